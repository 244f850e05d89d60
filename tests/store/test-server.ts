import { Client } from 'pg';
import { afterAll, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { StoreOptions } from '../../src/store/sql-store.ts';
import type { Store } from '../../src/store/store.ts';
import { schemaPool, storeIn } from './schemas.ts';

/** A PostgreSQL database that may be tested on; each test has a schema of its own there. */
// biome-ignore lint/style/noProcessEnv: a test has no other surroundings.
export const TEST_DATABASE_URL = process.env['TEST_DATABASE_URL'] || undefined;

const schemas = schemaPool(async (statements) => {
  const client = new Client(TEST_DATABASE_URL);
  await client.connect();
  await client.query(statements).finally(() => client.end());
});

if (TEST_DATABASE_URL !== undefined) afterAll(schemas.dropAll);

/** An empty store on that server. */
export const openOnTestServer = async (options?: StoreOptions): Promise<Store> => {
  const schema = await schemas.take();
  return storeIn(await openStore(urlOfSchema(schema), options), schema, schemas);
};

/** The URL of an empty schema there, for whoever opens it elsewhere; the running test is the only one that has it. */
export const emptySchemaUrl = async (): Promise<string> => {
  const schema = await schemas.take();
  onTestFinished(() => schemas.giveBack(schema));
  return urlOfSchema(schema);
};

const urlOfSchema = (schema: string): string => {
  if (TEST_DATABASE_URL === undefined) throw new Error('TEST_DATABASE_URL names no PostgreSQL database to test on');
  const url = new URL(TEST_DATABASE_URL);
  // Nothing here has to outlast the server.
  url.searchParams.set('options', `-c search_path=${schema},public -c synchronous_commit=off`);
  return url.href.replaceAll('+', '%20');
};
