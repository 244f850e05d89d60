import { LONE_PARTICLES, NAME_PARTICLES } from '../english/names.ts';
import type { Passage } from '../passage.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case, Kind } from '../words/tokens.ts';
import { isSuffix } from './name-kind.ts';

/** "al-Assad", "d'Estaing". */
const JOINED = /^[adelou][dln]?[-’']/;

const JOINED_NAME = /^(?:al|el|ul|ad|an|d|o|l)[-’']\p{Lu}/u;

/** Whether a hyphen or an apostrophe stands behind the first letter or the second. */
const isJoined = (text: string, { start }: Token): boolean =>
  joins(text.charCodeAt(start + 1)) || joins(text.charCodeAt(start + 2));

const joins = (code: number): boolean => code === 0x2d || code === 0x27 || code === 0x2019;

/** Whether a token may be a piece of a name. "I" and "The" are none; "al-Assad" is one. */
export const isCapital = ({ tokens, text }: Passage, at: number): boolean => {
  const token = tokens[at];
  if (!token || token.kind !== Kind.WORD) return false;
  if (token.word.pronoun && token.case !== Case.UPPER) return isOfName(tokens, at);
  if (token.case === Case.UPPER && token.word.flags & Flag.PERSON_NOUN && !(token.word.flags & Flag.GIVEN_NAME))
    return false;
  if (token.case === Case.LOWER)
    return (
      isJoined(text, token) && JOINED.test(token.lower) && JOINED_NAME.test(text.slice(token.start, token.start + 4))
    );
  if (token.lower === 'i' || token.lower.startsWith("i'")) return false;
  if (token.dotted && token.lower.length === 1) return true;
  if (token.word.flags & Flag.FUNCTION)
    return (
      isFirstWord(tokens, at) && (token.word.flags & Flag.GIVEN_NAME) !== 0 && tokens[at + 1]?.case === Case.INITIAL
    );
  return !(token.word.flags & Flag.CALENDAR) || (token.word.flags & Flag.GIVEN_NAME) !== 0;
};

/** "chairman of | Our | Harbour Group": with a capital where none is due, before another. */
const isOfName = (tokens: readonly Token[], at: number): boolean =>
  /^(?:our|my|your)$/.test(tokens[at]?.lower ?? '') &&
  tokens[at]?.case === Case.INITIAL &&
  tokens[at + 1]?.case === Case.INITIAL &&
  !isFirstWord(tokens, at);

/** Whether the word opens a sentence, a quotation or a line, where any word has a capital. */
export const isFirstWord = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  if (!before) return true;
  if (before.kind !== Kind.PUNCTUATION) return before.dotted && (before.word.flags & Flag.ENDS_SENTENCE) !== 0;
  return /[.!?…:"“‘'«”\-–—―•([]/.test(before.lower) || !NO_SENTENCE_END.has(before.lower);
};

const NO_SENTENCE_END: ReadonlySet<string> = new Set(',;)]&/’%$£€@#*+=<>_|~^`');

/** A run of capitals goes on no longer than this: headlines set into the text are no names. */
export const LONGEST_RUN = 40;

/** The last token of the run of capitals that begins at `start`, over particles: "Ursula von der Leyen". */
export const endOfRun = (passage: Passage, start: number, end: number): number => {
  const { tokens } = passage;
  let last = start;
  for (let at = start + 1; at < Math.min(end, start + LONGEST_RUN); at++) {
    const before = tokens[at - 1];
    const token = tokens[at];
    if (!before || !token || before.clitic || token.kind === Kind.NUMBER) break;
    if (isCapital(passage, at) && last === at - 1) {
      if (
        !token.spaced ||
        (before.dotted &&
          (before.word.flags & Flag.ENDS_SENTENCE) !== 0 &&
          !isSuffix(before) &&
          !(before.word.flags & Flag.HONORIFIC) &&
          isLikelyNewSentence(before, token))
      )
        break;
      last = at;
    } else if (
      token.case === Case.LOWER &&
      NAME_PARTICLES.has(token.lower) &&
      last === at - 1 &&
      passage.tokens[start] !== token
    ) {
      const next =
        NAME_PARTICLES.has(tokens[at + 1]?.lower ?? '') && tokens[at + 1]?.case === Case.LOWER ? at + 2 : at + 1;
      if (next >= end || !isCapital(passage, next) || (tokens[next]?.word.flags ?? 0) & Flag.PLACE) break;
      last = next;
      at = next;
    } else break;
  }
  return last;
};

/** "in the U.S. Trump": a name, not "the U.S. Senate" or "U.S. President". */
const isLikelyNewSentence = (before: Token, token: Token): boolean =>
  before.lower.includes('.') &&
  !(token.word.flags & (Flag.HONORIFIC | Flag.OFFICE | Flag.ORGANIZATION_WORD | Flag.DEMONYM | Flag.ORGANIZATION_NOUN));

/** Where the run begins with the particles in front of it: "van der Meer". `floor` and `taken` are as far as it may go. */
export const particlesBefore = ({ tokens, quotationOf }: Passage, at: number, floor: number, taken: number): number => {
  let first = at;
  while (first - 1 >= floor && first - 1 > taken && first > at - 3) {
    const token = tokens[first - 1];
    if (
      !token ||
      token.case !== Case.LOWER ||
      !LONE_PARTICLES.has(token.lower) ||
      !tokens[first]?.spaced ||
      quotationOf[first - 1] !== quotationOf[at]
    )
      break;
    first--;
  }
  return first;
};
