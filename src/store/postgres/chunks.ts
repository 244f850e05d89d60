import { CompiledQuery, sql } from 'kysely';
import type { BuildStatement, Values } from '../rows.ts';
import { insertion, parametersOf, textOf } from '../rows.ts';
import type { Db } from '../tables.ts';

/**
 * Runs a statement over many rows, some at a time. The sizes are few, so that each text is made and prepared once and
 * then used again, and small enough for the number of parameters that a statement may have.
 */
export const inChunks = async <Answer>(
  db: Db,
  name: string,
  rows: readonly Values[],
  build: BuildStatement,
): Promise<Answer[]> => {
  const answers: Answer[] = [];
  let at = 0;
  for (const size of [64, 16, 4, 1])
    for (; at + size <= rows.length; at += size) {
      const chunk = rows.slice(at, at + size);
      const text = textOf(db, `${size} ${name}`, () => build(parametersOf(chunk)));
      const result = await db.executeQuery<Answer>(CompiledQuery.raw(text, chunk.flat()));
      for (const answer of result.rows) answers.push(answer);
    }
  return answers;
};

/** Inserts rows that have an `id`, and answers the numbers that they get, in their order. */
export const insertInChunks = async (
  db: Db,
  table: string,
  columns: readonly string[],
  rows: readonly Values[],
): Promise<number[]> => {
  const build = insertion(table, columns, 'returning id, number');
  const inserted = await inChunks<{ id: string; number: number }>(db, `numbered ${table}`, rows, build);
  const numbers = new Map(inserted.map(({ id, number }) => [id, number]));
  const id = columns.indexOf('id');
  return rows.map((row) => numbers.get(String(row[id])) ?? Number.NaN);
};

/** Adds to the columns of rows: what to add to each, and then the row's number. */
export const addInChunks = async (
  db: Db,
  table: string,
  columns: readonly string[],
  rows: readonly Values[],
): Promise<void> => {
  const given = (at: number) => sql`cast(${sql.ref(`change.column${at + 1}`)} as bigint)`;
  const sums = columns.map((column, at) => sql`${sql.ref(column)} = ${sql.ref(`${table}.${column}`)} + ${given(at)}`);
  await inChunks(
    db,
    `add to ${table}`,
    rows,
    (values) => sql`update ${sql.table(table)} set ${sql.join(sums)} from (values ${values}) as change
      where ${sql.ref(`${table}.number`)} = ${given(columns.length)}`,
  );
};
