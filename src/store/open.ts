import { StoreError } from './errors.ts';
import type { StoreOptions } from './sql-store.ts';
import { openSqlite } from './sqlite/sqlite.ts';
import type { Store } from './store.ts';
import { isPostgres, sqlitePath } from './url.ts';

/**
 * Opens the store that a URL names, made and brought up to date where needed: "sqlite:PATH", "sqlite::memory:" or
 * "postgres://HOST/DATABASE". Throws a StoreError that says what is wrong with the URL or the store.
 */
export const openStore = async (url: string, options: StoreOptions = {}): Promise<Store> => {
  if (isPostgres(url)) {
    // Most stores are files: what speaks to PostgreSQL is loaded for those that are not.
    const { openPostgres } = await import('./postgres/postgres.ts');
    return openPostgres(url, options);
  }
  const path = sqlitePath(url);
  if (options.readUrl != null)
    throw new StoreError(
      'DATABASE_READ_URL is of no use with SQLite. Unset it, or have DATABASE_URL name PostgreSQL too.',
    );
  return openSqlite(path, options);
};
