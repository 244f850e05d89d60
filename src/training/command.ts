import { readFileSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { Command } from 'commander';
import type { AnnotatedArticle } from '../evaluation/brat.ts';
import { isBratFolder, readBratFolder } from '../evaluation/brat.ts';
import { readLabelledFolder } from '../evaluation/labelled-articles.ts';
import { toFolders, toSelection } from '../evaluation/options.ts';
import { ratio } from '../evaluation/ratios.ts';
import type { Selection } from '../evaluation/selection.ts';
import { percent } from '../evaluation/wording.ts';
import { trialsOf } from './calibration.ts';
import { labelledLessonOf } from './labelled-lesson.ts';
import type { Lesson } from './lesson.ts';
import { lessonOf } from './lesson.ts';
import type { MethodTrial } from './method-offsets.ts';
import { fitBareOffset, fitOffsets } from './method-offsets.ts';
import { rounded, writeModel } from './model-files.ts';
import { fitScaling, UNSCALED } from './scaling.ts';
import type { SourceExample } from './source-examples.ts';
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
    .option(
      '--labels <folder...>',
      'labelled articles to learn from as well, and to fit the confidence to by parts',
      toFolders,
    )
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

      // Labels say more than annotations where an article has both.
      const hasLabels = new Set(labelled.map(({ name }) => name));
      const measured: Lesson[] = [];
      const annotated: Lesson[] = [];
      for (const [position, article] of readBratFolder(folder).entries())
        if (!holdOut(position) && !hasLabels.has(article.name))
          (isMeasured(article, position) ? measured : annotated).push(lessonOf(article));
      if (annotated.length === 0) command.error(`${folder} has no article left to learn from.`);
      const byAnnotation = annotated.flatMap(sourceExamplesOf);
      const byLabel = labelled.map((article) => sourceExamplesOf(labelledLessonOf(article)));
      const model = trainSources([...byAnnotation, ...byLabel.flat()]);
      const apart = measured.flatMap(sourceExamplesOf);
      const learnt = `Learnt from ${annotated.length} articles, and from ${labelled.length} with labels`;
      stdout.write(`${learnt}, measured by ${measured.length} others:\n${rightLine('source', [[apart, model]])}`);

      // What was kept apart only to measure by is learnt from in the end.
      const always = names ? byAnnotation : [...byAnnotation, ...apart];
      writeModel('source-model', rounded(trainSources([...always, ...byLabel.flat()])));
      if (labelled.length === 0) return;
      const folds = inFolds(labelled.length).map((fold) => {
        const others = byLabel.filter((_, at) => !fold.includes(at)).flat();
        return { fold, weights: rounded(trainSources([...always, ...others])) };
      });
      const apartByLabel = folds.map(
        ({ fold, weights }) => [fold.flatMap((at) => byLabel[at] ?? []), weights] as const,
      );
      stdout.write(rightLine('by labels', apartByLabel));
      writeModel('calibration', { ...UNSCALED, methods: {}, bare: 0 });
      // Not sooner: the other models are read as this is loaded, and the confidence must not be scaled.
      const { parseArticle } = await import('../text/article.ts');
      const trials = folds.flatMap(({ fold, weights }) =>
        trialsOf(
          fold.flatMap((at) => labelled[at] ?? []),
          (text, options) => parseArticle(text, options, weights),
        ),
      );
      stdout.write(calibrate(trials));
    });

/** Without other names, one of so many articles is kept apart to measure by. */
const MEASURED = 5;

/** In how many parts the labelled articles are, each of them read by a ranker that has learnt from the others. */
const FOLDS = 5;

const inFolds = (count: number): number[][] =>
  Array.from({ length: FOLDS }, (_, fold) =>
    Array.from({ length: count }, (_at, at) => at).filter((at) => at % FOLDS === fold),
  );

/** How many of examples are right by models that have not learnt from them. */
const rightLine = (
  head: string,
  parts: readonly (readonly [readonly SourceExample[], ArrayLike<number>])[],
): string => {
  const count = parts.reduce((sum, [examples]) => sum + examples.length, 0);
  const right = parts.reduce((sum, [examples, model]) => sum + sourceAccuracy(examples, model) * examples.length, 0);
  return `${head.padEnd(14)}right ${percent(ratio(right, count))} of ${count}\n`;
};

/** Fits the confidence to trials, writes it, and says what it is. */
const calibrate = (trials: readonly MethodTrial[]): string => {
  const fitted = fitScaling(trials);
  const [slope = 1, intercept = 0] = rounded([fitted.slope, fitted.intercept]);
  const methods = fitOffsets(trials, fitted);
  writeModel('calibration', { slope, intercept, methods, bare: fitBareOffset(trials, fitted, methods) });
  return `confidence    slope ${slope}  intercept ${intercept}, from ${trials.length} quotations\n`;
};
