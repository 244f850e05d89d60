import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import { isQuotation } from '../sentences.ts';
import { Kind } from '../words/tokens.ts';

/** How a quotation stands in its sentence. */
export const SHAPES = ['ALONE', 'OPENS', 'FULL', 'PART'] as const;

export type Shape = (typeof SHAPES)[number];

/** The shape of a quotation of the reading. */
export const shapeOf = (reading: Reading, quotation: number): Shape => {
  const place = reading.placeOf[quotation];
  const sentence = pick(reading.sentences, place?.sentence ?? -1);
  if (!place || !sentence) return 'ALONE';
  const others = sentence.items.filter(
    (item, at) => at !== place.position && (isQuotation(item) || reading.passage.tokens[item]?.kind === Kind.WORD),
  ).length;
  if (others === 0) return 'ALONE';
  if (place.position === 0 || (place.position === 1 && !isWordItem(reading, sentence, 0))) return 'OPENS';
  const quoted = reading.passage.quotations[quotation];
  const opening = quoted ? reading.passage.text.slice(quoted.inner.start, quoted.inner.start + 3) : '';
  return /^[[(…‘']?\s?[\p{Lu}\d]/u.test(opening) ? 'FULL' : 'PART';
};

const isWordItem = (reading: Reading, sentence: Sentence, at: number): boolean => {
  const item = sentence.items[at];
  return item !== undefined && (isQuotation(item) || reading.passage.tokens[item]?.kind === Kind.WORD);
};
