import { existsSync, mkdirSync, openAsBlob, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import type { PostgresPool } from 'kysely';
import { Pool } from 'pg';
import { onTestFinished } from 'vitest';
import pglite from '../../node_modules/@electric-sql/pglite/package.json' with { type: 'json' };
import { CONNECTION, connectionPool } from '../../src/store/postgres/pool.ts';
import type { Server } from '../../src/store/postgres/postgres.ts';
import { openOnServer } from '../../src/store/postgres/postgres.ts';
import type { StoreOptions } from '../../src/store/sql-store.ts';
import type { Store } from '../../src/store/store.ts';
import { schemaPool, storeIn } from './schemas.ts';

/** A store of its own in the one PostgreSQL of this process, which takes one statement at a time. */
export const openPglite = async (options: StoreOptions = {}): Promise<Store> => {
  const { schemas, serverIn } = await database();
  const schema = await schemas.take();
  return storeIn(await openOnServer(serverIn(schema), null, options), schema, schemas);
};

/** A store whose queries are answered by a copy, which has what was written once it catches up, and not before. */
export const openWithCopy = async () => {
  const { schemas, serverIn, run } = await database();
  const [schema, copy] = [await schemas.take(), await schemas.take()];
  const catchUp = () => run(copied(schema, copy));
  for (const each of [schema, copy]) await (await openOnServer(serverIn(each), null, {})).close();
  await catchUp();
  const store = await openOnServer(serverIn(schema), serverIn(copy), {});
  onTestFinished(() => schemas.giveBack(copy));
  return { store: storeIn(store, schema, schemas), catchUp };
};

/** A server whose stores are empty, or that of another copy. */
export const emptyServer = async () => {
  const { schemas, serverIn } = await database();
  const schema = await schemas.take();
  onTestFinished(() => schemas.giveBack(schema));
  return serverIn(schema);
};

const copied = (from: string, to: string): string => `
  set session_replication_role = replica;
  do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = '${from}' loop
      execute format('delete from ${to}.%I', name);
      execute format('insert into ${to}.%I select * from ${from}.%I', name, name);
    end loop;
  end $$;
  set session_replication_role = origin`;

const database = () => {
  started ??= start();
  return started;
};

let started: ReturnType<typeof start> | undefined;

const start = async () => {
  const pglite = await startPglite();
  const place = 'in this process';
  const pool = connectionPool(new Pool({ ...CONNECTION, ...createPgConfig(pglite), max: 1 }), place);
  const run = (statements: string) => pglite.exec(statements);
  return {
    run,
    schemas: schemaPool(run),
    serverIn: (schema: string): Server => ({
      place,
      pool: inSchema(pool, schema),
      listen: (channel, onNotice) => pglite.listen(channel, onNotice),
    }),
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
