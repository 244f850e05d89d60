import type { CompiledQuery, DatabaseConnection, Dialect, SqliteDatabase } from 'kysely';
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { readAside } from './aside.ts';
import { explained } from './errors.ts';

/** From so many quotes on, going through those that have a common word takes longer than others may be kept waiting. */
const MANY_QUOTES = 20_000;

/**
 * Reads a SQLite file that is open here. While it has few quotes, here, which takes less than telling another process;
 * and aside once it has as many as `from`. For single statements that read.
 */
export const asideDialect = (here: SqliteDatabase, path: string, from = MANY_QUOTES): Dialect => {
  const aside = readAside(path);
  const rowsOf = (sql: string, parameters: readonly unknown[]): Row[] => here.prepare(sql).all(parameters) as Row[];
  const isLarge = (): boolean => Number(rowsOf('select max(number) as last from quote', [])[0]?.['last'] ?? 0) >= from;
  const connection: DatabaseConnection = {
    executeQuery: async <R>({ sql, parameters }: CompiledQuery) => {
      if (!isLarge()) return { rows: rowsOf(sql, parameters) as R[] };
      try {
        return { rows: (await aside.read({ sql, parameters })) as R[] };
      } catch (error) {
        throw explained(path, error);
      }
    },
    streamQuery: refuse,
  };
  return {
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createDriver: () => ({
      init: async () => {},
      acquireConnection: async () => connection,
      releaseConnection: async () => {},
      beginTransaction: refuse,
      commitTransaction: refuse,
      rollbackTransaction: refuse,
      destroy: async () => aside.close(),
    }),
  };
};

type Row = Record<string, unknown>;

const refuse = (): never => {
  throw new Error('Aside there are single statements only.');
};
