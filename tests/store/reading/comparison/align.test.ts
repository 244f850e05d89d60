import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alignment } from '../../../../src/store/reading/comparison/align.ts';
import { align, differenceOf } from '../../../../src/store/reading/comparison/align.ts';
import { wordsOf } from '../../../../src/store/search/words.ts';

const textOf = (text: string) => ({ text, words: wordsOf(text) });
const formsOf = (text: string) => wordsOf(text).map(({ form }) => form);
const SIGNS = { SAME: '', ADDED: '+', MISSING: '-' } as const;

const compared = (claim: string, source: string) => {
  const [a, b] = [textOf(claim), textOf(source)];
  const alignment = align(a.words, b.words);
  return { alignment, difference: differenceOf(a, b, alignment) };
};

const wordsApart = (claimed: number, { pairs, from, to }: Alignment): number => claimed + to - from - 2 * pairs.length;

const SOURCE = 'We will find ways to hurt those who cause us trouble, he said.';

describe('a claim laid on a source', () => {
  it.each([
    ['We will find ways', 1, ['We will find ways']],
    ['those who — CAUSE us', 1, ['those who cause us']],
    ['We will find ways to harm those', 12 / 14, ['We will find ways to', '-hurt', '+harm', 'those']],
    ['We will find new ways', 8 / 9, ['We will find', '+new', 'ways']],
    ['those who cause trouble', 8 / 9, ['those who cause', '-us', 'trouble']],
    ['trouble, and who cause us', 6 / 8, ['+trouble, and', 'who cause us']],
    ['Nothing of the sort', 0, ['+Nothing of the sort']],
    ['', 0, []],
  ])('%s', (claim, similarity, parts) => {
    const { alignment, difference } = compared(claim, SOURCE);
    expect(alignment.similarity).toBeCloseTo(similarity, 10);
    expect(difference.map(({ op, text }) => SIGNS[op] + text)).toEqual(parts);
  });

  const words = fc.array(fc.constantFrom('we', 'will', 'not', 'hurt', 'them', 'now', 'Émile'), { maxLength: 12 });
  const texts = fc.tuple(words, words).map(([a, b]) => [a.join(' '), b.join(', ')] as const);

  it('is told apart in parts that make up both', () => {
    fc.assert(
      fc.property(texts, ([claim, source]) => {
        const { alignment, difference } = compared(claim, source);
        const partsOf = (...ops: string[]) =>
          difference.filter(({ op }) => ops.includes(op)).flatMap(({ text }) => formsOf(text));
        expect(partsOf('SAME', 'ADDED')).toEqual(formsOf(claim));
        expect(partsOf('SAME', 'MISSING')).toEqual(formsOf(source).slice(alignment.from, alignment.to));
        for (const [at, { op }] of difference.entries()) expect(op).not.toBe(difference[at - 1]?.op);
      }),
    );
  });

  it('is between nothing and all alike, and all alike only where it stands in the source', () => {
    fc.assert(
      fc.property(texts, ([claim, source]) => {
        const { similarity, pairs, from, to } = compared(claim, source).alignment;
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        const stands = claim !== '' && ` ${formsOf(source).join(' ')} `.includes(` ${formsOf(claim).join(' ')} `);
        expect(similarity === 1).toBe(stands);
        expect(similarity).toBe(pairs.length === 0 ? 0 : (2 * pairs.length) / (formsOf(claim).length + to - from));
      }),
    );
  });

  it('differs from the stretch in no fewer words than the stretch from it', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [claim, source] = [a.join(' '), b.join(' ')];
        const { alignment } = compared(claim, source);
        const stretch = b.slice(alignment.from, alignment.to);
        const back = compared(stretch.join(' '), claim).alignment;
        // Turned round, the claim need not be used up.
        expect(wordsApart(stretch.length, back)).toBeLessThanOrEqual(wordsApart(a.length, alignment));
      }),
    );
  });
});
