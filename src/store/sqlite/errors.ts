import { StoreError } from '../errors.ts';

/** An error of a SQLite file as what it means to an operator, if it is one that says something; else as it is. */
export const explained = (path: string, error: unknown): unknown => {
  const explain = error instanceof Error && 'errcode' in error ? MEANINGS[Number(error.errcode) & 0xff] : undefined;
  return explain === undefined ? error : new StoreError(`The store ${path} ${explain}`, { cause: error });
};

/** By primary result code, https://sqlite.org/rescode.html. */
const MEANINGS: Readonly<Record<number, string>> = {
  // BUSY, LOCKED
  5: 'is locked by another process. Nothing was changed. Wait until that has finished, or stop it, and try again.',
  6: 'is locked by another process. Nothing was changed. Wait until that has finished, or stop it, and try again.',
  // READONLY
  8: 'may not be written to. Nothing was changed. Give this user the right to write the file and its folder, or point DATABASE_URL elsewhere.',
  // IOERR
  10: 'cannot be read or written: its disk or file system failed. What was stored before stays; see to the disk, and try again.',
  // CORRUPT
  11: 'is damaged. Nothing was changed. Bring back a copy with `restore`, or move the file away and read the articles again.',
  // FULL
  13: 'has no room left on its disk. What was stored before stays. Make room there, or point DATABASE_URL at a larger disk, and try again.',
  // CANTOPEN
  14: 'cannot be opened. Check that its folder is there and may be written to, or point DATABASE_URL elsewhere.',
};
