import { PLACE_PREPOSITIONS } from '../english/function-words.ts';
import { FIRM_ROLES } from '../english/names.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case, Kind } from '../words/tokens.ts';

/** ", the police chief," ", a doctor,": what only a person is called. */
export const isCalledPerson = (tokens: readonly Token[], last: number): boolean => {
  if (tokens[last + 1]?.lower !== ',' || !((tokens[last + 2]?.word.flags ?? 0) & Flag.DETERMINER)) return false;
  for (let at = last + 3; at < last + 11; at++) {
    const token = tokens[at];
    if (!token || token.kind === Kind.PUNCTUATION || token.word.flags & (Flag.PREPOSITION | Flag.AUXILIARY))
      return false;
    // "a senior nurse": what comes last tells.
    if (callsPerson(token) && !callsPerson(tokens[at + 1])) return !isNounLike(tokens[at + 1]);
  }
  return false;
};

const callsPerson = (token: Token | undefined): boolean =>
  token?.case === Case.LOWER &&
  (token.word.flags & Flag.PERSON_NOUN) !== 0 &&
  !token.clitic &&
  !(token.word.flags & (Flag.ORGANIZATION_NOUN | Flag.GROUP_NOUN));

/** ", director general of the bank,", ", former vice chairwoman for the town," without an article: only what no firm is called. */
export const isOfficer = (tokens: readonly Token[], last: number): boolean => {
  if (tokens[last + 1]?.lower !== ',' || tokens[last]?.clitic) return false;
  let called = false;
  for (let at = last + 2; at < last + 7; at++) {
    const token = tokens[at];
    if (called && /^(?:of|at|for)$/.test(token?.lower ?? '')) return true;
    if (token?.kind !== Kind.WORD || token.case !== Case.LOWER || token.clitic) return false;
    const { flags } = token.word;
    if (flags & Flag.PERSON_NOUN && !(flags & Flag.ORGANIZATION_NOUN) && !FIRM_ROLES.has(token.lower)) called = true;
    else if (flags & (Flag.FUNCTION | Flag.VERB) && token.lower !== 'former') return false;
  }
  return false;
};

/** How far before the comma the noun may stand that says what the name behind it is. */
const CALLED_REACH = 12;

/** "The French minister of the environment, | Ann Hallory, |". */
export const isCalledBefore = (tokens: readonly Token[], titled: number, last: number): boolean => {
  if (tokens[titled - 1]?.lower !== ',' || !/^[,.]$/.test(tokens[last + 1]?.lower ?? '')) return false;
  let noun = false;
  for (let at = titled - 2; at >= Math.max(0, titled - CALLED_REACH); at--) {
    const token = tokens[at];
    if (!token || token.kind === Kind.PUNCTUATION || token.word.flags & Flag.AUXILIARY) return false;
    if (noun && (token.word.flags & Flag.DETERMINER || token.clitic || token.word.pronoun?.case === 'POSSESSIVE'))
      return true;
    if (noun && token.word.flags & Flag.FUNCTION) return false;
    if (token.case === Case.LOWER && token.word.flags & Flag.PERSON_NOUN && !token.clitic && !token.word.reporting)
      noun = true;
  }
  return false;
};

/** "his wife, | Sunniva, |", "Mr Lee's brother, | Oyvind, |": one word between commas behind what only relations are called. */
export const isRelation = (tokens: readonly Token[], titled: number, last: number): boolean => {
  const noun = tokens[titled - 2];
  return (
    tokens[titled - 1]?.lower === ',' &&
    noun?.case === Case.LOWER &&
    (noun.word.flags & Flag.KINSHIP) !== 0 &&
    !noun.clitic &&
    !tokens[last]?.clitic &&
    /^[,.;]$/.test(tokens[last + 1]?.lower ?? '')
  );
};

/** "a teacher | in Akron, | who": the clause may be about whoever stands before the place. */
export const isWhereabouts = (tokens: readonly Token[], titled: number): boolean =>
  PLACE_PREPOSITIONS.has(tokens[titled - 1]?.lower ?? '');

const isNounLike = (token: Token | undefined): boolean =>
  token?.kind === Kind.WORD && !(token.word.flags & (Flag.FUNCTION | Flag.VERB)) && !token.word.reporting;
