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
    if (
      token.case === Case.LOWER &&
      token.word.flags & Flag.PERSON_NOUN &&
      !token.clitic &&
      !(token.word.flags & (Flag.ORGANIZATION_NOUN | Flag.GROUP_NOUN))
    )
      return !isNounLike(tokens[at + 1]);
  }
  return false;
};

/** ", director general of the bank," without an article: only what no firm is called. */
export const isOfficer = (tokens: readonly Token[], last: number): boolean => {
  const [comma, noun] = [tokens[last + 1], tokens[last + 2]];
  if (comma?.lower !== ',' || tokens[last]?.clitic || noun?.case !== Case.LOWER || noun.clitic) return false;
  if (!(noun.word.flags & Flag.PERSON_NOUN) || noun.word.flags & Flag.ORGANIZATION_NOUN || FIRM_ROLES.has(noun.lower))
    return false;
  for (let at = last + 3; at < last + 6; at++) {
    const token = tokens[at];
    if (/^(?:of|at|for)$/.test(token?.lower ?? '')) return true;
    if (token?.kind !== Kind.WORD || token.word.flags & (Flag.FUNCTION | Flag.VERB)) return false;
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

const isNounLike = (token: Token | undefined): boolean =>
  token?.kind === Kind.WORD && !(token.word.flags & (Flag.FUNCTION | Flag.VERB)) && !token.word.reporting;
