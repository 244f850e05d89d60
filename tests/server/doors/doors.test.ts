import { expect, test } from 'vitest';
import { takeJsonOnly } from '../../../src/server/doors/json-only.ts';
import { knowHosts } from '../../../src/server/doors/known-hosts.ts';
import { admitOrigins } from '../../../src/server/doors/origins.ts';
import { build } from './knock.ts';

test('every reply says that it is data, and a page says itself what it may load', async () => {
  const ask = await build();
  expect((await ask()).headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  });
  const page = await build(() => ({
    status: 200,
    headers: { 'content-security-policy': "default-src 'self'" },
    body: '',
  }));
  expect((await page()).headers['content-security-policy']).toBe("default-src 'self'");
});

test.each([
  [
    '127.0.0.1',
    [],
    ['127.0.0.1', '127.0.0.1:4000', 'localhost:4000', 'LOCALHOST', '[::1]:4000'],
    ['evil.example', 'evil.example:4000', '127.0.0.1.evil.example', 'localhost.evil.example', '0.0.0.0:4000'],
  ],
  ['::1', [], ['[::1]:4000', 'localhost'], ['evil.example', '[::2]']],
  [
    '127.0.0.1',
    ['news.example'],
    ['news.example', 'News.Example:443', 'localhost'],
    ['evil.example', 'x.news.example', 'news.example.evil.example'],
  ],
  ['0.0.0.0', ['news.example'], ['news.example', '127.0.0.1:4000'], ['evil.example']],
  ['0.0.0.0', [], ['news.example', 'anything.example:80'], []],
] as const)('on %s, named %j, it is called %j and not %j', async (listensOn, names, right, wrong) => {
  const ask = await build(knowHosts(listensOn, names));
  for (const host of right) expect(await ask({ headers: { host } }), host).toMatchObject({ status: 200 });
  for (const host of wrong)
    expect(await ask({ headers: { host } }), host).toMatchObject({ status: 421, code: 'HOST_UNKNOWN' });
});

const OURS = 'https://news.example';

test.each([
  ['a program', {}, true],
  ['somebody at the address line', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, true],
  ['a link elsewhere', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, true],
  ['a page of ours', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:4000' }, true],
  ['a page of ours, of a browser that says less', { host: 'sayso:4000', origin: 'http://sayso:4000' }, true],
  ['a page of ours, behind a proxy that does TLS', { host: 'sayso', origin: 'https://sayso' }, true],
  ['a page that is admitted', { 'sec-fetch-site': 'cross-site', origin: OURS }, true],
  ['a picture in a page elsewhere', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, false],
  [
    'a script elsewhere',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', origin: 'https://evil.example' },
    false,
  ],
  [
    'a form elsewhere',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', origin: 'https://evil.example' },
    false,
  ],
  [
    'another port of this machine',
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', origin: 'http://localhost:3000' },
    false,
  ],
  ['a page elsewhere, of a browser that says less', { host: 'sayso', origin: 'https://evil.example' }, false],
  ['a file, or a frame in a sandbox', { host: 'sayso', origin: 'null' }, false],
  ['a name that ends like ours', { host: 'sayso', origin: 'https://evil-sayso' }, false],
  ['an origin that begins like one that is admitted', { host: 'sayso', origin: `${OURS}.evil.example` }, false],
])('whether they are answered: %s', async (_name, headers, isAnswered) => {
  const ask = await build(admitOrigins([OURS]));
  const told = await ask({ headers: headers as Record<string, string> });
  expect([told.status, told.code]).toEqual(isAnswered ? [200, 'in'] : [403, 'ORIGIN_REFUSED']);
});

test('an origin that is admitted may read what it is answered, and may ask before', async () => {
  const ask = await build(admitOrigins([OURS]));
  expect((await ask({ headers: { origin: OURS } })).headers).toMatchObject({
    'access-control-allow-origin': OURS,
    'cross-origin-resource-policy': 'cross-origin',
    vary: 'Origin',
  });
  expect(await ask({ method: 'OPTIONS', headers: { origin: OURS } })).toMatchObject({
    status: 204,
    headers: {
      'access-control-allow-origin': OURS,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization, content-type, x-request-id',
    },
  });
  const other = await ask({ method: 'OPTIONS', headers: { origin: 'https://evil.example' } });
  expect([other.status, other.headers['access-control-allow-origin']]).toEqual([403, undefined]);
  expect((await ask()).headers['access-control-allow-origin']).toBeUndefined();
});

test.each([
  ['application/json', true],
  ['application/json; charset=utf-8', true],
  ['Application/JSON ;charset=utf-8', true],
  ['', false],
  ['text/plain', false],
  ['text/plain; application/json', false],
  ['text/plain;charset=application/json', false],
  ['application/x-www-form-urlencoded', false],
  ['multipart/form-data; boundary=x', false],
  ['application/graphql', false],
  ['application/jsonp', false],
] as const)('a POST of %j is taken: %s', async (type, isTaken) => {
  const ask = await build(takeJsonOnly);
  const told = await ask({ method: 'POST', body: '{}', headers: type === '' ? {} : { 'content-type': type } });
  expect([told.status, told.code]).toEqual(isTaken ? [200, 'in'] : [415, 'CONTENT_TYPE_REFUSED']);
});
