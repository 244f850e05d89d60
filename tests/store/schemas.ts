import { onTestFinished } from 'vitest';
import type { Store } from '../../src/store/store.ts';

let made = 0;

/**
 * Gives each test an empty schema of a PostgreSQL database. One that a test is done with is emptied and given to the next:
 * to make its tables takes longer than most tests do.
 */
export const schemaPool = (run: (statements: string) => Promise<unknown>): SchemaPool => {
  const free: string[] = [];
  const all: string[] = [];
  return {
    take: async () => {
      const known = free.pop();
      if (known !== undefined) return known;
      const schema = `sayso_test_${process.pid}_${++made}`;
      all.push(schema);
      await run(`create schema ${schema}`);
      return schema;
    },
    giveBack: async (schema) => {
      await run(emptied(schema));
      free.push(schema);
    },
    dropAll: async () => {
      for (const schema of all) await run(`drop schema ${schema} cascade`);
    },
  };
};

export interface SchemaPool {
  readonly take: () => Promise<string>;
  readonly giveBack: (schema: string) => Promise<void>;
  readonly dropAll: () => Promise<void>;
}

/** A store that empties its schema and gives it back when it is closed, at the latest when the running test is done. */
export const storeIn = (store: Store, schema: string, pool: SchemaPool): Store => {
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= store.close().then(() => pool.giveBack(schema));
    return closed;
  };
  onTestFinished(close);
  return { ...store, close };
};

/** Takes everything out of the tables but what says which tables there are. References are not looked at meanwhile. */
const emptied = (schema: string): string => `
  set session_replication_role = replica;
  do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = '${schema}'
      and tablename not in ('migration', 'migration_lock', 'search_index', 'corpus')
    loop execute format('delete from ${schema}.%I', name); end loop;
    if to_regclass('${schema}.corpus') is not null then
      update ${schema}.corpus set version = 0, store = left(md5(random()::text), 8);
    end if;
  end $$;
  set session_replication_role = origin`;
