import { expect, it } from 'vitest';
import { cluesIn } from '../../../src/store/reading/clues.ts';

const COUNTS = new Map(
  Object.entries({
    the: 900_000,
    we: 500_000,
    will: 300_000,
    not: 400_000,
    people: 30_000,
    water: 9_000,
    bridge: 4_000,
    ferry: 1_500,
    harbor: 800,
    otter: 300,
    quay: 150,
    barge: 40,
    flotilla: 10,
  }),
);

const clues = (claim: string, counts: ReadonlyMap<string, number> = COUNTS) =>
  cluesIn(claim.split(' '), counts, 2_000_000).map(
    ({ sequences, atLeast }) => `${atLeast} of ${sequences.map((stems) => stems.join(' ')).join(', ')}`,
  );

it.each([
  [
    'the rarest alone, where there are enough',
    'the barge flotilla the quay barge otter',
    ['1 of flotilla, barge, quay, otter'],
  ],
  [
    'the rarest, or two of the rarest and others',
    'the barge will not water the bridge',
    ['1 of barge', '2 of barge, bridge, water'],
  ],
  ['two of those that are rather rare', 'the ferry to the harbor will not bridge', ['2 of harbor, ferry, bridge']],
  ['rows of words where all are common', 'we will not the people', ['1 of we will not']],
  ['a row as long as the claim', 'the people', ['1 of the people']],
  ['a rare word, and rows of what is as common', 'we will not barge', ['1 of barge', '1 of will not barge']],
])('a claim is looked up by %s', (_, claim, expected) => {
  expect(clues(claim)).toEqual(expected);
});

it.each([
  ['words that stand nowhere', 'unheard of'],
  ['nothing', ''],
])('a claim is not looked up by %s', (_, claim) => {
  expect(clues(claim)).toEqual([]);
});

it('asks for three words where many have two of them by chance', () => {
  const counts = new Map(['a', 'b', 'c', 'd', 'e'].map((stem) => [stem, 3_900]));
  expect(clues('a b c d e', counts)).toEqual(['2 of a, b, c, d, e']);
  const few = cluesIn(['a', 'b', 'c', 'd', 'e'], counts, 100_000);
  expect(few).toMatchObject([{ atLeast: 3 }]);
});

it('goes through no more quotes than it says for words that are not rare, and looks for a row where these are two', () => {
  const counts = new Map(['a', 'b', 'c', 'd', 'e'].map((stem) => [stem, 9_000]));
  expect(clues('a b c d e', counts)).toEqual(['2 of a, b', '1 of a b c']);
});
