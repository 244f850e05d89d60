import type { Selectable } from 'kysely';
import type { EntryWords } from './search/entries.ts';
import type { AppearanceTable, ArticleTable, ArticleTextTable, ContributorTable, QuoteTable } from './tables.ts';

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
  /** The slugs that it may take, best first. */
  readonly slugs: readonly string[];
  readonly text: Omit<ArticleTextTable, 'article'>;
  /** Whoever is in the article, as whom they count: the rows name them by their index here. */
  readonly people: readonly PreparedPerson[];
  readonly appearances: readonly PreparedAppearance[];
  readonly contributors: readonly PreparedContributor[];
  readonly quotes: readonly PreparedQuote[];
  readonly words: EntryWords;
}

export type PreparedArticleRow = Omit<Selectable<ArticleTable>, 'number' | 'slug' | 'ingested_at' | 'ingested_in'>;

export interface PreparedPerson {
  readonly id: string;
  readonly slugs: readonly string[];
  readonly name: string;
  readonly given_name: string | null;
  readonly family_name: string | null;
  readonly name_key: string;
}

export type PreparedAppearance = Omit<Selectable<AppearanceTable>, 'number' | 'article'>;

export type PreparedContributor = Omit<Selectable<ContributorTable>, 'article'>;

export interface PreparedQuote {
  readonly row: Omit<Selectable<QuoteTable>, 'number' | 'article' | 'added_in' | 'ingested_at'>;
  /** Who is mentioned in it, other than its speaker. */
  readonly about: readonly number[];
  readonly words: EntryWords;
}
