import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findFiles } from '../../src/ingest/find-files.ts';
import { syncPaths } from '../../src/ingest/sync.ts';
import { openStore } from '../../src/store/open.ts';
import { articleId } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryFolder } from '../store/backends.ts';
import { parseLines } from './parse-lines.ts';

/** A folder with these files. */
const folderOf = (files: Record<string, string | Uint8Array>): string => {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) write(folder, name, content);
  return folder;
};

const write = (folder: string, name: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};

const emptyStore = async (): Promise<Store> => {
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  return store;
};

const sync = (store: Store, ...paths: string[]) => syncPaths(store, paths, parseLines);

const namesIn = async (store: Store): Promise<string[]> =>
  (await store.articles({ first: 100 })).edges.map(({ node }) => node.source.fileName).sort();

const NOTHING = { added: 0, changed: 0, unchanged: 0, removed: 0, rejected: [], warnings: [] };

describe('syncPaths', () => {
  it('stops after the files at hand, and takes nothing for gone that it has not looked for', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `${String(at).padStart(2, '0')}.txt`);
    const folder = folderOf({ ...Object.fromEntries(names.map((name) => [name, `Headline ${name}`])), '99.txt': '' });
    const store = await emptyStore();
    await sync(store, folder);
    expect(await store.countArticles()).toBe(40);
    for (const name of names) write(folder, name, `Another headline ${name}`);
    rmSync(join(folder, '00.txt'));
    const stopping = new AbortController();
    const stopsAtFirst: Store = { ...store, put: (drafts) => store.put(drafts).finally(() => stopping.abort()) };
    const summary = await syncPaths(stopsAtFirst, [folder], parseLines, stopping.signal);
    expect(summary).toEqual({ ...NOTHING, changed: 16 });
    expect(await store.countArticles()).toBe(40);
    expect(await store.rejectedFiles()).toHaveLength(1);
    expect(await syncPaths(store, [folder], parseLines, stopping.signal)).toEqual(NOTHING);
    expect(await sync(store, folder)).toMatchObject({ changed: 23, unchanged: 16, removed: 1 });
  });

  it('takes in what is new, leaves what is as it was, replaces what changed and removes what is gone', async () => {
    const folder = folderOf({ 'a.txt': 'A\nAnn Lee: One.', 'b.txt': 'B\nBob Day: Two.', 'deep/er/c.md': 'C\nText' });
    const store = await emptyStore();
    expect(await sync(store, folder)).toEqual({ ...NOTHING, added: 3 });
    const version = await store.corpusVersion();
    expect(await sync(store, folder)).toEqual({ ...NOTHING, unchanged: 3 });
    expect(await store.corpusVersion()).toBe(version);
    write(folder, 'a.txt', 'A\nAnn Lee: Three.');
    rmSync(join(folder, 'b.txt'));
    write(folder, 'd.txt', 'D\nText');
    expect(await sync(store, folder)).toEqual({ ...NOTHING, added: 1, changed: 1, unchanged: 1, removed: 1 });
    expect(await namesIn(store)).toEqual(['a.txt', 'd.txt', 'deep/er/c.md']);
    expect((await store.quotes({ first: 9 })).edges.map(({ node }) => node.text)).toEqual(['Three.']);
  });

  it('takes a renamed file for another article', async () => {
    const folder = folderOf({ 'a.txt': 'A\nText' });
    const store = await emptyStore();
    await sync(store, folder);
    renameSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    expect(await sync(store, folder)).toEqual({ ...NOTHING, added: 1, removed: 1 });
  });

  it('lists bad files with their reasons, and reads the others', async () => {
    const folder = folderOf({
      'bad.txt': '---\npublishedAt: never\n---\nText',
      'binary.txt': new Uint8Array([0, 1, 2]),
      'empty.txt': '',
      'good.txt': 'Good\nText',
      'huge.txt': '',
      'latin.txt': Buffer.from('Caf\xe9\nText', 'latin1'),
    });
    truncateSync(join(folder, 'huge.txt'), 9 * 1024 * 1024);
    const store = await emptyStore();
    const rejected = [
      { fileName: 'bad.txt', reason: expect.stringMatching(/line 2/u) },
      { fileName: 'binary.txt', reason: expect.stringMatching(/binary/u) },
      { fileName: 'empty.txt', reason: expect.stringMatching(/Empty/u) },
      { fileName: 'huge.txt', reason: expect.stringMatching(/Too large: 9 MiB, and at most 8 MiB/u) },
    ];
    const warnings = [{ fileName: 'latin.txt', warning: expect.stringMatching(/Windows-1252/u) }];
    expect(await sync(store, folder)).toEqual({ ...NOTHING, added: 2, rejected, warnings });
    expect(await store.rejectedFiles()).toEqual(rejected);
    const version = await store.corpusVersion();
    expect(await sync(store, folder)).toEqual({ ...NOTHING, unchanged: 2, rejected });
    expect(await store.corpusVersion()).toBe(version);
    expect(await store.articlesByIds([articleId('latin.txt')])).toMatchObject([{ headline: 'Café' }]);
  });

  it('keeps what is stored while its file is bad, and takes it off the list when it is good again or gone', async () => {
    const folder = folderOf({ 'a.txt': 'A\nText', 'b.txt': '' });
    const store = await emptyStore();
    await sync(store, folder);
    write(folder, 'a.txt', '');
    expect(await sync(store, folder)).toMatchObject({ changed: 0, removed: 0, rejected: [{}, {}] });
    expect(await namesIn(store)).toEqual(['a.txt']);
    write(folder, 'a.txt', 'A\nText');
    rmSync(join(folder, 'b.txt'));
    expect(await sync(store, folder)).toEqual({ ...NOTHING, unchanged: 1 });
    expect(await store.rejectedFiles()).toEqual([]);
  });

  it('goes on after a file on which reading fails, and names the failure', async () => {
    const folder = folderOf({ 'a.txt': 'A\nText', 'b.txt': 'B\nText' });
    const store = await emptyStore();
    const summary = await syncPaths(store, [folder], (text, options) => {
      if (text.startsWith('A')) throw new Error('no such stage');
      return parseLines(text, options);
    });
    expect(summary).toMatchObject({
      added: 1,
      rejected: [{ fileName: 'a.txt', reason: expect.stringMatching(/no such stage/u) }],
    });
  });

  it('does not touch what came from elsewhere', async () => {
    const [first, second] = [folderOf({ 'a.txt': 'A\nText', 'x.txt': '' }), folderOf({ 'b.txt': 'B\nText' })];
    const store = await emptyStore();
    await sync(store, first);
    expect(await sync(store, second)).toEqual({ ...NOTHING, added: 1 });
    expect(await namesIn(store)).toEqual(['a.txt', 'b.txt']);
    expect(await store.rejectedFiles()).toMatchObject([{ fileName: 'x.txt' }]);
  });

  it('does not put one article in the place of another of the same name', async () => {
    const [first, second] = [folderOf({ 'a.txt': 'First\nText' }), folderOf({ 'a.txt': 'Second\nText' })];
    const taken = { fileName: 'a.txt', reason: expect.stringMatching(/taken by another article.*Rename/u) };
    const store = await emptyStore();
    expect(await sync(store, first, second)).toEqual({ ...NOTHING, added: 1, rejected: [taken] });
    expect(await sync(store, second)).toEqual({ ...NOTHING, rejected: [taken] });
    expect((await store.articles({ first: 9 })).edges.map(({ node }) => node.headline)).toEqual(['First']);
    rmSync(first, { recursive: true });
    expect(await sync(store, second)).toEqual({ ...NOTHING, changed: 1 });
    expect(await store.rejectedFiles()).toEqual([]);
  });

  it('knows a file again, be it given by its folder or by its own path', async () => {
    const folder = folderOf({ 'a.txt': 'A\nText' });
    const store = await emptyStore();
    await sync(store, folder);
    expect(await sync(store, join(folder, 'a.txt'))).toEqual({ ...NOTHING, unchanged: 1 });
    expect(await sync(store, folder, join(folder, 'a.txt'))).toEqual({ ...NOTHING, unchanged: 1 });
    expect(await namesIn(store)).toEqual(['a.txt']);
  });

  it('keeps everything when a path leads nowhere, and says so', async () => {
    const folder = folderOf({ 'a.txt': 'A\nText' });
    const store = await emptyStore();
    await sync(store, folder);
    rmSync(folder, { recursive: true });
    const rejected = [{ fileName: folder, reason: expect.stringMatching(/no such file or folder/u) }];
    expect(await sync(store, folder)).toEqual({ ...NOTHING, rejected });
    expect(await namesIn(store)).toEqual(['a.txt']);
    expect(await store.rejectedFiles()).toEqual([]);
  });

  it('reads more files than go into one batch', async () => {
    const files = Array.from({ length: 150 }, (_, at) => [`${at}.txt`, `Headline\nAnn Lee: Words ${at}.`]);
    const folder = folderOf(Object.fromEntries(files));
    const store = await emptyStore();
    expect(await sync(store, folder)).toEqual({ ...NOTHING, added: 150 });
    expect(await store.peopleBySlugs(['ann-lee'])).toMatchObject([{ quoteCount: 150, articleCount: 150 }]);
  });
});

describe('findFiles', () => {
  const namesAt = async (path: string) => (await findFiles(path))?.files.map((file) => file.fileName);

  it('finds texts in folders of folders, but nothing hidden and nothing else', async () => {
    const folder = folderOf({
      'b.TXT': '',
      'a.md': '',
      'c/d/e.txt': '',
      'c.json': '',
      txt: '',
      '.hidden.txt': '',
      '.git/f.txt': '',
    });
    expect(await namesAt(folder)).toEqual(['a.md', 'b.TXT', 'c/d/e.txt']);
  });

  it('takes a file that is named, whatever its ending', async () => {
    const folder = folderOf({ 'notes.text': '' });
    expect(await namesAt(join(folder, 'notes.text'))).toEqual(['notes.text']);
    expect(await namesAt(join(folder, 'other.text'))).toBe(undefined);
  });

  it('follows links to files, but not out of the folder, not twice, and not in circles', async () => {
    const outside = folderOf({ 'secret.txt': '' });
    const folder = folderOf({ 'a.txt': '', '.data/b.txt': '', 'c/d.txt': '' });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'out.txt'));
    symlinkSync(outside, join(folder, 'outside'));
    symlinkSync(folder, join(folder, 'c', 'circle'));
    symlinkSync(join(folder, 'a.txt'), join(folder, 'again.txt'));
    symlinkSync(join(folder, '.data', 'b.txt'), join(folder, 'b.txt'));
    symlinkSync(join(folder, 'gone.txt'), join(folder, 'broken.txt'));
    expect(await namesAt(folder)).toEqual(['a.txt', 'b.txt', 'c/d.txt']);
  });

  it('follows a link that is given', async () => {
    const folder = folderOf({ 'a.txt': '' });
    const link = join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    expect(await findFiles(link)).toEqual(await findFiles(folder));
  });
});
