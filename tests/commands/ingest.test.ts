import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryFolder } from '../store/backends.ts';
import { run } from './run.ts';

// Every run starts threads of its own.
vi.setConfig({ testTimeout: 30_000 });

const ARTICLE = 'Bridge to reopen in May\n\n“We are nearly done,” Ann Lee warned.\n';

const folderOf = (files: Record<string, string>): string => {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
};

/** A store of its own, with `ingest` into it and a look at what is there. */
const startStore = () => {
  const url = `sqlite:${join(temporaryFolder(), 'sayso.db')}`;
  return {
    ingest: (args: readonly string[], stdin: string | Uint8Array = '') =>
      run(['ingest', ...args, '--jobs', '2', '--database-url', url], {
        stdin,
        untilInterrupted: () => new Promise(() => {}),
      }),
    look: async <T>(ask: (store: Store) => Promise<T>): Promise<T> => {
      const store = await openStore(url);
      const answer = await ask(store);
      await store.close();
      return answer;
    },
  };
};

const articlesIn = async (store: Store) =>
  (await store.articles({ first: 100, orderBy: { field: 'HEADLINE', direction: 'ASC' } })).edges.map(
    ({ node }) => node,
  );

const namesIn = async (store: Store): Promise<string[]> =>
  (await articlesIn(store)).map(({ source }) => source.fileName).sort();

test('it takes in a folder, and passes over what has not changed', async () => {
  const folder = folderOf({ 'a.txt': ARTICLE, 'deep/er/b.md': ARTICLE, 'c.json': '{}' });
  const { ingest, look } = startStore();
  const first = await ingest([folder]);
  expect([first.status, first.stderr]).toEqual([0, '']);
  expect(first.stdout).toMatch(/^2 new, 0 changed, 0 as before, 0 left out, in \d+ s: \d+ a second\.\n$/u);
  expect(await look((store) => store.peopleBySlugs(['ann-lee']))).toMatchObject([{ quoteCount: 2, articleCount: 2 }]);
  writeFileSync(join(folder, 'a.txt'), `${ARTICLE}\nMore.\n`);
  expect((await ingest([folder])).stdout).toMatch(/^0 new, 1 changed, 1 as before, 0 left out/u);
});

test('what it leaves out is told and listed, and is a failure unless it is allowed', async () => {
  const folder = folderOf({ 'a.txt': ARTICLE, 'empty.txt': '' });
  const { ingest, look } = startStore();
  const refused = await ingest([folder]);
  expect(refused).toMatchObject({ status: 1, stdout: expect.stringMatching(/^1 new.* 1 left out/u) });
  expect(refused.stderr).toContain('Left out empty.txt: Empty: there is nothing to read.\n');
  expect(refused.stderr).toContain('sayso: 1 left out. With --allow-rejects that counts as a success.\n');
  expect(await look((store) => store.rejectedFiles())).toMatchObject([{ fileName: 'empty.txt' }]);
  expect((await ingest([folder, '--allow-rejects'])).status).toBe(0);
  writeFileSync(join(folder, 'empty.txt'), ARTICLE);
  expect((await ingest([folder])).status).toBe(0);
  expect(await look((store) => store.rejectedFiles())).toEqual([]);
});

test('a file that is again what it was before it was bad is off the list', async () => {
  const folder = folderOf({ 'a.txt': ARTICLE });
  const { ingest, look } = startStore();
  await ingest([folder]);
  writeFileSync(join(folder, 'a.txt'), '');
  await ingest([folder]);
  expect(await look((store) => store.rejectedFiles())).toMatchObject([{ fileName: 'a.txt' }]);
  expect(await look(namesIn)).toEqual(['a.txt']);
  writeFileSync(join(folder, 'a.txt'), ARTICLE);
  expect((await ingest([folder])).status).toBe(0);
  expect(await look((store) => store.rejectedFiles())).toEqual([]);
});

test('patterns name files by the folder that they begin with', async () => {
  const folder = folderOf({ '2025/a.txt': ARTICLE, '2026/b.txt': ARTICLE, '2026/c.log': 'no article' });
  const { ingest, look } = startStore();
  expect((await ingest([join(folder, '*', '*')])).status).toBe(0);
  expect(await look(namesIn)).toEqual(['2025/a.txt', '2026/b.txt']);
  expect(await ingest([join(folder, '*.html')])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('No file of an article is like this pattern'),
  });
});

test('JSON Lines bring what is said beside the text, and lines that are wrong are told by number', async () => {
  const lines = [
    { fileName: 'a.txt', text: ARTICLE, headline: 'Headline  A', authors: ['Cy Moss'], publishedAt: '2026-04-02' },
    { fileName: 'b.txt', text: ARTICLE, publisher: 'The Post', url: 'https://example.org/b' },
    { fileName: '../c.txt', text: ARTICLE },
    { fileName: 'd.txt', text: ARTICLE, publishedAt: 'soon' },
    { fileName: 'e.txt', text: ARTICLE, authors: 'Cy Moss' },
    { fileName: 'f.txt' },
    { fileName: 'g.txt', text: '' },
    [],
  ].map((line) => JSON.stringify(line));
  const file = join(folderOf({ 'archive.jsonl': `${lines.join('\n')}\n\nno json\n` }), 'archive.jsonl');
  const { ingest, look } = startStore();
  const { status, stderr } = await ingest([file]);
  expect(status).toBe(1);
  expect(stderr.split('\n')).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Left out archive\.jsonl:3: `fileName`: Write a name such as/u),
      expect.stringMatching(/^Left out archive\.jsonl:4: `publishedAt` is "soon"\. Write a date/u),
      expect.stringMatching(/^Left out archive\.jsonl:5: `authors` is not a list of names/u),
      expect.stringMatching(/^Left out archive\.jsonl:6: `text` is missing/u),
      expect.stringMatching(/^Left out g\.txt: Empty/u),
      expect.stringMatching(/^Left out archive\.jsonl:8: Not an object/u),
      expect.stringMatching(/^Left out archive\.jsonl:10: Not an object/u),
    ]),
  );
  expect(await look(articlesIn)).toMatchObject([
    {
      headline: 'Bridge to reopen in May',
      publisher: 'The Post',
      url: 'https://example.org/b',
      source: { origin: null },
    },
    { headline: 'Headline A', publishedAt: '2026-04-02T00:00:00.000Z' },
  ]);
  expect(await look((store) => store.peopleBySlugs(['cy-moss']))).toMatchObject([{ articleCount: 1 }]);
  expect((await ingest([file])).stdout).toMatch(/^0 new, 0 changed, 2 as before, 7 left out/u);
});

test('another headline beside the same text is a change', async () => {
  const { ingest, look } = startStore();
  const line = (headline: string) => JSON.stringify({ fileName: 'a.txt', text: ARTICLE, headline });
  await ingest(['-'], line('One'));
  expect((await ingest(['-'], line('Two'))).stdout).toMatch(/^0 new, 1 changed/u);
  expect(await look(articlesIn)).toMatchObject([{ headline: 'Two' }]);
});

test('standard input is lines of JSON, or one article', async () => {
  const { ingest, look } = startStore();
  const lines = Array.from({ length: 300 }, (_, at) => JSON.stringify({ fileName: `${at}.txt`, text: ARTICLE }));
  expect((await ingest(['-'], `\n${lines.join('\r\n')}`)).stdout).toMatch(/^300 new/u);
  expect((await ingest(['-'], ARTICLE)).stdout).toMatch(/^1 new/u);
  expect((await ingest(['-'], ARTICLE)).stdout).toMatch(/^0 new, 0 changed, 1 as before/u);
  expect(await look((store) => store.countArticles())).toBe(301);
});

test('a file does not take the place of another of its name', async () => {
  const [first, second] = [folderOf({ 'a.txt': ARTICLE }), folderOf({ 'a.txt': `Other ${ARTICLE}` })];
  const { ingest, look } = startStore();
  const { status, stderr } = await ingest([first, second]);
  expect([status, stderr]).toEqual([1, expect.stringMatching(/Left out a\.txt: Its name is taken/u)]);
  expect(await look(articlesIn)).toMatchObject([{ headline: 'Bridge to reopen in May' }]);
  rmSync(first, { recursive: true });
  expect((await ingest([second])).status).toBe(0);
});

test('an interruption ends it in good order, and it goes on where it stopped', async () => {
  const folder = folderOf(Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`${at}.txt`, ARTICLE])));
  const url = `sqlite:${join(temporaryFolder(), 'sayso.db')}`;
  const args = ['ingest', folder, '--jobs', '1', '--database-url', url];
  const stopped = await run(args, { untilInterrupted: async () => {} });
  expect(stopped).toMatchObject({ status: 1, stderr: expect.stringContaining('Run it again: it goes on') });
  const { status, stdout } = await run(args, { untilInterrupted: () => new Promise(() => {}) });
  const [added = 0, , unchanged = 0] = [...stdout.matchAll(/\d+/gu)].map(Number);
  expect([status, added + unchanged]).toEqual([0, 600]);
});

test.each(['0', 'many', '1.5'])('--jobs is no %s', async (jobs) => {
  const { status, stderr } = await run(['ingest', 'seeds', '--jobs', jobs]);
  expect([status, stderr]).toEqual([1, expect.stringContaining('It should be a whole number from 1 to 256.')]);
});

test('nothing there is a failure', async () => {
  const { ingest } = startStore();
  expect((await ingest([join(temporaryFolder(), 'none')])).stderr).toContain('There is no such file or folder');
  expect((await ingest([temporaryFolder()])).stderr).toContain('files of articles end in .txt or .md.');
});
