import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DialectAdapter, LogEvent } from 'kysely';
import { Kysely, SqliteAdapter, SqliteDialect, sql } from 'kysely';
import type { Changes } from '../changes.ts';
import { pollChanges } from '../changes.ts';
import { StoreError } from '../errors.ts';
import type { Flavor } from '../flavor.ts';
import { migrate } from '../migrate.ts';
import { refreshIndex } from '../search/refresh.ts';
import type { StoreOptions } from '../sql-store.ts';
import { sqlStore } from '../sql-store.ts';
import { isBlank } from '../statement.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { asideDialect } from './aside-dialect.ts';
import { explained } from './errors.ts';
import { withPreparedStatements } from './prepared-statements.ts';
import { relevanceOfDigest } from './relevance.ts';
import { addOneByOne, insertOneByOne, rowByRow } from './row-by-row.ts';
import { sqliteIndex } from './search-index.ts';
import { addTallies } from './tally.ts';

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
    const openAside = (): Kysely<Tables> =>
      path === ':memory:'
        ? db
        : new Kysely<Tables>({ dialect: asideDialect(prepared, resolve(path), asideFrom), ...log });
    const [aside, searched] = [openAside(), openAside()];
    const close = async (): Promise<void> => {
      for (const each of new Set([aside, searched, db])) await each.destroy();
    };
    const changes = changesOf(database);
    return sqlStore({ flavor: sqliteFlavor, primary: db, queried: db, aside, searched, changes, close }, options);
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
    addTallies(database, { keeps: false });
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
    unlogged: null,
  },
  schemaOf: async () => null,
  hasTable: async (db, name) =>
    (await sql`select 1 from sqlite_schema where type = 'table' and name = ${name}`.execute(db)).rows.length > 0,
  // `begin` takes the write lock, below.
  write: (db, change) => db.transaction().execute(change),
  runRows: rowByRow,
  insertNumbered: insertOneByOne,
  addTo: addOneByOne,
  isAmong: (column, values) =>
    sql`${sql.ref(column)} in (select value from json_each(${isBlank(values) ? values : JSON.stringify(values)}))`,
  among: (values) => JSON.stringify(values),
  // SQLite has no `lateral`, and may run a query behind `in` once for each candidate; what it unfolds it has run before.
  pickedForEach: (query) => sql`json_each((select json_group_array(value) from (${query}))) as picked`,
  looksForEnds: true,
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
