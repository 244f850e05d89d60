import { BEHIND_CONTRACTIONS } from '../english/function-words.ts';
import { HONORIFIC_NOUNS } from '../english/names.ts';
import type { Gender } from '../english/word-list.ts';
import { isFirstWord } from '../names/capital-runs.ts';
import type { Name } from '../names/names.ts';
import type { Cast } from '../names/people.ts';
import type { Passage } from '../passage.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case, Kind } from '../words/tokens.ts';
import { behindName } from './appositives.ts';
import { descriptionPhrase } from './description-phrases.ts';
import { isBareNoun, isOfficeOf, JOINING, leadsToHead, leftEdge, onlyQualifies } from './head-nouns.ts';

/** What a phrase can be as a source of speech. THING is nobody: "the house". */
export type SourceKind = 'PERSON' | 'ORGANIZATION' | 'GROUP' | 'UNNAMED' | 'THING';

/** A stretch of tokens; `last` inclusive. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A phrase of the reporter's text that can name a speaker: "Rep. Ann Lee", "the Ukrainian leader", "he", "critics". */
export interface NounPhrase extends TokenRange {
  readonly form: 'NAME' | 'DESCRIPTION' | 'PRONOUN';
  readonly head: number;
  readonly kind: SourceKind;
  /** Index of its name, or -1. */
  readonly name: number;
  readonly gender: Gender;
  /** "the", "his", "Britain's": somebody already spoken of. */
  readonly definite: boolean;
  /** Whether "'s" follows. */
  readonly possessive: boolean;
  /** "U.S. President" before a name. */
  readonly title: TokenRange | null;
  /** "head of the committee" behind it, between commas. */
  readonly appositive: (TokenRange & { readonly head: number }) | null;
  /** Last token of what hangs on behind: a bracket, an appositive with its comma. */
  readonly tail: number;
}

/** Finds the noun phrases of the reporter's own words, in order. */
export const findNounPhrases = (passage: Passage, names: readonly Name[], cast: Cast): NounPhrase[] => {
  const { tokens, blockTokens, quotationOf } = passage;
  const phrases: NounPhrase[] = [];
  let nextName = 0;
  for (let block = 0; block + 1 < blockTokens.length; block++) {
    const start = blockTokens[block] ?? 0;
    const end = blockTokens[block + 1] ?? 0;
    let floor = start;
    for (let at = start; at < end; at++) {
      while (nextName < names.length && (names[nextName]?.titled ?? 0) < at) nextName++;
      if ((quotationOf[at] ?? -1) >= 0) {
        floor = at + 1;
        continue;
      }
      const name = names[nextName];
      const phrase =
        name && name.titled === at
          ? namePhrase(passage, names, nextName, cast, floor, end)
          : (pronounPhrase(tokens, at) ?? descriptionPhrase(passage, phrases, at, floor, end, name));
      if (!phrase) continue;
      phrases.push(phrase);
      floor = phrase.last + 1;
      at = phrase.last;
    }
  }
  return phrases;
};

const pronounPhrase = (tokens: readonly Token[], at: number): NounPhrase | null => {
  const token = tokens[at];
  const pronoun = token?.word.pronoun;
  if (!token || !pronoun || (token.case === Case.UPPER && token.lower.length > 1)) return null;
  // "Putin himself has warned": the name before it is the subject.
  if (pronoun.case === 'REFLEXIVE') return null;
  const kind =
    pronoun.person !== 3
      ? 'UNNAMED'
      : pronoun.number === 'PLURAL'
        ? 'GROUP'
        : pronoun.gender === 'NEUTER'
          ? 'ORGANIZATION'
          : 'PERSON';
  const gender = pronoun.gender === 'NEUTER' ? null : pronoun.gender;
  return {
    first: at,
    last: at,
    head: at,
    form: 'PRONOUN',
    kind,
    name: -1,
    gender,
    definite: true,
    possessive: pronoun.case === 'POSSESSIVE' && token.lower !== 'her',
    title: null,
    appositive: null,
    tail: at,
  };
};

const namePhrase = (
  passage: Passage,
  names: readonly Name[],
  index: number,
  cast: Cast,
  floor: number,
  end: number,
): NounPhrase | null => {
  const { tokens } = passage;
  const name = names[index] as Name;
  const isPerson = (cast.individualOf[index] ?? -1) >= 0;
  let first = name.titled;
  const before = tokens[first - 1];
  // "Acme chief executive Bo Park", "the former aide Ann Lee": small words of office before the name.
  if (
    isPerson &&
    before &&
    first - 1 >= floor &&
    (before.case === Case.LOWER || before.case === Case.UPPER) &&
    before.word.flags & (Flag.PERSON_NOUN | Flag.GROUP_NOUN) &&
    !before.clitic &&
    before.kind === Kind.WORD
  )
    first = leftEdge(passage, first - 1, floor);
  else if (isPerson && officeBefore(passage, first, floor) >= floor)
    first = leftEdge(passage, officeBefore(passage, first, floor), floor);
  else if (!isPerson && before && first - 1 >= floor && isBareNoun(before, Flag.ORGANIZATION_NOUN))
    first = leftEdge(passage, first - 1, floor);
  else if (
    before &&
    first - 1 >= floor &&
    before.word.flags & Flag.DETERMINER &&
    before.lower !== 'that' &&
    !JOINING.has(before.lower) &&
    before.case !== Case.UPPER
  )
    first--;
  const title = first < name.first && isPerson ? trimDeterminer(tokens, first, name.first - 1) : null;
  // "Britain's Prime Minister" after a determiner; "Trump campaign": the name only tells which campaign.
  const after = tokens[name.last + 1];
  const behind = behindName(passage, name.last, end, isPerson);
  const kind: SourceKind = isPerson
    ? 'PERSON'
    : name.kind === 'ORGANIZATION' || name.kind === 'UNKNOWN' || name.kind === 'PLACE'
      ? 'ORGANIZATION'
      : 'THING';
  const head = tokens[name.last];
  if (!isPerson && after && !head?.clitic && onlyQualifies(passage, name.last + 1, end)) return null;
  const demonym = !isPerson && head !== undefined && (head.word.flags & Flag.DEMONYM) !== 0;
  const single = name.first === name.last;
  const members = demonym && (head.word.flags & Flag.GROUP_NOUN) !== 0 && (single || isMembersOf(tokens, name));
  const member = demonym && (head.word.flags & Flag.PERSON_NOUN) !== 0 && first < name.first;
  // Not "The Harbourer" within a sentence, which is a newspaper.
  const article = before?.lower === 'the' && (before.case === Case.LOWER || isFirstWord(tokens, first));
  if (demonym && (member || members || (article && single)))
    // "the Chilean", "Germans", "senior Democrats": people, by where they are from or belong; "a Derby Tory".
    return {
      first: members ? leftEdge(passage, name.first, floor) : first,
      last: name.last,
      head: name.last,
      form: 'DESCRIPTION',
      kind: members ? 'GROUP' : 'UNNAMED',
      name: -1,
      gender: null,
      definite: before?.lower === 'the',
      possessive: head.clitic,
      title: null,
      appositive: null,
      tail: name.last,
    };
  if (isPerson && name.first === name.titled && after && !head?.clitic && leadsToHead(passage, name.last + 1, end))
    return null;
  return {
    first,
    last: name.last,
    head: name.last,
    form: 'NAME',
    kind,
    name: index,
    gender: null,
    definite: true,
    possessive: head?.clitic === true && !isContracted(after),
    title,
    appositive: behind.appositive,
    tail: behind.tail,
  };
};

/** "House Democrats", "Texas Republicans": members of a party, by where they are; not "Liberal Democrats", which are the party. */
const isMembersOf = (tokens: readonly Token[], { first, last }: Name): boolean => {
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (!token || token.clitic || !(token.word.flags & (Flag.PLACE | Flag.ORGANIZATION_NOUN))) return false;
  }
  return true;
};

/** "Ann Lee's been asking", "Ann Lee's not": "has" and "is", after which no noun stands. */
const isContracted = (next: Token | undefined): boolean =>
  next !== undefined && (BEHIND_CONTRACTIONS.has(next.lower) || /^(?:going|gonna|got)$/.test(next.lower));

/** The noun of such an office before a name, or -1. */
const officeBefore = (passage: Passage, name: number, floor: number): number => {
  for (let at = name - 3; at >= Math.max(floor, name - 5); at--)
    if ((passage.tokens[at]?.word.flags ?? 0) & Flag.PERSON_NOUN && isOfficeOf(passage, at, name)) return at;
  return -1;
};

const trimDeterminer = (tokens: readonly Token[], first: number, last: number): TokenRange | null => {
  let from = first;
  while (from <= last && (tokens[from]?.word.flags ?? 0) & Flag.DETERMINER) from++;
  const only = from === last ? tokens[from] : undefined;
  // "Mr." and "Mrs." describe nobody; "Sen." and "Gov." do.
  if (
    from > last ||
    (only && only.word.flags & Flag.HONORIFIC && !(only.word.flags & Flag.OFFICE) && !HONORIFIC_NOUNS.has(only.lower))
  )
    return null;
  return { first: from, last };
};
