import { readFileSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { Command } from 'commander';
import type { AnnotatedArticle } from '../evaluation/brat.ts';
import { isBratFolder, readBratFolder } from '../evaluation/brat.ts';
import type { LabelledArticle } from '../evaluation/labelled-articles.ts';
import { readLabelledFolder } from '../evaluation/labelled-articles.ts';
import { toFolders, toSelection } from '../evaluation/options.ts';
import type { Selection } from '../evaluation/selection.ts';
import { percent } from '../evaluation/wording.ts';
import { trialsOf } from './calibration.ts';
import type { Lesson } from './lesson.ts';
import { lessonOf } from './lesson.ts';
import { fitBareOffset, fitOffsets } from './method-offsets.ts';
import { rounded, writeModel } from './model-files.ts';
import { fitScaling, UNSCALED } from './scaling.ts';
import { sourceExamplesOf } from './source-examples.ts';
import { sourceAccuracy, trainSources } from './source-training.ts';

interface Options {
  readonly labels?: readonly string[];
  readonly without?: string;
  readonly holdOut?: Selection;
}

/** `train`: fits the ranker of sources to annotated articles, and the confidence to labelled ones. */
export const trainCommand = (stdout: Writable): Command =>
  new Command('train')
    .description('fit the ranker of the sources of speech, and write it where it is read')
    .argument(
      '<folder>',
      'annotated articles: text/ with attributions/ in brat format',
      (folder) => toFolders(folder)[0],
    )
    .option('--labels <folder...>', 'labelled articles to fit the confidence to, none of them learnt from', toFolders)
    .option('--without <file>', 'names, one a line, of articles to measure by and never to learn from')
    .option('--hold-out <remainders:divisor>', 'leave out the articles at such positions by name: 7,28:42', toSelection)
    .action(async (folder: string, { labels = [], without, holdOut = () => false }: Options, command: Command) => {
      if (!isBratFolder(folder))
        command.error(`${folder} has no text/ and attributions/: there is nothing to learn from.`);
      const labelled = labels.flatMap(readLabelledFolder);
      const names = without === undefined ? null : new Set(readFileSync(without, 'utf8').split(/\s+/));
      const isMeasured = names
        ? ({ name }: AnnotatedArticle) => names.has(name)
        : (_: AnnotatedArticle, position: number) => position % MEASURED === 0;

      const measured: Lesson[] = [];
      const learnt: Lesson[] = [];
      for (const [position, article] of readBratFolder(folder).entries())
        if (!holdOut(position)) (isMeasured(article, position) ? measured : learnt).push(lessonOf(article));
      if (learnt.length === 0) command.error(`${folder} has no article left to learn from.`);
      const model = trainSources(learnt.flatMap(sourceExamplesOf));
      const examples = measured.flatMap(sourceExamplesOf);
      stdout.write(`Learnt from ${learnt.length} articles, measured by ${measured.length} others:\n`);
      stdout.write(`source        right ${percent(sourceAccuracy(examples, model))} of ${examples.length}\n`);

      // What was kept apart only to measure by is learnt from in the end.
      const last = names ? model : trainSources([...learnt, ...measured].flatMap(sourceExamplesOf));
      writeModel('source-model', rounded(last));
      if (labelled.length > 0) stdout.write(`${await calibrate(labelled)}\n`);
    });

/** Without other names, one of so many articles is kept apart to measure by. */
const MEASURED = 5;

const calibrate = async (labelled: readonly LabelledArticle[]): Promise<string> => {
  writeModel('calibration', { ...UNSCALED, methods: {}, bare: 0 });
  // Not sooner: the models are read as this is loaded, and must be the new ones.
  const { parseArticle } = await import('../text/article.ts');
  const trials = trialsOf(labelled, parseArticle);
  const fitted = fitScaling(trials);
  const [slope = 1, intercept = 0] = rounded([fitted.slope, fitted.intercept]);
  const methods = fitOffsets(trials, fitted);
  writeModel('calibration', { slope, intercept, methods, bare: fitBareOffset(trials, fitted, methods) });
  return `confidence    slope ${slope}  intercept ${intercept}, from ${trials.length} quotations`;
};
