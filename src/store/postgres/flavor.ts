import { sql } from 'kysely';
import type { Flavor } from '../flavor.ts';
import { addInChunks, inChunks, insertInChunks } from './chunks.ts';
import { isConflict } from './errors.ts';
import { postgresIndex } from './search-index.ts';

const MOST_ATTEMPTS = 5;

/** What PostgreSQL says in its own way. */
export const postgresFlavor: Flavor = {
  ddl: {
    text: sql`text collate "C"`,
    integer: 'bigint',
    numbered: (column) => column.primaryKey().generatedByDefaultAsIdentity(),
    unlogged: sql`unlogged`,
  },
  schemaOf: async (db) => {
    const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
    return rows[0]?.schema ?? 'public';
  },
  hasTable: async (db, name) => {
    const { rows } = await sql`select 1 from information_schema.tables
      where table_schema = current_schema() and table_name = ${name}`.execute(db);
    return rows.length > 0;
  },
  // The row of the corpus is what writers wait for: a lock that every relative of PostgreSQL has, and poolers let be.
  write: async (db, change) => {
    for (let attempt = 1; ; attempt++)
      try {
        const [result, { store, version }] = await db.transaction().execute(async (tx) => {
          const before = await tx.selectFrom('corpus').selectAll().forUpdate().executeTakeFirstOrThrow();
          return [await change(tx), before] as const;
        });
        // When it is done, for what is notified may fail: whoever listens looks from time to time as well.
        await sql`select pg_notify(${channelOf(store)}, '') from corpus where version <> ${version}`
          .execute(db)
          .catch(() => {});
        return result;
      } catch (error) {
        if (attempt === MOST_ATTEMPTS || !isConflict(error)) throw error;
      }
  },
  runRows: inChunks,
  insertNumbered: insertInChunks,
  addTo: addInChunks,
  isAmong: (column, values) => sql`${sql.ref(column)} = any(${values})`,
  among: (values) => values,
  pickedForEach: (query) => sql`lateral (${query}) as picked`,
  looksForEnds: false,
  // Not of the database, which may hold more than this store.
  byteSize: sql`select coalesce(sum(pg_total_relation_size(format('%I.%I', table_schema, table_name)::regclass)), 0) as value
    from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'`,
  search: postgresIndex,
};

/** Where changes of a store are notified; several may be in one database. */
export const channelOf = (store: string): string => `sayso_${store}`;
