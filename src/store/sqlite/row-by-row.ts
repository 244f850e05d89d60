import type { RawBuilder } from 'kysely';
import { CompiledQuery, sql } from 'kysely';
import type { BuildStatement, Values } from '../rows.ts';
import { insertion, parametersOf, textOf } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Stands for the parameters of a statement that is to be run for each of many rows. */
export class EachRow {
  readonly rows: readonly Values[];

  constructor(rows: readonly Values[]) {
    this.rows = rows;
  }
}

/**
 * Runs a statement for each row. Many rows in a statement would cost more: SQLite journals it by itself, in case it fails
 * half-way, and before each of those FTS5 writes out what it has gathered, to be merged later.
 */
export const rowByRow = async <Answer>(
  db: Db,
  name: string,
  rows: readonly Values[],
  build: BuildStatement,
): Promise<Answer[]> => {
  const [first] = rows;
  if (first === undefined) return [];
  return (await db.executeQuery<Answer>(statement(db, name, rows, () => build(parametersOf([first]))))).rows;
};

/** Inserts rows, and answers the numbers that they get, in their order. */
export const insertOneByOne = async (
  db: Db,
  table: string,
  columns: readonly string[],
  rows: readonly Values[],
): Promise<number[]> => {
  const [first] = rows;
  if (first === undefined) return [];
  const write = () => insertion(table, columns, '')(parametersOf([first]));
  const { insertId } = await db.executeQuery(statement(db, `numbered ${table}`, rows, write));
  // Nobody else inserts meanwhile, so they follow each other; `returning` would take as long again as inserting.
  const last = Number(insertId);
  return rows.map((_, at) => last - rows.length + 1 + at);
};

/** Adds to the columns of rows: what to add to each, and then the row's number. */
export const addOneByOne = async (
  db: Db,
  table: string,
  columns: readonly string[],
  rows: readonly Values[],
): Promise<void> => {
  const sums = columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(column)} + ${0}`);
  const write = () => sql`update ${sql.table(table)} set ${sql.join(sums)} where number = ${0}`;
  if (rows.length > 0) await db.executeQuery(statement(db, `add to ${table}`, rows, write));
};

const statement = (db: Db, name: string, rows: readonly Values[], write: () => RawBuilder<unknown>) =>
  CompiledQuery.raw(textOf(db, name, write), [new EachRow(rows)]);
