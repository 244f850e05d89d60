import type { Writable } from 'node:stream';
import { Command } from 'commander';
import { isBratFolder, readBratFolder } from '../evaluation/brat.ts';
import { toFolders, toSelection } from '../evaluation/options.ts';
import type { Selection } from '../evaluation/selection.ts';
import { trainIndirect } from './indirect-training.ts';
import { writeModel } from './model-files.ts';

/** `train indirect`: fits the models of reported speech to annotated articles. */
export const indirectCommand = (stdout: Writable): Command =>
  new Command('indirect')
    .description('fit the models of speech that is reported without marks, and write them where they are read')
    .argument(
      '<folder>',
      'annotated articles: text/ with attributions/ in brat format',
      (folder) => toFolders(folder)[0],
    )
    .option(
      '--hold-out <remainders:divisor...>',
      'leave out the articles at such positions by name: 4:5 7,28:42',
      (written: string, before: readonly Selection[] = []) => [...before, toSelection(written)],
    )
    .action((folder: string, { holdOut = [] }: { readonly holdOut?: readonly Selection[] }, command: Command) => {
      if (!isBratFolder(folder))
        command.error(`${folder} has no text/ and attributions/: there is nothing to learn from.`);
      const learnt = readBratFolder(folder).filter((_, position) => !holdOut.some((isHeld) => isHeld(position)));
      if (learnt.length === 0) command.error(`${folder} has no article left to learn from.`);
      writeModel('indirect-model', trainIndirect(learnt));
      stdout.write(`Learnt from ${learnt.length} articles.\n`);
    });
