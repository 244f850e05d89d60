import { UTTERANCE_NOUNS } from '../english/utterances.ts';
import { NAMING_WORDS } from '../english/works.ts';
import type { SourceKind } from '../phrases/noun-phrases.ts';
import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import { isQuotation } from '../sentences.ts';
import type { Token } from '../words/tokens.ts';
import { hashOf } from '../words/word-hash.ts';
import type { RankedSource } from './ranker.ts';
import { numberOf, RELATIONS } from './relations.ts';

const STRENGTHS = ['SPEECH', 'MANNER', 'ATTITUDE', 'NONE'] as const;
const KINDS: readonly (SourceKind | 'NONE')[] = ['PERSON', 'ORGANIZATION', 'GROUP', 'UNNAMED', 'THING', 'NONE'];
/** Upper ends of the bins into which falls how many items stand between. */
const GAPS = [0, 1, 2, 4, 7, 12, Number.POSITIVE_INFINITY];
const HASHED = 1024;

/** What of the clause around the marks speaks for speech or against it: each group of features with its size. */
export const CLAUSE_FAMILIES = {
  bestVerb: RELATIONS.length * STRENGTHS.length * GAPS.length,
  bestLemma: HASHED,
  verbBefore: STRENGTHS.length * 2 * GAPS.length * 2,
  lemmaBefore: HASHED,
  subjectBefore: STRENGTHS.length * KINDS.length * 2,
  verbs: 3 * 3 * 2,
  between: STRENGTHS.length * 8,
  noun: 2 * 2 * 2,
  reported: 2 * 2 * 2 * 2,
} as const;

type Add = (family: keyof typeof CLAUSE_FAMILIES, member: number) => void;

/** Adds what the clause around the marks tells: by which verb somebody could have said it, and what links the two. */
export const addClauseFeatures = (
  reading: Reading,
  quotation: number,
  best: RankedSource | undefined,
  few: boolean,
  add: Add,
): void => {
  const place = pick(reading.placeOf, quotation);
  const sentence = pick(reading.sentences, place?.sentence ?? -1);
  if (!place || !sentence) return;
  const length = few ? 0 : 1;
  if (best) {
    const { relation, cue, gap } = best.source;
    const r = numberOf(relation);
    const strength = STRENGTHS.indexOf(cue?.verb.strength ?? 'NONE');
    add('bestVerb', (r * STRENGTHS.length + strength) * GAPS.length + binOf(gap));
    if (cue) add('bestLemma', folded(hashOf(cue.verb.lemma) ^ Math.imul(r + 1, 0x9e3779b1)));
  }
  const cues = reading.cues[place.sentence] ?? [];
  const last = cues.findLast(({ position }) => position < place.position);
  const before = cues.filter(({ position }) => position < place.position).length;
  add('verbs', (Math.min(2, before) * 3 + Math.min(2, cues.length - before)) * 2 + length);
  if (last) {
    const strength = STRENGTHS.indexOf(last.verb.strength);
    const gap = binOf(place.position - last.position);
    const subject = pick(reading.index.phrases, last.subject)?.kind ?? 'NONE';
    add('verbBefore', ((strength * 2 + (last.subject < 0 ? 0 : 1)) * GAPS.length + gap) * 2 + length);
    add('lemmaBefore', folded(hashOf(last.verb.lemma) ^ Math.imul(gap + 1, 0x85ebca6b)));
    add('subjectBefore', (strength * KINDS.length + KINDS.indexOf(subject)) * 2 + length);
    add('between', strength * 8 + linkOf(reading, sentence, last.position, place.position));
  }
  for (const back of [1, 2]) {
    const token = tokenAt(reading, sentence, place.position - back);
    if (token && UTTERANCE_NOUNS.has(token.lower)) add('noun', (back - 1) * 2 + length);
    if (token && NAMING_WORDS.has(token.lower)) add('noun', 4 + (back - 1) * 2 + length);
  }
  const told = cues.some(({ subject, verb }) => subject >= 0 && verb.strength !== 'ATTITUDE') ? 1 : 0;
  for (const [at, step] of [-1, 1].entries()) {
    const nearby = hasSpeaker(reading, place.sentence + step) ? 1 : 0;
    add('reported', ((at * 2 + nearby) * 2 + told) * 2 + length);
  }
};

const binOf = (count: number): number => GAPS.findIndex((end) => count <= end);

const folded = (hash: number): number => (hash >>> 0) % HASHED;

/** What leads from the verb to the marks: a "that", a "to", the end of a clause; any of them together. */
const linkOf = (reading: Reading, sentence: Sentence, from: number, to: number): number => {
  let link = 0;
  for (let at = from + 1; at < to; at++) {
    const word = tokenAt(reading, sentence, at)?.lower;
    if (word === 'that') link |= 1;
    else if (word === 'to') link |= 2;
    else if (word === ',' || word === 'which' || word === 'who') link |= 4;
  }
  return link;
};

const tokenAt = ({ passage }: Reading, { items }: Sentence, position: number): Token | undefined => {
  const item = pick(items, position) ?? -1;
  return isQuotation(item) ? undefined : passage.tokens[item];
};

const hasSpeaker = ({ cues }: Reading, sentence: number): boolean =>
  pick(cues, sentence)?.some(({ subject, verb }) => subject >= 0 && verb.strength === 'SPEECH') ?? false;
