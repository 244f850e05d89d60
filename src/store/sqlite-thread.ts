import type { SQLInputValue } from 'node:sqlite';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { relevanceOfDigest } from './search/sqlite-index.ts';

/** A statement to be run on another thread. */
export interface Asked {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What came of it: rows, or an error of SQLite. */
export type Told =
  | { readonly rows: Record<string, unknown>[] }
  | { readonly message: string; readonly errcode: number | null };

const database = new DatabaseSync(String(workerData), { readOnly: true, timeout: 5000 });
database.function('relevance', { deterministic: true }, relevanceOfDigest);

const tell = ({ sql, parameters }: Asked): Told => {
  try {
    return { rows: database.prepare(sql).all(...(parameters as SQLInputValue[])) };
  } catch (error) {
    const errcode = error instanceof Error && 'errcode' in error ? Number(error.errcode) : null;
    return { message: error instanceof Error ? error.message : String(error), errcode };
  }
};

parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(tell(asked)));
