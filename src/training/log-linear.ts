import type { StoredModel } from '../text/models/linear-model.ts';
import type { Schedule } from './adagrad.ts';
import { fitWeights } from './adagrad.ts';

/** One thing of which a model says which outcome it has. */
export interface Outcome {
  readonly features: readonly number[];
  readonly outcome: number;
}

/** Some candidates, of which those at `right` are right; one without any teaches nothing. */
export interface Choice {
  readonly candidates: readonly (readonly number[])[];
  readonly right: readonly number[];
}

/** Slopes smaller than this are not worth a step. */
const SLIGHT = 1e-4;

/** The features of a case without those that are seen `rare` times or less: what they would teach is chance. */
const leaveOut = (
  cases: Iterable<readonly number[]>,
  size: number,
  rare: number,
): ((features: readonly number[]) => readonly number[]) => {
  const seen = new Uint32Array(size);
  for (const features of cases) for (const feature of features) seen[feature] = (seen[feature] ?? 0) + 1;
  return (features) => features.filter((feature) => (seen[feature] ?? 0) > rare);
};

/** Fits weights that tell outcomes apart, `outcomes` of them a feature; what is seen `rare` times or less gets none. */
export const fitOutcomes = (
  examples: readonly Outcome[],
  size: number,
  outcomes: number,
  schedule: Schedule,
  rare = 0,
): Float64Array => {
  const common = leaveOut(
    examples.map(({ features }) => features),
    size,
    rare,
  );
  return fitWeights(
    size * outcomes,
    examples.map(({ features, outcome }) => ({ features: common(features), outcome })),
    ({ features, outcome }, weights, add) => {
      const scores = Array.from({ length: outcomes }, (_, other) =>
        features.reduce((sum, feature) => sum + (weights[feature * outcomes + other] ?? 0), 0),
      );
      for (const [other, chance] of softmax(scores).entries()) {
        const slope = chance - (other === outcome ? 1 : 0);
        if (Math.abs(slope) > SLIGHT) for (const feature of features) add(feature * outcomes + other, slope);
      }
    },
    schedule,
  );
};

/**
 * Fits weights that choose among candidates; where several are right, the model may choose any of them. What is seen
 * `rare` times or less gets none.
 */
export const fitChoices = (examples: readonly Choice[], size: number, schedule: Schedule, rare = 0): Float64Array => {
  const common = leaveOut(
    examples.flatMap(({ candidates }) => candidates),
    size,
    rare,
  );
  return fitWeights(
    size,
    examples
      .filter(({ right }) => right.length > 0)
      .map(({ candidates, right }) => ({ candidates: candidates.map(common), right })),
    ({ candidates, right }, weights, add) => {
      const chances = softmax(
        candidates.map((features) => features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0)),
      );
      const mass = right.reduce((sum, index) => sum + (chances[index] ?? 0), 0);
      for (const [index, features] of candidates.entries()) {
        const chance = chances[index] ?? 0;
        const slope = chance - (right.includes(index) ? chance / Math.max(mass, 1e-9) : 0);
        if (Math.abs(slope) > SLIGHT) for (const feature of features) add(feature, slope);
      }
    },
    schedule,
  );
};

const softmax = (scores: readonly number[]): number[] => {
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const sum = odds.reduce((total, odd) => total + odd, 0);
  return odds.map((odd) => odd / sum);
};

/** The largest weight that is stored as it is. */
const LARGEST = 6.35;

/** Rounds weights to signed bytes, and writes down only those that are not 0. */
export const storeWeights = (weights: Float64Array): StoredModel => {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = Math.ceil((Math.min(largest, LARGEST) / 127) * 1e4) / 1e4 || 1;
  const bytes: number[] = [];
  let gap = 0;
  for (const weight of weights) {
    const steps = Math.max(-127, Math.min(127, Math.round(weight / step)));
    if (steps === 0 && gap < LONGEST_GAP) {
      gap++;
      continue;
    }
    bytes.push(gap, steps & 0xff);
    gap = 0;
  }
  return { size: weights.length, step, weights: Buffer.from(bytes).toString('base64') };
};

/** As many weights of 0 fit before one that is written down: what a byte holds. */
const LONGEST_GAP = 255;
