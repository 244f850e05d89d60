import { existsSync } from 'node:fs';
import { StoreError } from './errors.ts';

/** Whether a URL names a store in PostgreSQL. */
export const isPostgres = (url: string): boolean => /^postgres(?:ql)?:\/\//u.test(url);

/** The file that a URL of a store names, ":memory:" for none. Throws a StoreError. */
export const sqlitePath = (url: string): string => {
  const [, scheme, rest] = /^([a-z]+):(.+)$/su.exec(url) ?? [];
  if (scheme !== 'sqlite' || rest === undefined)
    throw new StoreError(
      `"${withoutPassword(url)}" does not name a store. Write sqlite:PATH, such as sqlite:.sayso/sayso.db, sqlite::memory:, or postgres://USER:PASSWORD@HOST/DATABASE.`,
    );
  return rest;
};

/** Whether a URL names a store that is yet to be made, as far as can be told without asking for it. Throws a StoreError. */
export const isYetToBeMade = (url: string): boolean => !isPostgres(url) && !existsSync(sqlitePath(url));

const withoutPassword = (url: string): string => url.replace(/(\/\/[^:/@]*):[^@]*@/u, '$1:***@');
