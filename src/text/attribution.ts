import { speakerOfTurn } from './appellations.ts';
import type { AttributionMethod, QuoteKind, SpeakerKind } from './article.ts';
import type { Source } from './candidates.ts';
import type { Cue } from './clauses.ts';
import type { Coreference } from './coreference.ts';
import sourceWeights from './english/source-model.json' with { type: 'json' };
import speechWeights from './english/speech-model.json' with { type: 'json' };
import { factsOf } from './features.ts';
import { Flag } from './lexicon.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { RankedSource } from './ranker.ts';
import { rankSources } from './ranker.ts';
import type { Reading } from './reading.ts';
import type { Relation } from './relations.ts';
import { isQuotation } from './sentences.ts';
import type { Shape } from './shapes.ts';
import { shapeOf } from './shapes.ts';
import { speechFeaturesOf, speechProbability } from './speech.ts';
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

/** How probable it has to be that a quotation is speech; set where detection is best on articles kept out of training. */
const LEAST_SPEECH = 0.4;

/** Says of every quotation whether it is speech, and of whom; in text order. */
export const attributeQuotations = (
  reading: Reading,
  coreference: Coreference,
  explain: boolean,
): AttributedQuotation[] => {
  const attributed: AttributedQuotation[] = [];
  const nicknames = new Set(
    reading.names.map(({ nickname }) => (nickname ? (reading.passage.quotationOf[nickname.first] ?? -1) : -1)),
  );
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
  let certainty = 0;
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

/** In "Lee said Ortiz had called them “pigs”" the words are those of Ortiz: the report nearest to the marks counts. */
const innermost = (reading: Reading, ranked: readonly RankedSource[], shape: Shape): RankedSource | undefined => {
  const best = ranked[0];
  if (!best || shape !== 'PART') return best;
  const { phrases } = reading.index;
  // "Francis said they should “look for a psychiatrist,” according to Reuters": his words, which the agency passes on.
  const passedOn =
    /^(?:ACCORDING|SUBJECT_VERB_AFTER|VERB_SUBJECT_AFTER)$/.test(best.source.relation) &&
    phrases[best.source.phrase]?.kind === 'ORGANIZATION';
  const teller = passedOn
    ? ranked.find(
        ({ source: { relation, phrase, cue } }) =>
          (relation === 'VERB_NEAR' || relation === 'VERB_BEFORE') &&
          phrases[phrase]?.kind === 'PERSON' &&
          cue?.passive === false,
      )
    : undefined;
  if (teller && teller.probability > LEAST_TELLER) return teller;
  // "Mark Jebens found no fault with Trump's criticism that Bush “lied”": Trump's word.
  const claim = ranked.find(({ source }) => source.relation === 'CLAIM' && source.quotationsBetween === 0);
  if (claim && claim.source.gap < GOVERNED && claim.source.gap < best.source.gap && !isNear(best)) return claim;
  if (best.source.relation !== 'VERB_FAR') return best;
  const inner = ranked.find(
    ({ source: { relation, cue, gap } }) =>
      (relation === 'VERB_NEAR' || relation === 'VERB_BEFORE') &&
      cue &&
      !cue.passive &&
      !cue.participle &&
      cue.verb.strength === 'ATTITUDE' &&
      gap < 6,
  );
  return inner && inner.probability > LEAST_INNER ? inner : best;
};

/** How probable somebody has to be whose words another passes on. */
const LEAST_TELLER = 0.03;

/** How many items a noun of saying governs at most. */
const GOVERNED = 12;

const isNear = ({ source: { relation, gap } }: RankedSource): boolean =>
  (relation === 'VERB_NEAR' || relation === 'VERB_BEFORE') && gap < 4;

/** How probable the inner of two reports has to be. */
const LEAST_INNER = 0.12;

/** "Ann Lee and Bo Park: ..." */
const isPair = ({ passage: { tokens }, index: { phrases, phraseAt } }: Reading, at: number): boolean => {
  const phrase = phrases[at];
  if (phrase?.kind !== 'PERSON' || tokens[phrase.first - 1]?.lower !== 'and') return false;
  return phrases[phraseAt[phrase.first - 2] ?? -1]?.kind === 'PERSON';
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

/** The evidence that a source of this relation and form is. */
export const methodOf = (reading: Reading, { relation, phrase }: Source): AttributionMethod => {
  const form = reading.index.phrases[phrase]?.form;
  if (form === 'PRONOUN') return 'PRONOUN';
  if (form === 'DESCRIPTION') return 'DESCRIPTION';
  switch (relation) {
    case 'SUBJECT_VERB_AFTER':
    case 'VERB_SUBJECT_AFTER':
    case 'VERB_BEFORE':
      return 'ADJACENT_CUE';
    case 'TAG':
    case 'LEAD_IN':
      return 'COLON';
    case 'ACCORDING':
      return 'ACCORDING_TO';
    case 'VERB_NEAR':
      return 'REPORTED_CLAUSE';
    case 'VERB_AFTER':
    case 'VERB_FAR':
    case 'LAST_VERB':
    case 'NEXT_VERB':
      return 'DISTANT_CUE';
    case 'PREVIOUS':
      return 'CONTINUATION';
    case 'LABEL':
      return 'TRANSCRIPT';
    case 'NOBODY':
      return 'NONE';
    default:
      return 'NEAREST';
  }
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
