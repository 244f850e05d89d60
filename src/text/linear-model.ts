import type { Facts, Families } from './feature-families.ts';
import { featureAt } from './feature-families.ts';

/** Weights of a log-linear model over hashed features, in steps of `step`; `weights` is base64 of signed bytes. */
export interface StoredModel {
  readonly step: number;
  readonly weights: string;
}

/** A log-linear model as it is used: for each feature as many weights as the model has outcomes. */
export interface LinearModel {
  readonly weights: Int8Array;
  readonly step: number;
}

/** Brings a stored model into memory. */
export const loadModel = ({ step, weights }: StoredModel): LinearModel => {
  const bytes = atob(weights);
  return { step, weights: Int8Array.from({ length: bytes.length }, (_, at) => bytes.charCodeAt(at)) };
};

/** What the features of a case speak for, as log-odds; where the model tells several outcomes apart, for one of them. */
export const scoreOf = (
  { weights, step }: LinearModel,
  families: Families<never>,
  facts: Facts,
  outcomes = 1,
  outcome = 0,
): number => {
  let sum = 0;
  for (let family = 0; family < families.seeds.length; family++)
    sum += weights[featureAt(families, family, facts) * outcomes + outcome] ?? 0;
  return sum * step;
};

/** The probability that log-odds stand for. */
export const probabilityOf = (score: number): number => 1 / (1 + Math.exp(-score));

/** The probabilities of candidates by their scores; they sum to 1. */
export const probabilitiesOf = (scores: readonly number[]): number[] => {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) highest = Math.max(highest, score);
  const odds = scores.map((score) => Math.exp(score - highest));
  let sum = 0;
  for (const odd of odds) sum += odd;
  return odds.map((odd) => odd / sum);
};
