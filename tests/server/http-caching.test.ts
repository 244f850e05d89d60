import { expect, onTestFinished, test } from 'vitest';
import { TWO_ARTICLES } from '../drafts.ts';
import { serveArticles } from '../served.ts';

const served = async () => {
  const server = await serveArticles(TWO_ARTICLES);
  onTestFinished(server.stop);
  const get = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}?query=${encodeURIComponent(query)}`, { headers });
  return { ...server, get };
};

const QUERY = '{ corpus { articleCount } }';

test('an answer to a GET has a tag, and is not sent again to whoever has it', async () => {
  const { get } = await served();
  const first = await get(QUERY);
  expect(await first.json()).toEqual({ data: { corpus: { articleCount: 2 } } });
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^W\/"[\w-]{27}"$/u);
  expect(first.headers.get('cache-control')).toBe('public, no-cache');
  expect(first.headers.get('vary')).toMatch(/accept/iu);
  for (const known of [etag, `"other", ${etag}`, etag.slice(2)]) {
    const again = await get(QUERY, { 'if-none-match': known });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  }
});

test('a change of the corpus, another query or another type is another answer', async () => {
  const { get, store } = await served();
  const known = { 'if-none-match': (await get(QUERY)).headers.get('etag') ?? '' };
  expect((await get('{ corpus { quoteCount } }', known)).status).toBe(200);
  expect((await get(QUERY, { ...known, accept: 'application/graphql-response+json' })).status).toBe(200);
  expect((await get(QUERY, known)).status).toBe(304);
  await store.reject([{ fileName: 'c.txt', reason: 'Empty.' }], null);
  const changed = await get(QUERY, known);
  expect(changed.status).toBe(200);
  expect(changed.headers.get('etag')).not.toBe(known['if-none-match']);
});

test('a 304 costs one look at the version of the corpus', async () => {
  const { get, store } = await served();
  const etag = (await get(QUERY)).headers.get('etag') ?? '';
  let counted = 0;
  Object.assign(store, { countArticles: async () => ++counted });
  expect((await get(QUERY, { 'if-none-match': etag })).status).toBe(304);
  expect(counted).toBe(0);
});

test.each([
  ['an answer with errors', '{ articles(first: 0) { totalCount } }'],
  ['a query that is none', '{ nothing }'],
  ['a subscription', 'subscription { quoteAdded(speaker: "x") { text } }'],
])('%s has no tag', async (_, query) => {
  const { get } = await served();
  const response = await get(query, { accept: 'application/json, text/event-stream' });
  await response.text();
  expect(response.headers.get('etag')).toBeNull();
});

test('an answer to a POST, and the page of GraphiQL, have no tag', async () => {
  const { url, get } = await served();
  const body = JSON.stringify({ query: QUERY });
  const posted = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect([posted.status, posted.headers.get('etag')]).toEqual([200, null]);
  const page = await get(QUERY, { accept: 'text/html' });
  expect([page.headers.get('content-type'), page.headers.get('etag')]).toEqual([
    expect.stringContaining('text/html'),
    null,
  ]);
});

test('the type of answers that GraphQL has registered is spoken', async () => {
  const { get } = await served();
  const accept = 'application/graphql-response+json';
  const response = await get(QUERY, { accept });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining(accept)]);
  expect((await get('{ nothing }', { accept })).status).toBe(400);
});
