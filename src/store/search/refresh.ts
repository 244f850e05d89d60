import type { Kysely } from 'kysely';
import type { Bounds } from '../draft.ts';
import type { Flavor } from '../flavor.ts';
import type { MentionRecord } from '../records.ts';
import type { Db, Tables } from '../tables.ts';
import { entriesOf } from './article-entries.ts';
import type { NumberedEntries } from './index-articles.ts';
import { indexArticles } from './index-articles.ts';
import { indexPeople } from './index-people.ts';

/** Names the way in which entries are made. Another one than a store was indexed by has it indexed anew when opened. */
const REVISION = '2';

const BATCH = 200;

/** Indexes a store anew unless its index is as this Sayso makes it. */
export const refreshIndex = async (db: Kysely<Tables>, flavor: Flavor): Promise<void> => {
  if (await isFresh(db)) return;
  await flavor.write(db, async (tx) => {
    // Another process may have done it while this one waited for its turn.
    if (await isFresh(tx)) return;
    await flavor.search.create(tx);
    await tx.deleteFrom('quote_mention').execute();
    for (let after = 0; ; ) {
      const articles = await entriesAfter(tx, flavor, after);
      await indexArticles(tx, flavor, articles);
      const last = articles.at(-1);
      if (last === undefined) break;
      after = last.article;
    }
    const people = await tx.selectFrom('person').select('number').execute();
    for (let at = 0; at < people.length; at += BATCH)
      await indexPeople(
        tx,
        flavor,
        people.slice(at, at + BATCH).map(({ number }) => number),
      );
    await tx.updateTable('search_index').set({ revision: REVISION }).execute();
  });
};

const isFresh = async (db: Db): Promise<boolean> => {
  const { revision } = await db.selectFrom('search_index').select('revision').executeTakeFirstOrThrow();
  return revision === REVISION;
};

const entriesAfter = async (tx: Db, flavor: Flavor, after: number): Promise<NumberedEntries[]> => {
  const articles = await tx
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article', 'article.number')
    .select(['article.number', 'article.headline', 'article_text.text', 'article_text.paragraphs'])
    .where('article.number', '>', after)
    .orderBy('article.number')
    .limit(BATCH)
    .execute();
  const numbers = articles.map(({ number }) => number);
  const quotes = await tx
    .selectFrom('quote')
    .select(['article', 'number', 'text', 'segments', 'speaker'])
    .where(flavor.isAmong('quote.article', numbers))
    .execute();
  const appearances = await tx
    .selectFrom('appearance')
    .select(['article', 'person', 'name', 'aliases', 'mentions'])
    .where(flavor.isAmong('appearance.article', numbers))
    .execute();
  const quotesOf = Map.groupBy(quotes, ({ article }) => article);
  const appearancesOf = Map.groupBy(appearances, ({ article }) => article);
  return articles.map(({ number, headline, text, paragraphs }): NumberedEntries => {
    const said = quotesOf.get(number) ?? [];
    const entries = entriesOf({
      headline,
      text,
      paragraphs: JSON.parse(paragraphs) as Bounds[],
      appearances: (appearancesOf.get(number) ?? []).map(({ person, name, aliases, mentions }) => ({
        person,
        names: [name, ...(JSON.parse(aliases) as string[])],
        mentions: JSON.parse(mentions) as MentionRecord[],
      })),
      quotes: said.map((quote) => ({ ...quote, segments: JSON.parse(quote.segments) as Bounds[] })),
    });
    return {
      article: number,
      words: entries.article,
      quotes: entries.quotes.map((entry, at) => ({ ...entry, number: said[at]?.number ?? 0 })),
    };
  });
};
