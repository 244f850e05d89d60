import { speakerOfTurn } from './appellations.ts';
import type { AttributionMethod, QuoteKind, SpeakerKind } from './article.ts';
import { methodOf } from './attribution-method.ts';
import type { Cue } from './clauses.ts';
import type { Coreference } from './coreference.ts';
import sourceWeights from './english/source-model.json' with { type: 'json' };
import speechWeights from './english/speech-model.json' with { type: 'json' };
import { CHANTS } from './english/utterances.ts';
import { factsOf } from './features.ts';
import { Flag } from './lexicon.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { pick } from './pick.ts';
import type { RankedSource } from './ranker.ts';
import { rankSources } from './ranker.ts';
import type { Reading } from './reading.ts';
import type { Relation } from './relations.ts';
import { innermost } from './reported-chains.ts';
import { isQuotation } from './sentences.ts';
import type { Shape } from './shapes.ts';
import { shapeOf } from './shapes.ts';
import { LEAST_SPEECH, speechFeaturesOf, speechProbability } from './speech.ts';
import { isTitle } from './titles.ts';

/** A quotation that is speech, with who said it. */
export interface AttributedQuotation {
  readonly quotation: number;
  readonly kind: Exclude<QuoteKind, 'INDIRECT'>;
  readonly shape: Shape;
  readonly speakerKind: SpeakerKind;
  /** Index of the individual, or -1. */
  readonly individual: number;
  /** Index of the noun phrase that names the source, or -1. */
  readonly phrase: number;
  readonly cue: Cue | null;
  readonly relation: Relation;
  readonly method: AttributionMethod;
  /** Before calibration. */
  readonly certainty: number;
  /** Everybody who was weighed, best first; nobody unless they are asked for: they would fill the memory of long texts. */
  readonly ranked: readonly RankedSource[];
}

/** Says of every quotation whether it is speech, and of whom; in text order. */
export const attributeQuotations = (
  reading: Reading,
  coreference: Coreference,
  explain: boolean,
): AttributedQuotation[] => {
  const attributed: AttributedQuotation[] = [];
  const nicknames = nicknamesOf(reading);
  for (const quotation of reading.passage.quotations.keys()) {
    const previous = attributed.at(-1);
    const follows = previous !== undefined && previous.quotation === quotation - 1;
    const shape = shapeOf(reading, quotation);
    const facts = factsOf(
      reading,
      quotation,
      shape,
      previous?.quotation ?? -1,
      previous?.phrase ?? -1,
      previous?.individual ?? -1,
    );
    const ranked = rankSources(reading, facts, sourceWeights);
    const continues = follows && reading.passage.quotations[quotation]?.continues === true;
    const features = speechFeaturesOf(reading, quotation, shape, ranked[0]);
    const isSpeech =
      speechProbability(features, speechWeights) >= LEAST_SPEECH && !isTitle(reading, quotation, ranked[0]);
    if ((!isSpeech && !continues) || nicknames.has(quotation)) continue;
    attributed.push(attribute(reading, coreference, quotation, shape, ranked, previous, explain));
  }
  return attributed;
};

/** The quotations that are nicknames, all of them: not `"We saw 'Big' Al Lee."`, which only has one inside. */
const nicknamesOf = ({ names, passage: { tokens, quotations, quotationOf } }: Reading): Set<number> => {
  const nicknames = new Set<number>();
  for (const { nickname } of names) {
    const quotation = nickname ? (quotationOf[nickname.first] ?? -1) : -1;
    const { inner } = pick(quotations, quotation) ?? {};
    if (nickname && inner && inner.end <= (tokens[nickname.last]?.end ?? 0) + 1) nicknames.add(quotation);
  }
  return nicknames;
};

const attribute = (
  reading: Reading,
  coreference: Coreference,
  quotation: number,
  shape: Shape,
  ranked: readonly RankedSource[],
  previous: AttributedQuotation | undefined,
  explain: boolean,
): AttributedQuotation => {
  const kind = kindOf(reading, quotation, shape);
  const labelled = labelOf(reading, quotation);
  const common = { quotation, kind, shape, ranked: explain ? ranked : [] };
  if (labelled !== null)
    return {
      ...common,
      speakerKind: labelled >= 0 ? 'PERSON' : 'UNKNOWN',
      individual: labelled,
      phrase: -1,
      cue: null,
      relation: 'LABEL',
      method: 'TRANSCRIPT',
      certainty: 0.97,
    };
  const best = innermost(reading, ranked, shape);
  const continues = reading.passage.quotations[quotation]?.continues && previous?.quotation === quotation - 1;
  if (
    previous &&
    best &&
    (best.source.relation === 'PREVIOUS' || isStill(previous, best) || (continues && !isOwn(best)))
  )
    return {
      ...common,
      speakerKind: previous.speakerKind,
      individual: previous.individual,
      phrase: previous.phrase,
      cue: null,
      relation: 'PREVIOUS',
      method: 'CONTINUATION',
      certainty: previous.certainty * (continues ? 1 : (best?.probability ?? 0)),
    };
  if (!best || best.source.phrase < 0)
    return {
      ...common,
      speakerKind: 'UNKNOWN',
      individual: -1,
      phrase: -1,
      cue: null,
      relation: 'NOBODY',
      method: 'NONE',
      certainty: best?.probability ?? 0,
    };
  const { source } = best;
  // "chants of “Lock the gate!” at the harbour, according to Ann Lee": a crowd's words, not hers.
  if (isChanted(reading, quotation))
    return {
      ...common,
      speakerKind: 'GROUP',
      individual: -1,
      phrase: -1,
      cue: null,
      relation: 'NOBODY',
      method: 'NONE',
      certainty: best.probability,
    };
  if (source.cue?.joint || (source.relation === 'TAG' && isPair(reading, source.phrase)))
    return {
      ...common,
      speakerKind: 'GROUP',
      individual: -1,
      phrase: source.phrase,
      cue: source.cue,
      relation: source.relation,
      method: methodOf(reading, source),
      certainty: best.probability,
    };
  const individual = coreference.individualOf[source.phrase] ?? -1;
  const phrase = reading.index.phrases[source.phrase];
  const speakerKind = speakerKindOf(phrase, individual);
  // The probability of a speaker is that of all the phrases that stand for him.
  // In a chain of reports the one who tells of it speaks for the one of whom he tells.
  let certainty = best.source === ranked[0]?.source ? 0 : CHAINED * (ranked[0]?.probability ?? 0);
  for (const other of ranked) {
    const same =
      other.source.phrase === source.phrase ||
      (individual >= 0 && other.source.phrase >= 0 && coreference.individualOf[other.source.phrase] === individual) ||
      (other.source.relation === 'PREVIOUS' && individual >= 0 && previous?.individual === individual);
    if (same) certainty += other.probability;
  }
  return {
    ...common,
    speakerKind,
    individual,
    phrase: source.phrase,
    cue: source.cue,
    relation: source.relation,
    method: methodOf(reading, source),
    certainty: certainty * (coreference.certainty[source.phrase] ?? 1),
  };
};

/** How sure an inner report is, given that the outer one is sure. */
const CHAINED = 0.7;

/** "chants of “...”", "the cry “...”": what many say at once. */
const isChanted = ({ passage: { tokens }, placeOf, sentences }: Reading, quotation: number): boolean => {
  const place = placeOf[quotation];
  const items = sentences[place?.sentence ?? -1]?.items ?? [];
  const at = (back: number): string => tokens[pick(items, (place?.position ?? 0) - back) ?? -1]?.lower ?? '';
  return CHANTS.has(at(1)) || (at(1) === 'of' && CHANTS.has(at(2)));
};

/** "Ann Lee and Bo Park: ..." */
const isPair = ({ passage: { tokens }, index: { phrases, phraseAt } }: Reading, at: number): boolean => {
  const phrase = phrases[at];
  if (phrase?.kind !== 'PERSON' || tokens[phrase.first - 1]?.lower !== 'and') return false;
  return pick(phrases, phraseAt[phrase.first - 2] ?? -1)?.kind === 'PERSON';
};

/** Whether the best source is the very phrase that the quotation before it has, told before both. */
const isStill = (previous: AttributedQuotation, { source }: RankedSource): boolean =>
  source.phrase >= 0 && source.phrase === previous.phrase && /^(?:LAST_|EARLIER)/.test(source.relation);

const isOwn = (best: RankedSource | undefined): boolean =>
  best !== undefined &&
  best.probability > 0.8 &&
  /^(?:SUBJECT_VERB_AFTER|VERB_SUBJECT_AFTER|VERB_BEFORE)$/.test(best.source.relation);

/** What sort of source a noun phrase is that stands for this individual, or for none (-1). */
export const speakerKindOf = (phrase: NounPhrase | undefined, individual: number): SpeakerKind => {
  if (individual >= 0) return 'PERSON';
  if (phrase?.kind === 'THING') return 'ORGANIZATION';
  return phrase?.kind === 'PERSON' ? 'UNNAMED' : (phrase?.kind ?? 'UNKNOWN');
};

/** The individual whom the label of a transcript's turn names: -1 for somebody else, null where there is no label. */
const labelOf = (reading: Reading, quotation: number): number | null => {
  const { passage } = reading;
  const quoted = passage.quotations[quotation];
  const block = passage.blocks[quoted?.block ?? -1];
  if (!quoted || !block?.label || block.label.end - block.label.start < 2 || quoted.start > block.bodyStart + 1)
    return null;
  return speakerOfTurn(reading, quoted.block);
};

/** Whole sentences in marks, or words in marks inside the reporter's sentence. */
const kindOf = (reading: Reading, quotation: number, shape: Shape): 'DIRECT' | 'MIXED' => {
  const { passage, placeOf, sentences } = reading;
  const quoted = passage.quotations[quotation];
  const place = placeOf[quotation];
  if (!quoted || !place || shape === 'PART') return 'MIXED';
  const opening = /^[[(…‘'.\s]*[\p{Lu}\d]/u.test(passage.text.slice(quoted.inner.start, quoted.inner.start + 8));
  if (shape !== 'FULL') return opening || shape === 'ALONE' ? 'DIRECT' : 'MIXED';
  const item = sentences[place.sentence]?.items[place.position - 1] ?? -1;
  const before = isQuotation(item) ? undefined : passage.tokens[item];
  const ends = /[.?!…]["”’')\]]*$/.test(passage.text.slice(quoted.inner.end - 3, quoted.inner.end));
  if (before && /^[,:]$/.test(before.lower)) return ends || before.lower === ':' ? 'DIRECT' : 'MIXED';
  return ends && before?.word.reporting?.strength === 'SPEECH' && !(before.word.flags & Flag.PREPOSITION)
    ? 'DIRECT'
    : 'MIXED';
};
