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

/** FNV-1a over the code units of a word. */
export const hashOf = (word: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value;
};

/** One feature out of its family and up to three values, as an index below `size`, a power of two. */
export const featureOf = (size: number, family: number, a: number, b = 0, c = 0): number => {
  let value = Math.imul(family + 1, 0x9e3779b1) ^ a;
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b) ^ b;
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35) ^ c;
  value = Math.imul(value ^ (value >>> 16), 0x27d4eb2f);
  return (value ^ (value >>> 15)) & (size - 1);
};

/** The probability of what one set of features speaks for. */
export const probabilityOf = (model: LinearModel, features: readonly number[]): number =>
  1 / (1 + Math.exp(-scoreOf(model, features, 1, 0)));

/** The probabilities of the outcomes of a model for one set of features. */
export const outcomesOf = (model: LinearModel, features: readonly number[], outcomes: number): number[] => {
  const scores: number[] = [];
  for (let outcome = 0; outcome < outcomes; outcome++) scores.push(scoreOf(model, features, outcomes, outcome));
  return softmax(scores);
};

/** The probabilities of candidates, each with its features; they sum to 1. */
export const probabilitiesOf = (model: LinearModel, candidates: readonly (readonly number[])[]): number[] =>
  softmax(candidates.map((features) => scoreOf(model, features, 1, 0)));

const scoreOf = (
  { weights, step }: LinearModel,
  features: readonly number[],
  outcomes: number,
  outcome: number,
): number => {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += weights[(features[at] ?? 0) * outcomes + outcome] ?? 0;
  return sum * step;
};

const softmax = (scores: number[]): number[] => {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (let at = 0; at < scores.length; at++) sum += scores[at] = Math.exp((scores[at] ?? 0) - highest);
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum;
  return scores;
};
