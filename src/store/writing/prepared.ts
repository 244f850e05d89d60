import type { Selectable } from 'kysely';
import type { EntryWords, QuoteWords } from '../search/entries.ts';
import type { AppearanceTable, ArticleTable, ArticleTextTable, ContributorTable, QuoteTable } from '../tables.ts';
import type { Sheet } from './sheet.ts';

/**
 * An article ready to be stored: its rows and search entries, but for what only the store knows. It is worked out from
 * the article alone, so another thread can do it, and holds nothing that cannot be sent from one to the other.
 */
export interface PreparedArticle {
  readonly fileName: string;
  readonly origin: string | null;
  readonly sha256: string;
  readonly revision: string;
  readonly warnings: readonly string[];

  readonly article: PreparedArticleRow;
  /** What its slug is made from. */
  readonly slug: string;
  readonly text: Omit<ArticleTextTable, 'article'>;
  /** Whoever is in the article, as whom they count: the rows name them by their index here. */
  readonly people: Sheet<PreparedPerson>;
  readonly appearances: Sheet<PreparedAppearance>;
  readonly contributors: Sheet<PreparedContributor>;
  readonly quotes: Sheet<PreparedQuote>;
  /** Who is mentioned in each quote, other than its speaker. */
  readonly mentions: readonly (readonly number[])[];
  readonly words: EntryWords;
  readonly quoteWords: Sheet<QuoteWords>;
}

export type PreparedArticleRow = Omit<Selectable<ArticleTable>, 'number' | 'slug' | 'ingested_at' | 'ingested_in'>;

export interface PreparedPerson {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly given_name: string | null;
  readonly family_name: string | null;
  readonly name_key: string;
}

export type PreparedAppearance = Omit<Selectable<AppearanceTable>, 'number' | 'article'>;

export type PreparedContributor = Omit<Selectable<ContributorTable>, 'article'>;

export type PreparedQuote = Omit<Selectable<QuoteTable>, 'number' | 'article' | 'added_in' | 'ingested_at'>;
