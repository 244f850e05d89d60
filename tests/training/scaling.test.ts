import { expect, test } from 'vitest';
import type { Trial } from '../../src/training/scaling.ts';
import { fitScaling, UNSCALED } from '../../src/training/scaling.ts';

/** So many trials at each certainty, of which such a share is right. */
const trials = (shares: readonly (readonly [certainty: number, share: number])[], count = 2000): Trial[] =>
  shares.flatMap(([certainty, share]) =>
    Array.from({ length: count }, (_, at) => ({ certainty, right: at < share * count })),
  );

const logOdds = (p: number): number => Math.log(p / (1 - p));

test('certainties that are right as often as they say stay as they are', () => {
  const { slope, intercept } = fitScaling(trials([0.2, 0.5, 0.8, 0.95].map((p) => [p, p])));
  expect(slope).toBeCloseTo(1, 1);
  expect(intercept).toBeCloseTo(0, 1);
});

test('two shares fix slope and intercept', () => {
  const { slope, intercept } = fitScaling(
    trials([
      [0.6, 0.5],
      [0.99, 0.9],
    ]),
  );
  expect(slope * logOdds(0.6) + intercept).toBeCloseTo(logOdds(0.5), 1);
  expect(slope * logOdds(0.99) + intercept).toBeCloseTo(logOdds(0.9), 1);
});

test('one certainty alone gives finite numbers', () => {
  const { slope, intercept } = fitScaling(trials([[0.7, 0.9]], 20));
  expect(slope * logOdds(0.7) + intercept).toBeCloseTo(logOdds(0.9), 0);
});

test.each([
  ['no trials', []],
  ['only right ones', trials([[0.7, 1]], 20)],
  ['only wrong ones', trials([[0.7, 0]], 20)],
])('%s: nothing is scaled', (_, given) => {
  expect(fitScaling(given)).toEqual(UNSCALED);
});
