import type { Kysely } from 'kysely';
import type { Flavor } from '../flavor.ts';
import type { PutOutcome, Store } from '../store.ts';
import type { Db, Tables } from '../tables.ts';
import type { ReadArticle } from './heed-editors.ts';
import type { StoredArticle, StoredArticles } from './lay-articles.ts';
import { clearArticles, layArticles, storedArticles } from './lay-articles.ts';
import { startTally } from './tally.ts';
import { startFacetTally } from './tally-facets.ts';
import { countChange, unlist } from './write-rejected.ts';

/** Stores and removes articles with all that hangs on them. */
export const writeArticles = (
  db: Kysely<Tables>,
  flavor: Flavor,
  clock: () => Date,
): Pick<Store, 'put' | 'remove' | 'withdraw'> => ({
  put: async (articles) => {
    if (articles.length === 0) return [];
    return flavor.write(db, (tx) => put(tx, flavor, articles, clock().toISOString()));
  },
  remove: async (articleIds) => {
    if (articleIds.length === 0) return 0;
    return flavor.write(db, (tx) => remove(tx, flavor, articleIds));
  },
  withdraw: async (articleIds) =>
    flavor.write(db, async (tx) => {
      const withdrawn = await tx
        .selectFrom('article')
        .select(['file_name', 'sha256'])
        .where(flavor.isAmong('article.id', articleIds))
        .execute();
      if (withdrawn.length > 0) await tx.insertInto('withdrawn').values(withdrawn).execute();
      return remove(tx, flavor, articleIds);
    }),
});

/** Removes articles with all that hangs on them; answers how many there were. */
export const remove = async (tx: Db, flavor: Flavor, articleIds: readonly string[]): Promise<number> => {
  const rows = await tx
    .selectFrom('article')
    .select('number')
    .where(flavor.isAmong('article.id', articleIds))
    .execute();
  if (rows.length === 0) return 0;
  const numbers = rows.map((row) => row.number);
  const tally = startTally();
  const facets = startFacetTally();
  await clearArticles(tx, flavor, numbers, tally, facets);
  await tx.deleteFrom('article').where(flavor.isAmong('article.number', numbers)).execute();
  await tally.settle(tx, flavor);
  await facets.settle(tx, flavor);
  await countChange(tx);
  return rows.length;
};

const put = async (tx: Db, flavor: Flavor, articles: readonly ReadArticle[], now: string): Promise<PutOutcome[]> => {
  const byName = new Map(articles.map((article) => [article.fileName, article]));
  const stored = await storedArticles(tx, flavor, [...byName.keys()]);
  const outcomes = new Map([...byName].map(([name, article]) => [name, outcomeOf(article, stored.get(name))]));
  const news = [...byName.values()].filter(({ fileName }) => outcomes.get(fileName) !== 'UNCHANGED');
  await moveOrigins(tx, [...byName.values()], stored);
  const unlisted = await unlist(tx, flavor, [...byName.keys()]);
  if (news.length > 0) {
    await tx
      .deleteFrom('withdrawn')
      .where(
        flavor.isAmong(
          'withdrawn.file_name',
          news.map(({ fileName }) => fileName),
        ),
      )
      .execute();
    // First, for a statement over any number of rows has FTS5 write out what it has gathered so far.
    await layArticles(tx, flavor, news, stored, { now, version: await countChange(tx) });
  } else if (unlisted) await countChange(tx);
  return articles.map(({ fileName }) => outcomes.get(fileName) ?? 'UNCHANGED');
};

const outcomeOf = (article: ReadArticle, stored: StoredArticle | undefined): PutOutcome => {
  if (stored === undefined) return 'ADDED';
  return stored.sha256 === article.sha256 && stored.revision === article.revision ? 'UNCHANGED' : 'CHANGED';
};

/** A file that is now read from another folder belongs to that one, be it changed or not. */
const moveOrigins = async (tx: Db, articles: readonly ReadArticle[], stored: StoredArticles): Promise<void> => {
  for (const { fileName, origin } of articles) {
    const article = stored.get(fileName);
    if (article !== undefined && article.origin !== origin)
      await tx.updateTable('article').set({ origin }).where('number', '=', article.number).execute();
  }
};
