import { FEATURE_COUNT } from '../text/attribution/features.ts';
import type { Schedule } from './adagrad.ts';
import { fitWeights } from './adagrad.ts';
import type { SourceExample } from './source-examples.ts';

const SCHEDULE: Schedule = { epochs: 20, rate: 0.15, decay: 4e-3, settled: 8, seed: 1 };

/** Slopes smaller than this are not worth a step. */
const SLIGHT = 1e-5;

/** Fits the ranker of sources: the right candidates together should have all the probability. */
export const trainSources = (examples: readonly SourceExample[], schedule = SCHEDULE): Float64Array =>
  fitWeights(
    FEATURE_COUNT,
    examples,
    (example, weights, add) => {
      const probabilities = probabilitiesOf(example, weights);
      const right = probabilities.reduce((sum, probability, at) => sum + (example.right[at] ? probability : 0), 0);
      for (const [at, probability] of probabilities.entries()) {
        const slope = probability - (example.right[at] ? probability / right : 0);
        if (Math.abs(slope) >= SLIGHT) for (const feature of example.candidates[at] ?? []) add(feature, slope);
      }
    },
    schedule,
  );

/** The share of the examples whose likeliest candidate is right, 0 to 1. */
export const sourceAccuracy = (examples: readonly SourceExample[], weights: ArrayLike<number>): number =>
  examples.filter((example) => {
    const probabilities = probabilitiesOf(example, weights);
    return example.right[probabilities.indexOf(Math.max(...probabilities))];
  }).length / Math.max(1, examples.length);

const probabilitiesOf = ({ candidates }: SourceExample, weights: ArrayLike<number>): number[] => {
  const scores = candidates.map((features) => features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const sum = odds.reduce((a, b) => a + b, 0);
  return odds.map((value) => value / sum);
};
