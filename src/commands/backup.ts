import { Command } from 'commander';
import { backUp } from '../store/sqlite/backup.ts';
import { addSettings, readSetting } from './settings.ts';
import type { Surroundings } from './surroundings.ts';

/** `backup`: copies the store while it is in use. */
export const backupCommand = ({ env, stdout }: Surroundings): Command =>
  addSettings(new Command('backup'), ['databaseUrl'])
    .description('copy the store, as it is at one moment, into a file; it may be in use meanwhile')
    .argument('<file>', 'where to; nothing may be there yet')
    .action(async (file: string, flags: Readonly<Record<string, unknown>>) => {
      await backUp(readSetting('databaseUrl', flags, env), file);
      stdout.write(`Backed up to ${file}.\n`);
    });
