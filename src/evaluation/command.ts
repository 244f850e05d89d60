import type { Writable } from 'node:stream';
import { Command, InvalidArgumentError } from 'commander';
import { parseArticle } from '../text/article.ts';
import { isBratFolder, readBratFolder } from './brat.ts';
import { compareIndirect, indirectFigures } from './indirect-figures.ts';
import { indirectErrors, indirectReport } from './indirect-report.ts';
import type { Selection } from './selection.ts';
import { parseSelection } from './selection.ts';

/** `evaluate`: how well articles are read, by what readers have written down about them. */
export const evaluateCommand = (stdout: Writable): Command =>
  new Command('evaluate')
    .description('measure the reading of articles against what readers have written down about them')
    .argument('<folder...>', 'folders of articles in brat format')
    .option('--errors <number>', 'how many errors of each kind to print, the worst first', toCount, 0)
    .option('--only <remainders:divisor>', 'only the articles at such positions: 7,28:42', toSelection)
    .action((folders: readonly string[], { errors, only }: { errors: number; only?: Selection }) => {
      for (const folder of folders) {
        const chosen = <T>(articles: readonly T[]): T[] => articles.filter((_, at) => only?.(at) ?? true);
        if (isBratFolder(folder)) {
          const comparisons = chosen(readBratFolder(folder)).map((article) =>
            compareIndirect(article, parseArticle(article.text).quotes),
          );
          const lines = [...indirectReport(indirectFigures(comparisons)), ...indirectErrors(comparisons, errors)];
          stdout.write(`${folder}\n${lines.join('\n')}\n`);
        }
      }
    });

const toCount = (written: string): number => {
  if (!/^\d+$/.test(written)) throw new InvalidArgumentError('It should be a whole number.');
  return Number(written);
};

/** Reads an option that picks articles. */
export const toSelection = (written: string): Selection => {
  const selection = parseSelection(written);
  if (!selection) throw new InvalidArgumentError('It should be remainders and a larger divisor, such as 7,28:42.');
  return selection;
};
