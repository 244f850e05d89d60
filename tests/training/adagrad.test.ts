import { expect, test } from 'vitest';
import type { Schedule } from '../../src/training/adagrad.ts';
import { fitWeights } from '../../src/training/adagrad.ts';
import { rounded } from '../../src/training/model-files.ts';
import { randomFrom, shuffled } from '../../src/training/shuffle.ts';

const SCHEDULE: Schedule = { epochs: 200, rate: 1, decay: 0, settled: 100, seed: 1 };

/** Least squares: feature 0 is always there, feature 1 sometimes; feature 2 never. */
const EXAMPLES = [
  { features: [0], target: 2 },
  { features: [0, 1], target: -1 },
];

const weightsFor = (schedule: Schedule): Float64Array =>
  fitWeights(
    3,
    EXAMPLES,
    ({ features, target }, weights, add) => {
      const slope = features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0) - target;
      for (const feature of features) add(feature, slope);
    },
    schedule,
  );

test('the weights come to where the loss is least', () => {
  const [always = 0, sometimes = 0, never] = weightsFor(SCHEDULE);
  expect(always).toBeCloseTo(2, 1);
  expect(sometimes).toBeCloseTo(-3, 1);
  expect(never).toBe(0);
});

test('decay draws them to 0', () => {
  const [always = 0, sometimes = 0] = weightsFor({ ...SCHEDULE, decay: 1 });
  expect(always).toBeLessThan(1.5);
  expect(sometimes).toBeGreaterThan(-2);
});

test('the same seed gives the same weights, to the last bit; another seed another order', () => {
  expect(weightsFor(SCHEDULE)).toEqual(weightsFor(SCHEDULE));
  const order = (seed: number) => shuffled([1, 2, 3, 4, 5, 6, 7, 8], randomFrom(seed));
  expect(order(1)).toEqual(order(1));
  expect(order(1)).not.toEqual(order(2));
  expect(order(1).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('weights are written to hundredths, and 0 without a sign', () => {
  expect(JSON.stringify(rounded(Float64Array.of(0.126, -0.001, -1.5, 2)))).toBe('[0.13,0,-1.5,2]');
});
