import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { SyncSummary } from '../../src/ingest/sync.ts';
import { syncPaths } from '../../src/ingest/sync.ts';
import { watchPaths } from '../../src/ingest/watch.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryFolder } from '../store/backends.ts';
import { parseLines } from './parse-lines.ts';

vi.setConfig({ testTimeout: 20_000 });

const write = (folder: string, name: string, content: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};

/** A folder with these files, in a store that follows it. */
const startWatch = async (files: Record<string, string> = {}, wrap: (store: Store) => Store = (store) => store) => {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) write(folder, name, content);
  const store = await openStore('sqlite::memory:');
  const batches: SyncSummary[] = [];
  const troubles: string[] = [];
  const watching = await watchPaths(wrap(store), [folder], parseLines, {
    onChange: (summary) => batches.push(summary),
    onTrouble: (trouble) => troubles.push(trouble),
  });
  onTestFinished(async () => {
    await watching.close();
    await store.close();
  });
  await syncPaths(store, [folder], parseLines);
  watching.begin();
  return { folder, store, batches, troubles, watching };
};

const headlinesIn = async (store: Store): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await store.articles({ first: 100 })).edges
      .map(({ node }): [string, string] => [node.source.fileName, node.headline])
      .sort(),
  );

const until = (look: () => Promise<unknown>, expected: unknown) =>
  vi.waitFor(async () => expect(await look()).toEqual(expected), { timeout: 10_000, interval: 20 });

/** Longer than the watch waits, so that what it does wrong would have been done. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 1_200));

it('follows new, changed, renamed and deleted files, in new folders too', async () => {
  const { folder, store } = await startWatch({ 'a.txt': 'A\nText' });
  write(folder, 'b.txt', 'B\nText');
  write(folder, 'deep/er/c.md', 'C\nText');
  write(folder, 'd.json', '{}');
  write(folder, '.hidden.txt', 'Hidden\nText');
  await until(() => headlinesIn(store), { 'a.txt': 'A', 'b.txt': 'B', 'deep/er/c.md': 'C' });
  write(folder, 'a.txt', 'A again\nText');
  renameSync(join(folder, 'b.txt'), join(folder, 'e.txt'));
  await until(() => headlinesIn(store), { 'a.txt': 'A again', 'deep/er/c.md': 'C', 'e.txt': 'B' });
  renameSync(join(folder, 'deep'), join(folder, 'other'));
  await until(() => headlinesIn(store), { 'a.txt': 'A again', 'e.txt': 'B', 'other/er/c.md': 'C' });
  rmSync(join(folder, 'other'), { recursive: true });
  rmSync(join(folder, 'a.txt'));
  await until(() => headlinesIn(store), { 'e.txt': 'B' });
});

it('waits for files that are being written', async () => {
  const { folder, store, batches } = await startWatch();
  write(folder, 'a.txt', 'A\nFirst');
  for (let part = 0; part < 8; part++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    appendFileSync(join(folder, 'a.txt'), `\nPart ${part}`);
    expect(await store.countArticles()).toBe(0);
  }
  await until(() => headlinesIn(store), { 'a.txt': 'A' });
  expect((await store.articles({ first: 1 })).edges[0]?.node.wordCount).toBeGreaterThan(8);
  expect(batches).toHaveLength(1);
});

it.each([
  ['writing a new file over it', (file: string) => renameSync(`${file}.tmp`, file)],
  [
    'moving the old one aside',
    (file: string) => {
      renameSync(file, `${file}~`);
      renameSync(`${file}.tmp`, file);
      rmSync(`${file}~`);
    },
  ],
])('takes saving a file by %s for one change', async (_way, save) => {
  const { folder, store, batches } = await startWatch({ 'a.txt': 'A\nText' });
  write(folder, 'a.txt.tmp', 'A again\nText');
  save(join(folder, 'a.txt'));
  await until(() => headlinesIn(store), { 'a.txt': 'A again' });
  await aWhile();
  expect(batches).toMatchObject([{ added: 0, changed: 1, removed: 0, rejected: [] }]);
});

it('takes a burst of files for one batch', async () => {
  const { folder, store, batches } = await startWatch();
  for (let at = 0; at < 1000; at++) writeFileSync(join(folder, `${at}.txt`), `Headline ${at}\nAnn Lee: Words ${at}.`);
  await until(() => store.countArticles(), 1000);
  await aWhile();
  // One, where the machine keeps up with it.
  expect(batches.length).toBeLessThanOrEqual(3);
  expect(batches.reduce((sum, { added }) => sum + added, 0)).toBe(1000);
});

it('tells and lists a bad file, and leaves what is stored as it is', async () => {
  const { folder, store, batches } = await startWatch({ 'a.txt': 'A\nText' });
  write(folder, 'a.txt', '');
  write(folder, 'b.txt', '\0\0');
  await until(async () => (await store.rejectedFiles()).map(({ fileName }) => fileName), ['a.txt', 'b.txt']);
  expect(await headlinesIn(store)).toEqual({ 'a.txt': 'A' });
  expect(batches.flatMap(({ rejected }) => rejected.map(({ fileName }) => fileName)).sort()).toEqual([
    'a.txt',
    'b.txt',
  ]);
  write(folder, 'a.txt', 'A\nText');
  rmSync(join(folder, 'b.txt'));
  await until(() => store.rejectedFiles(), []);
});

it('does not follow links out of the folder', async () => {
  const outside = temporaryFolder();
  write(outside, 'secret.txt', 'Secret\nText');
  const { folder, store } = await startWatch();
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
  symlinkSync(outside, join(folder, 'linked'));
  write(outside, 'other.txt', 'Other\nText');
  write(folder, '.data/b.txt', 'B\nText');
  symlinkSync(join(folder, '.data', 'b.txt'), join(folder, 'b.txt'));
  await until(() => headlinesIn(store), { 'b.txt': 'B' });
  await aWhile();
  expect(await headlinesIn(store)).toEqual({ 'b.txt': 'B' });
});

it('keeps the articles of a folder that is gone as a whole, and goes on when it is back', async () => {
  const { folder, store, troubles } = await startWatch({ 'a.txt': 'A\nText' });
  const aside = join(temporaryFolder(), 'aside');
  renameSync(folder, aside);
  await vi.waitFor(() => expect(troubles[0]).toMatch(/is gone or cannot be read: its articles stay/u), 10_000);
  expect(await headlinesIn(store)).toEqual({ 'a.txt': 'A' });
  renameSync(aside, folder);
  write(folder, 'b.txt', 'B\nText');
  await until(() => headlinesIn(store), { 'a.txt': 'A', 'b.txt': 'B' });
});

it('tries again what could not be stored', async () => {
  let isBroken = true;
  const { folder, store, troubles } = await startWatch({}, (inner) => ({
    ...inner,
    put: (drafts) => (isBroken ? Promise.reject(new Error('the disk is full')) : inner.put(drafts)),
  }));
  write(folder, 'a.txt', 'A\nText');
  await vi.waitFor(() => expect(troubles[0]).toMatch(/could not be stored: the disk is full/u), 10_000);
  isBroken = false;
  await until(() => headlinesIn(store), { 'a.txt': 'A' });
});

it('watches a file that is given by its own path, whatever its ending', async () => {
  const folder = temporaryFolder();
  write(folder, 'notes.text', 'A\nText');
  const store = await openStore('sqlite::memory:');
  const watching = await watchPaths(store, [join(folder, 'notes.text')], parseLines, {
    onChange: () => {},
    onTrouble: () => {},
  });
  onTestFinished(async () => {
    await watching.close();
    await store.close();
  });
  watching.begin();
  write(folder, 'notes.text', 'B\nText');
  await until(() => headlinesIn(store), { 'notes.text': 'B' });
});

it('is told nothing once it is closed', async () => {
  const { folder, store, watching } = await startWatch();
  await watching.close();
  write(folder, 'a.txt', 'A\nText');
  await aWhile();
  expect(await store.countArticles()).toBe(0);
});
