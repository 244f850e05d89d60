import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { tellClients } from '../../../src/server/doors/clients.ts';
import { limitRate, meterRequests } from '../../../src/server/doors/rate-limit.ts';
import { build } from './knock.ts';

test('a bucket of tokens: a burst, then as fast as it fills', () => {
  let now = 0;
  const { take } = meterRequests(6, () => now);
  expect(Array.from({ length: 8 }, () => take('ann'))).toEqual([0, 0, 0, 0, 0, 0, 10, 10]);
  expect(take('bo')).toBe(0);
  now = 4_000;
  expect(take('ann')).toBe(6);
  now = 10_000;
  expect([take('ann'), take('ann')]).toEqual([0, 10]);
  now = 10_000_000;
  expect(Array.from({ length: 7 }, () => take('ann'))).toEqual([0, 0, 0, 0, 0, 0, 10]);
});

test('who asks too often is told when to come again, and may ask how the server is all the same', async () => {
  const ask = await build(limitRate(meterRequests(2), tellClients(0), 2));
  expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
  const told = await ask();
  expect([told.status, told.code, told.headers['retry-after']]).toEqual([429, 'TOO_MANY_REQUESTS', '30']);
  expect((await ask({ path: '/health/live' })).status).toBe(200);
});

test.each([
  [0, '203.0.113.7', undefined, '203.0.113.7'],
  [0, '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  [1, '10.0.0.1', '198.51.100.1', '198.51.100.1'],
  [1, '10.0.0.1', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
  [2, '10.0.0.1', '1.2.3.4, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
  [2, '10.0.0.1', '10.0.0.2', '10.0.0.1'],
  [1, '10.0.0.1', undefined, '10.0.0.1'],
  [0, '::ffff:203.0.113.7', undefined, '203.0.113.7'],
  [0, '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  [0, '2001:db8::6', undefined, '2001:db8:0:0::/64'],
  [0, '::1', undefined, '0:0:0:0::/64'],
] as const)('behind %i proxies, %s that was forwarded for %s is %s', (proxies, remoteAddress, forwarded, client) => {
  const request = {
    socket: { remoteAddress },
    headers: { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage;
  expect(tellClients(proxies)(request)).toBe(client);
});
