import { expect, test } from 'vitest';
import { draftOf, TWO_ARTICLES } from '../drafts.ts';
import { testService } from '../service.ts';

const HEADLINES = Array.from({ length: 25 }, (_, i) => `Story ${String(i).padStart(2, '0')}`);
const { query, store } = await testService({
  articles: HEADLINES.map((headline) => draftOf({ fileName: `${headline}.txt`, lines: [headline, 'A body.'] })),
});

const ARTICLES = `query ($first: Int, $after: String, $last: Int, $before: String) {
  articles(first: $first, after: $after, last: $last, before: $before) {
    nodes { headline }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

const headlinesOf = async (variables: Record<string, unknown>) => {
  const { data } = await query(ARTICLES, variables);
  return {
    headlines: data.articles.nodes.map(({ headline }: { headline: string }) => headline),
    pageInfo: data.articles.pageInfo,
  };
};

test('forwards, page by page, all items come once', async () => {
  const seen = [];
  let after: string | null = null;
  do {
    const { headlines, pageInfo } = await headlinesOf({ first: 7, after });
    expect(pageInfo.hasPreviousPage).toBe(seen.length > 0);
    seen.push(...headlines);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(HEADLINES);
});

test('backwards, page by page, all items come once and in the same order', async () => {
  const seen = [];
  let before: string | null = null;
  do {
    const { headlines, pageInfo } = await headlinesOf({ last: 7, before });
    expect(pageInfo.hasNextPage).toBe(seen.length > 0);
    seen.unshift(...headlines);
    before = pageInfo.hasPreviousPage ? pageInfo.startCursor : null;
  } while (before !== null);
  expect(seen).toEqual(HEADLINES);
});

test.each([
  ['nothing', {}, HEADLINES.slice(0, 20)],
  ['the largest page', { first: 100 }, HEADLINES],
  ['null for what is not meant', { first: 2, last: null, after: null, before: null }, HEADLINES.slice(0, 2)],
])('asked for %s', async (_name, variables, headlines) => {
  expect((await headlinesOf(variables)).headlines).toEqual(headlines);
});

test('only what lies before a cursor, or between two', async () => {
  const { pageInfo } = await headlinesOf({ first: 10 });
  const { startCursor, endCursor } = pageInfo;
  expect((await headlinesOf({ before: endCursor })).headlines).toEqual(HEADLINES.slice(0, 9));
  expect((await headlinesOf({ after: startCursor, before: endCursor })).headlines).toEqual(HEADLINES.slice(1, 9));
});

test('a page after a cursor stays right when articles come and go, its own included', async () => {
  const live = await testService({ articles: TWO_ARTICLES });
  const { data } = await live.query('{ articles(first: 1) { nodes { id } pageInfo { endCursor } } }');
  const [first] = await live.store.articlesBySlugs(['bridge-to-reopen-in-may']);
  if (first) await live.store.remove([first.id]);
  expect(
    await live.query('query ($after: String) { articles(after: $after) { nodes { headline } } }', {
      after: data.articles.pageInfo.endCursor,
    }),
  ).toEqual({ data: { articles: { nodes: [{ headline: 'Council passes budget' }] } } });
});

test('an empty list has no cursors and no pages', async () => {
  const { query: ask } = await testService();
  expect(
    await ask('{ quotes { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }'),
  ).toEqual({
    data: {
      quotes: {
        totalCount: 0,
        nodes: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      },
    },
  });
});

test('a total is counted only when asked for, and alone reads no page', async () => {
  const calls: string[] = [];
  const { query: ask } = await testService({
    articles: TWO_ARTICLES,
    wrap: (inner) =>
      new Proxy(inner, {
        get: (target, method: keyof typeof inner) => {
          calls.push(method);
          return target[method].bind(target);
        },
      }),
  });
  await ask('{ quotes { nodes { text } } }');
  expect(calls).toEqual(['quotes']);
  calls.length = 0;
  expect(await ask('{ quotes { totalCount } }')).toEqual({ data: { quotes: { totalCount: 4 } } });
  expect(calls).toEqual(['countQuotes']);
});

const WAYS_OUT = {
  INVALID_PAGE_SIZE: /ask for 1 to 100 items|leave one of them out/u,
  INVALID_CURSOR: /cursor/u,
  INVALID_ID: /take one from an `id` field|the id of a Person is meant/u,
};

test.each([
  ['{ articles(first: -1) { nodes { id } } }', 'INVALID_PAGE_SIZE'],
  ['{ articles(first: 0) { totalCount } }', 'INVALID_PAGE_SIZE'],
  ['{ people(last: 101) { nodes { id } } }', 'INVALID_PAGE_SIZE'],
  ['{ quotes(first: 1, last: 1) { nodes { id } } }', 'INVALID_PAGE_SIZE'],
  ['{ articles(after: "nonsense") { nodes { id } pageInfo { endCursor } } }', 'INVALID_CURSOR'],
  ['{ quotes(before: "") { nodes { id } } }', 'INVALID_CURSOR'],
  ['{ articles(first: 1) { nodes { quotes(after: "bm9wZQ") { nodes { id } } } } }', 'INVALID_CURSOR'],
  ['{ node(id: "nonsense") { id } }', 'INVALID_ID'],
  ['{ nodes(ids: ["QXV0aG9yOjE"]) { id } }', 'INVALID_ID'],
  [`{ quotes(filter: { speaker: "${Buffer.from('Quote:1').toString('base64url')}" }) { totalCount } }`, 'INVALID_ID'],
] as const)('%s is refused once, with a code and a way out', async (asked, code) => {
  const { errors } = await query(asked);
  expect(errors?.map(({ extensions }) => extensions)).toEqual([expect.objectContaining({ code })]);
  expect(errors?.[0]?.message).toMatch(WAYS_OUT[code]);
});

test('a cursor of one list is refused by another', async () => {
  const { pageInfo } = await headlinesOf({ first: 1 });
  const { errors } = await query('query ($after: String) { people(after: $after) { nodes { id } } }', {
    after: pageInfo.endCursor,
  });
  expect(errors?.[0]?.extensions).toEqual({ code: 'INVALID_CURSOR' });
  expect(await store.countPeople()).toBe(0);
});
