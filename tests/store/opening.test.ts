import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { StoreError } from '../../src/store/errors.ts';
import { openStore } from '../../src/store/open.ts';
import { articleId } from '../../src/store/records.ts';
import { temporaryFolder } from './backends.ts';
import { draftFrom } from './outlines.ts';

const DRAFT = draftFrom({ fileName: 'a.txt', lines: ['Ann Lee: One.'] });

describe('opening a store', () => {
  it('makes the folder and the file, and finds everything there again', async () => {
    const url = `sqlite:${join(temporaryFolder(), 'deep', 'down', 'sayso.db')}`;
    const first = await openStore(url);
    await first.put([DRAFT]);
    const version = await first.corpusVersion();
    await first.close();
    const second = await openStore(url);
    expect(await second.corpusVersion()).toBe(version);
    expect(await second.articlesByIds([articleId('a.txt')])).toMatchObject([{ headline: DRAFT.headline }]);
    await second.close();
  });

  it('lets several processes make and fill one file together', async () => {
    const url = `sqlite:${join(temporaryFolder(), 'sayso.db')}`;
    const script = fileURLToPath(new URL('./write-many.ts', import.meta.url));
    const run = promisify(execFile);
    await Promise.all(['Day', 'Oh', 'Poe'].map((name) => run(process.execPath, [script, url, name, '20'])));
    const store = await openStore(url);
    expect(await store.countArticles()).toBe(60);
    expect(await store.peopleBySlugs(['ann-lee', 'bob-poe'])).toMatchObject([
      { articleCount: 60, quoteCount: 60 },
      { articleCount: 20, quoteCount: 20 },
    ]);
    await store.close();
  });

  it.each([
    ['mysql://joe:secret@host/db', /"mysql:\/\/joe:\*\*\*@host\/db" does not name a store.*sqlite:PATH/u],
    ['sqlite:', /"sqlite:" does not name a store/u],
    ['', /"" does not name a store/u],
  ])('says what is wrong with the URL "%s"', async (url, message) => {
    await expect(openStore(url)).rejects.toThrow(StoreError);
    await expect(openStore(url)).rejects.toThrow(message);
  });

  it('refuses a file that is no database, and leaves it as it was', async () => {
    const file = join(temporaryFolder(), 'notes.txt');
    writeFileSync(file, 'Dear diary, '.repeat(100));
    await expect(openStore(`sqlite:${file}`)).rejects.toThrow(/notes\.txt cannot be used: .*not a database/u);
    expect(readFileSync(file, 'utf8')).toBe('Dear diary, '.repeat(100));
  });

  it('refuses a folder', async () => {
    const folder = join(temporaryFolder(), 'sayso.db');
    mkdirSync(folder);
    await expect(openStore(`sqlite:${folder}`)).rejects.toThrow(StoreError);
    expect(existsSync(join(folder, 'sayso.db'))).toBe(false);
  });

  it('refuses a store that a newer Sayso wrote, and leaves it as it was', async () => {
    const file = join(temporaryFolder(), 'sayso.db');
    const store = await openStore(`sqlite:${file}`);
    await store.put([DRAFT]);
    await store.close();
    const database = new DatabaseSync(file);
    database.exec(`insert into migration (name, timestamp) values ('9999-future', '2030-01-01')`);
    await expect(openStore(`sqlite:${file}`)).rejects.toThrow(/newer Sayso .*9999-future.*Nothing was changed/u);
    expect(database.prepare('select count(*) as count from article').get()).toMatchObject({ count: 1 });
    database.close();
  });
});
