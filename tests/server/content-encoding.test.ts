import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { encodingFor } from '../../src/server/content-encoding.ts';
import { TWO_ARTICLES } from '../drafts.ts';
import { serveArticles } from '../served.ts';

test.each([
  [undefined, null],
  ['', null],
  ['identity', null],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.000, gzip;q=0', null],
])('Accept-Encoding: %s is answered in %s', (asked, given) => {
  expect(encodingFor(asked)).toBe(given);
});

/** As it comes over the wire; `fetch` would unpack it. */
const bytesFrom = (url: string, acceptEncoding: string) =>
  new Promise<{ headers: NodeJS.Dict<string | string[]>; bytes: Buffer }>((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': acceptEncoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, bytes: Buffer.concat(chunks) }));
    })
      .on('error', reject)
      .end();
  });

test('a long answer comes compressed to whoever can read it so, at first and from the cache', async () => {
  const { url, stop } = await serveArticles(TWO_ARTICLES);
  onTestFinished(stop);
  const long = `${url}?query={__schema{types{name,description}}}`;
  const plain = await bytesFrom(long, 'identity');
  expect(plain.headers['content-encoding']).toBeUndefined();
  for (let round = 0; round < 2; round++)
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const { headers, bytes } = await bytesFrom(long, encoding);
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers['content-length']).toBe(String(bytes.length));
      expect(headers['vary']).toBe('Accept, Accept-Encoding');
      expect(bytes.length).toBeLessThan(plain.bytes.length / 2);
      expect(unpack(bytes).equals(plain.bytes)).toBe(true);
    }
});

test('a short answer comes as it is', async () => {
  const { url, stop } = await serveArticles(TWO_ARTICLES);
  onTestFinished(stop);
  const { headers, bytes } = await bytesFrom(`${url}?query={__typename}`, 'br');
  expect(headers['content-encoding']).toBeUndefined();
  expect(bytes.toString()).toBe('{"data":{"__typename":"Query"}}');
});
