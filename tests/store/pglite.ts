import { existsSync, mkdirSync, openAsBlob, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import type { PostgresPool } from 'kysely';
import { Pool } from 'pg';
import pglite from '../../node_modules/@electric-sql/pglite/package.json' with { type: 'json' };
import { openOnServer } from '../../src/store/postgres.ts';
import { CONNECTION, connectionPool } from '../../src/store/postgres-pool.ts';
import type { StoreOptions } from '../../src/store/sql-store.ts';
import type { Store } from '../../src/store/store.ts';
import { schemaPool, storeIn } from './schemas.ts';

/** A store of its own in the one PostgreSQL of this process, which takes one statement at a time. */
export const openPglite = async (options: StoreOptions = {}): Promise<Store> => {
  started ??= start();
  const { database, pool, schemas } = await started;
  const schema = await schemas.take();
  const store = await openOnServer(
    {
      place: 'in this process',
      pool: inSchema(pool, schema),
      listen: (channel, onNotice) => database.listen(channel, onNotice),
    },
    null,
    options,
  );
  return storeIn(store, schema, schemas);
};

let started: ReturnType<typeof start> | undefined;

const start = async () => {
  const database = await startPglite();
  const config = { ...CONNECTION, ...createPgConfig(database), max: 1 };
  return {
    database,
    pool: connectionPool(new Pool(config), 'in this process'),
    schemas: schemaPool((statements) => database.exec(statements)),
  };
};

const inSchema = (pool: PostgresPool, schema: string): PostgresPool => ({
  options: {},
  end: async () => {},
  connect: async () => {
    const client = await pool.connect();
    await client.query(`set search_path to ${schema}, public`, []);
    return client;
  },
});

const SAVED = fileURLToPath(new URL(`../../node_modules/.cache/sayso/pglite-${pglite.version}.tar`, import.meta.url));

/** Making a new database takes PGlite seconds, so it is kept for the next time. */
const startPglite = async (): Promise<PGlite> => {
  const extensions = { pg_trgm };
  if (existsSync(SAVED)) return PGlite.create({ extensions, loadDataDir: await openAsBlob(SAVED) });
  const database = await PGlite.create({ extensions });
  await database.exec('create extension pg_trgm');
  const dump = await database.dumpDataDir('none');
  mkdirSync(dirname(SAVED), { recursive: true });
  const unfinished = `${SAVED}.${process.pid}`;
  writeFileSync(unfinished, await dump.bytes());
  renameSync(unfinished, SAVED);
  return database;
};
