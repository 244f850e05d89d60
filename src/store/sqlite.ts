import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { DatabaseSync } from 'node:sqlite';
import type { DialectAdapter, LogEvent, SqliteDatabase, SqliteStatement } from 'kysely';
import { Kysely, SqliteAdapter, SqliteDialect, sql } from 'kysely';
import { asideDialect } from './aside-dialect.ts';
import type { Changes } from './changes.ts';
import { pollChanges } from './changes.ts';
import { StoreError } from './errors.ts';
import type { Flavor } from './flavor.ts';
import { migrate } from './migrate.ts';
import { refreshIndex } from './search/refresh.ts';
import { relevanceOfDigest, sqliteIndex } from './search/sqlite-index.ts';
import type { StoreOptions } from './sql-store.ts';
import { sqlStore } from './sql-store.ts';
import { explained } from './sqlite-errors.ts';
import { isBlank } from './statement.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Opens or makes a store in a SQLite file, or in memory under the name ":memory:". Throws a StoreError. */
export const openSqlite = async (path: string, options: StoreOptions = {}): Promise<Store> => {
  const database = openDatabase(path);
  try {
    const { onStatement, asideFrom } = options;
    const prepared = withPreparedStatements(database, path);
    const log = onStatement && { log: (event: LogEvent) => onStatement(event.query.sql) };
    const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect({ database: prepared }), ...log });
    await migrate(db, sqliteFlavor);
    await refreshIndex(db, sqliteFlavor);
    // What is in memory is this connection's alone.
    const aside =
      path === ':memory:'
        ? db
        : new Kysely<Tables>({ dialect: asideDialect(prepared, resolve(path), asideFrom), ...log });
    const close = async (): Promise<void> => {
      if (aside !== db) await aside.destroy();
      await db.destroy();
    };
    const changes = changesOf(database);
    return sqlStore({ flavor: sqliteFlavor, primary: db, queried: db, aside, changes, close }, options);
  } catch (error) {
    database.close();
    throw error instanceof StoreError ? error : unusable(path, error);
  }
};

const openDatabase = (path: string): DatabaseSync => {
  try {
    if (path !== ':memory:') mkdirSync(dirname(resolve(path)), { recursive: true });
    const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 5000 });
    // A commit is on disk before it is answered; readers never wait for a writer.
    // The cache, 64 MiB, holds the indexes of some hundred thousand articles, which writing goes all over.
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536;');
    database.function('relevance', { deterministic: true }, relevanceOfDigest);
    return database;
  } catch (error) {
    throw unusable(path, error);
  }
};

/** `total_changes` tells of what this connection writes, `data_version` of what all others do. */
const changesOf = (database: DatabaseSync): Changes => {
  const statement = database.prepare('select total_changes() as own, data_version as others from pragma_data_version');
  return pollChanges(() => JSON.stringify(statement.get()));
};

const explaining = <T>(path: string, action: () => T): T => {
  try {
    return action();
  } catch (error) {
    throw explained(resolve(path), error);
  }
};

const unusable = (path: string, thrown: unknown): StoreError => {
  const error = explained(resolve(path), thrown);
  return error instanceof StoreError
    ? error
    : new StoreError(
        `The store ${resolve(path)} cannot be used: ${error instanceof Error ? error.message : String(error)}. ` +
          'Check that it is a Sayso store and that its folder may be written to, or point DATABASE_URL elsewhere.',
        { cause: error },
      );
};

const sqliteFlavor: Flavor = {
  ddl: {
    text: 'text',
    integer: 'integer',
    numbered: (column) => column.primaryKey().autoIncrement(),
  },
  schemaOf: async () => null,
  hasTable: async (db, name) =>
    (await sql`select 1 from sqlite_schema where type = 'table' and name = ${name}`.execute(db)).rows.length > 0,
  // `begin` takes the write lock, below.
  write: (db, change) => db.transaction().execute(change),
  isAmong: (column, values) =>
    sql`${sql.ref(column)} in (select value from json_each(${isBlank(values) ? values : JSON.stringify(values)}))`,
  among: (values) => JSON.stringify(values),
  // SQLite has no `lateral`, and may run a query behind `in` once for each candidate; what it unfolds it has run before.
  pickedForEach: (query) => sql`json_each((select json_group_array(value) from (${query}))) as picked`,
  byteSize: sql`select page_count * page_size as value from pragma_page_count, pragma_page_size`,
  search: sqliteIndex,
};

class NodeSqliteDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalDdl();
  }
}

/** SQLite does roll back schema changes: a migration that fails half-way leaves nothing behind. */
class TransactionalDdl extends SqliteAdapter {
  override get supportsTransactionalDdl(): true {
    return true;
  }
}

const STATEMENTS_KEPT = 200;

const NOTHING = { changes: 0, lastInsertRowid: 0 };

/** `node:sqlite` as Kysely's dialect wants it, each statement prepared once and kept while it is in use. */
const withPreparedStatements = (database: DatabaseSync, path: string): SqliteDatabase => {
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
  return {
    reader,
    all: (parameters) => explaining(path, () => statement.all(...(parameters as SQLInputValue[]))).map(toRow),
    run: (parameters) =>
      // SQLite itself has taken a transaction back that ran out of room.
      text === 'rollback' && !database.isTransaction
        ? NOTHING
        : explaining(path, () => statement.run(...(parameters as SQLInputValue[]))),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])).map(toRow),
  };
};

const namesOf = (statement: StatementSync): string[] => statement.columns().map(({ name }) => name);
