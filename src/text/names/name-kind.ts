import { PLACE_PREPOSITIONS } from '../english/function-words.ts';
import { TURN_LABELS } from '../english/furniture.ts';
import { NAME_SUFFIXES, THING_WORDS } from '../english/names.ts';
import type { Passage } from '../passage.ts';
import { Flag, lookUp } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case, Kind } from '../words/tokens.ts';
import { Role } from '../words/word-roles.ts';
import { isCalledBefore, isCalledPerson, isOfficer, isRelation, isWhereabouts } from './callings.ts';

/** What a name names, as far as the name and its neighbours tell. */
export type NameKind = 'PERSON' | 'ORGANIZATION' | 'PLACE' | 'THING' | 'UNKNOWN';

/** Words that are a title in front of a name: forms of address and offices. */
export const TITLE = Flag.HONORIFIC | Flag.OFFICE;

/** "Jr.", "III", "QC". */
export const isSuffix = (token: Token): boolean => NAME_SUFFIXES.has(token.lower);

const NO_PERSON_PIECE = Flag.CALENDAR | Flag.DEMONYM;

/**
 * Weighs what speaks for a person and what against, each by a hand-set number: given names, initials, titles, ages and what
 * follows the name, against words for organisations, places and things. `personhood` is the sum; above 1 it is a person.
 */
export const kindOf = (
  passage: Passage,
  titled: number,
  first: number,
  last: number,
  whole: number,
  nicknamed: boolean,
): { kind: NameKind; personhood: number } => {
  const { tokens } = passage;
  const head = tokens[last];
  const opening = tokens[first];
  if (!head || !opening) return { kind: 'UNKNOWN', personhood: 0 };
  const length = last - first + 1;
  const inRunTitle = titled < first && (tokens[first - 1]?.word.flags ?? 0) & TITLE;
  let score = 0;
  if (whole & Flag.ORGANIZATION) score -= inRunTitle ? 2 : 5;
  if (whole & Flag.PLACE) score -= opening.word.flags & Flag.GIVEN_NAME && length === 1 ? 1 : inRunTitle ? 1 : 4;
  const organization = hasFlag(tokens, first, last, Flag.ORGANIZATION_WORD);
  const joint = hasWord(tokens, first, last, ['of', 'for', '&']);
  const second = tokens[first + 1];
  const given =
    isGivenName(opening) ||
    (opening.dotted && opening.lower.length === 1 && second !== undefined && first + 1 < last && isGivenName(second));
  if (joint) score -= 4;
  if (
    length > 1 &&
    !given &&
    !inRunTitle &&
    !isCalledPerson(tokens, last) &&
    head.word.flags & Flag.PLACE &&
    !(head.word.flags & (Flag.GIVEN_NAME | Flag.SURNAME | Flag.AMBIGUOUS_PLACE))
  )
    score -= 3;
  if (length > 1 && head.word.flags & Flag.ORGANIZATION_WORD) score -= given ? 3 : 5;
  else if (organization) score -= given ? 0 : 2;
  if (length > 1 && THING_WORDS.has(head.lower) && !(given && length === 2 && head.word.flags & Flag.SURNAME))
    score -= given && length === 2 ? (opening.word.flags & Flag.AMBIGUOUS_NAME ? 2 : 1) : 4;
  if (hasFlag(tokens, first, last, NO_PERSON_PIECE)) score -= given || hasInitial(tokens, first, last) ? 1 : 3;
  if (allUpper(tokens, first, last)) score -= 3;
  if (length === 1 && opening.word.flags & (TITLE | Flag.ORGANIZATION_NOUN) && !given && titled === first) score -= 4;
  if (isLabel(passage, first, last))
    score +=
      hasWord(tokens, first, last, TURN_LABELS) ||
      (hasFlag(tokens, first, last, Flag.COMMON | Flag.PERSON_NOUN) && !given)
        ? -6
        : 6;
  if (length > 1 && opening.case === Case.UPPER && opening.word.flags & Flag.ORGANIZATION && !opening.dotted)
    score -= 3;
  const next = tokens[last + 1];
  if (
    next?.case === Case.LOWER &&
    next.kind === Kind.WORD &&
    !head.clitic &&
    next.word.flags & (Flag.OFFICE | Flag.PERSON_NOUN) &&
    !next.word.reporting
  )
    score -= 2;
  if (nicknamed) score += 6;
  else if (length > 5) score -= 3;
  if (given && length > 1) score += opening.word.flags & Flag.AMBIGUOUS_NAME ? 2 : 3;
  else if (given) score += opening.word.flags & Flag.AMBIGUOUS_NAME ? 0 : 1;
  if (hasInitial(tokens, first, last) && !(head.word.flags & Flag.PLACE && !given)) score += 2;
  if (isSuffix(head) && length > 1) score += 2;
  // "McLeod", "O'Dowd"
  if (/^[mo]/.test(head.lower) && /^(?:Mc|Mac|O['’])\p{Lu}/u.test(passage.text.slice(head.start, head.end))) score += 2;
  if (inRunTitle) score += (tokens[first - 1]?.word.flags ?? 0) & Flag.HONORIFIC ? 4 : 3;
  const before = tokens[titled - 1];
  if (
    before &&
    titled === first &&
    before.case === Case.LOWER &&
    before.word.flags & (Flag.OFFICE | Flag.PERSON_NOUN | Flag.KINSHIP) &&
    !before.clitic
  )
    score += 3;
  // "Retailer Acmenta", at the head of a sentence
  if (before && before.case === Case.INITIAL && before.word.flags & Flag.ORGANIZATION_NOUN && length === 1) score -= 3;
  // "the city's newspaper, La Gaceta Nueva,"
  if (before?.lower === ',' && !given && (tokens[titled - 2]?.word.flags ?? 0) & Flag.ORGANIZATION_NOUN) score -= 3;
  if (before?.lower === 'the' && titled === first) score -= length > 1 ? 3 : 1;
  if (length > 1 && length < 5 && !joint && allPlain(tokens, first, last)) score += 1;
  if (isAge(tokens, last)) score += 3;
  if (length > 1 && isOfParty(tokens, last)) score += 4;
  if (length < 5 && !organization && isCalledPerson(tokens, last)) score += 3;
  else if (
    length > 1 &&
    length < 5 &&
    !organization &&
    !joint &&
    (isOfficer(tokens, last) || isCalledBefore(tokens, titled, last))
  )
    score += 2;
  if (
    length > 1 &&
    before?.role === Role.DASH &&
    (!tokens[last + 1] || tokens[last + 1]?.lower === '.') &&
    isSignature(passage, titled)
  )
    score += 3;
  if (
    !isWhereabouts(tokens, titled) &&
    (tokens[last + 1]?.lower === 'who' ||
      (tokens[last + 1]?.lower === ',' && /^whos?e?$/.test(tokens[last + 2]?.lower ?? '')))
  )
    score += 1;
  if (length === 1 && isRelation(tokens, titled, last)) score += 4;
  if (
    before &&
    titled === first &&
    before.word.flags & Flag.PREPOSITION &&
    !given &&
    length === 1 &&
    (before.lower === 'from' || PLACE_PREPOSITIONS.has(before.lower))
  )
    score -= 1;
  return {
    kind: nameKind(score, whole, organization || joint, length > 1 && THING_WORDS.has(head.lower), head),
    personhood: score,
  };
};

const nameKind = (score: number, whole: number, organization: boolean, thing: boolean, head: Token): NameKind => {
  if (score > 1) return 'PERSON';
  if (whole & Flag.ORGANIZATION) return 'ORGANIZATION';
  if (whole & Flag.PLACE) return 'PLACE';
  if (thing) return 'THING';
  if (organization) return 'ORGANIZATION';
  if (whole & Flag.DEMONYM || head.word.flags & Flag.DEMONYM) return 'THING';
  if (head.case === Case.UPPER && score < 0) return 'ORGANIZATION';
  return score < -1 ? 'THING' : 'UNKNOWN';
};

/** "LEE" in front of "LEE: If I may". */
const isLabel = ({ tokens, labelEnds }: Passage, first: number, last: number): boolean => {
  const [opening, head, after] = [tokens[first], tokens[last], tokens[last + 1]];
  return (
    after?.lower === ':' &&
    opening !== undefined &&
    head !== undefined &&
    opening.case === Case.UPPER &&
    labelEnds.get(opening.start) === head.end
  );
};

/** '"..." ― Ann Lee': a name behind a dash behind a quotation. */
const isSignature = ({ quotationOf }: Passage, at: number): boolean =>
  (quotationOf[at - 2] ?? -1) >= 0 && (quotationOf[at] ?? -1) < 0;

const allUpper = (tokens: readonly Token[], first: number, last: number): boolean => {
  for (let at = first; at <= last; at++) {
    const token = tokens[at];
    if (!token || token.case !== Case.UPPER || token.dotted || token.lower.length < 2) return false;
  }
  return true;
};

/** "Ann", "Ann-Marie". */
export const isGivenName = ({ word, lower }: Token): boolean =>
  (word.flags & Flag.GIVEN_NAME) !== 0 ||
  (lower.includes('-') && (lookUp(lower.slice(0, lower.indexOf('-'))).flags & Flag.GIVEN_NAME) !== 0);

const hasFlag = (tokens: readonly Token[], first: number, last: number, flags: number): boolean => {
  for (let at = first; at <= last; at++) if ((tokens[at]?.word.flags ?? 0) & flags) return true;
  return false;
};

const hasWord = (tokens: readonly Token[], first: number, last: number, wanted: readonly string[]): boolean => {
  for (let at = first; at <= last; at++) if (wanted.includes(tokens[at]?.lower ?? '')) return true;
  return false;
};

/** "Donald J. Trump", "J. R. Park", "J.K. Rowling". */
const hasInitial = (tokens: readonly Token[], first: number, last: number): boolean => {
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (
      token?.dotted &&
      /^\p{L}(?:\.\p{L})*$/u.test(token.lower) &&
      !(token.word.flags & (Flag.PLACE | Flag.ORGANIZATION))
    )
      return true;
  }
  return false;
};

const allPlain = (tokens: readonly Token[], first: number, last: number): boolean => {
  for (let at = first; at <= last; at++) {
    const flags = tokens[at]?.word.flags ?? 0;
    if (flags & (Flag.GIVEN_NAME | Flag.SURNAME)) continue;
    if (flags & (Flag.COMMON | Flag.DEMONYM | Flag.CALENDAR | Flag.ORGANIZATION_WORD)) return false;
    if (at === last && flags & Flag.PLACE) return false;
  }
  return true;
};

/** "Ann Lee (R-Ohio)", "Ann Lee, D-N.Y.," */
const isOfParty = (tokens: readonly Token[], last: number): boolean =>
  /^[(,]$/.test(tokens[last + 1]?.lower ?? '') && /^[rdi]-\p{L}/u.test(tokens[last + 2]?.lower ?? '');

/** "Ann Lee, 45," and "Ann Lee (45)". */
const isAge = (tokens: readonly Token[], last: number): boolean => {
  const [open, number, close] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
  if (!open || number?.kind !== Kind.NUMBER || !/^\d{1,3}$/.test(number.lower)) return false;
  return (
    (open.lower === ',' && (close === undefined || /^[,.;]$/.test(close.lower))) ||
    (open.lower === '(' && close?.lower === ')')
  );
};
