import type { Insertable, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Flavor } from './flavor.ts';
import type { Db, Tables } from './tables.ts';

/** A row as a list of its values. */
export type Values = readonly unknown[];

/** Writes a statement over some rows, which it is given as lists of parameters in parentheses. */
export type BuildStatement = (rows: RawBuilder<unknown>) => RawBuilder<unknown>;

/** Inserts rows that all have the same columns. `ending` is what the statement says behind the values. */
export const insertRows = <Answer, Table extends keyof Tables = keyof Tables>(
  db: Db,
  flavor: Flavor,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
  ending = '',
): Promise<Answer[]> => insertValues(db, flavor, table, Object.keys(rows[0] ?? {}), rows.map(Object.values), ending);

/** The same of any table, with the values in the order of the columns. */
export const insertValues = <Answer>(
  db: Db,
  { runRows }: Pick<Flavor, 'runRows'>,
  table: string,
  columns: readonly string[],
  rows: readonly Values[],
  ending = '',
): Promise<Answer[]> => runRows(db, `${table} (${columns.join()}) ${ending}`, rows, insertion(table, columns, ending));

/** Inserts rows into a table that numbers them; answers their numbers in the order of the rows. */
export const insertNumbered = <Table extends 'person' | 'quote'>(
  db: Db,
  flavor: Flavor,
  table: Table,
  rows: readonly (Insertable<Tables[Table]> & { readonly id: string })[],
): Promise<number[]> => flavor.insertNumbered(db, table, Object.keys(rows[0] ?? {}), rows.map(Object.values));

/** Writes an insertion. */
export const insertion =
  (table: string, columns: readonly string[], ending: string): BuildStatement =>
  (values) =>
    sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${values} ${sql.raw(ending)}`;

/** So many rows of parameters. */
export const parametersOf = (rows: readonly Values[]): RawBuilder<unknown> =>
  sql.join(rows.map((row) => sql`(${sql.join(row)})`));

/** The text of a statement, by its name: writing it takes as long as running it. */
export const textOf = (db: Db, name: string, write: () => RawBuilder<unknown>): string => {
  const { adapter } = db.getExecutor();
  const texts = textsOf.get(adapter) ?? new Map<string, string>();
  textsOf.set(adapter, texts);
  const text = texts.get(name) ?? write().compile(db).sql;
  texts.set(name, text);
  return text;
};

/** By the adapter that a database's dialect has made: a transaction has that of its connection. */
const textsOf = new WeakMap<object, Map<string, string>>();
