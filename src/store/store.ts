import type { Page, PageRequest } from './lists/page.ts';
import type {
  AppearanceRecord,
  ArticleRecord,
  ArticleText,
  ContributorRecord,
  MergedPersonRecord,
  Naming,
  PersonNames,
  PersonRecord,
  QuoteRecord,
  RejectedFile,
  SpeakerKind,
} from './records.ts';
import type {
  ArticleFacet,
  ArticleFilter,
  ArticleOrder,
  FacetCount,
  FacetQuery,
  HitExplanation,
  ListQuery,
  PersonFilter,
  PersonOrder,
  QuotationCheck,
  QuotationClaim,
  QuoteFacet,
  QuoteFilter,
  QuoteListQuery,
  SearchHit,
  SearchRequest,
} from './requests.ts';
import type { CorrectionTable, PersonMergeTable, WithdrawnTable } from './tables.ts';
import type { ReadArticle } from './writing/heed-editors.ts';

/**
 * Where articles, people and quotes are kept. Methods that take a list of ids or slugs answer in the order of that list,
 * one entry each, with null (or an empty page, or 0) for the unknown; each costs a fixed number of statements, however
 * long the list is. Counting is separate from paging, so that nobody pays for a total that was not asked for.
 */
export interface Store {
  articlesByIds(ids: readonly string[]): Promise<(ArticleRecord | null)[]>;
  articlesBySlugs(slugs: readonly string[]): Promise<(ArticleRecord | null)[]>;
  peopleByIds(ids: readonly string[]): Promise<(PersonRecord | null)[]>;
  peopleBySlugs(slugs: readonly string[]): Promise<(PersonRecord | null)[]>;
  quotesByIds(ids: readonly string[]): Promise<(QuoteRecord | null)[]>;

  /** The sources of articles with their paragraphs and furniture. */
  articleTexts(articleIds: readonly string[]): Promise<(ArticleText | null)[]>;
  /** Who counts as one of these people since they were merged. Whoever was merged is found under the id and the slug of both. */
  mergedInto(personIds: readonly string[]): Promise<MergedPersonRecord[][]>;
  contributorsOfArticles(articleIds: readonly string[]): Promise<ContributorRecord[][]>;
  personNames(personIds: readonly string[]): Promise<PersonNames[]>;

  articles(query: ListQuery<ArticleFilter, ArticleOrder>): Promise<Page<ArticleRecord>>;
  people(query: ListQuery<PersonFilter, PersonOrder>): Promise<Page<PersonRecord>>;
  quotes(query: QuoteListQuery): Promise<Page<QuoteRecord>>;

  /** In text order unless ordered otherwise. */
  quotesOfArticles(articleIds: readonly string[], query: QuoteListQuery): Promise<Page<QuoteRecord>[]>;
  quotesOfPeople(personIds: readonly string[], query: QuoteListQuery): Promise<Page<QuoteRecord>[]>;
  articlesOfPeople(
    personIds: readonly string[],
    query: ListQuery<ArticleFilter, ArticleOrder>,
  ): Promise<Page<ArticleRecord>[]>;
  /** In the order of their first mention. */
  peopleOfArticles(articleIds: readonly string[], page: PageRequest): Promise<Page<AppearanceRecord>[]>;

  countArticles(filter?: ArticleFilter): Promise<number>;
  countPeople(filter?: PersonFilter): Promise<number>;
  countQuotes(filter?: QuoteFilter): Promise<number>;
  countQuotesOfArticles(articleIds: readonly string[], filter?: QuoteFilter): Promise<number[]>;
  countQuotesOfPeople(personIds: readonly string[], filter?: QuoteFilter): Promise<number[]>;
  countArticlesOfPeople(personIds: readonly string[], filter?: ArticleFilter): Promise<number[]>;
  countPeopleOfArticles(articleIds: readonly string[]): Promise<number[]>;

  /** How many quotes, under a filter, have each value of a facet: those that most have, or of months the last. */
  countQuotesBy(query: FacetQuery<QuoteFacet, QuoteFilter>): Promise<FacetCount[]>;
  countQuotesOfArticlesBy(
    articleIds: readonly string[],
    query: FacetQuery<QuoteFacet, QuoteFilter>,
  ): Promise<FacetCount[][]>;
  countQuotesOfPeopleBy(
    personIds: readonly string[],
    query: FacetQuery<QuoteFacet, QuoteFilter>,
  ): Promise<FacetCount[][]>;
  countArticlesBy(query: FacetQuery<ArticleFacet, ArticleFilter>): Promise<FacetCount[]>;
  countArticlesOfPeopleBy(
    personIds: readonly string[],
    query: FacetQuery<ArticleFacet, ArticleFilter>,
  ): Promise<FacetCount[][]>;

  /**
   * Articles, people and quotes that a text finds, the best first. The text is in the language that `parseQuery` reads:
   * any string will do. Of more than 2,000 matches of a kind only the newest 2,000 are listed, and counted.
   */
  search(query: SearchRequest & PageRequest): Promise<Page<SearchHit>>;
  countSearch(query: SearchRequest): Promise<number>;
  /** Where hits of this text were found, in their order; null for what is no more. */
  explainHits(text: string, hits: readonly Pick<SearchHit, 'kind' | 'id'>[]): Promise<(HitExplanation | null)[]>;

  /** Holds words that somebody is claimed to have said against the quotes that are stored. */
  checkQuotation(claim: QuotationClaim): Promise<QuotationCheck>;

  /** Opaque; changes exactly when anything that a client can read does. */
  corpusVersion(): Promise<string>;
  /** What the store takes of its disk, with its indexes, in bytes; in memory, of that. */
  byteSize(): Promise<number>;
  /** By file name. */
  rejectedFiles(): Promise<RejectedFile[]>;

  /** What is stored under these file names, to tell what has changed. */
  sourcesByFileNames(fileNames: readonly string[]): Promise<(StoredSource | null)[]>;
  /** Everything that was read from one folder or file, by file name. */
  sourcesFrom(origin: string): Promise<StoredSource[]>;
  /** What was left out of one folder or file, by file name. */
  rejectedFrom(origin: string): Promise<RejectedFile[]>;

  /**
   * Stores articles, each in place of an earlier one of its file name, all in one transaction: on an error nothing has
   * changed. An article whose content and revision are already stored is left as it is. Answers in order.
   */
  put(articles: readonly ReadArticle[]): Promise<PutOutcome[]>;
  /** Removes articles with their quotes, and the people whom no other article names; answers how many there were. */
  remove(articleIds: readonly string[]): Promise<number>;
  /** Removes articles for good: their files are not to be read again as they are. Answers how many there were. */
  withdraw(articleIds: readonly string[]): Promise<number>;
  /** The SHA-256 of what was withdrawn under these file names, and has not been put since. */
  withdrawn(fileNames: readonly string[]): Promise<(string | null)[]>;
  /** Lists files as left out. An article already stored under such a name stays; storing it anew takes it off the list. */
  reject(files: readonly RejectedFile[], origin: string | null): Promise<void>;
  /** Takes files off the list of those left out, as when they are gone. */
  forgetRejected(fileNames: readonly string[]): Promise<void>;

  /** Gives a quote the speaker that an editor says it has, however often its article is read again. */
  attribute(quoteId: string, ruling: Ruling): Promise<'DONE' | 'NO_QUOTE' | 'NO_PERSON'>;
  /** Takes an editor's word on a quote back: it is attributed as it was read. */
  resetAttribution(quoteId: string): Promise<'DONE' | 'NO_QUOTE' | 'NOT_CORRECTED'>;
  /** Makes two people one, in whatever is stored now or later; the first is then found as the second. */
  merge(personId: string, intoId: string): Promise<MergeOutcome>;
  /** Makes somebody who was merged their own person again. */
  split(personId: string): Promise<'DONE' | 'NO_PERSON' | 'NOT_MERGED'>;

  /** All that editors said. */
  allEdits(): Promise<AllEdits>;
  /** Takes over what editors said in another store; what they said in this one goes on to hold. Answers how much was new. */
  takeEdits(edits: AllEdits): Promise<EditCount>;

  /**
   * Calls back after anything may have changed: within a second where another process changed it, and where a method of
   * this store did, before that answers. Answers how to stop.
   */
  watch(onChange: () => void): () => void;
  /** What came to the corpus after a place in its history, oldest first; from its end on without one. */
  articlesSince(place: Place | null, most: number): Promise<News<ArticleRecord>>;
  /** New quotes, of one person if asked for. */
  quotesSince(place: Place | null, most: number, speakerId?: string | null): Promise<News<QuoteRecord>>;

  /**
   * Where queries are answered by copies of the database, which may lag behind: the same store, with all that has been
   * written in its answers. Null where that is this one. What is read in order to write is read there anyway.
   */
  primary(): Store | null;
  /** What clients may still ask, which all servers on this store count together; null where there is only this one. */
  buckets(): Buckets | null;
  close(): Promise<void>;
}

/** A bucket of tokens for each client. It holds a minute's worth, and fills evenly. */
export interface Buckets {
  /** Takes as many of a client's tokens as are wanted and there; answers how many, and what is left, in parts of tokens too. */
  take(client: string, wanted: number, aMinute: number): Promise<{ readonly taken: number; readonly left: number }>;
}

/** Who said a quote, by an editor's word. */
export interface Ruling {
  /** A person by their id; or one by name, made if the store has nobody of that name; or nobody named. */
  readonly speaker: { readonly id: string } | Naming | null;
  readonly speakerKind: SpeakerKind;
  readonly editor: string | null;
  readonly note: string | null;
}

/** SAME: the two are one already. ALREADY_MERGED: the first counts as somebody else; to be split from them before. */
export type MergeOutcome = 'DONE' | 'SAME' | 'NO_PERSON' | 'NO_TARGET' | 'ALREADY_MERGED';

/** What editors said in a store: of quotes, of who is who, and of articles that are not to be. */
export interface AllEdits {
  readonly corrections: readonly CorrectionTable[];
  readonly merges: readonly PersonMergeTable[];
  readonly withdrawn: readonly WithdrawnTable[];
}

export type EditCount = Readonly<Record<keyof AllEdits, number>>;

/** A place in the history of the corpus: a version, and a row number in it. */
export interface Place {
  readonly version: number;
  readonly number: number;
}

/** What came after a place, and the place after it. */
export interface News<T> {
  readonly items: readonly T[];
  readonly place: Place;
}

export type PutOutcome = 'ADDED' | 'CHANGED' | 'UNCHANGED';

/** What tells whether a file has to be read again. */
export interface StoredSource {
  readonly articleId: string;
  readonly fileName: string;
  readonly origin: string | null;
  readonly sha256: string;
  readonly revision: string;
}
