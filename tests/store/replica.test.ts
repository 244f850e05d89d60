import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { openOnServer } from '../../src/store/postgres/postgres.ts';
import { articleId } from '../../src/store/records.ts';
import { testService } from '../service.ts';
import { draftFrom } from './outlines.ts';
import { emptyServer, openWithCopy } from './pglite.ts';

const DRAFT = draftFrom({ fileName: 'a.txt', lines: ['Ann Lee: One.', 'Bob Day: Two.'] });

test('queries are answered by the copy, as it is, and what is read in order to write is not', async () => {
  const { store, catchUp } = await openWithCopy();
  const before = await store.corpusVersion();
  expect(await store.put([DRAFT])).toEqual(['ADDED']);
  expect([await store.countArticles(), await store.primary()?.countArticles()]).toEqual([0, 1]);
  expect(await store.corpusVersion()).toBe(before);
  expect(await store.sourcesByFileNames(['a.txt'])).toMatchObject([{ sha256: DRAFT.sha256 }]);
  expect(await store.sourcesFrom('/news')).toHaveLength(1);
  expect(await store.put([DRAFT])).toEqual(['UNCHANGED']);
  await catchUp();
  expect(await store.countArticles()).toBe(1);
  expect(await store.corpusVersion()).toBe(await store.primary()?.corpusVersion());
});

test('a mutation answers with what it has done, whatever the copy has', async () => {
  const { store, catchUp } = await openWithCopy();
  await store.put([DRAFT]);
  await catchUp();
  const token = '0123456789abcdef';
  const { query } = await testService({ wrap: () => store, token });
  const { data } = await query('{ quotes { nodes { id speaker { name } } } }');
  const attribute = (quote: string, name: string) =>
    `quoteAttribute(input: { quote: "${quote}", speakerName: "${name}" }) {
      quote { speaker { name quotes { totalCount } } } userErrors { code } }`;
  const [first, second] = data.quotes.nodes;
  expect(
    await query(`mutation { one: ${attribute(first.id, 'Cy Oh')} two: ${attribute(second.id, 'Cy Oh')} }`),
  ).toEqual({
    data: {
      one: { quote: { speaker: { name: 'Cy Oh', quotes: { totalCount: 1 } } }, userErrors: [] },
      two: { quote: { speaker: { name: 'Cy Oh', quotes: { totalCount: 2 } } }, userErrors: [] },
    },
  });
  expect((await query('{ quotes { nodes { speaker { name } } } }')).data.quotes.nodes[0].speaker.name).toBe('Ann Lee');
});

test('a change is told when the copy has it', async () => {
  const { store, catchUp } = await openWithCopy();
  const { place } = await store.articlesSince(null, 1);
  const versions = new Set<string>();
  const stop = store.watch(async () => void versions.add(await store.corpusVersion()));
  await store.put([DRAFT]);
  await expect.poll(() => versions.size).toBe(1);
  await catchUp();
  await expect.poll(() => versions.size).toBe(2);
  const { items } = await store.articlesSince(place, 9);
  expect(items.map(({ id }) => id)).toEqual([articleId('a.txt')]);
  stop();
});

test('another store is no copy, and SQLite has none', async () => {
  const [server, other] = [await emptyServer(), await emptyServer()];
  await (await openOnServer(other, null, {})).close();
  await expect(openOnServer(server, other, {})).rejects.toThrow(/is no copy of the one in DATABASE_URL/u);
  await expect(openStore('sqlite::memory:', { readUrl: 'postgres://127.0.0.1/x' })).rejects.toThrow(
    /DATABASE_READ_URL is of no use with SQLite/u,
  );
});
