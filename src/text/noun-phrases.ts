import { HONORIFIC_NOUNS } from './english/names.ts';
import type { Gender } from './english/word-list.ts';
import { Flag } from './lexicon.ts';
import type { Name } from './names.ts';
import type { Passage } from './passage.ts';
import type { Cast } from './people.ts';
import type { Token } from './tokens.ts';
import { Case, Kind } from './tokens.ts';

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

const HEADS = Flag.PERSON_NOUN | Flag.GROUP_NOUN | Flag.ORGANIZATION_NOUN | Flag.DOCUMENT_NOUN;

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
  // "Electrolux chief executive Hans Straberg", "the former aide Ann Lee": small words of office before the name.
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
  if (!isPerson && head && before?.lower === 'the' && name.first === name.last && head.word.flags & Flag.DEMONYM)
    // "the Chilean", "the Germans": people, by where they are from.
    return {
      first,
      last: name.last,
      head: name.last,
      form: 'DESCRIPTION',
      kind: head.word.flags & Flag.GROUP_NOUN ? 'GROUP' : 'UNNAMED',
      name: -1,
      gender: null,
      definite: true,
      possessive: head.clitic,
      title: null,
      appositive: null,
      tail: name.last,
    };
  if (
    isPerson &&
    name.first === name.titled &&
    after &&
    !head?.clitic &&
    leadsToHead(passage, name.last + 1, end) &&
    !nameFollows(names, index, name.last + 2)
  )
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
    possessive: head?.clitic ?? false,
    title,
    appositive: behind.appositive,
    tail: behind.tail,
  };
};

/** "Electrolux chief executive", "Swedish trades union official": the name is no phrase of its own before a noun. */
const onlyQualifies = ({ tokens, quotationOf }: Passage, at: number, end: number): boolean => {
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

/** "Clinton communication director": a noun that the name only qualifies, one to three small words on. */
const leadsToHead = ({ tokens, quotationOf }: Passage, from: number, end: number): boolean => {
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

/** "secretary of state | Ann Lee", "editor in chief | Bo Park": from the noun to the name. */
const isOfficeOf = ({ tokens, quotationOf }: Passage, head: number, name: number): boolean => {
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

/** The noun of such an office before a name, or -1. */
const officeBefore = (passage: Passage, name: number, floor: number): number => {
  for (let at = name - 3; at >= Math.max(floor, name - 5); at--)
    if ((passage.tokens[at]?.word.flags ?? 0) & Flag.PERSON_NOUN && isOfficeOf(passage, at, name)) return at;
  return -1;
};

const nameFollows = (names: readonly Name[], index: number, at: number): boolean => names[index + 1]?.titled === at;

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

/** "(D-N.Y.)", ", 45,", ", head of the committee," behind a name. */
const behindName = (
  passage: Passage,
  last: number,
  end: number,
  isPerson: boolean,
): { tail: number; appositive: NounPhrase['appositive'] } => {
  const { tokens, quotationOf } = passage;
  let tail = last;
  if (tokens[last]?.clitic) return { tail, appositive: null };
  if (tokens[tail + 1]?.lower === '(' || tokens[tail + 1]?.lower === '[') {
    for (let at = tail + 2; at < Math.min(end, tail + 14); at++) {
      if (!/^[)\]]$/.test(tokens[at]?.lower ?? '')) continue;
      tail = at;
      break;
    }
  }
  if (!isPerson || tokens[tail + 1]?.lower !== ',' || tail + 2 >= end) return { tail, appositive: null };
  let from = tail + 2;
  if (tokens[from]?.kind === Kind.NUMBER && tokens[from + 1]?.lower === ',') {
    tail = from + 1;
    from += 2;
  }
  if (/^(?:of|from)$/.test(tokens[from]?.lower ?? '')) {
    // ", of Ashton, Md.,"
    let at = from + 1;
    while (at < end && at < from + 9 && (tokens[at]?.case !== Case.LOWER || tokens[at]?.lower === ',')) at++;
    if (tokens[at - 1]?.lower === ',') return { tail: at - 1, appositive: null };
  }
  const head = appositiveHead(passage, from, end);
  if (head < 0) return { tail, appositive: null };
  let stop = head;
  while (stop + 1 < end && (quotationOf[stop + 1] ?? -1) < 0 && !endsAppositive(tokens, stop + 1)) stop++;
  const sign = stop + 1 < end ? tokens[stop + 1] : undefined;
  // "In a talk with Ann Lee, the senator said": what a verb follows is no appositive.
  if (
    sign &&
    sign.kind === Kind.WORD &&
    !/^(?:who|which|whose|that|where)$/.test(sign.lower) &&
    !isIndefinite(tokens[from])
  )
    return { tail, appositive: null };
  return {
    tail: tokens[stop + 1]?.lower === ',' ? stop + 1 : stop,
    appositive: { first: skipDeterminer(tokens, from), last: stop, head },
  };
};

/** A small word of this kind, without "'s": the "group" of "gay group OutRage". */
const isBareNoun = (token: Token, flags: number): boolean =>
  token.kind === Kind.WORD && token.case === Case.LOWER && (token.word.flags & flags) !== 0 && !token.clitic;

/** "a doctor", "founder of the group": what follows a verb without a comma, it is still said of the name. */
const isIndefinite = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.case === Case.LOWER &&
  (/^an?$/.test(token.lower) || (token.word.flags & Flag.PERSON_NOUN) !== 0);

const skipDeterminer = (tokens: readonly Token[], at: number): number =>
  (tokens[at]?.word.flags ?? 0) & Flag.DETERMINER && !tokens[at]?.word.pronoun ? at + 1 : at;

const endsAppositive = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (!token || /^[,.;:!?–—―]$/.test(token.lower)) return true;
  return (
    /^(?:who|which|whose|that|where)$/.test(token.lower) ||
    (token.word.reporting?.strength === 'SPEECH' &&
      token.case === Case.LOWER &&
      tokens[at - 1]?.lower !== 'to' &&
      /(?:ed|s|said|told|wrote)$/.test(token.lower) &&
      !(token.word.flags & Flag.PERSON_NOUN))
  );
};

/** The head of the phrase that begins at `from`, if it is one for a person: "a former FBI agent". Else -1. */
const appositiveHead = ({ tokens, quotationOf }: Passage, from: number, end: number): number => {
  let head = -1;
  for (let at = from; at < Math.min(end, from + 12); at++) {
    const token = tokens[at];
    if (!token || (quotationOf[at] ?? -1) >= 0) break;
    const { flags } = token.word;
    if (at > from && /^(?:and|or)$/.test(token.lower) && head >= 0) break;
    if (token.kind === Kind.PUNCTUATION && !/^[-/]$/.test(token.lower)) break;
    if (token.word.pronoun && token.word.pronoun.case !== 'POSSESSIVE') break;
    if (flags & (Flag.PREPOSITION | Flag.CONJUNCTION | Flag.AUXILIARY) && !(flags & Flag.PERSON_NOUN)) break;
    if (flags & (Flag.PERSON_NOUN | Flag.KINSHIP) && !token.clitic) head = at;
    // "a Norwegian"
    else if (
      flags & Flag.DEMONYM &&
      head < 0 &&
      at > from &&
      (tokens[at - 1]?.word.flags ?? 0) & Flag.DETERMINER &&
      !isHeadNoun(tokens, at + 1, end)
    )
      head = at;
    else if (head >= 0 && (flags & Flag.VERB || token.word.reporting)) break;
  }
  return head;
};

/** Whether the token is a noun that the name before it only qualifies: "campaign", "spokesman", "officials". */
const isHeadNoun = (tokens: readonly Token[], at: number, end: number): boolean => {
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

/** "Obama's | former strategist", "the former senator and | nominee": the determiner is that of the phrase before. */
const joinsDefinite = ({ tokens }: Passage, phrases: readonly NounPhrase[], first: number): boolean => {
  const before = phrases.at(-1);
  if (!before?.definite) return false;
  if (before.last === first - 1) return before.possessive;
  return (
    before.last === first - 2 &&
    tokens[first - 1]?.lower === 'and' &&
    before.form === 'DESCRIPTION' &&
    before.kind === 'UNNAMED'
  );
};

const descriptionPhrase = (
  passage: Passage,
  phrases: readonly NounPhrase[],
  at: number,
  floor: number,
  end: number,
  nextName: Name | undefined,
): NounPhrase | null => {
  const { tokens } = passage;
  const token = tokens[at];
  if (!token) return null;
  const age =
    token.kind === Kind.NUMBER &&
    /-year-olds?$/.test(token.lower) &&
    (tokens[at - 1]?.word.flags ?? 0) & Flag.DETERMINER;
  if (!age && (token.kind !== Kind.WORD || !(token.word.flags & HEADS))) return null;
  // "the Prime Minister", "its CEO": an office, but no other noun, may have a capital.
  if (!age && token.case !== Case.LOWER && (!(token.word.flags & Flag.OFFICE) || onlyQualifies(passage, at + 1, end)))
    return null;
  if (token.word.flags & Flag.FUNCTION && !(token.word.flags & Flag.GROUP_NOUN)) return null;
  if (nextName && token.word.flags & Flag.PERSON_NOUN && isOfficeOf(passage, at, nextName.titled)) return null;
  const next = tokens[at + 1];
  if (next && at + 1 < end && !token.clitic && (passage.quotationOf[at + 1] ?? -1) < 0) {
    if (
      nextName?.titled === at + 1 &&
      token.word.flags & (Flag.PERSON_NOUN | Flag.ORGANIZATION_NOUN) &&
      token.case !== Case.INITIAL
    )
      return null;
    if (isHeadNoun(tokens, at + 1, end)) return null;
  }
  const first = leftEdge(passage, at, floor);
  const opening = tokens[first];
  const determined =
    joinsDefinite(passage, phrases, first) ||
    (first < at &&
      opening !== undefined &&
      ((opening.word.flags & Flag.DETERMINER) !== 0 ||
        opening.word.pronoun?.case === 'POSSESSIVE' ||
        hasClitic(tokens, first, at)));
  if (
    token.word.reporting &&
    !determined &&
    token.word.reporting.strength !== 'ATTITUDE' &&
    first === at &&
    !(token.word.flags & Flag.GROUP_NOUN)
  )
    return null;
  const { flags } = token.word;
  const kind: SourceKind = age
    ? 'UNNAMED'
    : flags & Flag.PERSON_NOUN
      ? 'UNNAMED'
      : flags & Flag.GROUP_NOUN
        ? 'GROUP'
        : flags & (Flag.ORGANIZATION_NOUN | Flag.DOCUMENT_NOUN)
          ? 'ORGANIZATION'
          : 'THING';
  const definite = determined && !/^(?:a|an|one|another|some|any|every|each|no)$/.test(opening?.lower ?? '');
  const behind = behindName(passage, at, end, kind === 'UNNAMED');
  return {
    first,
    last: at,
    head: at,
    form: 'DESCRIPTION',
    kind,
    name: -1,
    gender: token.word.gender,
    definite,
    possessive: token.clitic,
    title: null,
    appositive: null,
    tail: behind.tail,
  };
};

const hasClitic = (tokens: readonly Token[], first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (tokens[at]?.clitic) return true;
  return false;
};

/** Function words that stand between a determiner and its noun: "the former first lady". */
const ADJECTIVES = new Set([
  'first',
  'second',
  'third',
  'former',
  'last',
  'next',
  'other',
  'own',
  'same',
  'very',
  'then',
  'once',
  'only',
]);

/** A lone adjective behind its determiner: the "bespectacled" of "the bespectacled, 71-year-old diplomat". */
const isAdjectiveBeforeComma = (tokens: readonly Token[], at: number, floor: number): boolean => {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token || !before || at - 1 < floor || token.kind !== Kind.WORD || token.case !== Case.LOWER) return false;
  const noun = Flag.PERSON_NOUN | Flag.GROUP_NOUN | Flag.ORGANIZATION_NOUN | Flag.FUNCTION;
  return (before.word.flags & Flag.DETERMINER) !== 0 && !(token.word.flags & noun) && token.word.reporting === null;
};

/** Where the phrase headed by token `head` begins: over adjectives, nouns and names back to its determiner. */
const leftEdge = ({ tokens, quotationOf }: Passage, head: number, floor: number): number => {
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
    if (token.lower === 'that' && (tokens[head]?.word.flags ?? 0) & (Flag.GROUP_NOUN | Flag.ORGANIZATION_NOUN)) break;
    if (flags & Flag.DETERMINER) return at;
    if (flags & Flag.FUNCTION && token.case === Case.LOWER && !token.clitic && !ADJECTIVES.has(token.lower)) break;
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
      !/ed$/.test(token.lower)
    )
      break;
    if (flags & Flag.CALENDAR && !(flags & Flag.GIVEN_NAME)) break;
    first = at;
  }
  return first;
};
