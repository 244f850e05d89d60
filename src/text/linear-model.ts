/** Weights of a log-linear model over hashed features, in steps of `step`; `weights` is base64 of signed bytes. */
export interface StoredModel {
  readonly step: number;
  readonly weights: string;
}

/** A log-linear model as it is used: for each feature as many weights as the model has outcomes. */
export interface LinearModel {
  readonly weights: ArrayLike<number>;
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
  probabilitiesOf(model, [features, []])[0] ?? 0;

/** The probabilities of the outcomes of a model for one set of features. */
export const outcomesOf = ({ weights, step }: LinearModel, features: readonly number[], outcomes: number): number[] => {
  const scores = Array.from({ length: outcomes }, (_, outcome) => {
    let sum = 0;
    for (const feature of features) sum += weights[feature * outcomes + outcome] ?? 0;
    return sum * step;
  });
  return softmax(scores);
};

/** The probabilities of candidates, each with its features; they sum to 1. */
export const probabilitiesOf = (
  { weights, step }: LinearModel,
  candidates: readonly (readonly number[])[],
): number[] => {
  const scores = candidates.map((features) => {
    let sum = 0;
    for (const feature of features) sum += weights[feature] ?? 0;
    return sum * step;
  });
  return softmax(scores);
};

const softmax = (scores: readonly number[]): number[] => {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) highest = Math.max(highest, score);
  const odds = scores.map((score) => Math.exp(score - highest));
  const sum = odds.reduce((total, odd) => total + odd, 0);
  return odds.map((odd) => odd / sum);
};
