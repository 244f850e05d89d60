import { statSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import type { Selection } from './selection.ts';
import { parseSelection } from './selection.ts';

/** Takes the path of a folder as it stands on a command line, if it is one. */
export const toFolders = (written: string, before: readonly string[] = []): string[] => {
  if (!statSync(written, { throwIfNoEntry: false })?.isDirectory())
    throw new InvalidArgumentError('It should be a folder.');
  return [...before, written];
};

/** Reads a whole number. */
export const toCount = (written: string): number => {
  if (!/^\d+$/.test(written)) throw new InvalidArgumentError('It should be a whole number.');
  return Number(written);
};

/** Reads which articles are meant: "7,28:42". */
export const toSelection = (written: string): Selection => {
  const selection = parseSelection(written);
  if (!selection) throw new InvalidArgumentError('It should be remainders and a larger divisor, such as 7,28:42.');
  return selection;
};
