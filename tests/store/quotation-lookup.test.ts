import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { BACKENDS } from './backends.ts';
import { draftFrom } from './outlines.ts';

/** All that anybody says here, over and over. */
const WORDS = 'river bridge water small people winter night never again under house green slow road walk bread'.split(
  ' ',
);
const ARTICLES = 90;
const QUOTES = 100;

/** Twelve words of those, by numbers that are the same each time. */
const sayings = (): string[] => {
  let seed = 5;
  const next = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed;
  };
  return Array.from({ length: ARTICLES * QUOTES }, () =>
    Array.from({ length: 12 }, () => WORDS[next() % WORDS.length]).join(' '),
  );
};

const said = sayings();

const fill = async (store: Store): Promise<void> => {
  const drafts = Array.from({ length: ARTICLES }, (_, at) =>
    draftFrom({
      fileName: `${at}.txt`,
      lines: said
        .slice(at * QUOTES, (at + 1) * QUOTES)
        .map((words, line) => `${at + line === 0 ? 'Ann Lee' : 'Bob Day'}: ${words}.`),
    }),
  );
  for (let at = 0; at < drafts.length; at += 30) await store.put(drafts.slice(at, at + 30));
  await store.put([draftFrom({ fileName: 'last.txt', lines: [`Bob Day: The flotilla ${said[0]}.`] })]);
};

const wordsOf = (at: number): string[] => (said[at] ?? '').split(' ');

for (const backend of BACKENDS)
  describe(`a store of many quotes with the same few words, ${backend.name}`, () => {
    it('knows quotations by how their words follow each other, or by the one rare word in them', {
      timeout: 120_000,
    }, async () => {
      const store = await backend.open();
      await fill(store);
      const check = async (text: string) => {
        const { verdict, matches } = await store.checkQuotation({ text, most: 1 });
        return { verdict, text: matches[0]?.quote.text };
      };
      for (const at of [0, 1, 4_321, 8_999]) {
        const words = wordsOf(at);
        const text = `${words.join(' ')}.`;
        expect(await check(words.join(' '))).toEqual({ verdict: 'VERBATIM', text });
        expect(await check(words.slice(2, 10).join(' '))).toMatchObject({ verdict: 'VERBATIM' });
        expect(await check(words.toSpliced(5, 1, 'seldom').join(' '))).toEqual({ verdict: 'ALTERED', text });
      }
      expect(await check(`A flotilla ${wordsOf(0).join(' ')}`)).toEqual({
        verdict: 'ALTERED',
        text: `The flotilla ${said[0]}.`,
      });
      expect(await check('seldom flotillas')).toMatchObject({ verdict: 'NOT_FOUND' });
      expect(await check('night night night bread bread bread road road road slow slow slow')).toMatchObject({
        verdict: 'NOT_FOUND',
      });
      const [ann] = await store.peopleBySlugs(['ann-lee']);
      const theirs = await store.checkQuotation({ text: wordsOf(0).join(' '), speaker: ann?.id ?? '', most: 1 });
      expect(theirs.verdict).toBe('VERBATIM');
      const others = await store.checkQuotation({ text: wordsOf(1).join(' '), speaker: ann?.id ?? '', most: 1 });
      expect(others.verdict).toBe('MISATTRIBUTED');
    });
  });
