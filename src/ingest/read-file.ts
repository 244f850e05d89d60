import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open, readlink, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredSource } from '../store/store.ts';
import { MOST_BYTES, tooLarge } from './decode.ts';

/** A pipe that nobody writes to would be waited for. */
const AT_ONCE_AND_NO_LINK = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * The bytes of a file, or why they could not be had. Its path has no links in it, as it was found: should it have one by
 * now, to "/etc/passwd", that is not followed.
 */
export const readBytes = async (path: string): Promise<Uint8Array | { readonly reason: string }> => {
  let file: FileHandle | undefined;
  try {
    file = await open(path, AT_ONCE_AND_NO_LINK);
    const found = await file.stat();
    if (!found.isFile()) return { reason: 'This is no file with a text in it, but a pipe, a device or a folder.' };
    if (!(await stands(file, path))) return { reason: LINKED };
    return found.size > MOST_BYTES ? tooLarge(found.size) : await file.readFile();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return { reason: CANNOT_READ[code] ?? `The file cannot be read (${code}).` };
  } finally {
    await file?.close();
  }
};

const LINKED = 'The file was exchanged for a link, or its folder was, while it was being read.';

const CANNOT_READ: Readonly<Record<string, string>> = {
  EACCES: 'The file may not be read: its permissions forbid it.',
  EPERM: 'The file may not be read: its permissions forbid it.',
  ENOENT: 'The file went away while it was being read.',
  ELOOP: LINKED,
};

/** Whether what was opened at a path stands there itself: Linux tells where, elsewhere the path is asked once more. */
const stands = async ({ fd }: FileHandle, path: string): Promise<boolean> => {
  const place = await readlink(`/proc/self/fd/${fd}`).catch(() => realpath(path));
  // A newer version may have taken its place meanwhile.
  return place === path || place === `${path} (deleted)`;
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
