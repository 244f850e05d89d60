import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Flavor } from '../flavor.ts';
import type { PageRow } from '../lists/page-plan.ts';
import { planPage, ROWS, readPlace, toPage, valuesOf } from '../lists/page-plan.ts';
import type { Sort } from '../lists/sort.ts';
import { orderBy } from '../lists/sort.ts';
import type { SearchHit } from '../requests.ts';
import type { SearchKind } from '../search/entries.ts';
import { explainHits } from '../search/explain.ts';
import type { SearchQuery } from '../search/query.ts';
import { parseQuery } from '../search/query.ts';
import { MOST_RANKED } from '../search/search-index.ts';
import { run } from '../statement.ts';
import type { Store } from '../store.ts';
import type { Db } from '../tables.ts';

/** Best first; of equals people come first and then quotes, and of equals of a kind the newest. */
const BY_RELEVANCE: Sort = {
  name: 'search',
  keys: [
    { column: 'hit.score', type: 'number' },
    { column: 'hit.kind', type: 'integer' },
    { column: 'hit.number', type: 'integer' },
  ],
  descending: true,
};

const PLACES = { PERSON: 3, QUOTE: 2, ARTICLE: 1 } as const satisfies Record<SearchKind, number>;
const KINDS = Object.keys(PLACES) as SearchKind[];

/** What can be searched for, over articles, people and quotes together. */
export const readSearch = (db: Db, flavor: Flavor): Pick<Store, 'search' | 'countSearch' | 'explainHits'> => ({
  search: async ({ text, kinds, ...request }) => {
    const place = readPlace(BY_RELEVANCE, request);
    const values = valuesOf(place);
    const wanted = planPage(BY_RELEVANCE, place);
    const hits = hitsOf(flavor, parseQuery(text), kinds);
    const page = sql`select * from (${hits}) as hit
      where ${sql.join([sql`1 = 1`, ...wanted.bounds], sql` and `)} order by ${orderBy(wanted.sort)} limit ${ROWS}`;
    const shown = sql<HitRow>`select page.*, page.score as key_0, page.kind as key_1, page.number as key_2,
      '' as parent, coalesce(article.id, person.id, quote.id) as id from (${page}) as page
      left join article on page.kind = ${sql.lit(PLACES.ARTICLE)} and article.number = page.number
      left join person on page.kind = ${sql.lit(PLACES.PERSON)} and person.number = page.number
      left join quote on page.kind = ${sql.lit(PLACES.QUOTE)} and quote.number = page.number
      order by ${sql.join(['key_0', 'key_1', 'key_2'].map((key) => sql`${sql.ref(key)} ${sql.raw(wanted.sort.descending ? 'desc' : 'asc')}`))}`;
    const rows = await run(db, shown.compile(db), values);
    // What a cursor cuts off was there when it was given: whether it still is says a look past the cursor's own place.
    const isThere = async (beyond: RawBuilder<unknown> | null): Promise<boolean> => {
      if (beyond === null) return false;
      const statement = sql`select 1 from (${hits}) as hit where ${beyond} limit 1`.compile(db);
      return (await run(db, statement, values)).length > 0;
    };
    const looks = request.lookBeyond ?? true;
    const before = looks && (await isThere(wanted.upToAfter));
    const after = looks && (await isThere(wanted.fromBefore));
    return toPage(BY_RELEVANCE, place, rows, before, after, toHit);
  },
  countSearch: async ({ text, kinds }) => {
    // Each kind by itself: where they come together, hits are scored before they are counted.
    const counts = KINDS.filter((kind) => kinds?.includes(kind) ?? true).map(
      (kind) =>
        sql`select count(*) as count from (${flavor.search.matches(kind, parseQuery(text), MOST_RANKED)}) as hit`,
    );
    if (counts.length === 0) return 0;
    const { rows } = await sql<{ count: number }>`select sum(count) as count
      from (${sql.join(counts, sql` union all `)}) as counts`.execute(db);
    return Number(rows[0]?.count ?? 0);
  },
  explainHits: (text, hits) => explainHits(db, flavor, parseQuery(text), hits),
});

type HitRow = PageRow & { readonly id: string; readonly kind: number; readonly score: number };

const toHit = ({ id, kind, score }: HitRow): SearchHit => ({
  kind: KINDS.find((each) => PLACES[each] === kind) ?? 'ARTICLE',
  id,
  score,
});

const hitsOf = (
  { search }: Flavor,
  query: SearchQuery,
  kinds: readonly SearchKind[] | null | undefined,
): RawBuilder<unknown> => {
  const parts = KINDS.filter((kind) => kinds?.includes(kind) ?? true).map((kind) => {
    const found = search.matches(kind, query, MOST_RANKED);
    return kind === 'PERSON'
      ? // Of two people of one name, the one who is spoken of more is more likely meant.
        sql`select cast(${sql.lit(PLACES[kind])} as bigint) as kind, found.number,
          found.score * (0.9 + 0.1 * person.mention_count / (person.mention_count + 10.0)) as score
          from (${found}) as found join person on person.number = found.number`
      : sql`select cast(${sql.lit(PLACES[kind])} as bigint) as kind, found.number, found.score from (${found}) as found`;
  });
  if (parts.length === 0) return sql`select 0 as kind, 0 as number, 0.0 as score where 1 = 0`;
  return sql.join(parts, sql` union all `);
};
