import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { openOnServer } from '../../src/store/postgres/postgres.ts';
import type { Buckets, Store } from '../../src/store/store.ts';
import { BACKENDS } from './backends.ts';
import { emptyServer } from './pglite.ts';
import { emptySchemaUrl, TEST_DATABASE_URL } from './test-server.ts';

/** Two servers on one database, of each kind that can be shared. */
const SHARED: readonly { readonly name: string; readonly open: () => Promise<[Store, Store]> }[] = [
  {
    name: 'PostgreSQL in this process',
    open: async () => {
      const server = await emptyServer();
      return [await openOnServer(server, null, {}), await openOnServer(server, null, {})];
    },
  },
  ...(TEST_DATABASE_URL === undefined
    ? []
    : [
        {
          name: 'PostgreSQL',
          open: async (): Promise<[Store, Store]> => {
            const url = await emptySchemaUrl();
            return [await openStore(url), await openStore(url)];
          },
        },
      ]),
];

/** So slow that no other token comes while a test runs, or so fast that one is always there. */
const [SLOW, FAST] = [3, 60_000_000];

const taken = async ({ take }: Buckets, client: string, wanted: number, aMinute = SLOW): Promise<number> =>
  (await take(client, wanted, aMinute)).taken;

describe.each(SHARED)('buckets in $name', ({ open }) => {
  const twoBuckets = async (): Promise<[Buckets, Buckets]> => {
    const stores = await open();
    for (const store of stores) onTestFinished(() => store.close());
    const [here, there] = stores.map((store) => store.buckets());
    if (here == null || there == null) throw new Error('a store that can be shared has no buckets');
    return [here, there];
  };

  it('hold a minute’s worth for each client, whichever server is asked', async () => {
    const [here, there] = await twoBuckets();
    expect([await taken(here, 'ann', 2), await taken(there, 'ann', 2), await taken(here, 'ann', 2)]).toEqual([2, 1, 0]);
    expect(await taken(there, 'bo', 5)).toBe(3);
    const { taken: none, left } = await there.take('bo', 1, SLOW);
    expect([none, left < 1]).toEqual([0, true]);
  });

  it('give no token twice, however many want it at once', async () => {
    const [here, there] = await twoBuckets();
    const all = await Promise.all(Array.from({ length: 40 }, (_, at) => taken(at % 2 === 0 ? here : there, 'ann', 1)));
    expect(all.reduce((sum, each) => sum + each)).toBe(3);
  });

  it('fill again', async () => {
    const [here, there] = await twoBuckets();
    expect(await taken(here, 'ann', FAST, FAST)).toBe(FAST);
    await expect.poll(() => taken(there, 'ann', 5, FAST)).toBe(5);
  });

  it('take anything for a client', async () => {
    const [here] = await twoBuckets();
    for (const client of ['', '::/64', 'a\0b', "' or 1=1 --", 'x'.repeat(16_000)])
      expect(await taken(here, client, 1)).toBe(1);
  });
});

it.each(BACKENDS)('$name has buckets if servers may share it', async ({ name, open }) => {
  expect((await open()).buckets() !== null).toBe(name.startsWith('PostgreSQL'));
});
