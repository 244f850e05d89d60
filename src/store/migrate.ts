import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { Migrator } from 'kysely/migration';
import { StoreError } from './errors.ts';
import type { Flavor } from './flavor.ts';
import { articles } from './migrations/0001-articles.ts';
import { search } from './migrations/0002-search.ts';
import { editing } from './migrations/0003-editing.ts';
import { facetCounts } from './migrations/0004-facet-counts.ts';
import { requestBuckets } from './migrations/0005-request-buckets.ts';
import type { Ddl } from './migrations/ddl.ts';
import type { Db, Tables } from './tables.ts';

/** Every step from an empty store to today's, in order. Only ever append: a released step is never changed. */
const MIGRATIONS: Readonly<Record<string, (ddl: Ddl) => Migration>> = {
  '0001-articles': articles,
  '0002-search': search,
  '0003-editing': editing,
  '0004-facet-counts': facetCounts,
  '0005-request-buckets': requestBuckets,
};

/** Brings a store up to date. Throws a StoreError if a newer Sayso has written it; then nothing is touched. */
export const migrate = async (db: Kysely<Tables>, flavor: Flavor): Promise<void> => {
  const applied = await appliedMigrations(db, flavor);
  const unknown = applied.filter((name) => !(name in MIGRATIONS));
  if (unknown.length > 0)
    throw new StoreError(
      `The store was written by a newer Sayso (it has the step ${unknown.join(', ')}, which this one does not know). ` +
        'Nothing was changed. Use that Sayso, or point DATABASE_URL at another store.',
    );
  const steps = Object.entries(MIGRATIONS).map(([name, step]) => [name, step(flavor.ddl)] as const);
  if (applied.length === steps.length) return;
  const schema = await flavor.schemaOf(db);
  // Of several processes that come to this at once, one does it and the others wait.
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => Object.fromEntries(steps) },
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
    ...(schema !== null && { migrationTableSchema: schema }),
  }).migrateToLatest();
  if (error !== undefined) throw error;
};

const appliedMigrations = async (db: Db, { hasTable }: Flavor): Promise<string[]> => {
  if (!(await hasTable(db, 'migration'))) return [];
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(db);
  return rows.map((row) => row.name);
};
