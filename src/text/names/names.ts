import { FORMS_OF_ADDRESS } from '../english/honorifics.ts';
import type { Passage } from '../passage.ts';
import { Flag, lookUp, opensPhrase } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case } from '../words/tokens.ts';
import { Ending } from '../words/word-ending.ts';
import { endOfRun, isCapital, particlesBefore } from './capital-runs.ts';
import { endsOffice, extendOverOf, leadsToName } from './joint-names.ts';
import type { NameKind } from './name-kind.ts';
import { isGivenName, isSuffix, kindOf, TITLE } from './name-kind.ts';
import type { KnownCapitals } from './opening-capitals.ts';
import { knownCapitalsOf, skipOrdinaryOpening } from './opening-capitals.ts';

/** A capitalised name in the text: "U.S. Rep. Joseph Lee", "the Bank of England". Token indices, `last` inclusive. */
export interface Name {
  /** First token with its titles. */
  readonly titled: number;
  /** First token of the name proper. */
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
  /** How strongly its form and its neighbours say that it is a person; below 0, that it is none. */
  readonly personhood: number;
  /** Inner nickname, as of `Robert "Bobby" Park`: its tokens. */
  readonly nickname: { readonly first: number; readonly last: number } | null;
}

/** Finds the capitalised names of a passage, in order, inside quotations and out. */
export const findNames = (passage: Passage): Name[] => {
  const { blockTokens } = passage;
  const names: Name[] = [];
  const known = knownCapitalsOf(passage);
  for (let block = 0; block + 1 < blockTokens.length; block++) {
    const end = blockTokens[block + 1] ?? 0;
    for (let at = blockTokens[block] ?? 0; at < end; at++) {
      if (!isCapital(passage, at)) continue;
      const start = particlesBefore(passage, at, blockTokens[block] ?? 0, names.at(-1)?.last ?? -1);
      const last = endOfRun(passage, at, end);
      const first = skipOrdinaryOpening(passage, at, last, known);
      if (first <= last) {
        const name = isOffice(passage, first, last, known)
          ? null
          : readName(passage, first === at ? start : first, last, end);
        if (name) names.push(name);
        at = Math.max(last, name?.last ?? last);
      } else at = last;
    }
  }
  return names;
};

/** "Prime Minister", "President": an office with nobody's name behind it is a description, not a name. */
const isOffice = ({ tokens }: Passage, first: number, last: number, { surnames }: KnownCapitals): boolean => {
  const head = tokens[last];
  if (
    !head ||
    head.clitic ||
    !(head.word.flags & Flag.OFFICE) ||
    head.word.flags & (Flag.GIVEN_NAME | Flag.SURNAME) ||
    surnames.has(head.lower)
  )
    return false;
  // "Chilean Star": a newspaper.
  if (
    head.word.flags & Flag.ORGANIZATION_WORD &&
    first < last &&
    (tokens[last - 1]?.word.flags ?? 0) & (Flag.DEMONYM | Flag.PLACE)
  )
    return false;
  for (let at = first; at < last; at++)
    if (
      !(
        (tokens[at]?.word.flags ?? 0) &
        (TITLE | Flag.DEMONYM | Flag.PLACE | Flag.ORGANIZATION_WORD | Flag.ORGANIZATION_NOUN | Flag.COMMON)
      )
    )
      return false;
  const joint = tokens[last + 1]?.lower;
  return joint !== 'of' && !(joint === 'for' && leadsToName(tokens, last + 2));
};

const readName = (passage: Passage, runFirst: number, runLast: number, end: number): Name | null => {
  const { tokens } = passage;
  let last = extendOverOf(passage, runLast, end);
  const suffix =
    tokens[last + 1]?.lower === ',' &&
    tokens[last + 2] &&
    isSuffix(tokens[last + 2] as Token) &&
    isCapital(passage, last + 2)
      ? last + 2
      : last;
  const first = coreStart(passage, runFirst, last);
  last = Math.max(last, suffix);
  if (first > last) return null;
  const nickname = first <= last && isPlausiblePiece(tokens[last]) ? nicknameAfter(passage, last, end) : null;
  if (nickname) last = nickname.last;
  const { kind, personhood } = kindOf(passage, runFirst, first, last, flagsOf(tokens, first, last), nickname !== null);
  return { titled: runFirst, first, last, nickname: nickname?.nickname ?? null, kind, personhood };
};

/** Where the name begins behind its titles: "Senate Majority Leader | Mitch McConnell", "Secretary of State | John Kerry". */
const coreStart = ({ tokens }: Passage, first: number, last: number): number => {
  let core = first;
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token || !next) break;
    if (token.word.flags & TITLE && isTitleHere(tokens, first, at, last)) core = at + 1;
    else if (token.lower === 'of' || token.lower === 'for' || token.lower === '&') {
      const given = givenNameAfter(tokens, at + 1, last);
      if (given > 0 && at > first && endsOffice(tokens, at - 1)) core = given;
      else if (core <= at) core = core > first && core === at ? core : first;
    } else if (at === core && isQualifier(tokens, at, last)) core = at + 1;
    else if (isMembership(tokens, core, at, last)) core = at + 1;
  }
  // "Queen's Speech", "Justice Department": the title was part of the name of a thing; not so "Mr. Band".
  const head = tokens[core];
  if (
    core > first &&
    head &&
    !FORMS_OF_ADDRESS.has(tokens[core - 1]?.lower ?? '') &&
    core === last &&
    head.word.flags & (Flag.ORGANIZATION_WORD | Flag.ORGANIZATION_NOUN) &&
    !(head.word.flags & Flag.GIVEN_NAME)
  )
    return first;
  return core;
};

/** "Russian | Vladimir Putin", "BP | John Park", "Treasury | Ann Lee": what stands before a given name and is none. */
const isQualifier = (tokens: readonly Token[], at: number, last: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next || token.word.flags & Flag.GIVEN_NAME) return false;
  const { flags } = token.word;
  const unknown = next.word.flags === 0;
  if (flags & Flag.DEMONYM || (token.dotted && flags & Flag.PLACE))
    return unknown || (next.word.flags & (Flag.GIVEN_NAME | TITLE)) !== 0;
  const plain =
    flags & (Flag.PLACE | Flag.ORGANIZATION | Flag.ORGANIZATION_WORD | Flag.ORGANIZATION_NOUN) ||
    (token.case === Case.UPPER && token.lower.length > 1 && !token.dotted);
  // "House Republican | Ann Lee"
  if (plain && at + 2 < last && next.word.flags & Flag.DEMONYM && (tokens[at + 2]?.word.flags ?? 0) & Flag.GIVEN_NAME)
    return true;
  return (
    plain !== false &&
    plain !== 0 &&
    at + 1 < last &&
    (next.word.flags & Flag.GIVEN_NAME) !== 0 &&
    !(next.word.flags & Flag.PLACE)
  );
};

/** "Senate Energy Republican | Ann Lee": before the party none but words that name a body. */
const isMembership = (tokens: readonly Token[], core: number, at: number, last: number): boolean => {
  const [party, given] = [tokens[at], tokens[at + 1]];
  if (!party || !given || at === core || at + 1 >= last) return false;
  if (!(party.word.flags & Flag.DEMONYM) || !(given.word.flags & Flag.GIVEN_NAME)) return false;
  for (let before = core; before < at; before++) {
    const token = tokens[before];
    // "Ranking"
    const tells = token && (token.word.flags & OF_BODIES || token.ending === Ending.ING);
    if (!tells || token.clitic || token.word.flags & Flag.GIVEN_NAME) return false;
  }
  return true;
};

const OF_BODIES =
  Flag.ORGANIZATION_WORD | Flag.ORGANIZATION_NOUN | Flag.ORGANIZATION | Flag.PLACE | Flag.COMMON | TITLE;

/** "King" is a title in "King Charles", a name in "Larry King" and "Martin Luther King Jr." */
const isTitleHere = (tokens: readonly Token[], first: number, at: number, last: number): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || (isSuffix(next) && at + 1 === last)) return false;
  if (token.dotted && token.word.flags & Flag.HONORIFIC) return true;
  const before = at > first ? tokens[at - 1] : undefined;
  if (token.lower === 'st') return false;
  const alsoGiven = (token.word.flags & Flag.GIVEN_NAME) !== 0 && !token.dotted;
  if (alsoGiven && at > first) return false;
  if (alsoGiven) return at + 1 < last && (next.word.flags & Flag.GIVEN_NAME) !== 0 && !(next.word.flags & TITLE);
  if (
    before &&
    before.word.flags & Flag.GIVEN_NAME &&
    !(before.word.flags & TITLE) &&
    !(token.word.flags & Flag.OFFICE && next.word.flags & Flag.GIVEN_NAME)
  )
    return false;
  return true;
};

const givenNameAfter = (tokens: readonly Token[], from: number, last: number): number => {
  for (let at = from; at < last; at++) {
    const flags = tokens[at]?.word.flags ?? 0;
    if (flags & Flag.GIVEN_NAME && !(flags & (Flag.PLACE | Flag.ORGANIZATION_WORD))) return at;
  }
  return 0;
};

/** The `"Bobby" Park` of `Robert C. "Bobby" Park`, also in single marks or brackets. */
const nicknameAfter = (
  passage: Passage,
  last: number,
  end: number,
): { nickname: { first: number; last: number }; last: number } | null => {
  const { tokens } = passage;
  const open = tokens[last + 1];
  // "Bobby", "The Clerk": one to three words.
  const at = tokens[last + 2]?.lower === 'the' ? last + 3 : last + 2;
  let closing = at + 1;
  while (closing < at + 3 && isCapital(passage, closing)) closing++;
  const close = tokens[closing];
  if (!open || !close || closing + 1 >= end) return null;
  const drawn = open.lower === '(' ? ')' : /["“‘'«]/.test(open.lower) ? '"' : null;
  if (!drawn || !isCapital(passage, at) || tokens[last]?.clitic) return null;
  if (drawn === ')' ? close.lower !== ')' : !/["”’'»]/.test(close.lower)) return null;
  if (!isCapital(passage, closing + 1) || !tokens[closing + 1]?.spaced) return null;
  const given = tokens[last];
  if (!given || (given.word.flags !== 0 && !given.dotted && !isGivenName(given))) return null;
  return { nickname: { first: at, last: closing - 1 }, last: endOfRun(passage, closing + 1, end) };
};

const isPlausiblePiece = (token: Token | undefined): boolean => token !== undefined && token.case !== Case.LOWER;

/** What is known of the words as one: "new york" is a place. */
const flagsOf = (tokens: readonly Token[], first: number, last: number): number => {
  const opening = tokens[first];
  if (!opening || first === last) return opening?.word.flags ?? 0;
  let phrase = opening.lower;
  if (!opensPhrase(phrase)) return 0;
  for (let at = first + 1; at <= last; at++) phrase += ` ${tokens[at]?.lower}`;
  return lookUp(phrase).flags;
};
