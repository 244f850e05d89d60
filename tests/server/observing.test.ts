import { expect, onTestFinished, test, vi } from 'vitest';
import { listen } from '../../src/server/listen.ts';
import { createMetrics } from '../../src/server/metrics.ts';
import { openStore } from '../../src/store/open.ts';
import { TWO_ARTICLES } from '../drafts.ts';
import { serveArticles } from '../served.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const ask = async (url: string, query: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify({ query }),
  });
  return { id: response.headers.get('x-request-id'), body: await response.text(), status: response.status };
};

test('what goes wrong is told under the id that the client is given, and to the client not at all', async () => {
  const told: [string, string | null][] = [];
  const onTrouble = (error: unknown, id: string | null): void => void told.push([String(error), id]);
  const server = await serveArticles(TWO_ARTICLES, { onTrouble, entrance: { onTrouble } });
  onTestFinished(server.stop);
  vi.spyOn(server.store, 'rejectedFiles').mockRejectedValue(new Error('SQLITE_CORRUPT at /home/ann/.sayso'));
  for (const accept of ['application/json', 'text/event-stream']) {
    told.length = 0;
    const { id, body } = await ask(server.url, '{ corpus { rejected { reason } } }', { accept });
    expect(id).toMatch(/^[\w-]{8,}$/u);
    expect(body).toContain(`"requestId":"${id}"`);
    expect(body).not.toMatch(/SQLITE|home|stack|\.ts/u);
    expect(told).toEqual([[expect.stringContaining('SQLITE_CORRUPT at /home/ann/.sayso'), id]]);
  }
  const given = await ask(server.url, '{ corpus { rejected { reason } } }', { 'x-request-id': 'from-a-proxy-17' });
  expect([given.id, told.at(-1)?.[1]]).toEqual(['from-a-proxy-17', 'from-a-proxy-17']);
  const forged = await ask(server.url, '{ __typename }', { 'x-request-id': 'a b"c' });
  expect(forged.id).toMatch(/^[\w-]{8,}$/u);
  vi.spyOn(server.store, 'corpusVersion').mockRejectedValue(new Error('gone: /home/ann'));
  const outside = await fetch(`${server.url}?query={__typename}`);
  const text = await outside.text();
  expect([outside.status, told.at(-1)]).toEqual([500, ['Error: gone: /home/ann', outside.headers.get('x-request-id')]]);
  expect(text).toBe(
    `{"errors":[{"message":"Unexpected error.","extensions":{"code":"INTERNAL_SERVER_ERROR","requestId":"${outside.headers.get('x-request-id')}"}}]}`,
  );
});

test('no two requests have one id, and ids do not tell how many there were', async () => {
  const server = await serveArticles([]);
  onTestFinished(server.stop);
  const ids = await Promise.all(Array.from({ length: 20 }, async () => (await ask(server.url, '{ __typename }')).id));
  expect(new Set(ids).size).toBe(20);
});

test('Prometheus is told of replies, refusals, what came from memory, how long it took, and what is stored', async () => {
  const store = await openStore('sqlite::memory:');
  const metrics = createMetrics(store);
  const server = await serveArticles(TWO_ARTICLES, { entrance: { observers: [metrics.observe] } });
  onTestFinished(server.stop);
  await store.put(TWO_ARTICLES);
  const counted = await listen(metrics.listener, '127.0.0.1', 0);
  onTestFinished(() => counted.close(0));
  for (let at = 0; at < 3; at++) await ask(server.url, 'query Count { corpus { articleCount } }');
  await ask(server.url, '{ quotes(first: 1000) { totalCount } }');
  await fetch(server.url, { method: 'POST', body: 'x' });
  metrics.countRead({ added: 2, changed: 1, removed: 0, rejected: ['x'] });
  const response = await fetch(`${counted.url}/metrics`);
  const text = await response.text();
  expect(response.headers.get('content-type')).toContain('text/plain');
  const countOf = (series: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${series} `))
        ?.split(' ')
        .at(-1),
    );
  expect({
    answered: countOf('sayso_http_replies_total{status="200"}'),
    refused: countOf('sayso_http_replies_total{status="415"}'),
    pageSize: countOf('sayso_refusals_total{code="INVALID_PAGE_SIZE"}'),
    contentType: countOf('sayso_refusals_total{code="CONTENT_TYPE_REFUSED"}'),
    fromMemory: countOf('sayso_cache_hits_total'),
    operations: countOf('sayso_operation_seconds_count{operation="query Count"}'),
    articles: countOf('sayso_articles'),
    quotes: countOf('sayso_quotes'),
    storeIsThere: countOf('sayso_store_bytes') > 4096,
    added: countOf('sayso_files_read_total{outcome="added"}'),
  }).toEqual({
    answered: 4,
    refused: 1,
    pageSize: 1,
    contentType: 1,
    fromMemory: 2,
    operations: 1,
    articles: 2,
    quotes: 4,
    storeIsThere: true,
    added: 2,
  });
  expect((await fetch(`${counted.url}/`)).status).toBe(404);
  await store.close();
  const without = await (await fetch(`${counted.url}/metrics`)).text();
  expect(without).not.toMatch(/^sayso_articles \d/mu);
  expect(without).toContain('sayso_http_replies_total{status="200"} 4');
});

test('names of operations that clients make up do not fill the memory', async () => {
  const store = await openStore('sqlite::memory:');
  const metrics = createMetrics(store);
  onTestFinished(() => store.close());
  const server = await serveArticles([], { entrance: { observers: [metrics.observe] } });
  onTestFinished(server.stop);
  for (let at = 0; at < 250; at++) await ask(server.url, `query Q${at} { __typename }`);
  const counted = await listen(metrics.listener, '127.0.0.1', 0);
  onTestFinished(() => counted.close(0));
  const text = await (await fetch(`${counted.url}/metrics`)).text();
  expect(text.match(/^sayso_operation_seconds_count/gmu)).toHaveLength(201);
  expect(text).toContain('sayso_operation_seconds_count{operation="other"} 50');
});
