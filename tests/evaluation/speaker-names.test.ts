import { expect, test } from 'vitest';
import { agreementOf } from '../../src/evaluation/speaker-names.ts';

test.each([
  ['Ann Lee', 'Ann Lee', 'STRICT'],
  ['Ann Mary Lee Jr.', 'Ann Lee', 'STRICT'],
  ['José Núñez', 'Jose Nunez', 'STRICT'],
  ['Martin O’Malley’s', 'Martin O’Malley', 'STRICT'],
  ['Adele', 'Adele', 'STRICT'],
  ['Queen Adele', 'Adele', 'STRICT'],
  ['Lee', 'Ann Lee', 'LENIENT'],
  ['Andy Lee', 'Ann Lee', 'LENIENT'],
  ['Bo Lee', 'Ann Lee', null],
  ['Ann', 'Ann Lee', null],
  ['Ann Ek', 'Ann Lee', null],
  ['', 'Ann Lee', null],
  [null, 'Ann Lee', null],
] as const)('%j for %j: %s', (given, speaker, agreement) => {
  expect(agreementOf(given, speaker)).toBe(agreement);
});
