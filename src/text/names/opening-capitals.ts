// Whether the word that opens a sentence belongs to a name, or has its capital from there.

import type { Passage } from '../passage.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case, Kind } from '../words/tokens.ts';
import { Ending } from '../words/word-ending.ts';
import { isFirstWord } from './capital-runs.ts';
import { TITLE } from './name-kind.ts';

const NOT_IN_NAMES = Flag.DETERMINER | Flag.AUXILIARY | Flag.CONJUNCTION | Flag.PREPOSITION | Flag.ADVERB;

/**
 * Words with a capital behind a given name or a form of address: surnames, also where they open a sentence ("Winter said").
 * Only such as are ordinary words too: any other is taken for a name anyway.
 */
const surnamesOf = ({ tokens }: Passage): Set<string> => {
  const found = new Set<string>();
  const alone = new Set<string>();
  for (let at = 1; at < tokens.length; at++) {
    const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (
      token?.case === Case.INITIAL &&
      before?.case === Case.LOWER &&
      before.kind === Kind.WORD &&
      after?.case === Case.LOWER &&
      token.word.flags & Flag.COMMON &&
      !(token.word.flags & (TITLE | Flag.FUNCTION | Flag.CALENDAR | Flag.ORGANIZATION_WORD))
    ) {
      // "for Ban, it was": twice with a capital where none is due.
      if (alone.has(token.lower)) found.add(token.lower);
      alone.add(token.lower);
    }
    if (
      !before ||
      !token ||
      token.kind !== Kind.WORD ||
      token.case !== Case.INITIAL ||
      before.case === Case.LOWER ||
      before.clitic
    )
      continue;
    const { flags } = token.word;
    const named = before.word.flags === 0 || (before.word.flags & (Flag.GIVEN_NAME | Flag.HONORIFIC)) !== 0;
    if (!named || flags & (Flag.FUNCTION | Flag.CALENDAR | Flag.ORGANIZATION_WORD | Flag.PLACE)) continue;
    // "Ann Bishop said", not "Ann President Lee".
    if (flags & TITLE && (!(before.word.flags & Flag.GIVEN_NAME) || after?.case === Case.INITIAL)) continue;
    if (isOrdinary(token)) found.add(token.lower);
  }
  return found;
};

/** Names of two words of which the first is an ordinary one, where they stand within a sentence: "a piece on | Quiet Fence". */
const ordinaryPairsOf = ({ tokens }: Passage): Set<number> => {
  const found = new Set<number>();
  for (let at = 1; at + 1 < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.case !== Case.INITIAL || !(token.word.flags & ORDINARY) || token.word.flags & Flag.FUNCTION) continue;
    const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
    if (
      before?.kind === Kind.WORD &&
      before.case === Case.LOWER &&
      next?.case === Case.INITIAL &&
      after?.case !== Case.INITIAL &&
      after?.case !== Case.UPPER
    )
      found.add(pairOf(token, next));
  }
  return found;
};

const pairOf = (one: Token, two: Token): number => Math.imul(one.hash, 31) ^ two.hash;

const ORDINARY = Flag.COMMON | Flag.VERB;

/** What of an article's capitals tells whether a word that opens a sentence belongs to a name. */
export interface KnownCapitals {
  readonly surnames: ReadonlySet<string>;
  readonly pairs: ReadonlySet<number>;
}

/** Reads what capitals within sentences tell of those at their beginnings. */
export const knownCapitalsOf = (passage: Passage): KnownCapitals => ({
  surnames: surnamesOf(passage),
  pairs: ordinaryPairsOf(passage),
});

/** A word that opens a sentence has its capital from there, unless it is known for a name. */
export const skipOrdinaryOpening = (
  { tokens }: Passage,
  first: number,
  last: number,
  { surnames, pairs }: KnownCapitals,
): number => {
  if (!isFirstWord(tokens, first)) return first;
  const token = tokens[first];
  if (token && surnames.has(token.lower)) return first;
  if (token && first + 1 === last && pairs.has(pairOf(token, tokens[last] as Token))) return first;
  if (!token || token.case === Case.UPPER) return first;
  const { flags } = token.word;
  if (flags & Flag.GIVEN_NAME && !(flags & Flag.AMBIGUOUS_NAME)) return first;
  // "Retailer | Acmenta"; not "Union Pacific".
  if (flags & Flag.ORGANIZATION_NOUN && first + 1 === last && tokens[last]?.word.flags === 0) return last;
  if (flags & (Flag.HONORIFIC | Flag.OFFICE | Flag.PLACE | Flag.DEMONYM | Flag.ORGANIZATION | Flag.ORGANIZATION_WORD))
    return first;
  if (flags & Flag.GIVEN_NAME && first < last) return first;
  return isOrdinary(token) && (first < last || !(flags & Flag.GIVEN_NAME)) ? first + 1 : first;
};

const isOrdinary = ({ word, ending }: Token): boolean =>
  (word.flags & (Flag.COMMON | Flag.VERB | NOT_IN_NAMES | Flag.PERSON_NOUN | Flag.GROUP_NOUN)) !== 0 ||
  word.reporting !== null ||
  ending === Ending.ING ||
  ending === Ending.ED ||
  ending === Ending.LY;
