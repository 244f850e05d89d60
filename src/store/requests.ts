import type { PageRequest } from './lists/page.ts';
import type { DifferencePart } from './reading/comparison/align.ts';
import type { Verdict } from './reading/comparison/verdict.ts';
import type { QuoteKind, QuoteRecord, SpeakerKind, TextSpan } from './records.ts';
import type { SearchKind } from './search/entries.ts';

/** A page of a list that may be filtered and ordered. */
export interface ListQuery<Filter, Order> extends PageRequest {
  readonly filter?: Filter | null | undefined;
  readonly orderBy?: Order | null | undefined;
}

/**
 * Parts of a quote that are read each by itself. PLACE is its article, its paragraph and its position in the article;
 * SPEAKER_NAME what the speaker goes by, for whom nothing else need be read then; ATTRIBUTION its kind and its method.
 */
export type QuotePart =
  | 'WORDS'
  | 'PLACE'
  | 'SEGMENTS'
  | 'SPEAKER'
  | 'SPEAKER_NAME'
  | 'SOURCE'
  | 'CUE'
  | 'CONFIDENCE'
  | 'ATTRIBUTION'
  | 'CORRECTION';

/** A list of quotes of which, beside their ids, nothing else is wanted than `only` says: what else they have is left out. */
export interface QuoteListQuery extends ListQuery<QuoteFilter, QuoteOrder> {
  readonly only?: readonly QuotePart[] | undefined;
}

export interface OrderBy<Field extends string> {
  readonly field: Field;
  readonly direction: 'ASC' | 'DESC';
}

/**
 * RELEVANCE, of articles and of quotes: how well `filter.text` is answered; without one all are equal, and as they were
 * added. ADDED: the order in which articles were first stored, the default. Articles without a date count
 * as the oldest.
 */
export type ArticleOrder = OrderBy<'ADDED' | 'PUBLISHED_AT' | 'INGESTED_AT' | 'HEADLINE' | 'RELEVANCE'>;
/** NAME: by family name, then given name; the default. */

export type PersonOrder = OrderBy<'NAME' | 'MENTION_COUNT' | 'QUOTE_COUNT'>;
/** TEXT_ORDER: by article as ADDED, then by position in it; the default. */

export type QuoteOrder = OrderBy<'TEXT_ORDER' | 'PUBLISHED_AT' | 'INGESTED_AT' | 'CONFIDENCE' | 'RELEVANCE'>;

/** In every filter an absent or null member does not filter, an empty list matches nothing, and members are ANDed. */
export interface QuoteFilter {
  /** A person's id. */
  readonly speaker?: string | null | undefined;
  readonly speakerSlug?: string | null | undefined;
  /** An article's id. */
  readonly article?: string | null | undefined;
  readonly kind?: readonly QuoteKind[] | null | undefined;
  readonly speakerKind?: readonly SpeakerKind[] | null | undefined;
  readonly confidence?: NumberRange | null | undefined;
  /** Dictionary forms: "warn". */
  readonly cue?: readonly string[] | null | undefined;
  /** Id of a person who is spoken of in it. */
  readonly about?: string | null | undefined;
  /** In the query language of `search`, looked for in the words of the quote. */
  readonly text?: string | null | undefined;
  readonly publishedAt?: TimeRange | null | undefined;
}

export interface ArticleFilter {
  readonly publisher?: readonly string[] | null | undefined;
  /** Id of a person credited as author. */
  readonly author?: string | null | undefined;
  /** Id of a person who appears. */
  readonly mentions?: string | null | undefined;
  /** Id of a person who is quoted. */
  readonly quotes?: string | null | undefined;
  /** In the query language of `search`, looked for in headline and body. */
  readonly text?: string | null | undefined;
  readonly publishedAt?: TimeRange | null | undefined;
}

export interface PersonFilter {
  /** Start of any word of the name, whatever the case or accents: "zel". */
  readonly namePrefix?: string | null | undefined;
  /** Whether anything they said is quoted. */
  readonly quoted?: boolean | null | undefined;
  /** Id of an article in which they appear. */
  readonly mentionedIn?: string | null | undefined;
}

export type QuoteFacet = 'SPEAKER' | 'KIND' | 'SPEAKER_KIND' | 'CUE' | 'PUBLISHER' | 'MONTH';

export type ArticleFacet = 'SPEAKER' | 'AUTHOR' | 'PUBLISHER' | 'MONTH';

export interface FacetQuery<Facet, Filter> {
  readonly facet: Facet;
  readonly filter?: Filter | null | undefined;
  /** How many values at most. */
  readonly most: number;
}

export interface FacetCount {
  /** As the filter takes it; of a person the slug; of a month "2025-10", in UTC. */
  readonly value: string;
  readonly count: number;
  /** Where the value is a person. */
  readonly personId: string | null;
}

export interface SearchRequest {
  readonly text: string;
  /** All kinds if absent. */
  readonly kinds?: readonly SearchKind[] | null | undefined;
}

export interface SearchHit {
  readonly kind: SearchKind;
  readonly id: string;
  /** Above 0, at most 1. Depends on the hit and the query alone. */
  readonly score: number;
}

/** In what of a hit a query was found. */
export type HitField = 'HEADLINE' | 'BODY' | 'NAME' | 'ALIAS' | 'DESCRIPTION' | 'WORDS' | 'SPEAKER' | 'ABOUT';

export interface HitExplanation {
  /** Whose text the highlights are of: the hit itself, its article, or the first article that names the person. */
  readonly articleId: string;
  /** In text order, without overlap; 50 at most. */
  readonly highlights: readonly TextSpan[];
  readonly matchedIn: readonly HitField[];
}

export interface QuotationClaim {
  readonly text: string;
  /** Id of the person who is claimed to have said it; whoever it was if absent. */
  readonly speaker?: string | null | undefined;
  /** How many matches at most. */
  readonly most: number;
}

export interface QuotationCheck {
  readonly verdict: Verdict;
  /** What the verdict rests on first, then the nearest. */
  readonly matches: readonly {
    readonly quote: QuoteRecord;
    /** 0 to 1, of the claim and the stretch of the quote that it fits best. */
    readonly similarity: number;
    readonly difference: readonly DifferencePart[];
  }[];
}

/** Both ends inclusive. */
export interface NumberRange {
  readonly min?: number | null | undefined;
  readonly max?: number | null | undefined;
}

/** ISO 8601; `from` is inclusive, `before` exclusive. */
export interface TimeRange {
  readonly from?: string | null | undefined;
  readonly before?: string | null | undefined;
}
