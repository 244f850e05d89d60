import type { Facts, Families } from './feature-families.ts';
import { featureAt } from './feature-families.ts';

/**
 * Weights of a log-linear model over hashed features, in steps of `step`. Most of the `size` weights are 0: `weights` is
 * base64 of pairs of bytes, how many of these come first and then the signed weight of the next feature.
 */
export interface StoredModel {
  readonly size: number;
  readonly step: number;
  readonly weights: string;
}

/** A log-linear model as it is used: for each feature as many weights as the model has outcomes. */
export interface LinearModel {
  readonly weights: Int8Array;
  readonly step: number;
}

/** Brings a stored model into memory. */
export const loadModel = ({ size, step, weights }: StoredModel): LinearModel => {
  const pairs = Uint8Array.fromBase64(weights);
  const dense = new Int8Array(size);
  let feature = 0;
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    feature += pairs[at] ?? 0;
    dense[feature++] = pairs[at + 1] ?? 0;
  }
  return { step, weights: dense };
};

/** What the features of a case speak for, as log-odds. */
export const scoreOf = ({ weights, step }: LinearModel, families: Families<never>, facts: Facts): number => {
  let sum = 0;
  for (let family = 0; family < families.seeds.length; family++)
    sum += weights[featureAt(families, family, facts)] ?? 0;
  return sum * step;
};

/** No model tells more outcomes apart. */
const MOST_OUTCOMES = 8;

/** What speaks for each outcome of a case: all cases in turn have the same room. */
const sums = new Int32Array(MOST_OUTCOMES);

/** Which of the outcomes that a model tells apart the features of a case speak for most; the first of several. */
export const likeliestOf = (
  { weights }: LinearModel,
  outcomes: number,
  families: Families<never>,
  facts: Facts,
): number => {
  sums.fill(0);
  for (let family = 0; family < families.seeds.length; family++) {
    const feature = featureAt(families, family, facts) * outcomes;
    for (let outcome = 0; outcome < outcomes; outcome++)
      sums[outcome] = (sums[outcome] ?? 0) + (weights[feature + outcome] ?? 0);
  }
  let best = 0;
  for (let outcome = 1; outcome < outcomes; outcome++) if ((sums[outcome] ?? 0) > (sums[best] ?? 0)) best = outcome;
  return best;
};

/** The probability that log-odds stand for. */
export const probabilityOf = (score: number): number => 1 / (1 + Math.exp(-score));

/** The candidate with the highest score, the first of several, and its probability among them. */
export const likeliestAmong = (scores: readonly number[]): { best: number; probability: number } => {
  let best = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  const highest = scores[best] ?? 0;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - highest);
  return { best, probability: 1 / sum };
};
