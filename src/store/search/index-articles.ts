import type { Flavor } from '../flavor.ts';
import { insertRows } from '../rows.ts';
import type { Db } from '../tables.ts';
import type { EntryWords, QuoteWords } from './entries.ts';
import { quoteEntry } from './entries.ts';

/** Search entries of an article, with the numbers of what has them. */
export interface NumberedEntries {
  readonly article: number;
  readonly words: EntryWords;
  readonly quotes: readonly NumberedQuote[];
}

interface NumberedQuote {
  readonly number: number;
  readonly words: QuoteWords;
  /** The numbers of those who are mentioned in it, other than its speaker. */
  readonly about: readonly number[];
}

/** Makes articles and their quotes findable, and notes who is mentioned in those. None of them may be indexed already. */
export const indexArticles = async (tx: Db, flavor: Flavor, articles: readonly NumberedEntries[]): Promise<void> => {
  await flavor.search.add(
    tx,
    'ARTICLE',
    articles.map(({ article, words }) => ({ number: article, ...words })),
  );
  const quotes = articles.flatMap((article) => article.quotes);
  await flavor.search.add(
    tx,
    'QUOTE',
    quotes.map(({ number, words }) => quoteEntry(number, words)),
  );
  const mentions = quotes.flatMap(({ number, about }) => about.map((person) => ({ person, quote: number })));
  await insertRows(tx, flavor, 'quote_mention', mentions);
};

/** Makes articles and their quotes unfindable, before they are removed or replaced. */
export const unindexArticles = async (tx: Db, flavor: Flavor, articles: readonly number[]): Promise<void> => {
  const quotes = await tx
    .selectFrom('quote')
    .select('number')
    .where(flavor.isAmong('quote.article', articles))
    .execute();
  const numbers = quotes.map(({ number }) => number);
  await flavor.search.remove(tx, 'QUOTE', numbers);
  await flavor.search.remove(tx, 'ARTICLE', articles);
};
