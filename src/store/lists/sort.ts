import type { RawBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { ArticleOrder, PersonOrder, QuoteOrder } from '../requests.ts';
import type { Blank } from '../statement.ts';
import type { CursorValue } from './cursor.ts';

/**
 * A total order of a table's rows: its keys end in one that is unique, so that a row's key names its place. All keys run
 * the same way, so that one index serves both directions and "DESC" is "ASC" seen from its other end.
 */
export interface Sort {
  /** Tells cursors of different orders apart. */
  readonly name: string;
  readonly keys: readonly SortKey[];
  readonly descending: boolean;
}

interface SortKey {
  readonly column: string;
  readonly type: 'string' | 'number' | 'integer';
  /** What stands for null, where there may be one. */
  readonly otherwise?: number;
}

const BY_SCORE: SortKey = { column: 'ranked.score', type: 'number', otherwise: 0 };

const ARTICLE_KEYS = {
  ADDED: [],
  PUBLISHED_AT: [{ column: 'article.published_at', type: 'string' }],
  INGESTED_AT: [{ column: 'article.ingested_at', type: 'string' }],
  HEADLINE: [{ column: 'article.headline_key', type: 'string' }],
  RELEVANCE: [BY_SCORE],
} as const satisfies Record<ArticleOrder['field'], readonly SortKey[]>;

const PERSON_KEYS = {
  NAME: [{ column: 'person.name_key', type: 'string' }],
  MENTION_COUNT: [{ column: 'person.mention_count', type: 'integer' }],
  QUOTE_COUNT: [{ column: 'person.quote_count', type: 'integer' }],
} as const satisfies Record<PersonOrder['field'], readonly SortKey[]>;

const QUOTE_KEYS = {
  TEXT_ORDER: [],
  PUBLISHED_AT: [{ column: 'quote.published_at', type: 'string' }],
  INGESTED_AT: [{ column: 'quote.ingested_at', type: 'string' }],
  CONFIDENCE: [{ column: 'quote.confidence', type: 'number' }],
  RELEVANCE: [BY_SCORE],
} as const satisfies Record<QuoteOrder['field'], readonly SortKey[]>;

export const sortArticles = (order: ArticleOrder | null | undefined): Sort => ({
  name: `articles by ${order?.field ?? 'ADDED'}`,
  keys: [...ARTICLE_KEYS[order?.field ?? 'ADDED'], { column: 'article.number', type: 'integer' }],
  descending: order?.direction === 'DESC',
});

export const sortPeople = (order: PersonOrder | null | undefined): Sort => ({
  name: `people by ${order?.field ?? 'NAME'}`,
  keys: [...PERSON_KEYS[order?.field ?? 'NAME'], { column: 'person.number', type: 'integer' }],
  descending: order?.direction === 'DESC',
});

export const sortQuotes = (order: QuoteOrder | null | undefined): Sort => ({
  name: `quotes by ${order?.field ?? 'TEXT_ORDER'}`,
  keys: [
    ...QUOTE_KEYS[order?.field ?? 'TEXT_ORDER'],
    { column: 'quote.article', type: 'integer' },
    { column: 'quote.position', type: 'integer' },
  ],
  descending: order?.direction === 'DESC',
});

/** The people of an article, by first mention. */
export const APPEARANCE_SORT: Sort = {
  name: 'appearances',
  keys: [{ column: 'appearance.position', type: 'integer' }],
  descending: false,
};

/** The same order from its other end. */
export const reversed = (sort: Sort): Sort => ({ ...sort, descending: !sort.descending });

/** What a row is sorted by, in SQL. */
export const sortedBy = ({ column, otherwise }: SortKey): RawBuilder<unknown> =>
  otherwise === undefined ? sql.ref(column) : sql`coalesce(${sql.ref(column)}, ${sql.lit(otherwise)})`;

export const orderBy = (sort: Sort): RawBuilder<unknown> => {
  const direction = sql.raw(sort.descending ? 'desc' : 'asc');
  return sql.join(sort.keys.map((key) => sql`${sortedBy(key)} ${direction}`));
};

/** Whether a row comes after the place with this key; `inclusive` takes the place itself in. */
export const isBeyond = (
  sort: Sort,
  values: readonly (CursorValue | Blank)[],
  inclusive = false,
): RawBuilder<SqlBool> => {
  const columns = sql.join(sort.keys.map(sortedBy));
  const comparison = sql.raw((sort.descending ? '<' : '>') + (inclusive ? '=' : ''));
  return sql`(${columns}) ${comparison} (${sql.join(values)})`;
};
