import type { RawBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { CursorValue } from './cursor.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Flavor } from './flavor.ts';
import type { Page, PageRequest } from './page.ts';
import { BadPageRequest } from './page.ts';
import type { Sort } from './sort.ts';
import { isBeyond, orderBy, reversed } from './sort.ts';
import type { Db } from './tables.ts';

export type Condition = RawBuilder<SqlBool>;

/** Some rows of a table, in order. */
export interface List {
  readonly table: 'article' | 'person' | 'quote' | 'appearance';
  readonly conditions: readonly Condition[];
  readonly sort: Sort;
}

/** The rows of a list that belong to each of several parents; `link` ties a row to the row `parent`. */
export interface ChildList extends List {
  readonly parents: 'article' | 'person';
  readonly parentIds: readonly string[];
  readonly link: Condition;
}

/** A row of a page before it is joined with what is to be shown of it. */
export interface PageRow {
  readonly number: number;
  /** The parent's id; "" where there is none. */
  readonly parent: string;
  readonly key_0: CursorValue;
  readonly key_1: CursorValue | null;
  readonly key_2: CursorValue | null;
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
  const wanted = plan(list.sort, request);
  const page = sql<PageRow>`(select '' as parent, ${numberAndKeys(list)} from ${sql.table(list.table)}
    where ${every([...list.conditions, ...wanted.bounds])} order by ${orderBy(wanted.sort)} limit ${wanted.size + 1})`;
  const rows = await fetch(page, pageOrder(wanted.sort));
  const isThere = async (beyond: Condition): Promise<boolean> => {
    const found = await sql`select 1 from ${sql.table(list.table)}
      where ${every([...list.conditions, beyond])} limit 1`.execute(db);
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
  const wanted = plan(list.sort, request);
  const table = sql.table(list.table);
  const parents = sql`${sql.table(list.parents)} as parent`;
  const isWanted = flavor.isAmong('parent.id', list.parentIds);
  const ofEach = sql`(select ${sql.ref(`${list.table}.number`)} from ${table}
    where ${every([list.link, ...list.conditions, ...wanted.bounds])}
    order by ${orderBy(wanted.sort)} limit ${wanted.size + 1})`;
  const page = sql<PageRow>`(select parent.id as parent, ${numberAndKeys(list)} from ${parents}
    join ${table} on ${flavor.isAmongEach(`${list.table}.number`, ofEach)} where ${isWanted})`;
  const rows = await fetch(page, pageOrder(wanted.sort));
  const whoseIsThere = async (beyond: Condition): Promise<Set<string>> => {
    const found = await sql<{ id: string }>`select parent.id from ${parents} where ${isWanted} and exists
      (select 1 from ${table} where ${every([list.link, ...list.conditions, beyond])})`.execute(db);
    return new Set(found.rows.map((row) => row.id));
  };
  const before = wanted.upToAfter === null ? new Set<string>() : await whoseIsThere(wanted.upToAfter);
  const after = wanted.fromBefore === null ? new Set<string>() : await whoseIsThere(wanted.fromBefore);
  const byParent = Map.groupBy(rows, (row) => row.parent);
  return list.parentIds.map((id) => toPage(wanted, byParent.get(id) ?? [], before.has(id), after.has(id), toNode));
};

export const countRows = async (db: Db, { table, conditions }: Omit<List, 'sort'>): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}
    where ${every(conditions)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
};

/** How many rows each parent has, in the order of their ids. */
export const countRowsOfEach = async (db: Db, flavor: Flavor, list: Omit<ChildList, 'sort'>): Promise<number[]> => {
  const { rows } = await sql<{ parent: string; count: number }>`select parent.id as parent,
    (select count(*) from ${sql.table(list.table)} where ${every([list.link, ...list.conditions])}) as count
    from ${sql.table(list.parents)} as parent where ${flavor.isAmong('parent.id', list.parentIds)}`.execute(db);
  const counts = new Map(rows.map((row) => [row.parent, Number(row.count)]));
  return list.parentIds.map((id) => counts.get(id) ?? 0);
};

interface Plan {
  readonly backward: boolean;
  readonly size: number;
  /** The order in which rows are read: that of the list, or from its end. */
  readonly sort: Sort;
  readonly list: Sort;
  readonly bounds: readonly Condition[];
  /** What the cursors cut off the list; null without them. */
  readonly upToAfter: Condition | null;
  readonly fromBefore: Condition | null;
}

const plan = (sort: Sort, request: PageRequest): Plan => {
  const { first = null, last = null } = request;
  if (first !== null && last !== null) throw new BadPageRequest('last', 'Ask for `first` or for `last`, not for both.');
  const size = first ?? last;
  if (size === null) throw new BadPageRequest('first', 'Say how many with `first` or `last`.');
  if (!Number.isSafeInteger(size) || size < 0)
    throw new BadPageRequest(first === null ? 'last' : 'first', `A page has 0 items or more, not ${size}.`);
  const after = request.after == null ? null : decodeCursor(sort, request.after, 'after');
  const before = request.before == null ? null : decodeCursor(sort, request.before, 'before');
  const back = reversed(sort);
  return {
    backward: first === null,
    size,
    sort: first === null ? back : sort,
    list: sort,
    bounds: [...(after ? [isBeyond(sort, after)] : []), ...(before ? [isBeyond(back, before)] : [])],
    upToAfter: after && isBeyond(back, after, true),
    fromBefore: before && isBeyond(sort, before, true),
  };
};

const toPage = <Row, T>(
  wanted: Plan,
  rows: readonly (Row & PageRow)[],
  anyBefore: boolean,
  anyAfter: boolean,
  toNode: (row: Row) => T,
): Page<T> => {
  const shown = rows.slice(0, wanted.size);
  const more = rows.length > shown.length;
  if (wanted.backward) shown.reverse();
  return {
    edges: shown.map((row) => ({ cursor: encodeCursor(wanted.list, keyOf(wanted.list, row)), node: toNode(row) })),
    hasPreviousPage: wanted.backward ? more || anyBefore : anyBefore,
    hasNextPage: wanted.backward ? anyAfter : more || anyAfter,
  };
};

const numberAndKeys = ({ table, sort }: List): RawBuilder<unknown> =>
  sql.join([
    sql`${sql.ref(`${table}.number`)} as number`,
    ...[0, 1, 2].map((at) => {
      const key = sort.keys[at];
      return sql`${key === undefined ? sql`null` : sql.ref(key.column)} as ${sql.ref(`key_${at}`)}`;
    }),
  ]);

const pageOrder = (sort: Sort): RawBuilder<unknown> => {
  const direction = sql.raw(sort.descending ? 'desc' : 'asc');
  return sql.join(sort.keys.map((_, at) => sql`${sql.ref(`page.key_${at}`)} ${direction}`));
};

const keyOf = (sort: Sort, row: PageRow): CursorValue[] =>
  [row.key_0, row.key_1, row.key_2].slice(0, sort.keys.length).filter((value) => value !== null);

const every = (conditions: readonly Condition[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`1 = 1` : sql.join(conditions, sql` and `);
