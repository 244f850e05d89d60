import type { Writable } from 'node:stream';
import { Command } from 'commander';
import { isBratFolder, readBratFolder } from '../evaluation/brat.ts';
import { readLabelledFolder } from '../evaluation/labelled-articles.ts';
import { toFolders } from '../evaluation/options.ts';
import { rounded, writeModel } from './model-files.ts';

/** `train pronouns`: fits the choice of whom "he" and "she" stand for. */
export const pronounCommand = (stdout: Writable): Command =>
  new Command('pronouns')
    .description(
      'fit the choice of whom a pronoun stands for, and write it where it is read; then fit the confidence anew',
    )
    .argument(
      '<folder>',
      'articles in text/, in brat format: learnt from where gender alone tells',
      (folder) => toFolders(folder)[0],
    )
    .option('--labels <folder...>', 'labelled articles to learn from as well', toFolders)
    .action(async (folder: string, { labels = [] }: { readonly labels?: readonly string[] }, command: Command) => {
      if (!isBratFolder(folder))
        command.error(`${folder} has no text/ and attributions/: there is nothing to learn from.`);
      const labelled = labels.flatMap(readLabelledFolder);
      // Not sooner: it loads all models, and `train` needs those that it writes.
      const { trainPronouns } = await import('./pronoun-training.ts');
      const texts = readBratFolder(folder).map(({ text }) => text);
      writeModel('pronoun-model', rounded(trainPronouns(texts, labelled)));
      stdout.write(`Learnt from ${texts.length} articles, and from ${labelled.length} with labels.\n`);
    });
