import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { StoreError } from '../errors.ts';
import { isPostgres, sqlitePath } from '../url.ts';
import { explained } from './errors.ts';
import { openSqlite } from './sqlite.ts';

/**
 * Copies a store, as it is at one moment, into a file, while others go on reading and writing it. The file appears when
 * it is complete. Throws a StoreError.
 */
export const backUp = async (url: string, file: string): Promise<void> => {
  const path = fileOf(url);
  if (!existsSync(path)) throw new StoreError(`There is no store ${path} to back up.`);
  if (existsSync(file)) throw new StoreError(`${file} is there already. Choose another name, or move it away.`);
  await withDatabase(path, (database) => copy(database, file));
};

/**
 * Puts a backup in the place of a store, when it has proved to be whole and of a Sayso no newer than this. What was there
 * is kept beside it; answers its path, null if nothing was there. Throws a StoreError, and then nothing was changed.
 */
export const restore = async (url: string, file: string): Promise<string | null> => {
  const path = fileOf(url);
  if (!existsSync(file)) throw new StoreError(`There is no backup ${file}.`);
  const fresh = `${path}.restoring`;
  try {
    await withDatabase(file, async (database) => {
      checkWhole(database, file);
      await copy(database, fresh);
    });
    await (await openSqlite(fresh)).close();
    renew(fresh);
    const replaced = setAside(path);
    renameSync(fresh, path);
    return replaced;
  } finally {
    removeAll(fresh);
  }
};

const fileOf = (url: string): string => {
  if (isPostgres(url))
    throw new StoreError(
      'PostgreSQL has tools of its own for this: `pg_dump --format=custom --file=FILE URL` copies a store while it is in use, and `pg_restore --clean --if-exists --dbname=URL FILE` brings it back.',
    );
  const path = sqlitePath(url);
  if (path === ':memory:')
    throw new StoreError('A store in memory has no file. Point DATABASE_URL at the one that is meant.');
  return resolve(path);
};

const withDatabase = async (path: string, use: (database: DatabaseSync) => Promise<void>): Promise<void> => {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
    await use(database);
  } catch (error) {
    throw notADatabase(error) ? new StoreError(`${path} is no database.`) : explained(path, error);
  } finally {
    database?.close();
  }
};

// In several steps, every write of somebody else would make it start again.
const EVERY_PAGE = 2 ** 31 - 1;

const copy = async (database: DatabaseSync, file: string): Promise<void> => {
  const unfinished = `${file}.unfinished`;
  removeAll(unfinished);
  try {
    await backup(database, unfinished, { rate: EVERY_PAGE });
    // A copy is one file, without a journal beside it.
    const copied = new DatabaseSync(unfinished);
    copied.exec('pragma journal_mode = delete');
    copied.close();
    renameSync(unfinished, file);
  } finally {
    removeAll(unfinished);
  }
};

const checkWhole = (database: DatabaseSync, file: string): void => {
  const tables = database.prepare(`select name from sqlite_schema where name in ('corpus', 'migration')`).all();
  if (tables.length < 2) throw new StoreError(`${file} is no store of Sayso. Nothing was changed.`);
  const { integrity_check: finding } = database.prepare('pragma integrity_check(1)').get() ?? {};
  if (finding !== 'ok') throw new StoreError(`${file} is damaged (${finding}). Nothing was changed.`);
};

/** Whoever holds answers of the store as it was must not take this one for it: their versions may be the same. */
const renew = (path: string): void => {
  const database = new DatabaseSync(path);
  database.prepare('update corpus set store = ?').run(crypto.randomUUID().slice(0, 8));
  database.close();
};

/** Moves a store out of the way, unless somebody uses it. */
const setAside = (path: string): string | null => {
  if (!existsSync(path)) return null;
  checkUnused(path);
  const aside = `${path}.replaced`;
  removeAll(aside);
  for (const ending of ENDINGS) if (existsSync(path + ending)) renameSync(path + ending, aside + ending);
  return aside;
};

/** SQLite leaves the mode of its journal only for whoever is alone with the file. */
const checkUnused = (path: string): void => {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    database.exec('pragma journal_mode = delete');
  } catch (error) {
    // What is damaged is in nobody's use that could be harmed.
    if (isBusy(error))
      throw new StoreError(`The store ${path} is in use. Nothing was changed. Stop Sayso, and try again.`);
  } finally {
    database?.close();
  }
};

const isBusy = (error: unknown): boolean => codeOf(error) === 5;

const notADatabase = (error: unknown): boolean => codeOf(error) === 26;

const codeOf = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : null;

const ENDINGS = ['', '-wal', '-shm'] as const;

const removeAll = (path: string): void => {
  for (const ending of ENDINGS) rmSync(path + ending, { force: true });
};
