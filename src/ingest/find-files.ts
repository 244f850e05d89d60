import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
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
 * links are followed to files, but not out of the folder. Null where nothing is, or nothing that may be read.
 */
export const findFiles = async (path: string): Promise<FoundFiles | null> => {
  try {
    const origin = await realpath(resolve(path));
    if ((await stat(origin)).isFile())
      return { origin, files: [{ fileName: basename(origin), path: origin }], closedFolders: [] };
    return { origin, ...(await filesIn(origin)) };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
};

const filesIn = async (folder: string): Promise<Omit<FoundFiles, 'origin'>> => {
  const files: FoundFile[] = [];
  const links: string[] = [];
  const closedFolders: string[] = [];
  await walk(folder, await entriesOf(folder), {
    onEntry(entry, path) {
      if (entry.isFile()) files.push({ fileName: nameIn(folder, path), path });
      else if (entry.isSymbolicLink()) links.push(path);
    },
    onClosed: (path) => closedFolders.push(nameIn(folder, path)),
  });
  const known = new Set(files.map((file) => file.path));
  for (const link of links.sort()) {
    const target = await realpath(link).catch(() => null);
    if (target === null || known.has(target) || !target.startsWith(folder + sep)) continue;
    if (!(await stat(target)).isFile()) continue;
    known.add(target);
    files.push({ fileName: nameIn(folder, link), path: target });
  }
  return { files: files.sort((a, b) => (a.fileName < b.fileName ? -1 : 1)), closedFolders };
};

interface Visitor {
  readonly onEntry: (entry: Dirent, path: string) => void;
  readonly onClosed: (folder: string) => void;
}

const walk = async (folder: string, entries: readonly Dirent[], visitor: Visitor): Promise<void> => {
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const inside = await entriesOf(path).catch(() => null);
      if (inside === null) visitor.onClosed(path);
      else await walk(path, inside, visitor);
    } else if (/\.(?:txt|md)$/iu.test(entry.name)) visitor.onEntry(entry, path);
  }
};

const entriesOf = (folder: string): Promise<Dirent[]> => readdir(folder, { withFileTypes: true });

const nameIn = (folder: string, path: string): string => relative(folder, path).replaceAll(sep, '/').normalize('NFC');
