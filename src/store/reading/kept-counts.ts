import { sql } from 'kysely';
import type { Flavor } from '../flavor.ts';
import type { ArticleFilter, QuoteFilter } from '../requests.ts';
import type { SearchQuery } from '../search/query.ts';
import { parseQuery } from '../search/query.ts';
import type { CountedFacet, Db } from '../tables.ts';

/** What a filter asks for, if it is nothing but values of a facet that all quotes are counted by. */
const FACETS = {
  kind: 'QUOTE KIND',
  speakerKind: 'QUOTE SPEAKER_KIND',
  cue: 'QUOTE CUE',
} as const satisfies Partial<Record<keyof QuoteFilter, CountedFacet>>;

/** How many quotes there are under a filter, where that is kept in step with what is written; null where it is not. */
export const keptQuoteCount = async (
  db: Db,
  { isAmong }: Flavor,
  filter: QuoteFilter | null | undefined,
): Promise<number | null> => {
  const asked = Object.entries(filter ?? {}).filter(([, wanted]) => wanted != null);
  const [only, ...others] = asked;
  if (others.length > 0 || (only !== undefined && !Object.hasOwn(FACETS, only[0]))) return null;
  // Each quote has a kind: without a filter, those are all.
  const facet = only === undefined ? FACETS.kind : FACETS[only[0] as keyof typeof FACETS];
  const isWanted = only === undefined ? sql`1 = 1` : isAmong('facet_count.value', only[1] as readonly string[]);
  const { rows } = await sql<{ count: number | null }>`select sum(count) as count from facet_count
    where facet = ${facet} and ${isWanted}`.execute(db);
  return Number(rows[0]?.count ?? 0);
};

/** How many quotes or articles there are under a filter that asks for words alone; null where it asks for something else. */
export const countFound = async (
  db: Db,
  { search }: Flavor,
  kind: 'ARTICLE' | 'QUOTE',
  filter: ArticleFilter | QuoteFilter | null | undefined,
): Promise<number | null> => {
  const query = wordsAlone(filter);
  const found = query && search.found(kind, query);
  if (found === null) return null;
  const { rows } = await sql<{ count: number }>`select count(*) as count from (${found}) as found`.execute(db);
  return Number(rows[0]?.count ?? 0);
};

/** The words that a filter asks for, if it asks for nothing else. */
export const wordsAlone = (filter: ArticleFilter | QuoteFilter | null | undefined): SearchQuery | null => {
  const asked = Object.values(filter ?? {}).filter((wanted) => wanted != null);
  return asked.length === 1 && filter?.text != null ? parseQuery(filter.text) : null;
};

/** How many quotes or articles people have in all, in the order of their ids. */
export const keptCountsOfPeople = async (
  db: Db,
  { isAmong }: Flavor,
  column: 'quote_count' | 'article_count',
  personIds: readonly string[],
): Promise<number[]> => {
  const rows = await db
    .selectFrom('person')
    .select(['id', `${column} as count`])
    .where(isAmong('person.id', personIds))
    .execute();
  const counts = new Map(rows.map(({ id, count }) => [id, Number(count)]));
  return personIds.map((id) => counts.get(id) ?? 0);
};
