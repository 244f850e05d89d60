import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleId } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { BACKENDS } from './backends.ts';
import { draftFrom } from './outlines.ts';

const QUOTE_FACETS = ['SPEAKER', 'KIND', 'SPEAKER_KIND', 'CUE', 'PUBLISHER', 'MONTH'] as const;
const ARTICLE_FACETS = ['SPEAKER', 'AUTHOR', 'PUBLISHER', 'MONTH'] as const;
const MOST = 2;

/** Filters that nothing is left out by: with them everything is counted anew. */
const ANY_QUOTE = { confidence: { min: 0 } };
const ANY_ARTICLE = { text: '-unsaid' };

/** Some of them are kept count of. */
const FILTERS = [
  {},
  { kind: ['DIRECT', 'MIXED'] },
  { kind: [] },
  { speakerKind: ['PERSON'] },
  { cue: ['shout', 'say'] },
  { kind: ['MIXED'], cue: null },
] as const;

const totalsOfPeople = async (store: Store, quotes?: typeof ANY_QUOTE, articles?: typeof ANY_ARTICLE) => {
  const ids = (await store.people({ first: 9 })).edges.map(({ node }) => node.id);
  return [
    await store.countQuotesOfPeople([...ids, 'nobody'], quotes),
    await store.countArticlesOfPeople([...ids, 'nobody'], articles),
  ];
};

const facetsOf = async (store: Store, quotes?: typeof ANY_QUOTE, articles?: typeof ANY_ARTICLE) => ({
  totals: await Promise.all(FILTERS.map((filter) => store.countQuotes({ ...filter, ...quotes }))),
  ofPeople: await totalsOfPeople(store, quotes, articles),
  quotes: await Promise.all(
    QUOTE_FACETS.map((facet) => store.countQuotesBy({ facet, most: MOST, ...(quotes && { filter: quotes }) })),
  ),
  articles: await Promise.all(
    ARTICLE_FACETS.map((facet) => store.countArticlesBy({ facet, most: MOST, ...(articles && { filter: articles }) })),
  ),
});

/** What has these words, counted by them alone or, with a filter that leaves nothing out beside, row by row. */
const countsOfWords = (store: Store, text: string, beside: Partial<typeof ANY_QUOTE> = {}) =>
  Promise.all([
    store.countQuotes({ text, ...beside }),
    ...QUOTE_FACETS.map((facet) => store.countQuotesBy({ facet, most: MOST, filter: { text, ...beside } })),
  ]);

const fileName = fc.constantFrom('a.txt', 'b.txt', 'c.txt');
const outline = fc
  .record({
    fileName,
    publisher: fc.constantFrom('Herald', 'Gazette', null),
    publishedAt: fc.constantFrom('2026-01-31T12:00:00.000Z', '2026-02-01T12:00:00.000Z', null),
    lines: fc.array(fc.constantFrom('Ann Lee: One.', 'Ann Lee: Two', 'Bob Day: Three!', 'Cher: Four.'), {
      minLength: 1,
      maxLength: 5,
    }),
    isCredited: fc.boolean(),
  })
  .map(({ isCredited, ...each }) => ({
    ...each,
    revision: JSON.stringify([isCredited, each]),
    contributors: isCredited ? [{ person: 0, role: 'AUTHOR' as const, span: null }] : [],
  }));
const step = fc.oneof(
  { weight: 3, arbitrary: fc.array(outline, { minLength: 1, maxLength: 3 }).map((put) => ({ put })) },
  { weight: 1, arbitrary: fileName.map((remove) => ({ remove })) },
);

it.each(BACKENDS)(
  'facets of everything and of words in $name are what counting finds',
  { timeout: 60_000 },
  async (backend) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const store = await backend.open();
        for (const each of steps) {
          if ('put' in each) await store.put(each.put.map(draftFrom));
          else await store.remove([articleId(each.remove)]);
          expect(await facetsOf(store)).toEqual(await facetsOf(store, ANY_QUOTE, ANY_ARTICLE));
          for (const text of ['one ', 'thr', '-two'])
            expect(await countsOfWords(store, text)).toEqual(await countsOfWords(store, text, ANY_QUOTE));
        }
        await store.close();
      }),
      { numRuns: 10 },
    );
  },
);
