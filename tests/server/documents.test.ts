import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import type { TrustedDocuments } from '../../src/server/documents.ts';
import { TWO_ARTICLES } from '../drafts.ts';
import { serveArticles } from '../served.ts';

const QUERY = 'query Count { corpus { articleCount } }';
const ANSWER = { data: { corpus: { articleCount: 2 } } };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } } });

const served = async (documents?: TrustedDocuments) => {
  const server = await serveArticles(TWO_ARTICLES, documents && { documents });
  onTestFinished(server.stop);
  const answer = async (response: Response) => {
    const { data, errors } = (await response.json()) as {
      data?: unknown;
      errors?: { message: string; extensions: { code: string } }[];
    };
    return errors === undefined ? { data } : [response.status, errors[0]?.message, errors[0]?.extensions.code];
  };
  return {
    post: async (body: object) =>
      answer(
        await fetch(server.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
    get: async (params: Record<string, string>) => answer(await fetch(`${server.url}?${new URLSearchParams(params)}`)),
    raw: (params: Record<string, string>, headers = {}) =>
      fetch(`${server.url}?${new URLSearchParams(params)}`, { headers }),
  };
};

const TRUSTED = new Map([
  ['count', QUERY],
  [sha256(QUERY), QUERY],
]);

test('automatic persisted queries: asked by hash, sent once, then known, over GET too', async () => {
  const { get, post, raw } = await served();
  const byHash = { extensions: JSON.stringify(persisted(QUERY).extensions) };
  expect(await get(byHash)).toEqual([400, 'PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND']);
  expect(await get({ query: QUERY, ...byHash })).toEqual(ANSWER);
  expect(await get(byHash)).toEqual(ANSWER);
  expect(await post(persisted(QUERY))).toEqual(ANSWER);
  const etag = (await raw(byHash)).headers.get('etag') ?? '';
  expect((await raw(byHash, { 'if-none-match': etag })).status).toBe(304);
});

test('a hash that is not that of the query teaches nothing', async () => {
  const { post } = await served();
  const wrong = persisted('{ __typename }');
  expect(await post({ query: QUERY, ...wrong })).toEqual([400, expect.any(String), 'PERSISTED_QUERY_HASH_MISMATCH']);
  expect(await post(wrong)).toEqual([400, 'PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND']);
});

test('what is remembered has bounds: the oldest goes, and what is too long never comes', async () => {
  const { post } = await served();
  const numbered = (at: number) => `query Q${at} { __typename }`;
  await post({ query: QUERY, ...persisted(QUERY) });
  for (let at = 0; at < 1000; at++) await post({ query: numbered(at), ...persisted(numbered(at)) });
  expect(await post(persisted(numbered(999)))).toEqual({ data: { __typename: 'Query' } });
  expect(await post(persisted(QUERY))).toEqual([400, 'PersistedQueryNotFound', expect.any(String)]);
  const long = `${QUERY}${'#'.repeat(20_000)}`;
  expect(await post({ query: long, ...persisted(long) })).toEqual(ANSWER);
  expect(await post(persisted(long))).toEqual([400, 'PersistedQueryNotFound', expect.any(String)]);
}, 30_000);

test('trusted documents are asked for by id, in each way that clients have', async () => {
  const { get, post } = await served({ documents: TRUSTED, only: false });
  expect(await post({ documentId: 'count' })).toEqual(ANSWER);
  expect(await get({ documentId: 'count' })).toEqual(ANSWER);
  expect(await post(persisted(QUERY))).toEqual(ANSWER);
  expect(await post({ query: '{ corpus { quoteCount } }' })).toEqual({ data: { corpus: { quoteCount: 4 } } });
  expect(await post({ documentId: 'other' })).toEqual([400, 'PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND']);
});

test('with the switch, nothing else is answered', async () => {
  const { get, post } = await served({ documents: TRUSTED, only: true });
  const refused = [400, expect.stringContaining('documentId'), 'DOCUMENT_NOT_TRUSTED'];
  expect(await post({ documentId: 'count' })).toEqual(ANSWER);
  expect(await post({ query: QUERY })).toEqual(refused);
  expect(await get({ query: QUERY })).toEqual(refused);
  expect(await post({ query: QUERY, documentId: 'count' })).toEqual(refused);
  const other = '{ __typename }';
  expect(await post({ query: other, ...persisted(other) })).toEqual(refused);
  expect(await post(persisted(other))).toEqual([400, 'PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_IN_LIST']);
});

test('neither a query nor an id is a bad request', async () => {
  const { post } = await served();
  expect(await post({ variables: {} })).toEqual([400, expect.stringContaining('send a `query`'), 'DOCUMENT_MISSING']);
  expect(await post({ documentId: 5 })).toEqual([400, expect.any(String), 'DOCUMENT_MISSING']);
});
