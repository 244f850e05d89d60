import { NAMING_WORDS, WORK_NOUNS } from '../english/works.ts';
import { layOut } from '../models/feature-layout.ts';
import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import { isQuotation } from '../sentences.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case, Kind } from '../words/tokens.ts';
import { NO_LETTERS } from '../words/word-hash.ts';
import { capitalsOf, tokensInside } from './quoted-words.ts';
import type { RankedSource } from './ranker.ts';
import { numberOf, RELATIONS } from './relations.ts';
import type { Shape } from './shapes.ts';
import { SHAPES } from './shapes.ts';
import { addClauseFeatures, CLAUSE_FAMILIES } from './speech-clause.ts';

const WORD_BINS = [1, 2, 3, 5, 9, Number.POSITIVE_INFINITY];
const NEIGHBOURS = [
  'NONE',
  'DETERMINER',
  'PREPOSITION',
  'SPEECH',
  'MANNER',
  'ATTITUDE',
  'CLITIC',
  'COMMA',
  'COLON',
  'STOP',
  'OTHER_SIGN',
  'AUXILIARY',
  'CONJUNCTION',
  'PRONOUN',
  'CAPITAL',
  'WORD',
] as const;
const HASHED = 1024;

const FAMILIES = {
  bias: 1,
  shapeLength: SHAPES.length * WORD_BINS.length,
  capitals: 3 * SHAPES.length,
  ending: 4 * 4,
  before: NEIGHBOURS.length * 3,
  after: NEIGHBOURS.length * 3,
  relation: RELATIONS.length * 3,
  contents: 6,
  continues: 2,
  wordBefore: HASHED,
  wordBeforeThat: HASHED,
  wordAfter: HASHED,
  capitalsBefore: 3 * NEIGHBOURS.length * 2,
  afterBefore: NEIGHBOURS.length * NEIGHBOURS.length,
  context: HASHED,
  repeated: 2 * 3,
  naming: 8,
  relationBefore: RELATIONS.length * NEIGHBOURS.length * 3,
  relationAfter: RELATIONS.length * NEIGHBOURS.length * 3,
  relationCapitals: RELATIONS.length * 3 * 3,
  gloss: 4,
  wordInside: HASHED,
  strength: 4 * 4 * 3,
  ...CLAUSE_FAMILIES,
} as const;

type Family = keyof typeof FAMILIES;

const { offsets, count } = layOut(FAMILIES);

/** How many features the question "is it speech?" has. */
export const SPEECH_FEATURE_COUNT: number = count;

/**
 * What tells speech from a title, a nickname, a term or a word that the reporter holds at arm's length: the neighbours of
 * the marks, how it is capitalised, how long it is, and whether anybody near could have said it.
 */
export const speechFeaturesOf = (
  reading: Reading,
  quotation: number,
  shape: Shape,
  best: RankedSource | undefined,
): number[] => {
  const { passage, placeOf, sentences } = reading;
  const quoted = passage.quotations[quotation];
  const place = placeOf[quotation];
  const items = pick(sentences, place?.sentence ?? -1)?.items ?? [];
  if (!quoted || !place) return [offsets.bias];
  const at = (position: number): Token | undefined => {
    const item = pick(items, position);
    return item === undefined || isQuotation(item) ? undefined : passage.tokens[item];
  };
  const [before, beforeThat, after] = [at(place.position - 1), at(place.position - 2), at(place.position + 1)];
  const inside = tokensInside(reading, quotation);
  const words = inside.filter((token) => token.kind !== Kind.PUNCTUATION);
  const length = WORD_BINS.findIndex((end) => words.length <= end);
  const size = words.length < 4 ? 0 : words.length < 9 ? 1 : 2;
  const capitals = capitalsOf(words);
  const s = SHAPES.indexOf(shape);
  const r = numberOf(best?.source.relation ?? 'NOBODY');
  const n = NEIGHBOURS.indexOf(neighbourOf(before));
  const m = NEIGHBOURS.indexOf(neighbourOf(after));
  const last = passage.text.charAt(quoted.inner.end - 1);
  const probability = best ? (best.probability > 0.8 ? 2 : best.probability > 0.5 ? 1 : 0) : 0;
  const strength = STRENGTHS.indexOf(best?.source.cue?.verb.strength ?? 'NONE');
  const features = [
    offsets.bias,
    offsets.shapeLength + s * WORD_BINS.length + length,
    offsets.capitals + capitals * SHAPES.length + s,
    offsets.ending + endingOf(last) * 4 + endingOf(after?.lower ?? ' '),
    offsets.before + n * 3 + size,
    offsets.after + m * 3 + size,
    offsets.relation + r * 3 + probability,
    offsets.continues + (quoted.continues ? 1 : 0),
    offsets.wordBefore + folded(before),
    offsets.wordBeforeThat + folded(beforeThat),
    offsets.wordAfter + folded(after),
    offsets.capitalsBefore + (capitals * NEIGHBOURS.length + n) * 2 + (words.length > 1 ? 1 : 0),
    offsets.repeated + (quoted.repeated ? 3 : 0) + capitals,
    offsets.relationBefore + (r * NEIGHBOURS.length + n) * 3 + size,
    offsets.relationAfter + (r * NEIGHBOURS.length + m) * 3 + size,
    offsets.relationCapitals + (r * 3 + capitals) * 3 + size,
    offsets.strength + (strength * 4 + gapOf(best)) * 3 + size,
  ];
  const add = (family: Family, member: number): void => {
    features.push(offsets[family] + member);
  };
  const around = { beforeThat, before, after, afterThat: at(place.position + 2) };
  if (size < 2) {
    addNames(around, words, capitals === 2 && !/[!?]/.test(last), add);
    addClauseFeatures(reading, quotation, best, size === 0, add);
  }
  addGlosses(around, size === 0, add);
  addContents(inside, add);
  if (words.length < 3) for (const word of words) add('wordInside', folded(word));
  if (size > 0) return features;
  add('afterBefore', n * NEIGHBOURS.length + m);
  for (let back = 3; back <= 6; back++) {
    const token = at(place.position - back);
    if (token?.kind === Kind.WORD) add('context', folded(token));
  }
  return features;
};

/** The tokens next to the marks, and those next to them. */
type Around = Readonly<Record<'beforeThat' | 'before' | 'after' | 'afterThat', Token | undefined>>;
type Add = (family: Family, member: number) => void;

/** `her film "Paper Moonlight"`, `the "Paper Moonlight" show`, `NBC's "Today"`, `nicknamed "Big Al"`. */
const addNames = (around: Around, words: readonly Token[], titled: boolean, add: Add): void => {
  const { beforeThat, before, after, afterThat } = around;
  const wordsBefore = before?.lower === ',' ? [beforeThat] : [before, beforeThat];
  if (titled) {
    if (wordsBefore.some((token) => token && WORK_NOUNS.has(token.lower))) add('naming', 0);
    if ([after, afterThat].some((token) => token?.case === Case.LOWER && WORK_NOUNS.has(token.lower))) add('naming', 1);
    if (before?.clitic) add('naming', 2);
    const weighty = words.filter(({ word }) => !(word.flags & Flag.FUNCTION)).length;
    if (before && before.word.flags & Flag.PREPOSITION) add('naming', weighty > 1 ? 3 : 4);
  }
  if (wordsBefore.some((token) => token && NAMING_WORDS.has(token.lower))) add('naming', titled ? 5 : 6);
  if (before && WORK_NOUNS.has(before.lower)) add('naming', 7);
};

/** `the so-called "fund"`, `would "sunset", or disappear,`, `from "hold" to "buy"`. */
const addGlosses = ({ beforeThat, before, after, afterThat }: Around, few: boolean, add: Add): void => {
  if (before?.lower === 'so-called' || beforeThat?.lower === 'so-called') add('gloss', 0);
  if ((after?.lower === ',' ? afterThat : after)?.lower === 'or') add('gloss', 1);
  if (before?.lower === 'from' && after?.lower === 'to') add('gloss', 2);
  if (before?.lower === 'from' || (before?.lower === 'to' && few)) add('gloss', 3);
};

/** "I", a verb, a comma, "they", a number, "don't": each where it stands somewhere in the words. */
const addContents = (inside: readonly Token[], add: Add): void => {
  const has = [false, false, false, false, false, false];
  for (const { word, lower, kind } of inside) {
    if (word.pronoun) has[word.pronoun.person < 3 ? 0 : 3] = true;
    if (word.flags & (Flag.VERB | Flag.AUXILIARY)) has[1] = true;
    if (kind === Kind.NUMBER) has[4] = true;
    if (lower === ',') has[2] = true;
    else if (lower.endsWith("n't")) has[5] = true;
  }
  for (const [member, found] of has.entries()) if (found) add('contents', member);
};

const STRENGTHS: readonly string[] = ['NONE', 'SPEECH', 'MANNER', 'ATTITUDE'];

const gapOf = (best: RankedSource | undefined): number => {
  const gap = best?.source.gap ?? 99;
  return gap < 3 ? 0 : gap < 7 ? 1 : gap < 14 ? 2 : 3;
};

const endingOf = (sign: string): number => (sign === ',' ? 1 : /[.?!]/.test(sign) ? 2 : /\p{L}/u.test(sign) ? 0 : 3);

const neighbourOf = (token: Token | undefined): (typeof NEIGHBOURS)[number] => {
  if (!token) return 'NONE';
  if (token.kind === Kind.PUNCTUATION)
    return token.lower === ','
      ? 'COMMA'
      : token.lower === ':'
        ? 'COLON'
        : /[.!?]/.test(token.lower)
          ? 'STOP'
          : 'OTHER_SIGN';
  if (token.clitic) return 'CLITIC';
  if (token.word.reporting && token.case === Case.LOWER) return token.word.reporting.strength;
  const { flags, pronoun } = token.word;
  if (pronoun) return 'PRONOUN';
  if (flags & Flag.DETERMINER) return 'DETERMINER';
  if (flags & Flag.PREPOSITION) return 'PREPOSITION';
  if (flags & Flag.AUXILIARY) return 'AUXILIARY';
  if (flags & Flag.CONJUNCTION) return 'CONJUNCTION';
  return token.case === Case.LOWER ? 'WORD' : 'CAPITAL';
};

/** A word's hash, folded into the table. */
const folded = (token: Token | undefined): number => ((token?.hash ?? NO_LETTERS) >>> 0) % HASHED;

/** How probable it has to be that a quotation is speech; set where detection is best on articles kept out of training. */
export const LEAST_SPEECH = 0.45;

/** The probability that a quotation is speech: logistic regression over `speechFeaturesOf`. */
export const speechProbability = (features: readonly number[], weights: ArrayLike<number>): number => {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return 1 / (1 + Math.exp(-sum));
};
