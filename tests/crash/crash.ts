import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { syncPaths } from '../../src/ingest/sync.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { parseArticle } from '../../src/text/article.ts';
import { temporaryFolder } from '../store/backends.ts';
import { writeArticles } from './articles.ts';

const LOAD = fileURLToPath(new URL('./load.ts', import.meta.url));

const ARTICLES = 1_500;
/** A load is killed after up to so many acknowledgements, and then after up to so many milliseconds. */
const MOST_ACKNOWLEDGED = 1_200;
const LONGEST_DELAY_MS = 120;

/**
 * Loads a folder in a process that is killed again and again, each time at another point, and holds the store after each
 * to what was acknowledged: all of it is there, nothing is there by half, ids are those of an undisturbed load, and
 * search finds what is stored. A load that gets to its end has another store after it.
 */
export const crashRepeatedly = async (kills: number): Promise<void> => {
  const folder = join(temporaryFolder(), 'articles');
  writeArticles(folder, ARTICLES);
  const undisturbed = await openStore('sqlite::memory:');
  await syncPaths(undisturbed, [folder], parseArticle);
  const expected = await contentOf(undisturbed);
  await undisturbed.close();

  let file = join(temporaryFolder(), 'sayso.db');
  let acknowledged = new Set<string>();
  for (let killed = 0; killed < kills; ) {
    const isDone = await loadAndKill(`sqlite:${file}`, folder, acknowledged);
    await checkStore(file, acknowledged, expected);
    if (!isDone) killed += 1;
    else {
      file = join(temporaryFolder(), 'sayso.db');
      acknowledged = new Set();
    }
  }
};

/** Answers whether the load came to its end before it could be killed. */
const loadAndKill = async (url: string, folder: string, acknowledged: Set<string>): Promise<boolean> => {
  const load = spawn(process.execPath, [LOAD, url, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(load, 'exit');
  let left = Math.random() < 0.2 ? 0 : Math.floor(Math.random() * MOST_ACKNOWLEDGED);
  const kill = () => sleep(Math.random() * LONGEST_DELAY_MS).then(() => load.kill('SIGKILL'));
  let isDoomed = left === 0;
  if (isDoomed) void sleep(Math.random() * 1_000).then(kill);
  for await (const line of createInterface({ input: load.stdout })) {
    acknowledged.add(line);
    left -= 1;
    if (left > 0 || isDoomed) continue;
    isDoomed = true;
    void kill();
  }
  const [status, signal] = await ended;
  expect(status === 0 || signal === 'SIGKILL').toBe(true);
  return status === 0;
};

const checkStore = async (
  file: string,
  acknowledged: ReadonlySet<string>,
  expected: ReadonlyMap<string, unknown>,
): Promise<void> => {
  const store = await openStore(`sqlite:${file}`);
  const content = await contentOf(store);
  for (const [id, article] of content) expect(article).toEqual(expected.get(id));
  const names = new Set((await articlesIn(store)).map(({ source }) => source.fileName));
  const corrections = new Set<string>();
  for (const line of acknowledged) {
    const [what, which = ''] = line.split(' ');
    if (what === 'article') expect(names).toContain(which);
    else corrections.add(which);
  }
  for (const quote of await store.quotesByIds([...corrections]))
    expect(quote).toMatchObject({ attribution: { method: 'EDITOR' }, correction: { editor: 'desk' } });
  expect(await store.countSearch({ text: 'reopen ', kinds: ['ARTICLE'] })).toBe(content.size);
  expect(await store.countSearch({ text: 'disaster ', kinds: ['QUOTE'] })).toBe(content.size);
  await store.close();
  const database = new DatabaseSync(file);
  expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(database.prepare('pragma foreign_key_check').all()).toEqual([]);
  const sums = `select person.id from person where
    quote_count <> (select count(*) from quote where speaker = person.number) or
    article_count <> (select count(*) from appearance where person = person.number)`;
  expect(database.prepare(sums).all()).toEqual([]);
  database.close();
};

const articlesIn = async (store: Store) => (await store.articles({ first: ARTICLES })).edges.map(({ node }) => node);

/** Everything of each article that does not depend on editors or on when it was stored. */
const contentOf = async (store: Store): Promise<ReadonlyMap<string, unknown>> => {
  const articles = await articlesIn(store);
  const ids = articles.map(({ id }) => id);
  const texts = await store.articleTexts(ids);
  const quotes = await store.quotesOfArticles(ids, { first: 100 });
  return new Map(
    articles.map(({ id, headline, wordCount, source }, at) => [
      id,
      {
        headline,
        wordCount,
        sha256: source.sha256,
        text: texts[at],
        quotes: quotes[at]?.edges.map(({ node }) => ({ id: node.id, text: node.text, segments: node.segments })),
      },
    ]),
  );
};
