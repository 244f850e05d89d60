import type { SearchKind } from './entries.ts';
import { DIGEST_SEPARATOR } from './entries.ts';
import type { Clause, SearchQuery } from './query.ts';

export interface Weights {
  /** What it is worth that a clause is found at all. */
  readonly found: number;
  /** What finding it in each part of the digest adds, at most. */
  readonly parts: readonly number[];
  /** The number of words at which a part's worth has halved; null where its length says nothing. */
  readonly halfLength: number | null;
}

/** How much of an answer each part of a digest is. */
export const WEIGHTS = {
  ARTICLE: { found: 0.15, parts: [0.5, 0.2, 0.2], halfLength: null },
  PERSON: { found: 0, parts: [1.5, 1.2, 0.6], halfLength: 12 },
  QUOTE: { found: 0, parts: [0.6, 0.7, 0.3], halfLength: 120 },
} as const satisfies Record<SearchKind, Weights>;

/**
 * How well an entry answers a query, above 0 and at most 1, of an entry that is known to match. It depends on the two
 * alone, not on what else is stored: so a hit keeps its place while others come and go, and cursors stay right.
 */
export const relevance = (kind: SearchKind, { wanted }: SearchQuery, digest: string): number => {
  const { found, parts: weights, halfLength }: Weights = WEIGHTS[kind];
  const parts = digest.split(DIGEST_SEPARATOR).map((part) => ` ${part} `);
  const worth = (clause: Clause): number =>
    weights.reduce((sum, weight, at) => {
      const part = parts[at] ?? '';
      const times = countIn(part, clause);
      if (times === 0) return sum;
      const dilution = halfLength === null ? 1 : halfLength / (halfLength + wordCount(part));
      return sum + weight * (times / (times + 0.5)) * dilution;
    }, found);
  const sum = wanted.reduce((total, clause) => total + Math.min(1, Math.max(FLOOR, worth(clause))), 0);
  return wanted.length === 0 ? 0 : sum / wanted.length;
};

// For what only a form of a word was found by.
export const FLOOR = 0.05;

const countIn = (part: string, { stems, prefix }: Clause): number => {
  const words = stems.join(' ');
  const whole = occurrences(part, ` ${words} `);
  if (prefix === null) return whole;
  const begun = [...stems.slice(0, -1), prefix].join(' ');
  return Math.max(whole, occurrences(part, ` ${begun}`));
};

const occurrences = (text: string, sought: string): number => {
  let count = 0;
  // One space may end a word and begin the next.
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length - 1)) count++;
  return count;
};

/** Of a part with a space at either end. */
const wordCount = (part: string): number => {
  let count = 0;
  for (let at = part.indexOf(' ', 1); at >= 0; at = part.indexOf(' ', at + 1)) count++;
  return count;
};
