import { percent, scores } from '../evaluation/wording.ts';
import type { Lesson } from './lesson.ts';
import { sourceExamplesOf } from './source-examples.ts';
import { sourceAccuracy, trainSources } from './source-training.ts';
import { speechExamplesOf } from './speech-examples.ts';
import { speechScores, trainSpeech } from './speech-training.ts';

/** What was learnt: a weight for each feature of the ranker of sources, and for each of what tells speech. */
export interface Models {
  readonly sources: Float64Array;
  readonly speech: Float64Array;
}

/** Fits both models; the second sees the first one's answers. */
export const fitModels = (lessons: readonly Lesson[]): Models => {
  const sources = trainSources(lessons.flatMap(sourceExamplesOf));
  const speech = trainSpeech(lessons.flatMap((lesson) => speechExamplesOf(lesson, sources)));
  return { sources, speech };
};

/** How the models do on articles from which they have not learnt, a line each. */
export const modelReport = ({ sources, speech }: Models, lessons: readonly Lesson[]): string[] => {
  const sourceExamples = lessons.flatMap(sourceExamplesOf);
  const speechExamples = lessons.flatMap((lesson) => speechExamplesOf(lesson, sources));
  return [
    `source        right ${percent(sourceAccuracy(sourceExamples, sources))} of ${sourceExamples.length}`,
    `speech        ${scores(speechScores(speechExamples, speech))}`,
  ];
};
