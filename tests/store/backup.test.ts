import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { backUp, restore } from '../../src/store/sqlite/backup.ts';
import { temporaryFolder } from './backends.ts';
import { draftFrom } from './outlines.ts';

const draft = (name: string) => draftFrom({ fileName: `${name}.txt`, lines: ['Ann Lee: One.'] });

/** A store with an article, open. */
const startStore = async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'sayso.db');
  const url = `sqlite:${file}`;
  const store = await openStore(url);
  await store.put([draft('a')]);
  onTestFinished(() => store.close());
  return { folder, file, url, store, copy: join(folder, 'copy.db') };
};

const namesIn = async (url: string): Promise<string[]> => {
  const store = await openStore(url);
  const { edges } = await store.articles({ first: 100 });
  await store.close();
  return edges.map(({ node }) => node.source.fileName);
};

/** Changes some bytes in the middle of a file. */
const damage = (file: string): void => {
  const bytes = readFileSync(file);
  bytes.fill(0xaa, 3 * 4096 + 8, Math.min(bytes.length, 60 * 4096));
  writeFileSync(file, bytes);
};

describe('backUp', () => {
  it('copies a store that is being written to, whole', async () => {
    const { url, store, copy, folder } = await startStore();
    let isDone = false;
    const writing = (async () => {
      for (let at = 0; !isDone; at++) {
        await store.put([draft(`b${at}`), draft(`c${at}`)]);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    await backUp(url, copy);
    isDone = true;
    await writing;
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.db']);
    const names = await namesIn(`sqlite:${copy}`);
    expect(names).toContain('a.txt');
    expect(names.filter((name) => name.startsWith('b')).length).toBe(
      names.filter((name) => name.startsWith('c')).length,
    );
  });

  it('does not write over anything', async () => {
    const { url, copy } = await startStore();
    writeFileSync(copy, 'mine');
    await expect(backUp(url, copy)).rejects.toThrow(/copy\.db is there already/u);
    expect(readFileSync(copy, 'utf8')).toBe('mine');
  });

  it('says that there is nothing to copy', async () => {
    const file = join(temporaryFolder(), 'none.db');
    await expect(backUp(`sqlite:${file}`, `${file}.copy`)).rejects.toThrow(/There is no store .*none\.db/u);
    await expect(backUp('sqlite::memory:', `${file}.copy`)).rejects.toThrow(/in memory has no file/u);
    expect(existsSync(file)).toBe(false);
  });
});

describe('restore', () => {
  it('brings back what was backed up, as another version, and keeps what it replaces', async () => {
    const { url, store, copy } = await startStore();
    const version = await store.corpusVersion();
    await backUp(url, copy);
    await store.put([draft('b')]);
    await store.close();
    const replaced = await restore(url, copy);
    expect(await namesIn(url)).toEqual(['a.txt']);
    expect(await namesIn(`sqlite:${replaced}`)).toEqual(['a.txt', 'b.txt']);
    const restored = await openStore(url);
    expect(await restored.corpusVersion()).not.toBe(version);
    expect((await restored.search({ text: 'One', first: 9 })).edges.length).toBeGreaterThan(0);
    await restored.close();
    expect(await namesIn(`sqlite:${copy}`)).toEqual(['a.txt']);
  });

  it('puts a backup where nothing is', async () => {
    const { url, copy } = await startStore();
    await backUp(url, copy);
    const empty = `sqlite:${join(temporaryFolder(), 'sayso.db')}`;
    expect(await restore(empty, copy)).toBe(null);
    expect(await namesIn(empty)).toEqual(['a.txt']);
  });

  it('takes the place of a store that is damaged', async () => {
    const { url, file, store, copy } = await startStore();
    await backUp(url, copy);
    await store.close();
    writeFileSync(file, 'no database, '.repeat(1000));
    expect(await restore(url, copy)).toBe(`${file}.replaced`);
    expect(await namesIn(url)).toEqual(['a.txt']);
  });

  it('does not replace a store that is in use', async () => {
    const { url, store, copy, folder } = await startStore();
    await backUp(url, copy);
    await expect(restore(url, copy)).rejects.toThrow(/sayso\.db is in use\. Nothing was changed\. Stop Sayso/u);
    await store.put([draft('b')]);
    await store.close();
    expect(await namesIn(url)).toEqual(['a.txt', 'b.txt']);
    expect(readdirSync(folder).sort()).toEqual(['copy.db', 'sayso.db']);
  });

  it.each<[string, (copy: string) => void, RegExp]>([
    ['is damaged', damage, /copy\.db is damaged/u],
    ['is no database', (copy) => writeFileSync(copy, 'Dear diary, '.repeat(1000)), /copy\.db is no database/u],
    [
      'is the database of something else',
      (copy) => {
        writeFileSync(copy, '');
        new DatabaseSync(copy).exec('create table diary (entry text)');
      },
      /copy\.db is no store of Sayso/u,
    ],
    [
      'is of a newer Sayso',
      (copy) => new DatabaseSync(copy).exec(`insert into migration (name, timestamp) values ('9999-future', '')`),
      /written by a newer Sayso/u,
    ],
  ])('refuses what %s, and leaves the store as it is', async (_what, spoil, message) => {
    const { url, store, copy, folder } = await startStore();
    await backUp(url, copy);
    await store.put([draft('b')]);
    await store.close();
    spoil(copy);
    await expect(restore(url, copy)).rejects.toThrow(message);
    expect(await namesIn(url)).toEqual(['a.txt', 'b.txt']);
    expect(readdirSync(folder).filter((name) => !name.startsWith('copy'))).toEqual(['sayso.db']);
  });
});

it('of PostgreSQL is left to its own tools, which are named', async () => {
  for (const act of [backUp, restore])
    await expect(act('postgres://ann:secret@db/news', 'copy')).rejects.toThrow(/`pg_dump .*`pg_restore /u);
});
