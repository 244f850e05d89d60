import { afterAll, beforeAll, expect, test } from 'vitest';
import { TWO_ARTICLES } from '../drafts.ts';
import type { Served } from '../served.ts';
import { serveArticles } from '../served.ts';

let served: Served;
beforeAll(async () => {
  served = await serveArticles(TWO_ARTICLES);
});
afterAll(() => served.stop());

const ask = async (query: string, variables: object = {}) => {
  const response = await fetch(served.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as { data?: unknown; errors?: { extensions: unknown }[] };
};

test('a port answers searches with spans into the source text', async () => {
  expect(
    await ask(
      `query ($query: String!, $kinds: [SearchKind!]) {
        search(query: $query, kinds: $kinds, first: 1) {
          totalCount
          edges { foundIn highlights { start end text } article { slug } node { ... on Quote { text } } }
        }
      }`,
      { query: '"hold us" -slow', kinds: ['QUOTE'] },
    ),
  ).toEqual({
    data: {
      search: {
        totalCount: 1,
        edges: [
          {
            foundIn: ['WORDS'],
            highlights: [{ start: 71, end: 78, text: 'hold us' }],
            article: { slug: 'bridge-to-reopen-in-may' },
            node: { text: 'We are nearly done, Do not hold us to the day.' },
          },
        ],
      },
    },
  });
});

test('a port answers lists by relevance with their facets, under variables that may be absent', async () => {
  const asked = `query ($text: String, $kind: [QuoteKind!]) {
    quotes(filter: { text: $text, kind: $kind }, orderBy: { field: RELEVANCE }) {
      totalCount facets { kind { value count } }
    }
  }`;
  const answer = (totalCount: number, kind: object[]) => ({ data: { quotes: { totalCount, facets: { kind } } } });
  expect(await ask(asked, { text: 'delay' })).toEqual(answer(1, [{ value: 'DIRECT', count: 1 }]));
  expect(await ask(asked)).toEqual(
    answer(4, [
      { value: 'DIRECT', count: 3 },
      { value: 'MIXED', count: 1 },
    ]),
  );
  expect(await ask(asked, { kind: [] })).toEqual(answer(0, []));
});

test('a port checks quotations', async () => {
  const asked = 'query ($text: String!) { quoteCheck(text: $text) { verdict } }';
  expect(await ask(asked, { text: 'No more delay.' })).toEqual({ data: { quoteCheck: { verdict: 'ALTERED' } } });
  expect((await ask(asked, { text: 'x'.repeat(6000) })).errors?.[0]?.extensions).toMatchObject({
    code: 'TEXT_TOO_LONG',
  });
});
