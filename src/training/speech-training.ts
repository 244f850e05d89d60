import type { PrecisionRecall } from '../evaluation/ratios.ts';
import { precisionRecall, ratio } from '../evaluation/ratios.ts';
import { SPEECH_FEATURE_COUNT, speechProbability } from '../text/speech.ts';
import type { Schedule } from './adagrad.ts';
import { fitWeights } from './adagrad.ts';
import type { SpeechExample } from './speech-examples.ts';

const SCHEDULE: Schedule = { epochs: 25, rate: 0.05, decay: 3e-3, settled: 10, seed: 1 };

/** Fits the answer to "is it speech?" by logistic regression. */
export const trainSpeech = (examples: readonly SpeechExample[], schedule = SCHEDULE): Float64Array =>
  fitWeights(
    SPEECH_FEATURE_COUNT,
    examples,
    ({ features, speech }, weights, add) => {
      const slope = speechProbability(features, weights) - (speech ? 1 : 0);
      for (const feature of features) add(feature, slope);
    },
    schedule,
  );

/** How well speech is told from what is none, at even odds. */
export const speechScores = (examples: readonly SpeechExample[], weights: Float64Array): PrecisionRecall => {
  const taken = examples.filter(({ features }) => speechProbability(features, weights) >= 0.5);
  const right = taken.filter(({ speech }) => speech).length;
  return precisionRecall(ratio(right, taken.length), ratio(right, examples.filter(({ speech }) => speech).length));
};
