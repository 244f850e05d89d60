import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import type { Shape } from './shapes.ts';

/** How strongly a verb reports speech. */
export const STRENGTHS = ['NONE', 'SPEECH', 'MANNER', 'ATTITUDE'] as const;

/** Where the quotation before stands: in the same sentence, the last one, the paragraph, the paragraph before, farther off. */
export const DISTANCES = ['NONE', 'SENTENCE', 'ADJACENT', 'PARAGRAPH', 'LAST_PARAGRAPH', 'FAR'] as const;

/** What is known of a quotation before its candidates are compared. */
export interface QuotationFacts {
  readonly quotation: number;
  readonly shape: Shape;
  readonly distance: number;
  /** How many phrases of its sentence are subjects of a reporting verb. */
  readonly rivals: number;
  /** Index into `STRENGTHS` of the last reporting verb before the quotation in its sentence. */
  readonly nearest: number;
  readonly previousOpen: boolean;
  readonly opensParagraph: boolean;
  /** Whether a named person is the subject of the sentence before, told since the last quotation. */
  readonly overtaken: boolean;
  readonly length: number;
  /** Individual or phrase that said the quotation before. */
  readonly previousIndividual: number;
  readonly previousPhrase: number;
}

/** What is known of a quotation, given which was said before (or -1), and by whom. */
export const factsOf = (
  reading: Reading,
  quotation: number,
  shape: Shape,
  previousQuotation: number,
  previousPhrase: number,
  previousIndividual: number,
): QuotationFacts => {
  const { passage, placeOf, cues, sentences } = reading;
  const place = placeOf[quotation];
  const quoted = passage.quotations[quotation];
  const before = passage.quotations[previousQuotation];
  const placeBefore = placeOf[previousQuotation];
  const block = pick(passage.blocks, quoted?.block ?? -1);
  let distance = 0;
  if (before && placeBefore && place && quoted) {
    const blocks = quoted.block - before.block;
    const apart = place.sentence - placeBefore.sentence;
    distance = blocks > 1 ? 5 : blocks === 1 ? 4 : apart === 0 ? 1 : apart === 1 ? 2 : 3;
  }
  const rivals = new Set((pick(cues, place?.sentence ?? -1) ?? []).map((cue) => cue.subject)).size;
  const nearest = pick(cues, place?.sentence ?? -1)?.findLast((cue) => cue.position < (place?.position ?? 0));
  const length = (quoted?.inner.end ?? 0) - (quoted?.inner.start ?? 0);
  return {
    quotation,
    shape,
    distance,
    rivals,
    nearest: nearest ? STRENGTHS.indexOf(nearest.verb.strength) : 0,
    previousOpen: before !== undefined && !before.closed,
    opensParagraph:
      pick(sentences, place?.sentence ?? -1) !== undefined &&
      quoted !== undefined &&
      block !== undefined &&
      quoted.start <= block.bodyStart + 1,
    length: length < 30 ? 0 : length < 100 ? 1 : 2,
    overtaken:
      place !== undefined &&
      placeBefore !== undefined &&
      isOvertaken(reading, place.sentence - 1, placeBefore.sentence, previousIndividual),
    previousIndividual,
    previousPhrase,
  };
};

/** Whether a named person other than who spoke last is the subject of the sentence before, told since. */
const isOvertaken = (
  { sentences, index, cast }: Reading,
  last: number,
  previous: number,
  individual: number,
): boolean => {
  if (last <= previous) return false;
  const items = sentences[last]?.items ?? [];
  for (let at = 0; at < Math.min(items.length, 12); at++) {
    const phrase = pick(index.phrases, pick(index.phraseAt, items[at] ?? -1) ?? -1);
    if (phrase && !phrase.possessive)
      return phrase.form === 'NAME' && phrase.kind === 'PERSON' && cast.individualOf[phrase.name] !== individual;
  }
  return false;
};
