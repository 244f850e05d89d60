import { expect, onTestFinished, test } from 'vitest';
import { tellClients } from '../../../src/server/doors/clients.ts';
import { limitRate } from '../../../src/server/doors/rate-limit.ts';
import { shareMeter } from '../../../src/server/doors/shared-meter.ts';
import { openOnServer } from '../../../src/store/postgres/postgres.ts';
import type { Buckets } from '../../../src/store/store.ts';
import { emptyServer } from '../../store/pglite.ts';
import { build } from './knock.ts';

/** Buckets that hold so many tokens and never fill, and how often they were asked. */
const bucketsOf = (tokens: number) => {
  const asked: number[] = [];
  let left = tokens;
  const buckets: Buckets = {
    take: async (_client, wanted) => {
      asked.push(wanted);
      const taken = Math.min(wanted, left);
      left -= taken;
      return { taken, left: 0 };
    },
  };
  return { buckets, asked };
};

const untroubled = (error: unknown): never => expect.fail(String(error));

const takeAll = (take: (client: string) => number | Promise<number>, count: number) =>
  Promise.all(Array.from({ length: count }, () => take('ann')));

test('a second’s worth is taken at a time, for all who wait for it', async () => {
  const { buckets, asked } = bucketsOf(1_000);
  const { take } = shareMeter(buckets, 600, untroubled);
  expect(await takeAll(take, 25)).toEqual(Array(25).fill(0));
  expect(asked).toEqual([10, 10, 10]);
  expect([take('ann'), take('ann')]).toEqual([0, 0]);
});

test('while there are no more, nobody is asked', async () => {
  const { buckets, asked } = bucketsOf(2);
  let now = 0;
  const { take } = shareMeter(buckets, 6, untroubled, { now: () => now });
  expect(await takeAll(take, 4)).toEqual([0, 0, 10, 10]);
  expect(asked).toHaveLength(3);
  now = 4_000;
  expect(take('ann')).toBe(6);
  expect(asked).toHaveLength(3);
  now = 10_000;
  expect(await take('ann')).toBe(10);
  expect(asked).toHaveLength(4);
});

test.each([
  ['gone', () => Promise.reject(new Error('ECONNREFUSED')), 'ECONNREFUSED'],
  ['that do not answer', () => new Promise<never>(() => {}), 'no answer within 250 ms'],
])('buckets %s: the server counts for itself, says so once, and asks again later', async (_name, take, cause) => {
  const troubles: unknown[] = [];
  let now = 1;
  let asked = 0;
  const buckets: Buckets = {
    take: () => {
      asked++;
      return take();
    },
  };
  const meter = shareMeter(buckets, 2, (error) => troubles.push(error), { now: () => now });
  expect(await takeAll(meter.take, 3)).toEqual([0, 0, 30]);
  expect(meter.take('bo')).toBe(0);
  expect(asked).toBe(1);
  expect(troubles).toMatchObject([{ message: expect.stringContaining('for itself'), cause: { message: cause } }]);
  now = 10_000;
  await meter.take('cy');
  expect([asked, troubles.length]).toEqual([2, 2]);
});

test('two servers on one database let a client ask as often as it may, taken together', async () => {
  const database = await emptyServer();
  const open = async () => {
    const store = await openOnServer(database, null, {});
    onTestFinished(() => store.close());
    const buckets = store.buckets() ?? expect.fail('there are none');
    return build(limitRate(shareMeter(buckets, 4, untroubled, { mostWaitMs: 20_000 }), tellClients(0), 4));
  };
  const [here, there] = [await open(), await open()];
  const codes: string[] = [];
  for (let at = 0; at < 8; at++) codes.push((await (at % 2 === 0 ? here() : there())).code);
  expect(codes).toEqual([...Array(4).fill('in'), ...Array(4).fill('TOO_MANY_REQUESTS')]);
});
