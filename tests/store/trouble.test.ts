import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { StoreError } from '../../src/store/errors.ts';
import { openStore } from '../../src/store/open.ts';
import { explained } from '../../src/store/sqlite/errors.ts';
import { mayMount, temporaryFolder } from './backends.ts';
import { draftFrom } from './outlines.ts';

vi.setConfig({ testTimeout: 30_000 });

const WRITE_MANY = fileURLToPath(new URL('./write-many.ts', import.meta.url));

/** What a process writes to standard error that puts articles into a store, in a shell that sees other file systems. */
const failIn = async (mount: string, url: string, rescue = ''): Promise<string> => {
  const write = `"${process.execPath}" "${WRITE_MANY}" "${url}" Day 400`;
  const script = `${mount} && { ${write} 1>&2; } ; ${rescue} true`;
  const { stderr } = await promisify(execFile)('unshare', ['-rm', 'sh', '-c', script]);
  return stderr;
};

describe('a store in trouble', () => {
  it.runIf(mayMount)('says that its disk is full, and keeps what it had', async () => {
    const folder = temporaryFolder();
    const kept = join(temporaryFolder(), 'kept.db');
    const mount = `mount -t tmpfs -o size=1m tmpfs "${folder}"`;
    const rescue = `cp "${folder}/sayso.db" "${kept}"; cp "${folder}/sayso.db-wal" "${kept}-wal" ;`;
    const told = await failIn(mount, `sqlite:${join(folder, 'sayso.db')}`, rescue);
    expect(told).toMatch(/StoreError: The store .*sayso\.db has no room left on its disk/u);
    const database = new DatabaseSync(kept);
    expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect(database.prepare('select count(*) as count from article').get()?.['count']).toBeGreaterThan(0);
    database.close();
  });

  it.runIf(mayMount)('says that it may not be written to', async () => {
    const folder = temporaryFolder();
    const url = `sqlite:${join(folder, 'sayso.db')}`;
    await (await openStore(url)).close();
    const told = await failIn(`mount --bind "${folder}" "${folder}" && mount -o remount,bind,ro "${folder}"`, url);
    expect(told).toMatch(/StoreError: The store .*sayso\.db (?:may not be written to|cannot be opened)/u);
  });

  it('says that another process keeps it locked', async () => {
    const file = join(temporaryFolder(), 'sayso.db');
    const store = await openStore(`sqlite:${file}`);
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    await expect(store.put([draftFrom({ fileName: 'a.txt', lines: ['Ann Lee: One.'] })])).rejects.toThrow(
      /sayso\.db is locked by another process\. Nothing was changed/u,
    );
    other.exec('rollback');
    other.close();
    expect(await store.countArticles()).toBe(0);
    await store.put([draftFrom({ fileName: 'a.txt', lines: ['Ann Lee: One.'] })]);
    await store.close();
  });

  it('says that it is damaged, and leaves the file as it is', async () => {
    const file = join(temporaryFolder(), 'sayso.db');
    const store = await openStore(`sqlite:${file}`);
    await store.put(
      Array.from({ length: 50 }, (_, at) => draftFrom({ fileName: `${at}.txt`, lines: ['Ann Lee: One.'] })),
    );
    await store.close();
    const bytes = readFileSync(file).fill(0xaa, 4096 + 8);
    writeFileSync(file, bytes);
    await expect(openStore(`sqlite:${file}`)).rejects.toThrow(/sayso\.db is damaged\. Nothing was changed/u);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

describe('explained', () => {
  it.each([
    [5, /is locked/u],
    [8, /may not be written to/u],
    [778, /cannot be read or written/u],
    [11, /is damaged.*restore/u],
    [13, /no room left/u],
    [14, /cannot be opened/u],
  ])('tells what %d means', (errcode, meaning) => {
    const told = explained('/x.db', Object.assign(new Error('sqlite'), { errcode }));
    expect(told).toBeInstanceOf(StoreError);
    expect(String(told)).toMatch(meaning);
  });

  it('leaves our own mistakes as they are', () => {
    const error = Object.assign(new Error('UNIQUE constraint failed'), { errcode: 19 });
    expect(explained('/x.db', error)).toBe(error);
    expect(explained('/x.db', 'thrown')).toBe('thrown');
  });
});
