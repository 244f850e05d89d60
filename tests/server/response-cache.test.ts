import { expect, test } from 'vitest';
import { createResponseCache } from '../../src/server/response-cache.ts';

const replyOf = (length: number) => ({ status: 200, headers: {}, body: Buffer.alloc(length) });

test('what is kept never takes more bytes than it may, and what is asked for stays longest', () => {
  const cache = createResponseCache(100_000);
  cache.set('wanted', replyOf(5_000));
  for (let at = 0; at < 200; at++) {
    expect(cache.get('wanted')?.body.length).toBe(5_000);
    cache.set(`once ${at}`, replyOf(1_000 + at));
    expect(cache.bytes()).toBeLessThanOrEqual(100_000);
  }
  expect(cache.get('once 0')).toBeUndefined();
  expect(cache.get('once 199')).toBeDefined();
  cache.clear();
  expect([cache.bytes(), cache.get('wanted')]).toEqual([0, undefined]);
});

test('what would take the place of everything else is not kept', () => {
  const cache = createResponseCache(100_000);
  cache.set('small', replyOf(100));
  cache.set('large', replyOf(50_000));
  expect([cache.get('small')?.body.length, cache.get('large')]).toEqual([100, undefined]);
});

test('set again, an entry counts once', () => {
  const cache = createResponseCache(100_000);
  cache.set('a', replyOf(1_000));
  const once = cache.bytes();
  cache.set('a', replyOf(1_000));
  expect(cache.bytes()).toBe(once);
});

test('without any room nothing is kept', () => {
  const cache = createResponseCache(0);
  cache.set('a', replyOf(1));
  expect(cache.get('a')).toBeUndefined();
});
