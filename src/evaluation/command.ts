import type { Writable } from 'node:stream';
import { Command } from 'commander';
import { parseArticle } from '../text/article.ts';
import { isBratFolder, readBratFolder } from './brat.ts';
import { compareIndirect, indirectFigures } from './indirect-figures.ts';
import { indirectErrors, indirectReport } from './indirect-report.ts';
import { readLabelledFolder } from './labelled-articles.ts';
import { toCount, toFolders, toSelection } from './options.ts';
import { compareQuotations } from './quotation-comparison.ts';
import { quotationFigures } from './quotation-figures.ts';
import { quotationBreakdown, quotationErrors, quotationReport } from './quotation-report.ts';
import type { Selection } from './selection.ts';

/** `evaluate`: how well articles are read, by what readers have written down about them. */
export const evaluateCommand = (stdout: Writable): Command =>
  new Command('evaluate')
    .description('measure the reading of articles against what readers have written down about them')
    .argument('<folder...>', 'NAME.txt with NAME.labels.json, or text/ with attributions/ in brat format', toFolders)
    .option('--errors <number>', 'how many errors of each kind to print, the worst first', toCount, 0)
    .option('--only <remainders:divisor>', 'only the articles at such positions by name: 7,28:42', toSelection)
    .action(
      (folders: readonly string[], { errors, only = () => true }: { errors: number; only?: Selection }, command) => {
        for (const folder of folders) {
          const lines = isBratFolder(folder) ? measureIndirect(folder, errors, only) : measure(folder, errors, only);
          if (lines.length === 0)
            command.error(
              `${folder} has neither NAME.labels.json nor text/ and attributions/: there is nothing to measure.`,
            );
          stdout.write(`${folder}\n${lines.join('\n')}\n`);
        }
      },
    );

const measure = (folder: string, errors: number, only: Selection): string[] => {
  const articles = readLabelledFolder(folder).filter((_, at) => only(at));
  if (articles.length === 0) return [];
  const comparisons = articles.map((article) => compareQuotations(article, parseArticle(article.text)));
  return [
    ...quotationReport(quotationFigures(comparisons)),
    ...quotationBreakdown(comparisons),
    ...quotationErrors(comparisons, errors),
  ];
};

const measureIndirect = (folder: string, errors: number, only: Selection): string[] => {
  const articles = readBratFolder(folder).filter((_, at) => only(at));
  if (articles.length === 0) return [];
  const comparisons = articles.map((article) => compareIndirect(article, parseArticle(article.text).quotes));
  return [...indirectReport(indirectFigures(comparisons)), ...indirectErrors(comparisons, errors)];
};
