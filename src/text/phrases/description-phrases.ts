import { INDEFINITE_DETERMINERS } from '../english/function-words.ts';
import { isFirstWord } from '../names/capital-runs.ts';
import type { Name } from '../names/names.ts';
import type { Passage } from '../passage.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case, Kind } from '../words/tokens.ts';
import { Ending } from '../words/word-ending.ts';
import { behindName } from './appositives.ts';
import { HEADS, hasClitic, isHeadNoun, isOfficeOf, leftEdge, onlyQualifies } from './head-nouns.ts';
import type { NounPhrase, SourceKind } from './noun-phrases.ts';

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

/** How far behind a share the verb may stand of whom it is one: "of the people asked agreed". */
const SHARE_REACH = 6;

/** "70 percent | said", "41 per cent | of those asked agreed": a part of those who were asked. */
const isShare = (tokens: readonly Token[], at: number): boolean => {
  const lower = tokens[at]?.lower ?? '';
  const number = lower === 'cent' && tokens[at - 1]?.lower === 'per' ? at - 2 : at - 1;
  if (!/^(?:%|percent|cent)$/.test(lower) || tokens[number]?.kind !== Kind.NUMBER) return false;
  if (tokens[at + 1]?.lower !== 'of') return tokens[at + 1]?.word.reporting != null;
  for (let next = at + 2; next < at + 2 + SHARE_REACH; next++) {
    const token = tokens[next];
    if (!token || token.kind === Kind.PUNCTUATION) return false;
    if (token.word.reporting && token.ending === Ending.ED) return true;
  }
  return false;
};

/** "Number 10 | said", "No 11 refused": the house of a minister; not "No 10 jersey". */
const isDowningStreet = (tokens: readonly Token[], at: number): boolean =>
  /^1[01]$/.test(tokens[at]?.lower ?? '') &&
  /^(?:number|no\.?)$/.test(tokens[at - 1]?.lower ?? '') &&
  tokens[at - 1]?.case === Case.INITIAL &&
  tokens[at + 1]?.word.reporting?.strength === 'SPEECH';

/** The description whose head is the token at `at`: "the Ukrainian leader", "critics". Null if there is none. */
export const descriptionPhrase = (
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
  const share = isShare(tokens, at);
  const house = isDowningStreet(tokens, at);
  if (!age && !share && !house && (token.kind !== Kind.WORD || !(token.word.flags & HEADS))) return null;
  // "the Prime Minister", "its CEO": an office, but no other noun, may have a capital, unless it opens a sentence: "Critics said".
  const opens = token.case === Case.INITIAL && !token.clitic && isFirstWord(tokens, at);
  if (
    !age &&
    token.case !== Case.LOWER &&
    !opens &&
    (!(token.word.flags & Flag.OFFICE) || onlyQualifies(passage, at + 1, end))
  )
    return null;
  if (opens && nextName?.titled === at + 1) return null;
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
    : share
      ? 'GROUP'
      : flags & Flag.PERSON_NOUN
        ? 'UNNAMED'
        : flags & Flag.GROUP_NOUN
          ? 'GROUP'
          : house || flags & (Flag.ORGANIZATION_NOUN | Flag.DOCUMENT_NOUN)
            ? 'ORGANIZATION'
            : 'THING';
  const definite = determined && !INDEFINITE_DETERMINERS.has(opening?.lower ?? '');
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
