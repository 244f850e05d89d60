import type { Expression, RawBuilder, SqlBool } from 'kysely';

/** The few things that databases say differently; all queries are shared. */
export interface Flavor {
  /** Whether a column's value is among these. One statement text, however many there are. */
  readonly isAmong: (column: string, values: readonly string[] | readonly number[]) => RawBuilder<SqlBool>;
  /** Whether a column's value is among those of a query that depends on the row at hand and is limited for each. */
  readonly isAmongEach: (column: string, query: Expression<unknown>) => RawBuilder<SqlBool>;
}
