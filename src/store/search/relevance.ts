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
  const ends = endsOfParts(digest);
  const worth = (clause: Clause): number => {
    const times = timesIn(digest, ends, clause);
    return weights.reduce((sum, weight, at) => {
      const here = times[at] ?? 0;
      if (here === 0) return sum;
      const size = halfLength === null ? 0 : wordCount(digest, at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, ends[at] ?? 0);
      const dilution = halfLength === null ? 1 : halfLength / (halfLength + size);
      return sum + weight * (here / (here + 0.5)) * dilution;
    }, found);
  };
  const sum = wanted.reduce((total, clause) => total + Math.min(1, Math.max(FLOOR, worth(clause))), 0);
  return wanted.length === 0 ? 0 : sum / wanted.length;
};

// For what only a form of a word was found by.
export const FLOOR = 0.05;

// Thousands of digests are gone through for a search: nothing is cut out of them.

const endsOfParts = (digest: string): readonly number[] => {
  const ends: number[] = [];
  for (let at = digest.indexOf(DIGEST_SEPARATOR); at >= 0; at = digest.indexOf(DIGEST_SEPARATOR, at + 1)) ends.push(at);
  ends.push(digest.length);
  return ends;
};

/** How often a clause is in each part. */
const timesIn = (digest: string, ends: readonly number[], { stems, prefix }: Clause): readonly number[] => {
  const whole = occurrences(digest, ends, stems.join(' '), true);
  if (prefix === null) return whole;
  const begun = occurrences(digest, ends, [...stems.slice(0, -1), prefix].join(' '), false);
  return whole.map((times, at) => Math.max(times, begun[at] ?? 0));
};

/** How often words begin in each part, and end there as well if they have to. */
const occurrences = (digest: string, ends: readonly number[], words: string, haveToEnd: boolean): readonly number[] => {
  const times: number[] = ends.map(() => 0);
  let part = 0;
  for (let at = digest.indexOf(words); at >= 0; ) {
    const end = at + words.length;
    const isThere = isEdge(digest, at - 1) && (!haveToEnd || isEdge(digest, end));
    while (at > (ends[part] ?? 0)) part++;
    if (isThere) times[part] = (times[part] ?? 0) + 1;
    at = digest.indexOf(words, isThere ? end : at + 1);
  }
  return times;
};

/** Whether no word has anything here. */
const isEdge = (digest: string, at: number): boolean => {
  const sign = digest[at];
  return sign === undefined || sign === ' ' || sign === DIGEST_SEPARATOR;
};

const wordCount = (digest: string, start: number, end: number): number => {
  let count = 1;
  for (let at = digest.indexOf(' ', start); at >= 0 && at < end; at = digest.indexOf(' ', at + 1)) count++;
  return count;
};
