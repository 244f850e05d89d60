import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SearchKind } from '../../../src/store/search/entries.ts';
import { parseQuery } from '../../../src/store/search/query.ts';
import { FLOOR, relevance } from '../../../src/store/search/relevance.ts';

const score = (query: string, digest: string, kind: SearchKind = 'ARTICLE'): number =>
  relevance(kind, parseQuery(query), digest);

it.each([
  ['a word that begins a part', 'river ', '|river bank|'],
  ['a word that ends a part', 'river ', '|the river|'],
  ['a word that is all of a part', 'river ', '|river|'],
  ['words in a row', '"river bank" ', '|a river bank|'],
  ['the start of a word', 'riv', '|a river|'],
])('%s is found', (_, query, digest) => {
  expect(score(query, digest)).toBeGreaterThan(score('elsewhere ', digest));
});

it.each([
  ['a part of a word', 'river ', '|rivers upriver|'],
  ['the end of a word', 'ver', '|river|'],
  ['words in a row with a part between them', '"river bank" ', '|river|bank'],
  ['words in a row with another between them', '"river bank" ', '|river and bank|'],
  ['words in a row from two paragraphs', '"river bank" ', '|river ¶ bank|'],
  ['a word in a part too many', 'river ', '||||river'],
])('%s is not found', (_, query, digest) => {
  expect(score(query, digest)).toBe(score('elsewhere ', digest));
});

it('is worth more in a headline than at the head, and less in a long quote than in a short one', () => {
  expect(score('river ', 'river||')).toBeGreaterThan(score('river ', '|river|'));
  expect(score('river ', `river${' more'.repeat(99)}||`, 'QUOTE')).toBeLessThan(score('river ', 'river||', 'QUOTE'));
  expect(score('elsewhere ', 'river||', 'QUOTE')).toBe(FLOOR);
});

it('counts a word as often as it stands in a part', () => {
  const words = fc.array(fc.constantFrom('river', 'rivers', 'bank', 'a', 'b'), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, words, fc.constantFrom('river', 'a', 'bank'), (first, second, third, word) => {
      const digest = [first, second, third].map((part) => part.join(' ')).join('|');
      const worth = [first, second, third].map((part, at) => {
        const times = part.filter((each) => each === word).length;
        return ([0.5, 0.2, 0.2][at] ?? 0) * (times / (times + 0.5));
      });
      expect(score(`${word} `, digest)).toBeCloseTo(0.15 + worth.reduce((a, b) => a + b));
    }),
  );
});
