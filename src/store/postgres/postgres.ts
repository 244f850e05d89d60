import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresPool } from 'kysely';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Client, Pool } from 'pg';
import { StoreError } from '../errors.ts';
import { migrate } from '../migrate.ts';
import { refreshIndex } from '../search/refresh.ts';
import type { StoreOptions } from '../sql-store.ts';
import { sqlStore } from '../sql-store.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { keepBuckets } from './buckets.ts';
import type { Listen } from './changes.ts';
import { notifiedChanges } from './changes.ts';
import { channelOf, postgresFlavor } from './flavor.ts';
import { CONNECTION, connectionPool, placeOf } from './pool.ts';
import { TAKE_BACK } from './take-back.ts';
import { tuneSearch } from './tuning.ts';

/** A PostgreSQL server, as a store uses it. */
export interface Server {
  /** For messages. */
  readonly place: string;
  readonly pool: PostgresPool;
  readonly listen: Listen;
}

/** Opens or makes a store in a PostgreSQL database, 15 or later. Throws a StoreError. */
export const openPostgres = (url: string, { readUrl, ...options }: StoreOptions = {}): Promise<Store> =>
  openOnServer(serverAt(url), readUrl == null ? null : serverAt(readUrl), options);

/** The same, by whatever way its servers are reached. `copy` is what answers queries, where the first does not. */
export const openOnServer = async (server: Server, copy: Server | null, options: StoreOptions): Promise<Store> => {
  const primary = databaseOn(server, options);
  const queried = copy === null ? primary : databaseOn(copy, options);
  const close = async (): Promise<void> => {
    await primary.destroy();
    if (queried !== primary) await queried.destroy();
  };
  try {
    await checkVersion(primary, server.place);
    await migrate(primary, postgresFlavor);
    await refreshIndex(primary, postgresFlavor);
    await tuneSearch(primary);
    if (copy !== null) await awaitCopy(primary, queried, copy.place);
    const { store } = await primary.selectFrom('corpus').select('store').executeTakeFirstOrThrow();
    const changes = notifiedChanges(channelOf(store), server.listen, () => readVersion(queried));
    return sqlStore(
      {
        flavor: postgresFlavor,
        primary,
        queried,
        changes,
        buckets: keepBuckets(primary),
        close: async () => {
          await changes.close();
          await close();
        },
      },
      options,
    );
  } catch (error) {
    await close();
    throw error instanceof StoreError ? error : unusable(server.place, error);
  }
};

/** A server on the network. */
export const serverAt = (url: string): Server => {
  const config = { ...CONNECTION, connectionString: url };
  const place = placeOf(url);
  return {
    place,
    pool: connectionPool(new Pool(config), place, async (...running) => {
      // All others may be busy with the like.
      const client = new Client(config);
      await client.connect();
      await client.query(TAKE_BACK, running).finally(() => client.end());
    }),
    listen: async (channel, onNotice, onEnd) => {
      const client = new Client(config);
      client.on('error', onEnd);
      client.on('end', onEnd);
      client.on('notification', onNotice);
      await client.connect();
      await client.query(`listen ${channel}`);
      return () => client.end();
    },
  };
};

const databaseOn = ({ pool }: Server, { onStatement }: StoreOptions): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    ...(onStatement && { log: (event) => onStatement(event.query.sql) }),
  });

const OLDEST = 15;

const checkVersion = async (db: Kysely<Tables>, place: string): Promise<void> => {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db);
  const version = rows[0]?.version ?? '';
  if (Number.parseInt(version, 10) < OLDEST)
    throw new StoreError(`The store ${place} is on PostgreSQL ${version}: ${OLDEST} or later is needed.`);
};

const readVersion = async (db: Kysely<Tables>): Promise<string> => {
  const { store, version } = await db.selectFrom('corpus').selectAll().executeTakeFirstOrThrow();
  return `${store}-${version}`;
};

const COPY_WAITS = 300;
const COPY_WAIT_MS = 100;

/** A copy gets new tables as it gets all else, a moment later. */
const awaitCopy = async (primary: Kysely<Tables>, copy: Kysely<Tables>, place: string): Promise<void> => {
  const wanted = await formOf(primary);
  for (let wait = 0; wait < COPY_WAITS; wait++) {
    const found = await formOf(copy).catch((error: unknown) => {
      if (error instanceof StoreError) throw error;
      return null;
    });
    if (found?.form === wanted?.form) return;
    if (found !== null && found?.store !== wanted?.store) break;
    await sleep(COPY_WAIT_MS);
  }
  throw new StoreError(
    `The store ${place} is no copy of the one in DATABASE_URL, or far behind it. Point DATABASE_READ_URL at a replica of it.`,
  );
};

const formOf = async (db: Kysely<Tables>) => {
  const { rows } = await sql<{ store: string; form: string }>`select corpus.store, corpus.store || ' ' ||
    search_index.revision || ' ' || (select max(name) from migration) as form from corpus, search_index`.execute(db);
  return rows[0];
};

const unusable = (place: string, error: unknown): StoreError =>
  new StoreError(
    `The store ${place} cannot be used: ${error instanceof Error ? error.message : String(error)}. ` +
      'Check that DATABASE_URL names a database for Sayso, or point it elsewhere.',
    { cause: error },
  );
