import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient, PoolConfig } from 'pg';
import pg from 'pg';
import { explained } from './errors.ts';
import { statementNames } from './statement-names.ts';
import type { TakeBack } from './take-back.ts';
import { runWhileWanted } from './take-back.ts';

/** Where a server is, for messages: its URL without the password and the parameters. */
export const placeOf = (url: string): string => url.replace(/\?.*$/su, '').replace(/(\/\/[^:/@]*):[^@]*@/u, '$1@');

/** How this program reads and reaches any server, whatever its URL says besides. */
export const CONNECTION: PoolConfig = {
  application_name: 'sayso',
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  types: {
    // Counts and row numbers: nothing that is stored comes near 2^53.
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC
        ? Number
        : pg.types.getTypeParser(oid, format as 'text'),
  },
};

/**
 * The connections to a server. Statements that are used often are prepared once in each; errors say what to do about them;
 * and what is read for somebody who has left is taken back.
 */
export const connectionPool = (pool: Pool, place: string, takeBack: TakeBack = async () => {}): PostgresPool => {
  const known = new WeakMap<PoolClient, PostgresPoolClient>();
  const nameOf = statementNames();
  // A connection that breaks is told by the next statement on it, or replaced if there is none.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    options: {},
    end: () => pool.end(),
    connect: async () => {
      const client = await explaining(place, () => pool.connect());
      const kept = known.get(client) ?? connection(client as ServerClient, place, nameOf, takeBack);
      known.set(client, kept);
      return kept;
    },
  };
};

/** It has the process that serves it, though its types do not say so. */
type ServerClient = PoolClient & { readonly processID: number };

const connection = (
  client: ServerClient,
  place: string,
  nameOf: (text: string) => string | undefined,
  takeBack: TakeBack,
): PostgresPoolClient => {
  let isChanging = false;
  const run = (text: string, parameters: readonly unknown[]) =>
    explaining(place, () => {
      // Without parameters a statement goes the simple way, in which several may go at once.
      if (parameters.length === 0) return client.query(text === 'begin' ? BEGIN : text);
      const name = nameOf(text);
      return client.query({ text, values: parameters.map(storable), ...(name !== undefined && { name }) });
    });
  const query = (text: string, parameters: readonly unknown[]) => {
    // A change that has begun is made, whoever has left.
    const isOfChange = isChanging || text === 'begin';
    isChanging = isOfChange && text !== 'commit' && text !== 'rollback';
    if (isOfChange) return run(text, parameters);
    return runWhileWanted(
      () => run(text, parameters),
      () => takeBack(client.processID, text),
    );
  };
  // Nothing is read through cursors, the other thing that could be queried.
  return { query, release: (destroy?: boolean) => client.release(destroy ?? false) } as unknown as PostgresPoolClient;
};

// A process that is gone without a word, as with its machine, must not keep others from writing.
const BEGIN = `begin; set local idle_in_transaction_session_timeout = '60s'; set local lock_timeout = '60s'`;

/** PostgreSQL has no character U+0000; what holds one is stored, and looked for, with the sign for what cannot be shown. */
const storable = (value: unknown): unknown => {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value;
  return Array.isArray(value) ? value.map(storable) : value;
};

const explaining = async <T>(place: string, action: () => Promise<T>): Promise<T> => {
  try {
    return await action();
  } catch (error) {
    throw explained(place, error);
  }
};
