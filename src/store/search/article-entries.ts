import type { Bounds } from '../draft.ts';
import type { MentionRecord } from '../records.ts';
import type { Called, EntryWords, QuoteWords } from './entries.ts';
import { articleEntry, called, quoteWords } from './entries.ts';

/** What of an article its search entries are made from. People go by numbers of any kind. */
export interface IndexedArticle {
  readonly headline: string;
  readonly text: string;
  readonly paragraphs: readonly Bounds[];
  readonly appearances: readonly IndexedAppearance[];
  readonly quotes: readonly IndexedQuote[];
}

export interface IndexedAppearance {
  readonly person: number;
  readonly names: readonly string[];
  readonly mentions: readonly MentionRecord[];
}

export interface IndexedQuote {
  readonly text: string;
  readonly segments: readonly Bounds[];
  readonly speaker: number | null;
}

/** The entries of an article and of each of its quotes, and who is mentioned in those, other than their speakers. */
export interface ArticleEntries {
  readonly article: EntryWords;
  readonly quotes: readonly { readonly words: QuoteWords; readonly about: readonly number[] }[];
}

export const entriesOf = ({ headline, text, paragraphs, appearances, quotes }: IndexedArticle): ArticleEntries => {
  const names = new Map<number, Called>();
  // Most of those who are named say nothing and are in no quote.
  const calledOf = ({ person, names: printed }: IndexedAppearance): Called => {
    const known = names.get(person) ?? called(printed);
    names.set(person, known);
    return known;
  };
  return {
    article: articleEntry(headline, text, paragraphs),
    quotes: quotes.map(({ text: words, segments, speaker }) => {
      const said = appearances.filter(({ person }) => person === speaker);
      const about = appearances.filter(
        ({ person, mentions }) => person !== speaker && mentions.some((mention) => isMentionedIn(mention, segments)),
      );
      return {
        words: quoteWords(words, said.map(calledOf), about.map(calledOf)),
        about: about.map(({ person }) => person),
      };
    }),
  };
};

/** Whether a mention stands in one of the segments of a quote. */
export const isMentionedIn = ({ span }: MentionRecord, segments: readonly Bounds[]): boolean =>
  segments.some(({ start, end }) => start <= span.start && span.end <= end);
