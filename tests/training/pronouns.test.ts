import { expect, test } from 'vitest';
import { PRONOUN_FEATURE_COUNT } from '../../src/text/coreference/pronoun-features.ts';
import { examplesByGender, examplesByLabel } from '../../src/training/pronoun-examples.ts';
import { trainPronouns } from '../../src/training/pronoun-training.ts';

const TEXT = 'News\n\nMr. Lee greeted Ms. Ek on the quay. “It is closed,” she said.\n';

test('a pronoun teaches where gender alone says for whom it stands', () => {
  const examples = examplesByGender(TEXT);
  expect(examples).toHaveLength(1);
  expect(examples[0]?.candidates).toHaveLength(2);
  for (const features of examples[0]?.candidates ?? [])
    for (const feature of features) expect(feature).toBeLessThan(PRONOUN_FEATURE_COUNT);
});

test('a pronoun does NOT teach where two may be meant, or nobody else', () => {
  expect(examplesByGender(TEXT.replace('Mr. Lee', 'Mrs. Lee'))).toEqual([]);
  expect(examplesByGender(TEXT.replace('Mr. Lee greeted', 'It was quiet.'))).toEqual([]);
  expect(examplesByGender(TEXT.replace('Mr. Lee', 'Quorl Lee'))).toEqual([]);
});

test('labels teach where gender does not', () => {
  const text = TEXT.replace('Mr. Lee', 'Mrs. Lee');
  const start = text.indexOf('“');
  const label = { q: 1, start, end: text.indexOf('”') + 1, kind: 'QUOTE', type: 'PERSON', speaker: 'Ek' } as const;
  const [example] = examplesByLabel({ name: 'quay', text, labels: [label] }, []);
  expect(example?.candidates).toHaveLength(2);
  expect(example?.right).toHaveLength(1);
  expect(examplesByLabel({ name: 'quay', text, labels: [{ ...label, speaker: 'Orr' }] }, [])).toEqual([]);
});

test('the same texts give the same weights', () => {
  const weights = trainPronouns([TEXT], []);
  expect(weights.some((weight) => weight !== 0)).toBe(true);
  expect(trainPronouns([TEXT], [])).toEqual(weights);
});
