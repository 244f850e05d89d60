import type { RawBuilder, SqlBool } from 'kysely';
import type { CursorValue } from './cursor.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Page, PageRequest } from './page.ts';
import { BadPageRequest } from './page.ts';
import type { Sort } from './sort.ts';
import { isBeyond, reversed } from './sort.ts';

export type Condition = RawBuilder<SqlBool>;

/** A row of a page before it is joined with what is to be shown of it. */
export interface PageRow {
  readonly number: number;
  /** The parent's id; "" where there is none. */
  readonly parent: string;
  readonly key_0: CursorValue;
  readonly key_1: CursorValue | null;
  readonly key_2: CursorValue | null;
}

/** What a page request means for a list in this order. */
export interface PagePlan {
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

/** Throws a BadPageRequest. */
export const planPage = (sort: Sort, request: PageRequest): PagePlan => {
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

/** Makes a page of the rows that were read for it, one more than it shows if there are more. */
export const toPage = <Row, T>(
  wanted: PagePlan,
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

const keyOf = (sort: Sort, row: PageRow): CursorValue[] =>
  [row.key_0, row.key_1, row.key_2].slice(0, sort.keys.length).filter((value) => value !== null);
