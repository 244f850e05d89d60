import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';

/** A file or folder that was asked for, and the files to read in it, by name. */
export interface FoundFiles {
  /** Absolute, links resolved. */
  readonly origin: string;
  readonly files: readonly FoundFile[];
  /** Names of the folders in it that could not be looked into. */
  readonly closedFolders: readonly string[];
}

export interface FoundFile {
  /** Relative to the folder that was asked for, with "/" between folders. */
  readonly fileName: string;
  /** Absolute, links resolved: the same for the same file, by whatever name it was found. */
  readonly path: string;
}

/**
 * The file at a path, or the `.txt` and `.md` files in the folder there and in its folders. Hidden ones are passed over;
 * links are followed to files, but not out of the folder. Null where nothing is, or nothing that may be read. Only those
 * found so far when `stopping` is aborted.
 */
export const findFiles = async (path: string, stopping?: AbortSignal): Promise<FoundFiles | null> => {
  const origin = await findOrigin(path);
  if (origin === null) return null;
  const files: FoundFile[] = [];
  const closedFolders: string[] = [];
  for await (const found of filesAt(origin)) {
    if (typeof found === 'string') closedFolders.push(found);
    else files.push(found);
    if (stopping?.aborted) break;
  }
  return { origin, files: files.sort((a, b) => (a.fileName < b.fileName ? -1 : 1)), closedFolders };
};

/** The path with all links resolved; null where nothing is that may be read. */
export const findOrigin = async (path: string): Promise<string | null> => {
  try {
    const origin = await realpath(resolve(path));
    if ((await stat(origin)).isDirectory()) await readdir(origin);
    return origin;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
};

/** The files at an origin, folder by folder, each once; and the names of the folders that could not be looked into. */
export async function* filesAt(origin: string): AsyncGenerator<FoundFile | string> {
  if ((await stat(origin)).isDirectory()) yield* filesIn(origin, origin, new Set());
  else yield { fileName: basename(origin), path: origin };
}

async function* filesIn(origin: string, folder: string, linked: Set<string>): AsyncGenerator<FoundFile | string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    yield nameIn(origin, folder);
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isHidden(entry.name)) yield* filesIn(origin, path, linked);
    } else {
      const file = await articleFile(origin, path, entry);
      if (file === null || linked.has(file.path)) continue;
      if (entry.isSymbolicLink()) linked.add(file.path);
      yield file;
    }
  }
}

/** The file at a path in an origin, be it gone, hidden or none of ours: then null. */
export const findFile = async (origin: string, path: string): Promise<FoundFile | null> => {
  const entry = await lstat(path).catch(() => null);
  if (entry === null) return null;
  return path === origin ? { fileName: basename(origin), path } : articleFile(origin, path, entry);
};

/** Whether a path in an origin has the name of an article, as far as its name goes. */
export const isArticlePath = (origin: string, path: string): boolean =>
  path === origin || (/\.(?:txt|md)$/iu.test(path) && !isHiddenIn(origin, path));

/** Whether a path in an origin is hidden there, or in a folder that is. */
export const isHiddenIn = (origin: string, path: string): boolean =>
  relative(origin, path)
    .split(sep)
    .some((name) => isHidden(name) && name !== '..');

/** How the article at a path in an origin is called. */
export const nameIn = (origin: string, path: string): string =>
  path === origin ? basename(origin) : relative(origin, path).replaceAll(sep, '/').normalize('NFC');

const articleFile = async (
  origin: string,
  path: string,
  entry: Pick<Dirent, 'isFile' | 'isSymbolicLink'>,
): Promise<FoundFile | null> => {
  if (!isArticlePath(origin, path)) return null;
  if (entry.isFile()) return { fileName: nameIn(origin, path), path };
  if (!entry.isSymbolicLink()) return null;
  const target = await realpath(path).catch(() => null);
  // What has a name of its own in the folder goes by that.
  if (target === null || !target.startsWith(origin + sep) || isArticlePath(origin, target)) return null;
  return (await stat(target)).isFile() ? { fileName: nameIn(origin, path), path: target } : null;
};

const isHidden = (name: string): boolean => name.startsWith('.');
