import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { openStore } from '../store/open.ts';
import { isPostgres, sqlitePath } from '../store/url.ts';
import { Failure } from './failure.ts';
import { addSettings, readSetting } from './settings.ts';
import type { Surroundings } from './surroundings.ts';

/** `take-edits`: takes over what editors said in another store. */
export const takeEditsCommand = ({ env, stdout }: Surroundings): Command =>
  addSettings(new Command('take-edits'), ['databaseUrl'])
    .description('take over what editors said in another store: corrections, merges and removals')
    .argument('<url>', 'that store, such as sqlite:.sayso/sayso.db')
    .action(async (url: string, flags: Readonly<Record<string, unknown>>) => {
      if (!isPostgres(url) && !existsSync(sqlitePath(url))) throw new Failure(`There is no store ${sqlitePath(url)}.`);
      const other = await openStore(url);
      const edits = await other.allEdits().finally(other.close);
      const store = await openStore(readSetting('databaseUrl', flags, env));
      const { corrections, merges, withdrawn } = await store.takeEdits(edits).finally(store.close);
      stdout.write(`Took over ${corrections} corrections, ${merges} merges and ${withdrawn} removals.\n`);
    });
