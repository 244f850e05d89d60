import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { draftOf, TWO_ARTICLES } from '../drafts.ts';
import { serveArticles, TOKEN } from '../served.ts';

type Headers = Record<string, string>;

const served = async (options: Parameters<typeof serveArticles>[1] = {}) => {
  const statements: string[] = [];
  const server = await serveArticles(TWO_ARTICLES, { onStatement: (sql) => statements.push(sql), ...options });
  onTestFinished(server.stop);
  const post = async (query: string, headers: Headers = {}, variables = {}) => {
    const body = JSON.stringify({ query, variables });
    return fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  };
  /** How many statements it takes to answer. */
  const cost = async (asked: () => Promise<Response>): Promise<number> => {
    statements.length = 0;
    await (await asked()).text();
    return statements.length;
  };
  return {
    ...server,
    post,
    cost,
    get: (search: string, headers: Headers = {}) => fetch(server.url + search, { headers }),
  };
};

const another = (at: number) => draftOf({ fileName: `another-${at}.txt`, lines: [`Headline ${at}`, 'Nothing said.'] });

const COUNT = '{ articles { totalCount } }';
const countOf = async (response: Response): Promise<number> =>
  ((await response.json()) as { data: { articles: { totalCount: number } } }).data.articles.totalCount;

test('the same question is answered from the store once, in the same words', async () => {
  const { post, get, cost } = await served();
  const first = await post(COUNT);
  const again = await post(COUNT);
  expect(await again.text()).toBe(await first.text());
  expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'));
  expect(await cost(() => post(COUNT))).toBe(0);
  expect(await cost(() => post(`${COUNT} `))).toBeGreaterThan(0);
  expect(await cost(() => get(`?query=${COUNT}`))).toBeGreaterThan(0);
  expect(await cost(() => get(`?query=${COUNT}`))).toBe(0);
  expect(await cost(() => get(`?query=${COUNT}`, { accept: 'application/graphql-response+json' }))).toBeGreaterThan(0);
});

test('whoever has an answer is not sent it again, from the cache either', async () => {
  const { get } = await served();
  const etag = (await get(`?query=${COUNT}`)).headers.get('etag') ?? '';
  const again = await get(`?query=${COUNT}`);
  expect([again.status, again.headers.get('etag')]).toEqual([200, etag]);
  await again.text();
  const known = await get(`?query=${COUNT}`, { 'if-none-match': etag });
  expect([known.status, known.headers.get('etag'), await known.text()]).toEqual([304, etag, '']);
});

test('what is not whole, or not for everybody, is not kept', async () => {
  const { post, cost } = await served();
  const failing = `{ articles { totalCount } node(id: "nothing") { id } }`;
  const granted = { authorization: `Bearer ${TOKEN}` };
  for (let round = 0; round < 2; round++) {
    expect(await cost(() => post(failing))).toBeGreaterThan(0);
    expect(await cost(() => post(COUNT, granted))).toBeGreaterThan(0);
  }
});

test('a change shows as soon as it is acknowledged, however much is asked meanwhile', async () => {
  const { post, url, store } = await served();
  let acknowledged = await countOf(await post(COUNT));
  let over = false;
  const ask = async (): Promise<void> => {
    while (!over) {
      const before = acknowledged;
      expect(await countOf(await post(COUNT))).toBeGreaterThanOrEqual(before);
    }
  };
  const asking = Array.from({ length: 8 }, ask);
  for (let at = 0; at < 20; at++) {
    if (at % 2 === 0) await store.put([another(at)]);
    else await ingest(url, at);
    acknowledged++;
    expect(await countOf(await post(COUNT))).toBe(acknowledged);
  }
  over = true;
  await Promise.all(asking);
});

const ingest = async (url: string, at: number): Promise<void> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({
      query: 'mutation ($input: ArticleIngestInput!) { articleIngest(input: $input) { userErrors { code } } }',
      variables: { input: { fileName: `ingested-${at}.txt`, text: `Headline ${at}\n\nNothing said.\n` } },
    }),
  });
  expect(await response.json()).toEqual({ data: { articleIngest: { userErrors: [] } } });
};

test('an answer that was read before a change is not kept as one from after it', async () => {
  const hasRead = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const slow = (store: Store): Store => ({
    ...store,
    countArticles: async () => {
      const count = await store.countArticles();
      hasRead.resolve();
      await released.promise;
      return count;
    },
  });
  const { post, store } = await served({ wrap: slow });
  const early = post(COUNT);
  await hasRead.promise;
  await store.put([another(1)]);
  released.resolve();
  expect(await countOf(await early)).toBe(2);
  expect(await countOf(await post(COUNT))).toBe(3);
});

test('what another process changes shows within a second', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const databaseUrl = `sqlite:${join(folder, 'sayso.db')}`;
  const { post } = await served({ databaseUrl });
  expect(await countOf(await post(COUNT))).toBe(2);
  // A connection of its own is to the first what another process would be.
  const other = await openStore(databaseUrl);
  await other.put([another(1)]);
  await other.close();
  await expect.poll(async () => countOf(await post(COUNT)), { timeout: 1_000 }).toBe(3);
});
