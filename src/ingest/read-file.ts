import { hash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredSource } from '../store/store.ts';
import { MOST_BYTES, tooLarge } from './decode.ts';
import type { FoundFile } from './find-files.ts';
import type { ArticleReading, Parse } from './read-article.ts';
import { readArticle } from './read-article.ts';

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

/** Reads a file as an article, unless it is as it was when it was stored. */
export const readFoundFile = async (
  { fileName, path }: FoundFile,
  isStored: (sha256: string) => boolean,
  parse: Parse,
): Promise<ArticleReading | { readonly reason: string } | 'UNCHANGED'> => {
  const bytes = await readBytes(path);
  if ('reason' in bytes) return bytes;
  if (isStored(hash('sha256', bytes, 'hex'))) return 'UNCHANGED';
  try {
    return readArticle(fileName, bytes, parse);
  } catch (error) {
    return { reason: `Sayso failed on this file, which it never should: ${error}. Please report it with the file.` };
  }
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
