import { resolve } from 'node:path';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { explained } from './errors.ts';
import { EachRow } from './row-by-row.ts';

const STATEMENTS_KEPT = 200;

/** `node:sqlite` as Kysely's dialect wants it, each statement prepared once and kept while it is in use. */
export const withPreparedStatements = (database: DatabaseSync, path: string): SqliteDatabase => {
  const kept = new Map<string, SqliteStatement>();
  return {
    prepare(text) {
      const statement = kept.get(text) ?? explaining(path, () => prepare(database, path, text));
      kept.delete(text);
      kept.set(text, statement);
      const [oldest] = kept.keys();
      if (kept.size > STATEMENTS_KEPT && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
    close: () => database.close(),
  };
};

const prepare = (database: DatabaseSync, path: string, text: string): SqliteStatement => {
  // Our transactions read before they write. Unless they take the write lock at once, another process that writes in
  // between makes them fail rather than wait.
  const statement = database.prepare(text === 'begin' ? 'begin immediate' : text);
  let columns = namesOf(statement);
  const reader = columns.length > 0;
  // FTS5 leaves numbers of its own as the last row id, too large for a JavaScript number.
  if (!reader) statement.setReadBigInts(true);
  // The objects that `node:sqlite` makes of rows take as long again to make and to read as ours do.
  statement.setReturnArrays(true);
  const toRow = (values: unknown): unknown => {
    const row = values as readonly unknown[];
    // Another process may have added a column to what `*` stands for.
    if (row.length !== columns.length) columns = namesOf(statement);
    const named: Record<string, unknown> = {};
    for (let at = 0; at < columns.length; at++) named[columns[at] as string] = row[at];
    return named;
  };
  const all = (parameters: readonly unknown[]): unknown[] => statement.all(...(parameters as SQLInputValue[]));
  const run = (parameters: readonly unknown[]): Ran => statement.run(...(parameters as SQLInputValue[]));
  return {
    reader,
    all: (parameters) => explaining(path, () => rowsToRun(parameters).flatMap(all)).map(toRow),
    run: (parameters) =>
      // SQLite itself has taken a transaction back that ran out of room.
      text === 'rollback' && !database.isTransaction
        ? NOTHING
        : explaining(path, () => {
            let ran: Ran = NOTHING;
            for (const row of rowsToRun(parameters)) ran = run(row);
            return ran;
          }),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])).map(toRow),
  };
};

type Ran = ReturnType<StatementSync['run']>;

const NOTHING: Ran = { changes: 0, lastInsertRowid: 0 };

const rowsToRun = (parameters: readonly unknown[]): readonly (readonly unknown[])[] => {
  const [only] = parameters;
  return only instanceof EachRow ? only.rows : [parameters];
};

const explaining = <T>(path: string, action: () => T): T => {
  try {
    return action();
  } catch (error) {
    throw explained(resolve(path), error);
  }
};

const namesOf = (statement: StatementSync): string[] => statement.columns().map(({ name }) => name);
