import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Makes a store faster in ways that not every server has, or lets everybody have. Whatever is found without them is found
 * with them, and the other way round.
 */
export const tuneSearch = async (db: Kysely<Tables>): Promise<void> => {
  const done = await indexesOf(db);
  if (!done.has('person_by_name_part')) await indexNameParts(db).catch(unavailable);
  for (const [index, definition] of done)
    if (index.endsWith('_search_by_lexeme') && !definition.includes('gin_pending_list_limit'))
      await shortenPending(db, index).catch(unavailable);
};

// No such extension or option, no right to it, or another process was quicker. What else is wrong shows without it too.
const unavailable = (): void => {};

/** Finds parts of names by their trigrams, with the extension pg_trgm; without it all people are gone through. */
const indexNameParts = async (db: Kysely<Tables>): Promise<void> => {
  await sql`create extension if not exists pg_trgm`.execute(db);
  const { rows } = await sql<{ schema: string }>`select nspname as schema from pg_extension
    join pg_namespace on pg_namespace.oid = extnamespace where extname = 'pg_trgm'`.execute(db);
  const trigrams = sql.ref(`${rows[0]?.schema ?? 'public'}.gin_trgm_ops`);
  await sql`create index if not exists person_by_name_part on person
    using gin ((' ' || name_key) ${trigrams})`.execute(db);
};

const MOST_PENDING_KB = 256;

/** What was written last waits in a list that each search goes through; the planner shuns an index with a long one. */
const shortenPending = async (db: Kysely<Tables>, index: string): Promise<void> => {
  await sql`alter index ${sql.ref(index)} set (gin_pending_list_limit = ${sql.lit(MOST_PENDING_KB)})`.execute(db);
};

/** The definitions of the store's indexes, by name. */
const indexesOf = async (db: Kysely<Tables>): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ name: string; definition: string }>`select indexname as name, indexdef as definition
    from pg_indexes where schemaname = current_schema()`.execute(db);
  return new Map(rows.map(({ name, definition }) => [name, definition]));
};
