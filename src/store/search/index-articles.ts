import { inChunks } from '../chunks.ts';
import type { Bounds } from '../draft.ts';
import type { Flavor } from '../flavor.ts';
import type { MentionRecord, TextSpan } from '../records.ts';
import type { Db, QuoteMentionTable } from '../tables.ts';
import { articleEntry, quoteEntry } from './entries.ts';

/** What of an article's rows its search entries are made from. */
export interface IndexedArticle {
  readonly number: number;
  readonly headline: string;
  readonly text: { readonly text: string; readonly paragraphs: string };
  readonly quotes: readonly IndexedQuote[];
  readonly appearances: readonly IndexedAppearance[];
}

export interface IndexedQuote {
  readonly number: number;
  readonly text: string;
  readonly segments: string;
  readonly speaker: number | null;
}

export interface IndexedAppearance {
  readonly person: number;
  readonly name: string;
  readonly aliases: string;
  readonly mentions: string;
}

/** Makes articles and their quotes findable, and notes who is mentioned in those. None of them may be indexed already. */
export const indexArticles = async (tx: Db, flavor: Flavor, articles: readonly IndexedArticle[]): Promise<void> => {
  await flavor.search.add(
    tx,
    'ARTICLE',
    articles.map(({ number, headline, text }) =>
      articleEntry(number, headline, text.text, JSON.parse(text.paragraphs) as Bounds[]),
    ),
  );
  const quotes = articles.flatMap(quotesWithMentions);
  await flavor.search.add(
    tx,
    'QUOTE',
    quotes.map(({ quote, speaker, about }) =>
      quoteEntry(quote.number, quote.text, namesOf(speaker), about.flatMap(namesOf)),
    ),
  );
  const mentions = quotes.flatMap(({ quote, about }) =>
    about.map(({ person }): QuoteMentionTable => ({ person, quote: quote.number })),
  );
  await inChunks(mentions, (chunk) => tx.insertInto('quote_mention').values(chunk).execute());
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

/** Whether a mention stands in one of the segments of a quote. */
export const isMentionedIn = ({ span }: MentionRecord, segments: readonly Bounds[]): boolean =>
  segments.some(({ start, end }) => start <= span.start && span.end <= end);

const quotesWithMentions = ({ quotes, appearances }: IndexedArticle) => {
  const people = appearances.map((appearance) => ({
    appearance,
    mentions: JSON.parse(appearance.mentions) as MentionRecord[],
  }));
  return quotes.map((quote) => {
    const segments = JSON.parse(quote.segments) as TextSpan[];
    return {
      quote,
      speaker: appearances.find(({ person }) => person === quote.speaker),
      about: people
        .filter(({ appearance }) => appearance.person !== quote.speaker)
        .filter(({ mentions }) => mentions.some((mention) => isMentionedIn(mention, segments)))
        .map(({ appearance }) => appearance),
    };
  });
};

const namesOf = (appearance: IndexedAppearance | undefined): string[] =>
  appearance === undefined ? [] : [appearance.name, ...(JSON.parse(appearance.aliases) as string[])];
