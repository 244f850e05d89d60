import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Has parts of names found by their trigrams. It takes the extension pg_trgm, which whoever may create things in the
 * database may add; where it cannot be had, parts of names are found all the same, by going through all people.
 */
export const indexNameParts = async (db: Kysely<Tables>): Promise<void> => {
  if (await isThere(db)) return;
  try {
    await sql`create extension if not exists pg_trgm`.execute(db);
    const { rows } = await sql<{ schema: string }>`select nspname as schema from pg_extension
      join pg_namespace on pg_namespace.oid = extnamespace where extname = 'pg_trgm'`.execute(db);
    const trigrams = sql.ref(`${rows[0]?.schema ?? 'public'}.gin_trgm_ops`);
    await sql`create index if not exists person_by_name_part on person
      using gin ((' ' || name_key) ${trigrams})`.execute(db);
  } catch {
    // No such extension, no right to it, or another process was quicker. What else is wrong shows without it too.
  }
};

const isThere = async (db: Kysely<Tables>): Promise<boolean> => {
  const { rows } = await sql`select 1 from pg_indexes
    where schemaname = current_schema() and indexname = 'person_by_name_part'`.execute(db);
  return rows.length > 0;
};
