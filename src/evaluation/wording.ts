import type { Span } from '../text/span.ts';
import type { PrecisionRecall } from './ratios.ts';

/** "93.2%" */
export const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** "precision 90.0%  recall 80.0%  F1 84.7%" */
export const scores = ({ precision, recall, f1 }: PrecisionRecall): string =>
  `precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`;

/** The words of a span on one line, without their middle if they are long, and `around` code units on either side. */
export const snippet = (text: string, { start, end }: Span, around = 0): string => {
  const words = text.slice(start, end);
  const shortened = words.length <= MOST ? words : `${words.slice(0, MOST / 2)} […] ${words.slice(-MOST / 2)}`;
  return `${text.slice(Math.max(0, start - around), start)}${shortened}${text.slice(end, end + around)}`
    .replace(/\s+/g, ' ')
    .trim();
};

const MOST = 160;
