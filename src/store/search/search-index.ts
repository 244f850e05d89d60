import type { RawBuilder, SqlBool } from 'kysely';
import type { Clue } from '../reading/clues.ts';
import type { QuoteFacet } from '../requests.ts';
import type { Db } from '../tables.ts';
import type { SearchEntry, SearchKind } from './entries.ts';
import type { SearchQuery } from './query.ts';

/** Of so many matches of a kind the best are looked for: of the newest, if there are more. It keeps searches fast. */
export const MOST_RANKED = 2_000;

/** Of so many quotes those nearest to a claim are looked for: of the newest, if more have any of its clues. */
export const MOST_WEIGHED = 1_000;

/** A full-text index of entries: what each kind of database brings of its own. Queries mean the same in all of them. */
export interface SearchIndex {
  /** Makes the empty index, in place of one that may be there. */
  readonly create: (db: Db) => Promise<void>;
  /** Adds entries; none of them may be there. */
  readonly add: (db: Db, kind: SearchKind, entries: readonly SearchEntry[]) => Promise<void>;
  /** Removes those that are there of these numbers. */
  readonly remove: (db: Db, kind: SearchKind, numbers: readonly number[]) => Promise<void>;
  /** A query for the `number` and `score` (of `relevance`) of what matches, and of at most so many: the newest. */
  readonly matches: (kind: SearchKind, query: SearchQuery, most: number) => RawBuilder<unknown>;
  /** A query for the `number` of all that holds to a query in its text; null for a query that wants nothing. */
  readonly found: (kind: SearchKind, query: SearchQuery) => RawBuilder<unknown> | null;
  /** Whether what has this number, a column, holds to a query in its text: everything that is wanted, nothing that is not. */
  readonly holds: (kind: SearchKind, number: string, query: SearchQuery) => RawBuilder<SqlBool>;
  /**
   * A query for the `value` (of a person, their number) and `count` of what most quotes that hold to a query have in this
   * dimension, best first as their `place` tells. Null where counting rows does as well, or the query wants nothing.
   */
  readonly tally: (facet: QuoteFacet, query: SearchQuery, most: number) => RawBuilder<unknown> | null;
  /** A query for the `term` and `count` of these stems: how many quotes have each in their words, counted to just past `most`. */
  readonly frequencies: (stems: readonly string[], most: number) => RawBuilder<{ term: string; count: number }>;
  /**
   * A query for the `number` of the quotes whose words have the most, and the rarest, of a clue's stems, among the newest
   * `MOST_WEIGHED` that have as many of them as the clue says; of a person's quotes alone where their id is given.
   */
  readonly nearest: (clue: Clue, most: number, speaker: string | null) => RawBuilder<{ number: number }>;
}
