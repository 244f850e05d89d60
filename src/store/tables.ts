import type { Generated, Kysely, Transaction } from 'kysely';
import type { AttributionMethod, ContributorRole, QuoteKind, SpeakerKind } from './records.ts';
import type { ArticleFacet, QuoteFacet } from './requests.ts';

/**
 * The tables as the newest migration leaves them. `number` is a row's place in the order of arrival and what other
 * tables refer to; `id` is what clients see. Times are ISO 8601 in UTC. Columns of lists and spans hold JSON.
 */
export interface Tables {
  article: ArticleTable;
  article_text: ArticleTextTable;
  contributor: ContributorTable;
  person: PersonTable;
  person_name: PersonNameTable;
  appearance: AppearanceTable;
  quote: QuoteTable;
  quote_mention: QuoteMentionTable;
  rejected: RejectedTable;
  correction: CorrectionTable;
  person_merge: PersonMergeTable;
  withdrawn: WithdrawnTable;
  corpus: CorpusTable;
  search_index: SearchIndexTable;
  facet_count: FacetCountTable;
  request_bucket: RequestBucketTable;
}

/** A connection, or a transaction on it. */
export type Db = Kysely<Tables> | Transaction<Tables>;

export interface ArticleTable {
  number: Generated<number>;
  id: string;
  slug: string;
  headline: string;
  /** The headline as it is sorted. */
  headline_key: string;
  /** "" for an undated article, so that it sorts as the oldest. */
  published_at: string;
  publisher: string | null;
  url: string | null;
  word_count: number;
  file_name: string;
  origin: string | null;
  sha256: string;
  revision: string;
  byte_length: number;
  ingested_at: string;
  /** The version of the corpus that came with this content. */
  ingested_in: number;
  warnings: string;
}

/** Apart from `article`, so that lists of articles do not read the texts past. */
export interface ArticleTextTable {
  article: number;
  text: string;
  paragraphs: string;
  furniture: string;
}

export interface ContributorTable {
  article: number;
  position: number;
  person: number;
  /** Who was read here, by id, if somebody else stands in for them since a merge. */
  named: string | null;
  role: ContributorRole;
  span: string | null;
}

/** Everything but `id` and `slug` is worked out from `appearance`, `quote` and `person_name`. */
export interface PersonTable {
  number: Generated<number>;
  id: string;
  slug: string;
  name: string;
  given_name: string | null;
  family_name: string | null;
  /** Family name, then given name, folded. */
  name_key: string;
  mention_count: number;
  quote_count: number;
  article_count: number;
}

/** In how many articles a person is called so. */
export interface PersonNameTable {
  person: number;
  form: NameForm;
  text: string;
  /** Of a NAME only. */
  given_name: string | null;
  family_name: string | null;
  article_count: number;
}

/** NAME: the fullest form in an article. */
export type NameForm = 'NAME' | 'ALIAS' | 'DESCRIPTION';

export interface AppearanceTable {
  number: Generated<number>;
  article: number;
  /** In the order of first mention. */
  position: number;
  person: number;
  name: string;
  given_name: string | null;
  family_name: string | null;
  aliases: string;
  descriptions: string;
  mention_count: number;
  quote_count: number;
  mentions: string;
  /** The people who were read here, as `PersonDraft`s, where a merge has made one of them; else null. */
  parts: string | null;
}

export interface QuoteTable {
  number: Generated<number>;
  id: string;
  article: number;
  position: number;
  kind: QuoteKind;
  text: string;
  segments: string;
  paragraph: number;
  speaker: number | null;
  /** Who says it, by id, if somebody else stands in for them since a merge. */
  named: string | null;
  speaker_kind: SpeakerKind;
  source: string | null;
  cue: string | null;
  cue_lemma: string | null;
  confidence: number;
  method: AttributionMethod;
  /** Where an editor had the last word: a `CorrectedQuote`; else null. */
  correction: string | null;
  /** The version of the corpus in which these words first stood in the article. */
  added_in: number;
  /** Those of its article, so that quotes are filtered and ordered by them without a join. */
  published_at: string;
  ingested_at: string;
}

/** Who is spoken of in a quote, other than its speaker: worked out from `quote` and `appearance`. */
export interface QuoteMentionTable {
  person: number;
  quote: number;
}

export interface RejectedTable {
  file_name: string;
  reason: string;
  origin: string | null;
}

/** What an editor said of a quote. It outlasts its article, and holds again when the words come back. */
export interface CorrectionTable {
  /** The id that the quote had. */
  quote: string;
  /** Its article's id. */
  article: string;
  /** The words of the quote, to know it by when it is read a little differently. */
  words: string;
  /** The id of who says it, and what they were called; null unless it is a named person. */
  speaker: string | null;
  name: string | null;
  given_name: string | null;
  family_name: string | null;
  speaker_kind: SpeakerKind;
  editor: string | null;
  note: string | null;
  corrected_at: string;
}

/** Somebody whom an editor found to be the same as somebody else. Ids of people: either may be in no article just now. */
export interface PersonMergeTable {
  person: string;
  /** What `person` had, and gets back. */
  slug: string;
  name: string;
  given_name: string | null;
  family_name: string | null;
  into_person: string;
  into_name: string;
  into_given_name: string | null;
  into_family_name: string | null;
  merged_at: string;
}

/** Content that an editor took out, and that is not taken in again from its file. */
export interface WithdrawnTable {
  file_name: string;
  sha256: string;
}

/** How many of all quotes or articles have a value: of a person, their number. Values that none has are not there. */
export interface FacetCountTable {
  facet: CountedFacet;
  value: string;
  count: number;
}

/** Quotes by their speaker are counted by `person.quote_count`. */
export type CountedFacet = `QUOTE ${Exclude<QuoteFacet, 'SPEAKER'>}` | `ARTICLE ${ArticleFacet}`;

/** What a client may still ask of the servers that share this database; only PostgreSQL has it. */
export interface RequestBucketTable {
  /** A digest of who it is. */
  client: string;
  tokens: number;
  /** By the last who took any. */
  taken: number;
  /** Seconds since 1970. */
  filled_at: number;
}

/** One row. */
export interface SearchIndexTable {
  /** Of the way in which the entries were made. */
  revision: string;
}

/** One row. */
export interface CorpusTable {
  /** Drawn when the store is made: tells it from another that happens to have the same `version`. */
  store: string;
  version: number;
}
