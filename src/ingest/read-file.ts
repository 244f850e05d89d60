import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredSource } from '../store/store.ts';
import { MOST_BYTES, tooLarge } from './decode.ts';

/** The bytes of a file, or why they could not be had. */
export const readBytes = async (path: string): Promise<Uint8Array | { readonly reason: string }> => {
  try {
    const { size } = await stat(path);
    return size > MOST_BYTES ? tooLarge(size) : await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return { reason: CANNOT_READ[code] ?? `The file cannot be read (${code}).` };
  }
};

const CANNOT_READ: Readonly<Record<string, string>> = {
  EACCES: 'The file may not be read: its permissions forbid it.',
  EPERM: 'The file may not be read: its permissions forbid it.',
  ENOENT: 'The file went away while it was being read.',
};

/** The file that an article was read from, if another article of the same name may not take its place. */
export const fileBehind = async ({ origin, fileName }: StoredSource): Promise<string | null> => {
  if (origin === null) return null;
  const isFolder = await stat(origin).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return realpath(isFolder ? join(origin, fileName) : origin).catch(() => null);
};
