import { FUNCTION_ADJECTIVES } from '../english/function-words.ts';
import type { Passage } from '../passage.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case, Kind } from '../words/tokens.ts';
import { Ending } from '../words/word-ending.ts';

/** What a noun phrase that can be a source of speech has for its head. */
export const HEADS = Flag.PERSON_NOUN | Flag.GROUP_NOUN | Flag.ORGANIZATION_NOUN | Flag.DOCUMENT_NOUN;

/** "Acme chief executive", "Norwegian farm union official": the name is no phrase of its own before a noun. */
export const onlyQualifies = ({ tokens, quotationOf }: Passage, at: number, end: number): boolean => {
  const token = at < end && (quotationOf[at] ?? -1) < 0 ? tokens[at] : undefined;
  if (!token?.spaced || token.kind !== Kind.WORD) return false;
  // "the Harrogate MP", "the Ford CEO"
  if (isHeadNoun(tokens, at, end)) return true;
  return (
    token.case === Case.LOWER &&
    !(token.word.flags & (Flag.FUNCTION | Flag.VERB)) &&
    token.word.reporting === null &&
    !token.word.pronoun &&
    !/(?:ed|ly)$/.test(token.lower)
  );
};

/** "Lee communication director": a noun that the name only qualifies, one to three small words on. */
export const leadsToHead = ({ tokens, quotationOf }: Passage, from: number, end: number): boolean => {
  for (let at = from; at < Math.min(end, from + 3); at++) {
    const token = tokens[at];
    if (!token?.spaced || token.kind !== Kind.WORD || token.case !== Case.LOWER || (quotationOf[at] ?? -1) >= 0)
      return false;
    if (isHeadNoun(tokens, at, end)) return true;
    if (
      token.clitic ||
      token.word.flags & (Flag.FUNCTION | Flag.VERB) ||
      token.word.reporting ||
      token.word.pronoun ||
      /(?:ed|ly|s)$/.test(token.lower)
    )
      return false;
  }
  return false;
};

/** A small word of this kind, without "'s": the "group" of "pressure group Outlook". */
export const isBareNoun = (token: Token, flags: number): boolean =>
  token.kind === Kind.WORD && token.case === Case.LOWER && (token.word.flags & flags) !== 0 && !token.clitic;

/** Whether the token is a noun that the name before it only qualifies: "campaign", "spokesman", "officials". */
export const isHeadNoun = (tokens: readonly Token[], at: number, end: number): boolean => {
  const token = tokens[at];
  return (
    at < end &&
    token !== undefined &&
    token.kind === Kind.WORD &&
    (token.case === Case.LOWER || (token.case === Case.UPPER && (token.word.flags & Flag.OFFICE) !== 0)) &&
    (token.word.flags & HEADS) !== 0 &&
    !(token.word.reporting?.strength === 'SPEECH' && !(token.word.flags & (Flag.PERSON_NOUN | Flag.GROUP_NOUN)))
  );
};

export const hasClitic = (tokens: readonly Token[], first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (tokens[at]?.clitic) return true;
  return false;
};

/** Determiners that join a clause to what stands before: "what critics call", "in which Ann Lee called". */
export const JOINING: ReadonlySet<string> = new Set(['what', 'which', 'whatever', 'whichever']);

/** A lone adjective behind its determiner: the "bespectacled" of "the bespectacled, 71-year-old diplomat". */
export const isAdjectiveBeforeComma = (tokens: readonly Token[], at: number, floor: number): boolean => {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token || !before || at - 1 < floor || token.kind !== Kind.WORD || token.case !== Case.LOWER) return false;
  const noun = Flag.PERSON_NOUN | Flag.GROUP_NOUN | Flag.ORGANIZATION_NOUN | Flag.FUNCTION;
  return (before.word.flags & Flag.DETERMINER) !== 0 && !(token.word.flags & noun) && token.word.reporting === null;
};

/** "The aide | rallied supporters", "Park | backed critics": behind whoever does it the verb qualifies no noun. */
const isDoer = (token: Token | undefined): boolean =>
  token?.kind === Kind.WORD &&
  !token.clitic &&
  (token.case === Case.LOWER
    ? (token.word.flags & (Flag.PERSON_NOUN | Flag.GROUP_NOUN)) !== 0
    : (token.word.flags & Flag.FUNCTION) === 0);

/** Where the phrase headed by token `head` begins: over adjectives, nouns and names back to its determiner. */
export const leftEdge = ({ tokens, quotationOf }: Passage, head: number, floor: number): number => {
  let first = head;
  for (let at = head - 1; at >= Math.max(floor, head - 12); at--) {
    const token = tokens[at];
    if (!token || (quotationOf[at] ?? -1) >= 0) break;
    // "the bespectacled, 71-year-old diplomat"
    if (token.lower === ',' && first === at + 1 && isAdjectiveBeforeComma(tokens, at - 1, floor)) {
      first = at - 1;
      at--;
      continue;
    }
    if (token.kind === Kind.PUNCTUATION) break;
    if (token.word.pronoun)
      return token.word.pronoun.case === 'POSSESSIVE' ? at : token.case === Case.UPPER ? at : first;
    const { flags } = token.word;
    if (token.lower === 'that' && !((tokens[head]?.word.flags ?? 0) & (Flag.PERSON_NOUN | Flag.DOCUMENT_NOUN))) break;
    if (JOINING.has(token.lower)) break;
    if (flags & Flag.DETERMINER) return at;
    if (flags & Flag.FUNCTION && token.case === Case.LOWER && !token.clitic && !FUNCTION_ADJECTIVES.has(token.lower))
      break;
    if (flags & Flag.FUNCTION && token.case !== Case.LOWER && !token.clitic && !(flags & (Flag.PLACE | Flag.DEMONYM)))
      break;
    if (
      token.case === Case.LOWER &&
      token.word.reporting &&
      !token.clitic &&
      !(flags & (Flag.PERSON_NOUN | Flag.ORGANIZATION_NOUN | Flag.DOCUMENT_NOUN))
    )
      break;
    if (
      token.case === Case.LOWER &&
      flags & Flag.VERB &&
      !(flags & (Flag.PERSON_NOUN | Flag.ORGANIZATION_NOUN)) &&
      (token.ending !== Ending.ED || isDoer(tokens[at - 1]))
    )
      break;
    if (flags & Flag.CALENDAR && !(flags & Flag.GIVEN_NAME)) break;
    first = at;
  }
  return first;
};

/** "secretary of state | Ann Lee", "editor in chief | Bo Park": from the noun to the name. */
export const isOfficeOf = ({ tokens, quotationOf }: Passage, head: number, name: number): boolean => {
  if (name - head < 3 || name - head > 5 || !/^(?:of|in)$/.test(tokens[head + 1]?.lower ?? '')) return false;
  for (let at = head + 2; at < name; at++) {
    const token = tokens[at];
    if (
      !token ||
      token.kind !== Kind.WORD ||
      token.clitic ||
      token.case !== Case.LOWER ||
      (quotationOf[at] ?? -1) >= 0 ||
      token.word.flags & (Flag.VERB | Flag.AUXILIARY | Flag.CONJUNCTION) ||
      token.word.pronoun
    )
      return false;
  }
  return true;
};
