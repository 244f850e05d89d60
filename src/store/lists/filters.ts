import type { RawBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { Flavor } from '../flavor.ts';
import { personWith } from '../person-with.ts';
import { foldName } from '../records.ts';
import type { ArticleFilter, NumberRange, PersonFilter, QuoteFilter, TimeRange } from '../requests.ts';
import { parseQuery } from '../search/query.ts';
import { MOST_RANKED } from '../search/search-index.ts';
import type { Condition } from './page-plan.ts';

/** What a filter asks of the table `quote`. */
export const quoteConditions = (filter: QuoteFilter | null | undefined, { isAmong, search }: Flavor): Condition[] => [
  ...given(filter?.speaker, (id) => sql<SqlBool>`quote.speaker = ${personWith('id', id)}`),
  ...given(filter?.speakerSlug, (slug) => sql<SqlBool>`quote.speaker = ${personWith('slug', slug)}`),
  ...given(filter?.article, (id) => sql<SqlBool>`quote.article = (select number from article where id = ${id})`),
  ...given(filter?.kind, (kinds) => isAmong('quote.kind', kinds)),
  ...given(filter?.speakerKind, (kinds) => isAmong('quote.speaker_kind', kinds)),
  ...given(filter?.confidence, (range) => isWithin('quote.confidence', range)),
  ...given(filter?.cue, (lemmas) => isAmong('quote.cue_lemma', lemmas)),
  ...given(
    filter?.about,
    (id) => sql<SqlBool>`quote.number in (select quote from quote_mention
      where person = ${personWith('id', id)})`,
  ),
  ...given(filter?.text, (text) => search.holds('QUOTE', 'quote.number', parseQuery(text))),
  ...given(filter?.publishedAt, (range) => isDuring('quote.published_at', range)),
];

/** What a filter asks of the table `article`. */
export const articleConditions = (
  filter: ArticleFilter | null | undefined,
  { isAmong, search }: Flavor,
): Condition[] => [
  ...given(filter?.publisher, (publishers) => isAmong('article.publisher', publishers)),
  ...given(
    filter?.author,
    (id) => sql<SqlBool>`article.number in (select article from contributor
      where role = 'AUTHOR' and person = ${personWith('id', id)})`,
  ),
  ...given(
    filter?.mentions,
    (id) => sql<SqlBool>`article.number in (select article from appearance
      where person = ${personWith('id', id)})`,
  ),
  ...given(
    filter?.quotes,
    (id) => sql<SqlBool>`article.number in (select article from quote
      where speaker = ${personWith('id', id)})`,
  ),
  ...given(filter?.text, (text) => search.holds('ARTICLE', 'article.number', parseQuery(text))),
  ...given(filter?.publishedAt, (range) => isDuring('article.published_at', range)),
];

/** What a filter asks of the table `person`. */
export const personConditions = (filter: PersonFilter | null | undefined): Condition[] => [
  // A folded name is letters, digits and single spaces: nothing in it means something else to `like`.
  ...given(filter?.namePrefix, (prefix) =>
    wordsOf(prefix).map((word) => sql<SqlBool>`' ' || person.name_key like ${`% ${word}%`}`),
  ),
  ...given(filter?.quoted, (quoted) =>
    quoted ? sql<SqlBool>`person.quote_count > 0` : sql<SqlBool>`person.quote_count = 0`,
  ),
  ...given(
    filter?.mentionedIn,
    (id) => sql<SqlBool>`person.number in (select person from appearance
      where article = (select number from article where id = ${id}))`,
  ),
];

/** What the order RELEVANCE goes by, for a list of these; undefined where it is not asked for. */
export const rankingOf = (
  kind: 'ARTICLE' | 'QUOTE',
  text: string | null | undefined,
  order: { readonly field: string } | null | undefined,
  { search }: Flavor,
): RawBuilder<unknown> | undefined =>
  order?.field === 'RELEVANCE' ? search.matches(kind, parseQuery(text ?? ''), MOST_RANKED) : undefined;

const given = <T>(value: T | null | undefined, toCondition: (value: T) => Condition | Condition[]): Condition[] =>
  value == null ? [] : [toCondition(value)].flat();

const isWithin = (column: string, { min, max }: NumberRange): Condition[] => [
  ...given(min, (value) => sql<SqlBool>`${sql.ref(column)} >= ${value}`),
  ...given(max, (value) => sql<SqlBool>`${sql.ref(column)} <= ${value}`),
];

/** An undated article is at no time, so within no range. */
const isDuring = (column: string, { from, before }: TimeRange): Condition[] =>
  from == null && before == null
    ? []
    : [
        sql<SqlBool>`${sql.ref(column)} <> ''`,
        ...given(from, (time) => sql<SqlBool>`${sql.ref(column)} >= ${inUtc(time)}`),
        ...given(before, (time) => sql<SqlBool>`${sql.ref(column)} < ${inUtc(time)}`),
      ];

/** As times are stored, so that they compare as text. */
const inUtc = (time: string): string => new Date(time).toISOString();

const wordsOf = (name: string): string[] =>
  foldName(name)
    .split(' ')
    .filter((word) => word !== '');
