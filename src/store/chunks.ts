import type { Insertable, RawBuilder } from 'kysely';
import { CompiledQuery, sql } from 'kysely';
import type { Db, Tables } from './tables.ts';

type Values = readonly unknown[];

/**
 * Runs a statement over many rows, some at a time. The sizes are few, so that each text is made and prepared once and
 * then used again, and small enough for the number of parameters that a statement may have. `name` tells the statement
 * from others; `build` is given the rows as lists of parameters in parentheses.
 */
export const inChunks = async <Answer>(
  db: Db,
  name: string,
  rows: readonly Values[],
  build: (rows: RawBuilder<unknown>) => RawBuilder<unknown>,
): Promise<Answer[]> => {
  const answers: Answer[] = [];
  let at = 0;
  for (const size of [64, 16, 4, 1])
    for (; at + size <= rows.length; at += size) {
      const chunk = rows.slice(at, at + size);
      const text = textOf(db, `${size} ${name}`, () => build(sql.join(chunk.map((row) => sql`(${sql.join(row)})`))));
      const result = await db.executeQuery<Answer>(CompiledQuery.raw(text, chunk.flat()));
      for (const answer of result.rows) answers.push(answer);
    }
  return answers;
};

/** Inserts rows that all have the same columns. `ending` is what the statement says behind the values. */
export const insertRows = <Answer, Table extends keyof Tables = keyof Tables>(
  db: Db,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
  ending = '',
): Promise<Answer[]> => {
  const columns = Object.keys(rows[0] ?? {});
  return insertValues(db, table, columns, rows.map(Object.values), ending);
};

/** The same of any table, with the values in the order of the columns. */
export const insertValues = <Answer>(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: readonly Values[],
  ending = '',
): Promise<Answer[]> =>
  inChunks(
    db,
    `${table} (${columns.join()}) ${ending}`,
    rows,
    (values) =>
      sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${values} ${sql.raw(ending)}`,
  );

/** Texts by the adapter that a database's dialect has made: a transaction has that of its connection. */
const textsOf = new WeakMap<object, Map<string, string>>();

const textOf = (db: Db, name: string, build: () => RawBuilder<unknown>): string => {
  const { adapter } = db.getExecutor();
  const texts = textsOf.get(adapter) ?? new Map<string, string>();
  textsOf.set(adapter, texts);
  const text = texts.get(name) ?? build().compile(db).sql;
  texts.set(name, text);
  return text;
};
