import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryFolder } from './backends.ts';

const after = (...values: (string | number)[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');
const newest = { field: 'PUBLISHED_AT', direction: 'DESC' } as const;

it.each<[string, (store: Store) => Promise<unknown>]>([
  ['articles by id', (store) => store.articlesByIds(['x'])],
  ['people by slug', (store) => store.peopleBySlugs(['x'])],
  ['quotes by id', (store) => store.quotesByIds(['x'])],
  ['texts', (store) => store.articleTexts(['x'])],
  ['contributors', (store) => store.contributorsOfArticles(['x'])],
  ['names', (store) => store.personNames(['x'])],
  [
    'quotes of articles',
    (store) => store.quotesOfArticles(['x'], { first: 9, after: after('quotes by TEXT_ORDER', 1, 2) }),
  ],
  ['first quotes of articles', (store) => store.quotesOfArticles(['x'], { first: 9 })],
  ['last quotes of articles', (store) => store.quotesOfArticles(['x'], { last: 9 })],
  ['quotes of people', (store) => store.quotesOfPeople(['x'], { last: 9 })],
  ['newest quotes of people', (store) => store.quotesOfPeople(['x'], { first: 9, orderBy: newest })],
  ['people of articles', (store) => store.peopleOfArticles(['x'], { first: 9 })],
  ['articles of people', (store) => store.articlesOfPeople(['x'], { first: 9 })],
  ['counts of quotes', (store) => store.countQuotesOfPeople(['x'])],
  ['counts of people', (store) => store.countPeopleOfArticles(['x'])],
  ['new articles', (store) => store.articlesSince({ version: -1, number: 0 }, 9)],
  ['new quotes', (store) => store.quotesSince({ version: -1, number: 0 }, 9)],
  ['merged people', (store) => store.mergedInto(['x'])],
])('SQLite finds %s without reading through a table', async (_, read) => {
  const file = join(temporaryFolder(), 'sayso.db');
  const statements: string[] = [];
  const store = await openStore(`sqlite:${file}`, { onStatement: (sql) => statements.push(sql) });
  statements.length = 0;
  await read(store);
  await store.close();
  const database = new DatabaseSync(file);
  const steps = statements.flatMap((sql) => database.prepare(`explain query plan ${sql}`).all());
  database.close();
  const details = steps.map((step) => String(step['detail']));
  expect(details).toContainEqual(expect.stringMatching(/^SEARCH /u));
  expect(
    details.filter((detail) => /^SCAN (?:parent|article|person|quote|appearance|contributor)/u.test(detail)),
  ).toEqual([]);
});

it.each<[string, (store: Store) => Promise<unknown>]>([
  ['quotes', (store) => store.quotes({ first: 9, orderBy: newest })],
  ['articles', (store) => store.articles({ last: 9, orderBy: newest })],
  ['people', (store) => store.people({ first: 9, after: after('people by NAME', 'a', 1) })],
])('SQLite reads a page of %s off an index, without sorting the table', async (_, read) => {
  const file = join(temporaryFolder(), 'sayso.db');
  const statements: string[] = [];
  const store = await openStore(`sqlite:${file}`, { onStatement: (sql) => statements.push(sql) });
  statements.length = 0;
  await read(store);
  await store.close();
  const database = new DatabaseSync(file);
  const [statement = ''] = statements;
  const inner = /\((select "\w+"\."number" as number[\s\S]*?limit \?)\)/u.exec(statement)?.[1] ?? '';
  const steps = database
    .prepare(`explain query plan ${inner}`)
    .all()
    .map((step) => String(step['detail']));
  database.close();
  expect(steps).toEqual([expect.stringMatching(/^(?:SCAN|SEARCH) \w+ USING COVERING INDEX/u)]);
});
