import { randomFrom, shuffled } from './shuffle.ts';

/** How a model is fitted. */
export interface Schedule {
  /** How often all the examples are gone through, each time in another order. */
  readonly epochs: number;
  /** How large the first steps are. */
  readonly rate: number;
  /** How strongly weights are drawn to 0 whenever they are touched (L2). */
  readonly decay: number;
  /** After how many epochs the weights have settled, so that the mean is taken of those from then on. */
  readonly settled: number;
  readonly seed: number;
}

/** Adds, feature by feature, how steeply the loss of an example rises with its weight. */
export type Slopes<Example> = (
  example: Example,
  weights: Float64Array,
  add: (feature: number, slope: number) => void,
) => void;

/**
 * The weights, one a feature, that make the loss over the examples small: stochastic descent with a step of its own for each
 * feature (AdaGrad, Duchi et al. 2011), averaged over the last epochs. The same examples give the same weights each time.
 */
export const fitWeights = <Example>(
  size: number,
  examples: readonly Example[],
  slopesOf: Slopes<Example>,
  { epochs, rate, decay, settled, seed }: Schedule,
): Float64Array => {
  const weights = new Float64Array(size);
  const travelled = new Float64Array(size).fill(1e-6);
  const mean = new Float64Array(size);
  const slopes = new Map<number, number>();
  const add = (feature: number, slope: number): void => {
    slopes.set(feature, (slopes.get(feature) ?? 0) + slope);
  };
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(examples, random)) {
      slopes.clear();
      slopesOf(example, weights, add);
      for (const [feature, slope] of slopes) {
        const weight = weights[feature] ?? 0;
        const step = slope + decay * weight;
        const way = (travelled[feature] ?? 0) + step * step;
        travelled[feature] = way;
        weights[feature] = weight - (rate * step) / Math.sqrt(way);
      }
    }
    if (epoch >= settled)
      for (const [feature, weight] of weights.entries())
        mean[feature] = (mean[feature] ?? 0) + weight / (epochs - settled);
  }
  return mean;
};
