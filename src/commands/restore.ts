import { Command } from 'commander';
import { restore } from '../store/sqlite/backup.ts';
import { addSettings, readSetting } from './settings.ts';
import type { Surroundings } from './surroundings.ts';

/** `restore`: puts a backup in the place of the store. */
export const restoreCommand = ({ env, stdout }: Surroundings): Command =>
  addSettings(new Command('restore'), ['databaseUrl'])
    .description('put a backup in the place of the store, once it is found to be whole; the store may not be in use')
    .argument('<file>', 'what `backup` made')
    .action(async (file: string, flags: Readonly<Record<string, unknown>>) => {
      const replaced = await restore(readSetting('databaseUrl', flags, env), file);
      stdout.write(`Restored ${file}.\n${replaced === null ? '' : `What was there before is now ${replaced}.\n`}`);
    });
