import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import { isQuotation } from '../sentences.ts';

/** How many items before and behind a place noun phrases are looked for. */
const REACH_BACK = 80;
const REACH_AHEAD = 60;

/** The positions at which noun phrases of a sentence begin, the nearest to a place first; of two as near, the one before. */
export const phrasesNear = (reading: Reading, { items }: Sentence, position: number, most: number): number[] => {
  const found: number[] = [];
  const look = (at: number): void => {
    if (at >= 0 && at < items.length && found.length < most && beginsPhrase(reading, items[at] ?? -1)) found.push(at);
  };
  look(position);
  const farthest = Math.min(REACH_BACK, Math.max(position, items.length - position));
  for (let apart = 1; apart <= farthest && found.length < most; apart++) {
    look(position - apart);
    if (apart < REACH_AHEAD) look(position + apart);
  }
  return found;
};

const beginsPhrase = ({ index: { phrases, phraseAt } }: Reading, item: number): boolean =>
  !isQuotation(item) && pick(phrases, phraseAt[item] ?? -1)?.first === item;

/** The position of a token among the items of a sentence, or of what stands for it; it is not before `from`. */
export const positionOf = (items: readonly number[], token: number, from = 0): number => {
  for (let at = from; at < items.length; at++) if ((items[at] ?? -1) >= token) return at;
  return items.length - 1;
};

/** How many noun phrases and quotations stand between two places of a sentence. */
export const countBetween = (
  { index: { phrases, phraseAt } }: Reading,
  { items }: Sentence,
  from: number,
  to: number,
): { phrasesBetween: number; quotationsBetween: number } => {
  let phrasesBetween = 0;
  let quotationsBetween = 0;
  for (let at = from + 1; at < to; at++) {
    const item = items[at] ?? -1;
    if (isQuotation(item)) quotationsBetween++;
    else {
      const phrase = pick(phrases, phraseAt[item] ?? -1);
      if (phrase?.first === item && at > from + (phrase.last - phrase.first)) phrasesBetween++;
    }
  }
  return { phrasesBetween, quotationsBetween };
};
