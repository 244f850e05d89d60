import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Flavor } from './flavor.ts';
import type { Page, PageRequest } from './page.ts';
import type { Condition, PageRow } from './page-plan.ts';
import { planPage, toPage } from './page-plan.ts';
import type { Sort } from './sort.ts';
import { orderBy, sortedBy } from './sort.ts';
import type { CountedFacet, Db } from './tables.ts';

/** Some rows of a table, in order. */
export interface List {
  readonly table: 'article' | 'person' | 'quote' | 'appearance';
  readonly conditions: readonly Condition[];
  readonly sort: Sort;
  /** What `ranked.score` is taken from: a query for the `number` and `score` of rows. */
  readonly ranking?: RawBuilder<unknown> | undefined;
}

/** The rows of a list that belong to each of several parents; `link` ties a row to the row `parent`. */
export interface ChildList extends List {
  readonly parents: 'article' | 'person';
  readonly parentIds: readonly string[];
  readonly link: Condition;
}

/** Brings the rows of a page, in order, with what is to be shown of them, in one statement. */
export type Fetch<Row> = (page: RawBuilder<PageRow>, order: RawBuilder<unknown>) => Promise<(Row & PageRow)[]>;

/** One page of a list. Throws a BadPageRequest. */
export const readPage = async <Row, T>(
  db: Db,
  list: List,
  request: PageRequest,
  fetch: Fetch<Row>,
  toNode: (row: Row) => T,
): Promise<Page<T>> => {
  const wanted = planPage(list.sort, request);
  const page = sql<PageRow>`(select '' as parent, ${numberAndKeys(list)} from ${rowsOf(list)}
    where ${allOf([...list.conditions, ...wanted.bounds])} order by ${orderBy(wanted.sort)} limit ${wanted.size + 1})`;
  const rows = await fetch(page, pageOrder(wanted.sort));
  const isThere = async (beyond: Condition): Promise<boolean> => {
    const found = await sql`select 1 from ${rowsOf(list)}
      where ${allOf([...list.conditions, beyond])} limit 1`.execute(db);
    return found.rows.length > 0;
  };
  return toPage(
    wanted,
    rows,
    wanted.upToAfter !== null && (await isThere(wanted.upToAfter)),
    wanted.fromBefore !== null && (await isThere(wanted.fromBefore)),
    toNode,
  );
};

/** The same page of the list of every parent, in the order of their ids. Throws a BadPageRequest. */
export const readPages = async <Row, T>(
  db: Db,
  flavor: Flavor,
  list: ChildList,
  request: PageRequest,
  fetch: Fetch<Row>,
  toNode: (row: Row) => T,
): Promise<Page<T>[]> => {
  const wanted = planPage(list.sort, request);
  const table = sql.table(list.table);
  const parents = sql`${sql.table(list.parents)} as parent`;
  const isWanted = flavor.isAmong('parent.id', list.parentIds);
  const ofEach = sql`select ${sql.ref(`${list.table}.number`)} as value from ${rowsOf(list)}
    where ${allOf([list.link, ...list.conditions, ...wanted.bounds])}
    order by ${orderBy(wanted.sort)} limit ${wanted.size + 1}`;
  const page = sql<PageRow>`(with picked_rows as materialized (select parent.id as parent, ${numberAndKeys(list)}
    from ${parents} cross join ${flavor.pickedForEach(ofEach)}
    join ${table} on ${sql.ref(`${list.table}.number`)} = picked.value ${ranked(list)}
    where ${isWanted}) select * from picked_rows)`;
  const rows = await fetch(page, pageOrder(wanted.sort));
  const whoseIsThere = async (beyond: Condition): Promise<Set<string>> => {
    const found = await sql<{ id: string }>`select parent.id from ${parents} where ${isWanted} and exists
      (select 1 from ${rowsOf(list)} where ${allOf([list.link, ...list.conditions, beyond])})`.execute(db);
    return new Set(found.rows.map((row) => row.id));
  };
  const before = wanted.upToAfter === null ? new Set<string>() : await whoseIsThere(wanted.upToAfter);
  const after = wanted.fromBefore === null ? new Set<string>() : await whoseIsThere(wanted.fromBefore);
  const byParent = Map.groupBy(rows, (row) => row.parent);
  return list.parentIds.map((id) => toPage(wanted, byParent.get(id) ?? [], before.has(id), after.has(id), toNode));
};

export const countRows = async (db: Db, { table, conditions }: Omit<List, 'sort'>): Promise<number> => {
  if (table === 'quote' && conditions.length === 0) return countOf(db, 'QUOTE KIND');
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}
    where ${allOf(conditions)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
};

/** How many have a value of a facet: all, where each has one. It takes as long however many there are. */
const countOf = async (db: Db, facet: CountedFacet): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select sum(count) as count from facet_count
    where facet = ${facet}`.execute(db);
  return Number(rows[0]?.count ?? 0);
};

/** How many rows each parent has, in the order of their ids. */
export const countRowsOfEach = async (db: Db, flavor: Flavor, list: Omit<ChildList, 'sort'>): Promise<number[]> => {
  const { rows } = await sql<{ parent: string; count: number }>`select parent.id as parent,
    (select count(*) from ${sql.table(list.table)} where ${allOf([list.link, ...list.conditions])}) as count
    from ${sql.table(list.parents)} as parent where ${flavor.isAmong('parent.id', list.parentIds)}`.execute(db);
  const counts = new Map(rows.map((row) => [row.parent, Number(row.count)]));
  return list.parentIds.map((id) => counts.get(id) ?? 0);
};

const rowsOf = (list: List): RawBuilder<unknown> => sql`${sql.table(list.table)} ${ranked(list)}`;

const ranked = ({ table, ranking }: List): RawBuilder<unknown> =>
  ranking === undefined
    ? sql``
    : sql`left join (${ranking}) as ranked on ranked.number = ${sql.ref(`${table}.number`)}`;

const numberAndKeys = ({ table, sort }: List): RawBuilder<unknown> =>
  sql.join([
    sql`${sql.ref(`${table}.number`)} as number`,
    ...[0, 1, 2].map((at) => {
      const key = sort.keys[at];
      return sql`${key === undefined ? sql`null` : sortedBy(key)} as ${sql.ref(`key_${at}`)}`;
    }),
  ]);

const pageOrder = (sort: Sort): RawBuilder<unknown> => {
  const direction = sql.raw(sort.descending ? 'desc' : 'asc');
  return sql.join(sort.keys.map((_, at) => sql`${sql.ref(`page.key_${at}`)} ${direction}`));
};

/** The rows that meet all conditions; all rows where there is none. */
export const allOf = (conditions: readonly Condition[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`1 = 1` : sql.join(conditions, sql` and `);
