import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names the way in which files are read: it changes with the code and the tables that read them, so that a better Sayso
 * reads all files again and the same one none.
 */
export const readingRevision = (): string => {
  // Costs a look at every file of the reader, which stays the one that this process runs.
  revision ??= digestOfReader();
  return revision;
};

let revision: string | undefined;

const digestOfReader = (): string => {
  const source = join(import.meta.dirname, '..');
  const files = globSync('{text,ingest}/**/*', { cwd: source, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return hash('sha256', JSON.stringify(files.map((file) => hash('sha256', readFileSync(file)))), 'hex').slice(0, 12);
};
