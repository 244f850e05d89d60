import { readdirSync } from 'node:fs';

/** The names, without it, of the files of a folder that end in `extension`; sorted by code units. */
export const namesOf = (folder: string, extension: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort();
