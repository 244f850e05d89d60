import { describe, expect, it } from 'vitest';
import { openLeanings } from '../../src/text/coreference/leanings.ts';
import type { Gender } from '../../src/text/english/word-list.ts';

/** What is known of somebody's gender once these pronouns, each with its certainty, have stood for him or her. */
const genderBy = (...pronouns: readonly (readonly [Gender, number])[]): Gender => {
  const leanings = openLeanings(1);
  let known: Gender = null;
  for (const [gender, certainty] of pronouns) known = leanings.note(0, gender, certainty);
  return known;
};

describe('what pronouns tell of gender', () => {
  it.each([
    ['one that is sure', [['FEMALE', 0.96]], 'FEMALE'],
    [
      'two that agree',
      [
        ['MALE', 0.9],
        ['MALE', 0.9],
      ],
      'MALE',
    ],
    [
      'more on one side than on the other',
      [
        ['MALE', 0.97],
        ['MALE', 0.97],
        ['FEMALE', 0.7],
      ],
      'MALE',
    ],
  ] as const)('%s', (_, pronouns, gender) => expect(genderBy(...pronouns)).toBe(gender));

  it.each([
    ['one that is not', [['MALE', 0.9]]],
    [
      'one that is sure against as many before',
      [
        ['MALE', 0.93],
        ['FEMALE', 0.96],
      ],
    ],
    [
      'many that are more likely somebody else’s',
      [
        ['MALE', 0.4],
        ['MALE', 0.4],
        ['MALE', 0.4],
        ['MALE', 0.4],
      ],
    ],
    [
      'those without gender',
      [
        [null, 0.99],
        [null, 0.99],
      ],
    ],
  ] as const)('NOT %s', (_, pronouns) => expect(genderBy(...pronouns)).toBeNull());

  it('does NOT tell of one what has stood for another', () => {
    const leanings = openLeanings(2);
    leanings.note(0, 'MALE', 0.9);
    expect(leanings.note(1, 'MALE', 0.9)).toBeNull();
  });
});
