import type { RawBuilder, SqlBool } from 'kysely';
import type { SearchIndex } from './search/search-index.ts';

/** The few things that databases say differently; all queries are shared. */
export interface Flavor {
  /** Whether a column's value is among these. One statement text, however many there are. */
  readonly isAmong: (column: string, values: readonly string[] | readonly number[]) => RawBuilder<SqlBool>;
  /**
   * As a part of `from`: what a query picks, as its `value`, for each row of the tables before it; as `picked.value`.
   * The query must be run once for each such row, whatever else the statement joins.
   */
  readonly pickedForEach: (query: RawBuilder<unknown>) => RawBuilder<unknown>;
  readonly search: SearchIndex;
}
