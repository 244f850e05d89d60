import type { Kysely, RawBuilder, SqlBool } from 'kysely';
import type { Ddl } from './migrations/ddl.ts';
import type { BuildStatement, Values } from './rows.ts';
import type { SearchIndex } from './search/search-index.ts';
import type { Blank } from './statement.ts';
import type { Db, Tables } from './tables.ts';

/** The few things that databases say differently; all queries are shared. */
export interface Flavor {
  readonly ddl: Ddl;
  /** The schema, in the sense of SQL, that the store's tables are in; null where there is no such thing. */
  readonly schemaOf: (db: Db) => Promise<string | null>;
  readonly hasTable: (db: Db, name: string) => Promise<boolean>;
  /**
   * Makes a change: one transaction, with no other change of the store beside it, in this process or another. So what it
   * reads stays true until it is done, and versions of the corpus come in the order of their numbers.
   */
  readonly write: <T>(db: Kysely<Tables>, change: (tx: Db) => Promise<T>) => Promise<T>;
  /** Runs a statement over any number of rows, whichever way is fast. `name` tells it from other statements. */
  readonly runRows: <Answer>(db: Db, name: string, rows: readonly Values[], build: BuildStatement) => Promise<Answer[]>;
  /** Inserts rows into a table that numbers them, and that has an `id`; answers their numbers in the order of the rows. */
  readonly insertNumbered: (
    db: Db,
    table: 'person' | 'quote',
    columns: readonly string[],
    rows: readonly Values[],
  ) => Promise<number[]>;
  /** Adds to the columns of numbered rows: each of `rows` is what to add to each column, and the number. */
  readonly addTo: (db: Db, table: 'person', columns: readonly string[], rows: readonly Values[]) => Promise<void>;
  /** Whether a column's value is among these. One statement text, however many there are. */
  readonly isAmong: (column: string, values: readonly string[] | readonly number[] | Blank) => RawBuilder<SqlBool>;
  /** Such values as they fill a blank. */
  readonly among: (values: readonly string[]) => unknown;
  /**
   * As a part of `from`: what a query picks, as its `value`, for each row of the tables before it; as `picked.value`.
   * The query must be run once for each such row, whatever else the statement joins.
   */
  readonly pickedForEach: (query: RawBuilder<unknown>) => RawBuilder<unknown>;
  /** Whether it is sooner to look where the page of each parent ends, and read up to there, than to pick its rows. */
  readonly looksForEnds: boolean;
  /** A query of one `value`: what the store takes, in bytes. */
  readonly byteSize: RawBuilder<{ readonly value: number }>;
  readonly search: SearchIndex;
}
