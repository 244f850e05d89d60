import type { Span } from '../text/span.ts';

/** How many code units the spans cover together. They must not overlap each other. */
export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** How many code units the two share. The spans of each must not overlap each other. */
export const shared = (some: readonly Span[], others: readonly Span[]): number => {
  let sum = 0;
  for (const a of some) for (const b of others) sum += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return sum;
};
