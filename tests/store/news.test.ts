import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { articleId } from '../../src/store/records.ts';
import type { Place, Store } from '../../src/store/store.ts';
import { BACKENDS, temporaryFolder } from './backends.ts';
import { draftFrom } from './outlines.ts';

const FIRST = draftFrom({ fileName: 'a.txt', lines: ['Ann Lee: One.', 'Bob Day: Two.'] });
const SECOND = draftFrom({ fileName: 'b.txt', lines: ['Ann Lee: Three.'] });

/** Reads on where it last stopped. */
const reader = async (store: Store) => {
  const start = (await store.articlesSince(null, 1)).place;
  const at = { articles: start, quotes: start };
  return async (most = 10) => {
    const articles = await store.articlesSince(at.articles, most);
    const quotes = await store.quotesSince(at.quotes, most);
    at.articles = articles.place;
    at.quotes = quotes.place;
    return [articles.items.map(({ source }) => source.fileName), quotes.items.map(({ text }) => text)];
  };
};

for (const backend of BACKENDS) {
  describe(`news of ${backend.name}`, () => {
    it('is what came since, once, in the order in which it came', async () => {
      const store = await backend.open();
      await store.put([FIRST]);
      const read = await reader(store);
      expect(await read()).toEqual([[], []]);
      await store.put([SECOND]);
      await store.put([draftFrom({ fileName: 'a.txt', lines: ['Ann Lee: One.', 'Bob Day: Four.', 'Cy Oh: Five.'] })]);
      expect(await read()).toEqual([
        ['b.txt', 'a.txt'],
        ['Three.', 'Four.', 'Five.'],
      ]);
      expect(await read()).toEqual([[], []]);
    });

    it('is read in parts of any size', async () => {
      const store = await backend.open();
      const read = await reader(store);
      await store.put([FIRST, SECOND]);
      expect([await read(1), await read(1), await read(1), await read(1)]).toEqual([
        [['a.txt'], ['One.']],
        [['b.txt'], ['Two.']],
        [[], ['Three.']],
        [[], []],
      ]);
    });

    it('is not the same words read in another way, corrected, merged or split', async () => {
      const store = await backend.open();
      const read = await reader(store);
      await store.put([FIRST, SECOND]);
      await read();
      await store.put([{ ...FIRST, revision: '2' }]);
      const [ann, bob] = await store.peopleBySlugs(['ann-lee', 'bob-day']);
      const [quote] = (await store.quotes({ first: 1 })).edges;
      const ruling = { speaker: null, speakerKind: 'UNNAMED', editor: null, note: null } as const;
      await store.attribute(quote?.node.id ?? '', ruling);
      await store.merge(ann?.id ?? '', bob?.id ?? '');
      await store.split(ann?.id ?? '');
      await store.reject([{ fileName: 'c.txt', reason: 'Empty.' }], null);
      await store.remove([articleId('b.txt')]);
      expect(await read()).toEqual([[], []]);
    });

    it('is what one person said, if asked for', async () => {
      const store = await backend.open();
      const { place } = await store.quotesSince(null, 10);
      await store.put([FIRST, SECOND]);
      const [bob] = await store.peopleBySlugs(['bob-day']);
      const said = async (from: Place, speaker: string) =>
        (await store.quotesSince(from, 10, speaker)).items.map(({ text }) => text);
      expect(await said(place, bob?.id ?? '')).toEqual(['Two.']);
      expect(await said(place, 'nobody')).toEqual([]);
    });

    it('is told to whoever watches, until they stop', async () => {
      const store = await backend.open();
      const calls = { one: 0, other: 0 };
      const stopOne = store.watch(() => calls.one++);
      const stopOther = store.watch(() => calls.other++);
      await store.put([FIRST]);
      await expect.poll(() => calls.one > 0 && calls.other > 0).toBe(true);
      stopOne();
      const before = { ...calls };
      await store.put([SECOND]);
      await expect.poll(() => calls.other).toBeGreaterThan(before.other);
      expect(calls.one).toBe(before.one);
      stopOther();
    });
  });
}

it('another process is heard of as well', async () => {
  const url = `sqlite:${join(temporaryFolder(), 'sayso.db')}`;
  const store = await openStore(url);
  const read = await reader(store);
  let told = 0;
  const stop = store.watch(() => told++);
  const writer = spawn(process.execPath, ['tests/store/write-many.ts', url, 'other', '2'], { stdio: 'inherit' });
  const [status] = await once(writer, 'exit');
  expect(status).toBe(0);
  await expect.poll(() => told).toBeGreaterThan(0);
  expect(await read()).toEqual([
    ['other-0.txt', 'other-1.txt'],
    ['One.', 'Two.', 'One.', 'Two.'],
  ]);
  stop();
  await store.close();
});
