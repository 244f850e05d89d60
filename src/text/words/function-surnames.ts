import { FUNCTION_SURNAMES } from '../english/function-words.ts';
import { Flag } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { Case, Kind } from './tokens.ts';

/**
 * Reads the "Will" of "Ann Will", and then of "Will said", as a name of which the lexicon knows nothing, in place: all that
 * comes later would take it for the auxiliary.
 */
export const readFunctionSurnames = (tokens: Token[]): void => {
  const surnames = new Set<string>();
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (mayBeSurname(token) && isBehindGivenName(tokens, at)) surnames.add(token.lower);
  }
  if (surnames.size === 0) return;
  for (const [at, token] of tokens.entries())
    if (mayBeSurname(token) && surnames.has(token.lower) && isName(tokens, at)) tokens[at] = token.asName();
};

const mayBeSurname = (token: Token): boolean =>
  token.case === Case.INITIAL && (token.word.flags & Flag.FUNCTION) !== 0 && FUNCTION_SURNAMES.has(token.lower);

/** "saw Ann | Will | there", "Ann | Will,"; not "When Ann Will Go", nor "Ann will". */
const isBehindGivenName = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    before?.case === Case.INITIAL &&
    (before.word.flags & Flag.GIVEN_NAME) !== 0 &&
    !(before.word.flags & Flag.FUNCTION) &&
    !before.clitic &&
    token?.spaced === true &&
    (after?.kind === Kind.PUNCTUATION || after?.case === Case.LOWER)
  );
};

/** With a capital where none is due, but for the month; at a sentence's head before what a person does or has. */
const isName = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (isBehindGivenName(tokens, at) || token?.clitic) return true;
  if (token && token.word.flags & Flag.CALENDAR && isMonth(before, after)) return false;
  if (before && (before.kind === Kind.WORD || before.lower === ','))
    return after?.case !== Case.INITIAL || before.dotted;
  if (!after || after.case !== Case.LOWER) return false;
  const { word } = after;
  return word.reporting !== null ? after.lower !== word.reporting.lemma : DOES.test(after.lower);
};

const isMonth = (before: Token | undefined, after: Token | undefined): boolean =>
  after?.kind === Kind.NUMBER ||
  ((before?.word.flags ?? 0) & (Flag.PREPOSITION | Flag.DETERMINER)) !== 0 ||
  /^(?:last|next)$/.test(before?.lower ?? '');

/** What stands behind a subject of the third person, and behind no auxiliary. */
const DOES = /^(?:also|did|does|had|has|is|was|who|then|later|[a-z]+ed)$/;
