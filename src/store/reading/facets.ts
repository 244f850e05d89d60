import { sql } from 'kysely';
import type { Flavor } from '../flavor.ts';
import type { ChildList, List } from '../lists/list.ts';
import { allOf } from '../lists/list.ts';
import type { ArticleFacet, FacetCount, QuoteFacet, QuoteFilter } from '../requests.ts';
import type { CountedFacet, Db } from '../tables.ts';
import { wordsAlone } from './kept-counts.ts';
import type { Dimension } from './quote-dimensions.ts';
import { QUOTE_DIMENSIONS } from './quote-dimensions.ts';

const ARTICLE_DIMENSIONS: Readonly<Record<ArticleFacet, Dimension>> = {
  SPEAKER: {
    value: 'quoted.person',
    join: 'join appearance as quoted on quoted.article = article.number and quoted.quote_count > 0',
    isPerson: true,
  },
  AUTHOR: {
    value: 'author.person',
    join: "join contributor as author on author.article = article.number and author.role = 'AUTHOR'",
    isPerson: true,
  },
  PUBLISHER: { value: 'article.publisher' },
  MONTH: { value: "nullif(substr(article.published_at, 1, 7), '')", isTime: true },
};

/** The rows that are counted: all of a table that meet the conditions, or those of each of several parents. */
export type Counted = Omit<List, 'sort'> | Omit<ChildList, 'sort'>;

export const countQuotesBy = (db: Db, flavor: Flavor, list: Counted, facet: QuoteFacet, most: number) => {
  if (!isWhole(list)) return countBy(db, flavor, list, QUOTE_DIMENSIONS[facet], most);
  return facet === 'SPEAKER' ? readSpeakers(db, most) : readCounts(db, `QUOTE ${facet}`, QUOTE_DIMENSIONS[facet], most);
};

export const countArticlesBy = (db: Db, flavor: Flavor, list: Counted, facet: ArticleFacet, most: number) =>
  isWhole(list)
    ? readCounts(db, `ARTICLE ${facet}`, ARTICLE_DIMENSIONS[facet], most)
    : countBy(db, flavor, list, ARTICLE_DIMENSIONS[facet], most);

/** The counts of all quotes that have some words, where nothing else is asked of them and the database has a short way. */
export const countFoundBy = async (
  db: Db,
  { search }: Flavor,
  filter: QuoteFilter | null | undefined,
  facet: QuoteFacet,
  most: number,
): Promise<FacetCount[] | null> => {
  const query = wordsAlone(filter);
  const tally = query && search.tally(facet, query, most);
  if (tally === null) return null;
  const { isPerson = false } = QUOTE_DIMENSIONS[facet];
  const found = isPerson
    ? sql<CountRow>`select '' as parent, counted.count, person.slug as value, person.id as person
        from (${tally}) as counted join person on person.number = counted.value order by counted.place`
    : sql<CountRow>`select '' as parent, counted.count, counted.value, null as person
        from (${tally}) as counted order by counted.place`;
  return (await found.execute(db)).rows.map(toCount);
};

/** Nothing is filtered out: how many there are has been kept in step with what was written. */
const isWhole = (list: Counted): boolean => !('parents' in list) && list.conditions.length === 0;

const readCounts = async (
  db: Db,
  facet: CountedFacet,
  { isPerson = false, isTime = false }: Dimension,
  most: number,
): Promise<ReadonlyMap<string, FacetCount[]>> => {
  const value = isPerson ? sql`cast(counts.value as integer)` : sql`counts.value`;
  const order = isTime ? sql`${value} desc` : sql`counts.count desc, ${value}`;
  const counts = sql`select * from facet_count as counts where facet = ${facet} order by ${order} limit ${most}`;
  const found = isPerson
    ? await sql<CountRow>`select '' as parent, counts.count, person.slug as value, person.id as person
        from (${counts}) as counts join person on person.number = ${value} order by ${order}`.execute(db)
    : await sql<CountRow>`select '' as parent, counts.count, counts.value, null as person
        from (${counts}) as counts order by ${order}`.execute(db);
  return new Map([['', found.rows.map(toCount)]]);
};

const readSpeakers = async (db: Db, most: number): Promise<ReadonlyMap<string, FacetCount[]>> => {
  const found = await sql<CountRow>`select '' as parent, quote_count as count, slug as value, id as person
    from person where quote_count > 0 order by quote_count desc, number limit ${most}`.execute(db);
  return new Map([['', found.rows.map(toCount)]]);
};

/** The counts for each parent, by its id; those of a list without parents under "". One statement. */
const countBy = async (
  db: Db,
  flavor: Flavor,
  list: Counted,
  dimension: Dimension,
  most: number,
): Promise<ReadonlyMap<string, FacetCount[]>> => {
  const { isPerson = false, isTime = false } = dimension;
  const value = sql.raw(dimension.value);
  const join = sql.raw(dimension.join ?? '');
  const hasParents = 'parents' in list;
  const rows = hasParents
    ? sql`${sql.table(list.parents)} as parent cross join ${sql.table(list.table)}`
    : sql`${sql.table(list.table)}`;
  const conditions = hasParents
    ? [flavor.isAmong('parent.id', list.parentIds), list.link, ...list.conditions]
    : list.conditions;
  const order = isTime ? sql`counted.value desc` : sql`counted.count desc, counted.value`;
  const counted = sql`select ${hasParents ? sql`parent.id` : sql`''`} as parent, ${value} as value, count(*) as count
    from ${rows} ${join} where ${allOf([...conditions, sql<boolean>`${value} is not null`])} group by 1, 2`;
  const placed = sql`select counted.*, row_number() over (partition by counted.parent order by ${order}) as place
    from (${counted}) as counted`;
  const found = await sql<CountRow>`select placed.parent, placed.count,
      ${isPerson ? sql`person.slug` : sql`placed.value`} as value, ${isPerson ? sql`person.id` : sql`null`} as person
    from (${placed}) as placed ${isPerson ? sql`join person on person.number = placed.value` : sql``}
    where placed.place <= ${most} order by placed.parent, placed.place`.execute(db);
  const counts = Map.groupBy(found.rows, (row) => row.parent);
  return new Map([...counts].map(([parent, each]) => [parent, each.map(toCount)]));
};

interface CountRow {
  readonly parent: string;
  readonly value: string;
  readonly count: number;
  readonly person: string | null;
}

const toCount = ({ value, count, person }: CountRow): FacetCount => ({
  value,
  count: Number(count),
  personId: person,
});
