import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import type { EntranceOptions } from '../../src/server/entrance.ts';
import { TWO_ARTICLES } from '../drafts.ts';
import { serveArticles, TOKEN } from '../served.ts';
import { knock } from './doors/knock.ts';

const served = async (entrance: Partial<EntranceOptions> = {}) => {
  const server = await serveArticles(TWO_ARTICLES, { entrance });
  onTestFinished(server.stop);
  return server.url.replace(/\/graphql$/u, '');
};

const QUERY = '{ corpus { articleCount } }';
const AS_JSON = { 'content-type': 'application/json' };
const PATH = `/graphql?query=${encodeURIComponent(QUERY)}`;

/** What a POST of these bytes gets. */
const post = async (url: string, body: string | Buffer, headers: Record<string, string> = {}) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...AS_JSON, ...headers },
    body: body as BodyInit,
  });
  const { errors } = (await response.json()) as { errors?: { message: string; extensions: Record<string, unknown> }[] };
  return [response.status, errors?.[0]?.extensions['code'] ?? 'in', errors?.[0]?.message] as const;
};

test('every way out has the security headers: from the cache, unchanged, a page, nowhere, turned away', async () => {
  const url = await served();
  const first = await fetch(url + PATH);
  const etag = first.headers.get('etag') ?? '';
  const ways = [
    first,
    await fetch(url + PATH),
    await fetch(url + PATH, { headers: { 'if-none-match': etag } }),
    await fetch(`${url}/`),
    await fetch(`${url}/nowhere`),
    await fetch(`${url}/graphql`, { method: 'POST', body: 'x' }),
    await fetch(`${url}/health/live`),
  ];
  expect(ways.map(({ status }) => status)).toEqual([200, 200, 304, 200, 404, 415, 200]);
  for (const { headers } of ways) {
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toMatch(/default-src '(?:none|self)'/u);
    expect([...headers.keys()]).not.toEqual(expect.arrayContaining(['server', 'x-powered-by']));
  }
});

test('strangers are turned away before the cache is looked into', async () => {
  const url = await served({
    admitted: { listensOn: '127.0.0.1', hosts: [], origins: [], proxies: 0, requestsAMinute: 5 },
  });
  expect((await knock(url, { path: PATH })).status).toBe(200);
  expect((await knock(url, { path: PATH, headers: { host: 'evil.example' } })).code).toBe('HOST_UNKNOWN');
  expect((await knock(url, { path: PATH, headers: { origin: 'https://evil.example' } })).code).toBe('ORIGIN_REFUSED');
  expect((await knock(url, { path: 'http://evil.example/graphql' })).code).toBe('ADDRESS_MALFORMED');
  for (let at = 0; at < 5; at++) await knock(url, { path: PATH });
  expect((await knock(url, { path: PATH })).code).toBe('TOO_MANY_REQUESTS');
});

test('a body has as many bytes as it may, and with the token more', async () => {
  const url = await served({ bodyLimits: { asking: 1_000, writing: 2_000 } });
  const long = (length: number) => JSON.stringify({ query: QUERY }).padEnd(length);
  const token = { authorization: `Bearer ${TOKEN}` };
  expect((await post(url, long(1_000)))[1]).toBe('in');
  expect(await post(url, long(1_001))).toEqual([
    413,
    'BODY_TOO_LONG',
    expect.stringContaining('more than 1,000 bytes'),
  ]);
  expect((await post(url, long(1_001), { authorization: 'Bearer something-else-entirely' }))[0]).toBe(413);
  expect((await post(url, long(2_000), token))[1]).toBe('in');
  expect((await post(url, long(2_001), token))[0]).toBe(413);
});

const PACKERS = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync, zstd: zstdCompressSync };

test.each(Object.entries(PACKERS))('a body in %s is unpacked, and no further than it may be', async (name, pack) => {
  const url = await served({ bodyLimits: { asking: 10_000, writing: 10_000 } });
  const encoding = { 'content-encoding': name };
  const asked = JSON.stringify({ query: QUERY });
  expect(await post(url, pack(Buffer.from(asked)), encoding)).toEqual([200, 'in', undefined]);
  // A megabyte of spaces, and a few bytes on the wire.
  const bomb = pack(Buffer.from(asked.padEnd(1_000_000)));
  expect(bomb.length).toBeLessThan(5_000);
  expect((await post(url, bomb, encoding))[1]).toBe('BODY_TOO_LONG');
  expect(await post(url, asked, encoding)).toEqual([415, 'BODY_NOT_UNPACKED', expect.stringContaining('gzip')]);
});

test.each(['compress', '__proto__', 'gzip, gzip'])('a body in %s is not unpacked', async (name) => {
  const url = await served();
  expect((await post(url, 'x', { 'content-encoding': name }))[1]).toBe('BODY_NOT_UNPACKED');
});
