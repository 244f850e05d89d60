import type { QuoteFacet } from '../requests.ts';

/** How a dimension is read off a row, in SQL. Rows without a value are not counted. */
export interface Dimension {
  readonly value: string;
  /** What has to be joined to the rows for it. */
  readonly join?: string;
  /** Whether the values are numbers of people. */
  readonly isPerson?: boolean;
  /** Whether the last values come first, instead of those that count most. */
  readonly isTime?: boolean;
}

/** By what quotes are counted. */
export const QUOTE_DIMENSIONS: Readonly<Record<QuoteFacet, Dimension>> = {
  SPEAKER: { value: 'quote.speaker', isPerson: true },
  KIND: { value: 'quote.kind' },
  SPEAKER_KIND: { value: 'quote.speaker_kind' },
  CUE: { value: 'quote.cue_lemma' },
  PUBLISHER: { value: 'published.publisher', join: 'join article as published on published.number = quote.article' },
  MONTH: { value: "nullif(substr(quote.published_at, 1, 7), '')", isTime: true },
};
