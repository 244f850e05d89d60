import { BadPageRequest } from './page.ts';
import type { Sort } from './sort.ts';

export type CursorValue = string | number;

/** Where a row stands in a list so sorted, as an opaque string. */
export const encodeCursor = (sort: Sort, values: readonly CursorValue[]): string =>
  Buffer.from(JSON.stringify([sort.name, ...values])).toString('base64url');

/** The sort key that a cursor holds. Throws a BadPageRequest if the cursor is broken or of a list sorted otherwise. */
export const decodeCursor = (sort: Sort, cursor: string, argument: 'after' | 'before'): CursorValue[] => {
  const [name, ...values] = parse(cursor);
  if (name === undefined)
    throw new BadPageRequest(argument, `\`${argument}\` is not a cursor of Sayso: pass one on as it came.`);
  if (name !== sort.name || !fits(sort, values))
    throw new BadPageRequest(
      argument,
      `\`${argument}\` is a cursor of a list in another order: page on with the \`orderBy\` that it came from, or from the start.`,
    );
  return values;
};

const parse = (cursor: string): CursorValue[] => {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) && parsed.every(isCursorValue) ? parsed : [];
  } catch {
    return [];
  }
};

const isCursorValue = (value: unknown): value is CursorValue => typeof value === 'string' || Number.isFinite(value);

const fits = (sort: Sort, values: readonly CursorValue[]): boolean =>
  values.length === sort.keys.length &&
  sort.keys.every(({ type }, at) => {
    const value = values[at];
    return type === 'integer' ? Number.isSafeInteger(value) : typeof value === type;
  });
