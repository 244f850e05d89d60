import { expect, test } from 'vitest';
import type { MethodTrial } from '../../src/training/method-offsets.ts';
import { fitBareOffset, fitOffsets } from '../../src/training/method-offsets.ts';
import { UNSCALED } from '../../src/training/scaling.ts';

const trials = (count: number, right: number, trial: Partial<MethodTrial> = {}): MethodTrial[] =>
  Array.from({ length: count }, (_, at) => ({
    certainty: 0.8,
    right: at < right,
    method: 'PRONOUN',
    bare: false,
    ...trial,
  }));

test('a method that is right more often than expected is shifted up, one that is less often down', () => {
  const offsets = fitOffsets([...trials(100, 95), ...trials(100, 50, { method: 'NEAREST' })], UNSCALED);
  expect(offsets['PRONOUN']).toBeGreaterThan(0.5);
  expect(offsets['NEAREST']).toBeLessThan(-0.5);
});

test('a method is NOT shifted that is right as often as expected, nor much by few trials', () => {
  expect(fitOffsets(trials(100, 80), UNSCALED)['PRONOUN']).toBeCloseTo(0);
  expect(Math.abs(fitOffsets(trials(1, 0), UNSCALED)['PRONOUN'] ?? 1)).toBeLessThan(0.3);
});

test('people of one name are shifted by what their methods have not told yet', () => {
  const bare = trials(100, 50, { bare: true });
  expect(fitBareOffset([...trials(100, 80), ...bare], UNSCALED, {})).toBeLessThan(-0.5);
  expect(fitBareOffset(bare, UNSCALED, { PRONOUN: Math.log(0.25) })).toBeCloseTo(0);
});

test('without people of one name there is nothing to shift', () => {
  expect(fitBareOffset(trials(100, 80), UNSCALED, {})).toBe(0);
});
