import type { RawBuilder, SqlBool } from 'kysely';
import type { Blank, Values } from '../statement.ts';
import type { CursorValue } from './cursor.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Edge, Page, PageRequest } from './page.ts';
import { BadPageRequest } from './page.ts';
import type { Sort } from './sort.ts';
import { isBeyond, reversed } from './sort.ts';

export type Condition = RawBuilder<SqlBool>;

/** A row of a page before it is joined with what is to be shown of it. */
export interface PageRow {
  readonly number: number;
  /** The parent's id; not there in a list that has none. */
  readonly parent: string;
  /** Of as many keys as the list is sorted by. */
  readonly key_0: CursorValue;
  readonly key_1: CursorValue | null;
  readonly key_2: CursorValue | null;
}

/** What a page tells of where its rows stand. */
export type PageColumn = `page.${Exclude<keyof PageRow, 'number'>}`;

/** Where a page lies in its list. */
export interface PagePlace {
  readonly backward: boolean;
  readonly size: number;
  readonly after: readonly CursorValue[] | null;
  readonly before: readonly CursorValue[] | null;
}

/** What a place means for the rows of a list in this order. */
export interface PagePlan {
  /** The order in which rows are read: that of the list, or from its end. */
  readonly sort: Sort;
  readonly bounds: readonly Condition[];
  /** What the cursors cut off the list; null without them. */
  readonly upToAfter: Condition | null;
  readonly fromBefore: Condition | null;
}

/** Throws a BadPageRequest. */
export const readPlace = (sort: Sort, request: PageRequest): PagePlace => {
  const { first = null, last = null } = request;
  if (first !== null && last !== null) throw new BadPageRequest('last', 'Ask for `first` or for `last`, not for both.');
  const size = first ?? last;
  if (size === null) throw new BadPageRequest('first', 'Say how many with `first` or `last`.');
  if (!Number.isSafeInteger(size) || size < 0)
    throw new BadPageRequest(first === null ? 'last' : 'first', `A page has 0 items or more, not ${size}.`);
  return {
    backward: first === null,
    size,
    after: request.after == null ? null : decodeCursor(sort, request.after, 'after'),
    before: request.before == null ? null : decodeCursor(sort, request.before, 'before'),
  };
};

/** Plans a page with blanks for all that differs from one such page to the next. */
export const planPage = (sort: Sort, { backward, after, before }: PagePlace): PagePlan => {
  const back = reversed(sort);
  const afterKey = sort.keys.map((_, at): Blank => ({ blank: `after_${at}` }));
  const beforeKey = sort.keys.map((_, at): Blank => ({ blank: `before_${at}` }));
  return {
    sort: backward ? back : sort,
    bounds: [...(after ? [isBeyond(sort, afterKey)] : []), ...(before ? [isBeyond(back, beforeKey)] : [])],
    upToAfter: after && isBeyond(back, afterKey, true),
    fromBefore: before && isBeyond(sort, beforeKey, true),
  };
};

/** How many rows are read for a page: one more than it shows, which tells whether there are more. */
export const ROWS: Blank = { blank: 'rows' };
/** How many come before the last of them. */
export const ROWS_BEFORE_LAST: Blank = { blank: 'rows_before_last' };

/** What fills the blanks. */
export const valuesOf = ({ size, after, before }: PagePlace): Values => {
  const values: Record<string, unknown> = { rows: size + 1, rows_before_last: size };
  for (const [at, value] of after?.entries() ?? []) values[`after_${at}`] = value;
  for (const [at, value] of before?.entries() ?? []) values[`before_${at}`] = value;
  return values;
};

/** Makes a page of the rows that were read for it, one more than it shows if there are more. */
export const toPage = <Row, T>(
  sort: Sort,
  { backward, size }: PagePlace,
  rows: readonly (Row & PageRow)[],
  anyBefore: boolean,
  anyAfter: boolean,
  toNode: (row: Row) => T,
): Page<T> => {
  const shown = rows.slice(0, size);
  const more = rows.length > shown.length;
  if (backward) shown.reverse();
  return {
    edges: shown.map((row) => new EdgeOfRow(toNode(row), sort, row)),
    hasPreviousPage: backward ? more || anyBefore : anyBefore,
    hasNextPage: backward ? anyAfter : more || anyAfter,
  };
};

/**
 * Makes its cursor when that is asked for: of most pages, it is not. A class, for objects that are each written with a
 * getter have each a shape of their own, and stay in memory until the next large collection.
 */
class EdgeOfRow<T> implements Edge<T> {
  readonly node: T;
  readonly #sort: Sort;
  readonly #row: PageRow;

  constructor(node: T, sort: Sort, row: PageRow) {
    this.node = node;
    this.#sort = sort;
    this.#row = row;
  }

  get cursor(): string {
    return encodeCursor(this.#sort, keyOf(this.#sort, this.#row));
  }
}

const keyOf = (sort: Sort, row: PageRow): CursorValue[] =>
  [row.key_0, row.key_1, row.key_2].slice(0, sort.keys.length).filter((value) => value !== null);
