import type { Compilable, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Flavor } from '../flavor.ts';
import type { Statements } from '../statement.ts';
import { run } from '../statement.ts';
import type { Db } from '../tables.ts';
import type { Page, PageRequest } from './page.ts';
import type { Condition, PageColumn, PagePlace, PagePlan, PageRow } from './page-plan.ts';
import { planPage, ROWS, ROWS_BEFORE_LAST, readPlace, toPage, valuesOf } from './page-plan.ts';
import type { Sort } from './sort.ts';
import { orderBy, sortedBy } from './sort.ts';

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

/** How the rows of lists are read. */
export interface Reading<Row, T> {
  /** Brings the rows of a page, in order, with what is to be shown of them, in one statement. */
  readonly fetch: (
    page: RawBuilder<PageRow>,
    order: RawBuilder<unknown>,
    place: readonly PageColumn[],
  ) => Compilable<Row & PageRow>;
  readonly toNode: (row: Row) => T;
  readonly statements: Statements;
}

/** One page of a list. Throws a BadPageRequest. */
export const readPage = async <Row, T>(
  db: Db,
  list: List,
  request: PageRequest,
  { fetch, toNode, statements }: Reading<Row, T>,
): Promise<Page<T>> => {
  const place = readPlace(list.sort, request);
  const values = valuesOf(place);
  const plan = once(() => planPage(list.sort, place));
  const shape = shapeOf(list, place);
  const page = statements.keep(shape, () => {
    const { bounds, sort } = plan();
    const wanted = sql<PageRow>`(select ${numberAndKeys(list)} from ${rowsOf(list)}
      where ${allOf([...list.conditions, ...bounds])} order by ${orderBy(sort)} limit ${ROWS})`;
    return fetch(wanted, pageOrder(sort), keysOf(sort)).compile();
  });
  const rows = await run(db, page, values);
  const isThere = async (side: 'upToAfter' | 'fromBefore'): Promise<boolean> => {
    const statement = statements.keep(shape && `${side} ${shape}`, () =>
      sql`select 1 from ${rowsOf(list)} where ${allOf([...list.conditions, plan()[side] ?? NOWHERE])} limit 1`.compile(
        db,
      ),
    );
    return (await run(db, statement, values)).length > 0;
  };
  const looks = request.lookBeyond ?? true;
  const before = looks && place.after !== null && (await isThere('upToAfter'));
  const after = looks && place.before !== null && (await isThere('fromBefore'));
  return toPage(list.sort, place, rows, before, after, toNode);
};

/** The same page of the list of every parent, in the order of their ids. Throws a BadPageRequest. */
export const readPages = async <Row, T>(
  db: Db,
  flavor: Flavor,
  list: ChildList,
  request: PageRequest,
  { fetch, toNode, statements }: Reading<Row, T>,
): Promise<Page<T>[]> => {
  const place = readPlace(list.sort, request);
  const values = { ...valuesOf(place), parents: flavor.among(list.parentIds) };
  const plan = once(() => planPage(list.sort, place));
  const shape = shapeOf(list, place);
  const parents = sql`${sql.table(list.parents)} as parent`;
  const isWanted = flavor.isAmong('parent.id', { blank: 'parents' });
  const pages = statements.keep(shape && `of each ${list.parents} ${shape}`, () => {
    const { bounds, sort } = plan();
    const end = flavor.looksForEnds ? endOfEach(list, plan()) : null;
    if (end !== null) {
      const wanted = sql<PageRow>`(select parent.id as parent, ${numberAndKeys(list)}
        from ${parents} cross join ${sql.table(list.table)} where ${allOf([isWanted, list.link, ...bounds, end])})`;
      return fetch(wanted, pageOrder(sort), ['page.parent', ...keysOf(sort)]).compile();
    }
    const ofEach = sql`select ${sql.ref(`${list.table}.number`)} as value from ${rowsOf(list)}
      where ${allOf([list.link, ...list.conditions, ...bounds])} order by ${orderBy(sort)} limit ${ROWS}`;
    const wanted = sql<PageRow>`(with picked_rows as materialized (select parent.id as parent, ${numberAndKeys(list)}
      from ${parents} cross join ${flavor.pickedForEach(ofEach)}
      join ${sql.table(list.table)} on ${sql.ref(`${list.table}.number`)} = picked.value ${ranked(list)}
      where ${isWanted}) select * from picked_rows)`;
    return fetch(wanted, pageOrder(sort), ['page.parent', ...keysOf(sort)]).compile();
  });
  const rows = await run(db, pages, values);
  const whoseIsThere = async (side: 'upToAfter' | 'fromBefore'): Promise<Set<string>> => {
    const statement = sql<{ id: string }>`select parent.id from ${parents} where ${isWanted} and exists
      (select 1 from ${rowsOf(list)} where ${allOf([list.link, ...list.conditions, plan()[side] ?? NOWHERE])})`;
    return new Set((await run(db, statement.compile(db), values)).map((row) => row.id));
  };
  const looks = request.lookBeyond ?? true;
  const before = looks && place.after !== null ? await whoseIsThere('upToAfter') : NOBODY;
  const after = looks && place.before !== null ? await whoseIsThere('fromBefore') : NOBODY;
  const byParent = Map.groupBy(rows, (row) => row.parent);
  return list.parentIds.map((id) =>
    toPage(list.sort, place, byParent.get(id) ?? [], before.has(id), after.has(id), toNode),
  );
};

/**
 * Whether a row comes no later than the last one of its parent's page. Null where its parent does not leave one key alone
 * to tell its rows apart, or a row has to meet more conditions.
 */
const endOfEach = ({ table, parents, link, conditions, ranking }: ChildList, { bounds, sort }: PagePlan) => {
  const [key, ...others] = sort.keys.filter(({ column }) => column !== `${table}.${parents}`);
  if (key === undefined || others.length > 0 || conditions.length > 0 || ranking !== undefined) return null;
  const last = sql`select ${sortedBy(key)} from ${sql.table(table)} where ${allOf([link, ...bounds])}
    order by ${orderBy(sort)} limit 1 offset ${ROWS_BEFORE_LAST}`;
  // Where there are fewer rows it ends with the last of all.
  const [comes, otherwise] = sort.descending ? ['>=', '-1'] : ['<=', String(Number.MAX_SAFE_INTEGER)];
  return sql<boolean>`${sortedBy(key)} ${sql.raw(comes)} coalesce((${last}), ${sql.raw(otherwise)})`;
};

const NOWHERE = sql<boolean>`1 = 0`;
const NOBODY: ReadonlySet<string> = new Set();

/** What the statements for a page depend on; null for one that few others will be like. */
const shapeOf = ({ table, conditions, ranking, sort }: List, { backward, after, before }: PagePlace): string | null =>
  conditions.length > 0 || ranking !== undefined
    ? null
    : [table, sort.name, sort.descending, backward, after !== null, before !== null].join(' ');

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

export const countRows = async (db: Db, { table, conditions }: Omit<List, 'sort'>): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}
    where ${allOf(conditions)}`.execute(db);
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
    ...sort.keys.map((key, at) => sql`${sortedBy(key)} as ${sql.ref(`key_${at}`)}`),
  ]);

const keysOf = (sort: Sort): PageColumn[] =>
  (['page.key_0', 'page.key_1', 'page.key_2'] as const).slice(0, sort.keys.length);

const pageOrder = (sort: Sort): RawBuilder<unknown> => {
  const direction = sql.raw(sort.descending ? 'desc' : 'asc');
  return sql.join(sort.keys.map((_, at) => sql`${sql.ref(`page.key_${at}`)} ${direction}`));
};

/** The rows that meet all conditions; all rows where there is none. */
export const allOf = (conditions: readonly Condition[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`1 = 1` : sql.join(conditions, sql` and `);
