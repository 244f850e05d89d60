import type { PrecisionRecall } from '../evaluation/ratios.ts';
import { precisionRecall, ratio } from '../evaluation/ratios.ts';
import { LEAST_SPEECH, SPEECH_FEATURE_COUNT, speechProbability } from '../text/attribution/speech.ts';
import type { Schedule } from './adagrad.ts';
import { fitWeights } from './adagrad.ts';
import type { SpeechExample } from './speech-examples.ts';

const SCHEDULE: Schedule = { epochs: 12, rate: 0.05, decay: 1e-2, settled: 5, seed: 1 };

/** Fits the answer to "is it speech?" by logistic regression. */
export const trainSpeech = (examples: readonly SpeechExample[], schedule = SCHEDULE): Float64Array =>
  fitWeights(
    SPEECH_FEATURE_COUNT,
    examples,
    ({ features, speech, weight }, weights, add) => {
      const slope = weight * (speechProbability(features, weights) - (speech ? 1 : 0));
      for (const feature of features) add(feature, slope);
    },
    schedule,
  );

/** How well speech is told from what is none, by the answers to examples. */
export const speechScores = (
  examples: readonly SpeechExample[],
  probabilities: readonly number[],
  least = LEAST_SPEECH,
): PrecisionRecall => {
  let [right, taken, all] = [0, 0, 0];
  for (const [at, { speech }] of examples.entries()) {
    const isTaken = (probabilities[at] ?? 0) >= least;
    if (isTaken) taken++;
    if (speech) all++;
    if (isTaken && speech) right++;
  }
  return precisionRecall(ratio(right, taken), ratio(right, all));
};

/** The probability of each example. */
export const probabilitiesBy = (weights: Float64Array, examples: readonly SpeechExample[]): number[] =>
  examples.map(({ features }) => speechProbability(features, weights));

/** The probability of each example of each article by a model that has learnt from `always` and the other articles. */
export const crossValidated = (
  articles: readonly (readonly SpeechExample[])[],
  always: readonly SpeechExample[],
  folds: number,
): number[][] => {
  const models = Array.from({ length: folds }, (_, fold) =>
    trainSpeech([...always, ...articles.filter((_article, at) => at % folds !== fold).flat()]),
  );
  return articles.map((examples, at) => probabilitiesBy(models[at % folds] ?? new Float64Array(), examples));
};
