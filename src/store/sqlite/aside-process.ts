import type { SQLInputValue } from 'node:sqlite';
import { DatabaseSync } from 'node:sqlite';
import { answerProcess } from '../../processes/answer-process.ts';
import { relevanceOfDigest } from './relevance.ts';
import { addTallies } from './tally.ts';

/** A statement to be run in another process. */
export interface Asked {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What came of it: rows, or an error of SQLite. */
export type Told =
  | { readonly rows: Record<string, unknown>[] }
  | { readonly message: string; readonly errcode: number | null };

const database = new DatabaseSync(String(process.argv[2]), { readOnly: true, timeout: 5000 });
database.function('relevance', { deterministic: true }, relevanceOfDigest);
addTallies(database, { keeps: true });
// What others have read of the file is read without copying it, as far as SQLite can have it so: the first two gigabytes.
database.exec('pragma mmap_size = 2147418112; pragma cache_size = -65536');

const tell = ({ sql, parameters }: Asked): Told => {
  try {
    return { rows: database.prepare(sql).all(...(parameters as SQLInputValue[])) };
  } catch (error) {
    const errcode = error instanceof Error && 'errcode' in error ? Number(error.errcode) : null;
    return { message: error instanceof Error ? error.message : String(error), errcode };
  }
};

answerProcess(tell);
