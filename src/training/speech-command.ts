import type { Writable } from 'node:stream';
import { Command } from 'commander';
import { isBratFolder, readBratFolder } from '../evaluation/brat.ts';
import { readLabelledFolder } from '../evaluation/labelled-articles.ts';
import { toFolders } from '../evaluation/options.ts';
import { scores } from '../evaluation/wording.ts';
import { readingOf } from './indirect-examples.ts';
import { lessonOf } from './lesson.ts';
import { rounded, writeModel } from './model-files.ts';
import type { SpeechExample } from './speech-examples.ts';
import { annotatedVerdicts, labelledVerdicts, speechExamplesOf } from './speech-examples.ts';
import { crossValidated, probabilitiesBy, speechScores, trainSpeech } from './speech-training.ts';

/** For how many quotations that were annotated with who said them counts one that was labelled for what it is. */
const LABELLED = 6;

/** How many models, each without its share of the labelled articles, say how good the model is. */
const FOLDS = 10;

/** `train speech`: fits what tells speech from titles and terms, after `train` has fitted the ranker of sources. */
export const speechCommand = (stdout: Writable): Command =>
  new Command('speech')
    .description('fit what tells speech from titles and terms in marks, and write it where it is read')
    .argument(
      '<folder>',
      'annotated articles: text/ with attributions/ in brat format',
      (folder) => toFolders(folder)[0],
    )
    .option(
      '--labels <folder...>',
      'labelled articles to learn from as well, and to measure by in ten folds',
      toFolders,
    )
    .action(async (folder: string, { labels = [] }: { readonly labels?: readonly string[] }, command: Command) => {
      if (!isBratFolder(folder))
        command.error(`${folder} has no text/ and attributions/: there is nothing to learn from.`);
      const labelled = labels.flatMap(readLabelledFolder);
      // Not sooner: `train` needs the ranker that it writes.
      const { default: sourceWeights } = await import('../text/english/source-model.json', { with: { type: 'json' } });
      // Labels say more than annotations where an article has both.
      const names = new Set(labelled.map(({ name }) => name));
      const annotated = readBratFolder(folder).filter(({ name }) => !names.has(name));
      const byAnnotation = annotated.flatMap((article) => {
        const lesson = lessonOf(article);
        return speechExamplesOf(lesson.reading, annotatedVerdicts(lesson), sourceWeights);
      });
      const byLabel = labelled.map((article) => {
        const reading = readingOf(article.text);
        return speechExamplesOf(reading, labelledVerdicts(reading, article.labels), sourceWeights, LABELLED);
      });
      const model = trainSpeech([...byAnnotation, ...byLabel.flat()]);
      writeModel('speech-model', rounded(model));
      stdout.write(`Learnt from ${annotated.length} articles, and from ${labelled.length} with labels.\n`);
      for (const line of report(byAnnotation, byLabel, model)) stdout.write(`${line}\n`);
    });

const report = (
  byAnnotation: readonly SpeechExample[],
  byLabel: readonly (readonly SpeechExample[])[],
  model: Float64Array,
): string[] => {
  const learnt = `learnt        ${scores(speechScores(byAnnotation, probabilitiesBy(model, byAnnotation)))}`;
  if (byLabel.length < FOLDS) return [learnt];
  const probabilities = crossValidated(byLabel, byAnnotation, FOLDS).flat();
  return [learnt, `not learnt    ${scores(speechScores(byLabel.flat(), probabilities))}`];
};
