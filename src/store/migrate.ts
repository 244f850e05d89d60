import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { Migrator } from 'kysely/migration';
import { StoreError } from './errors.ts';
import { articles } from './migrations/0001-articles.ts';
import { search } from './migrations/0002-search.ts';
import { editing } from './migrations/0003-editing.ts';

/** Every step from an empty store to today's, in order. Only ever append: a released step is never changed. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-articles': articles,
  '0002-search': search,
  '0003-editing': editing,
};

/** Brings a store up to date. Throws a StoreError if a newer Sayso has written it; then nothing is touched. */
export const migrate = async <T>(db: Kysely<T>, migrations = MIGRATIONS): Promise<void> => {
  const unknown = (await appliedMigrations(db)).filter((name) => !(name in migrations));
  if (unknown.length > 0)
    throw new StoreError(
      `The store was written by a newer Sayso (it has the step ${unknown.join(', ')}, which this one does not know). ` +
        'Nothing was changed. Use that Sayso, or point DATABASE_URL at another store.',
    );
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  }).migrateToLatest();
  if (error !== undefined) throw error;
};

const appliedMigrations = async <T>(db: Kysely<T>): Promise<string[]> => {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(db);
  return rows.map((row) => row.name);
};
