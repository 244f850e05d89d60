import type { AttributionMethod, SpeakerKind } from '../article.ts';
import type { Cue } from '../clauses/clauses.ts';
import { speakerOfTurn } from '../coreference/appellations.ts';
import type { Coreference } from '../coreference/coreference.ts';
import type { NounPhrase } from '../phrases/noun-phrases.ts';
import type { Reading } from '../reading.ts';
import { methodOf } from './attribution-method.ts';
import type { Source } from './candidates.ts';
import { isChanted, isPair, isSaidByOthers } from './nobodys-words.ts';
import type { RankedSource } from './ranker.ts';
import type { Relation } from './relations.ts';
import { innermost } from './reported-chains.ts';
import type { Shape } from './shapes.ts';

/** Who said a quotation, by what evidence. */
export interface Verdict {
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
}

/** Says who said a quotation, of the ranked sources and of who said the one before it. */
export const verdictOf = (
  reading: Reading,
  coreference: Coreference,
  quotation: number,
  shape: Shape,
  ranked: readonly RankedSource[],
  previous: (Verdict & { readonly quotation: number }) | undefined,
): Verdict => {
  const labelled = labelOf(reading, quotation);
  if (labelled !== null) return ofLabel(labelled);
  const best = innermost(reading, ranked, quotation, shape);
  const continues = reading.passage.quotations[quotation]?.continues === true && previous?.quotation === quotation - 1;
  if (previous && best && goesOn(previous, best, continues))
    return ofPrevious(previous, continues ? 1 : best.probability);
  if (!best || best.source.phrase < 0) return ofNobody('UNKNOWN', best?.probability ?? 0);
  const { source, probability } = best;
  // "chants of “Lock the gate!” at the harbour, according to Ann Lee": a crowd's words, not hers.
  if (isChanted(reading, quotation)) return ofNobody('GROUP', probability);
  if (isSaidByOthers(reading, quotation, source)) return ofNobody('UNKNOWN', probability);
  if (source.cue?.joint || (source.relation === 'TAG' && isPair(reading, source.phrase)))
    return ofSource(reading, source, 'GROUP', -1, probability);
  const individual = coreference.individualOf[source.phrase] ?? -1;
  const speakerKind = speakerKindOf(reading.index.phrases[source.phrase], individual);
  const certainty =
    chanceOf(coreference, ranked, best, individual, previous) * (coreference.certainty[source.phrase] ?? 1);
  return ofSource(reading, source, speakerKind, individual, certainty);
};

/** How sure the label of a turn is. */
const LABELLED = 0.97;

const ofLabel = (individual: number): Verdict => ({
  speakerKind: individual >= 0 ? 'PERSON' : 'UNKNOWN',
  individual,
  phrase: -1,
  cue: null,
  relation: 'LABEL',
  method: 'TRANSCRIPT',
  certainty: LABELLED,
});

const ofPrevious = ({ speakerKind, individual, phrase, certainty }: Verdict, probability: number): Verdict => ({
  speakerKind,
  individual,
  phrase,
  cue: null,
  relation: 'PREVIOUS',
  method: 'CONTINUATION',
  certainty: certainty * probability,
});

const ofNobody = (speakerKind: SpeakerKind, certainty: number): Verdict => ({
  speakerKind,
  individual: -1,
  phrase: -1,
  cue: null,
  relation: 'NOBODY',
  method: 'NONE',
  certainty,
});

const ofSource = (
  reading: Reading,
  source: Source,
  speakerKind: SpeakerKind,
  individual: number,
  certainty: number,
): Verdict => ({
  speakerKind,
  individual,
  phrase: source.phrase,
  cue: source.cue,
  relation: source.relation,
  method: methodOf(reading, source),
  certainty,
});

/** How sure an inner report is, given that the outer one is sure. */
const CHAINED = 0.7;

/**
 * The probability of a speaker: that of all the phrases that stand for them. In a chain of reports, the one who tells of it
 * speaks for the one of whom they tell.
 */
const chanceOf = (
  { individualOf }: Coreference,
  ranked: readonly RankedSource[],
  { source }: RankedSource,
  individual: number,
  previous: Verdict | undefined,
): number => {
  let chance = source === ranked[0]?.source ? 0 : CHAINED * (ranked[0]?.probability ?? 0);
  for (const other of ranked) {
    const same =
      other.source.phrase === source.phrase ||
      (individual >= 0 && other.source.phrase >= 0 && individualOf[other.source.phrase] === individual) ||
      (individual >= 0 && other.source.relation === 'PREVIOUS' && previous?.individual === individual);
    if (same) chance += other.probability;
  }
  return chance;
};

/** Whether whoever said the quotation before goes on; `continues` where its marks say so. */
const goesOn = (previous: Verdict, best: RankedSource, continues: boolean): boolean =>
  best.source.relation === 'PREVIOUS' || isStill(previous, best) || (continues && !isOwn(best));

/** Whether the best source is the very phrase that the quotation before it has, told before both. */
const isStill = (previous: Verdict, { source }: RankedSource): boolean =>
  source.phrase >= 0 && source.phrase === previous.phrase && /^(?:LAST_|EARLIER)/.test(source.relation);

/** Whether a source of its own stands right beside the quotation. */
const isOwn = ({ source, probability }: RankedSource): boolean =>
  probability > 0.8 && /^(?:SUBJECT_VERB_AFTER|VERB_SUBJECT_AFTER|VERB_BEFORE)$/.test(source.relation);

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
