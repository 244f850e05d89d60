import type { AggregateOptions, DatabaseSync } from 'node:sqlite';
import type { Dimension } from '../reading/quote-dimensions.ts';
import { QUOTE_DIMENSIONS } from '../reading/quote-dimensions.ts';
import type { QuoteFacet } from '../requests.ts';

type Value = string | number;

/** The values that quotes have, each as an index of `values`, by the number of the quote; 0 for none. */
interface Column {
  readonly values: readonly Value[];
  readonly indexes: Uint32Array;
}

/** The values and how often each was met, best first. */
type Counts = readonly (readonly [Value, number])[];

interface Tally {
  readonly column: Column;
  readonly counts: Uint32Array;
  most: number;
}

/** The name of the SQL function that counts quotes by a facet. */
export const tallyBy = (facet: QuoteFacet): string => `tally_by_${facet.toLowerCase()}`;

/**
 * Gives a database the functions `tally_by_…(number, most)` over quotes: the values that most of them have, and how often,
 * as JSON. They go by columns in memory, a fraction of the time that finding each quote in its table takes. `keeps` says
 * whether columns are kept from one statement to the next, with what has been added since: a number never comes to mean
 * another quote, for none is changed in place. It must not be so where a transaction may be taken back.
 */
export const addTallies = (database: DatabaseSync, { keeps }: { readonly keeps: boolean }): void => {
  for (const [facet, dimension] of Object.entries(QUOTE_DIMENSIONS)) {
    let read = readColumns(database, dimension);
    const start = (): Tally => {
      if (!keeps) read = readColumns(database, dimension);
      const column = read();
      return { column, counts: new Uint32Array(column.values.length), most: 0 };
    };
    const step = (tally: Tally, number: number, most: number): Tally => {
      const index = tally.column.indexes[number] ?? 0;
      tally.counts[index] = (tally.counts[index] ?? 0) + 1;
      tally.most = most;
      return tally;
    };
    const result = (tally: Tally): string => JSON.stringify(best(tally, dimension));
    // Its types want what SQL can hold, while any value will do for what is gathered.
    const functions: unknown = { start, step, result };
    database.aggregate(tallyBy(facet as QuoteFacet), functions as AggregateOptions);
  }
};

/** Reads a column of a database; each time again, only what was added. */
const readColumns = (database: DatabaseSync, { value, join = '' }: Dimension): (() => Column) => {
  const values: Value[] = [''];
  const places = new Map<Value, number>();
  let indexes = new Uint32Array(1024);
  let last = 0;
  return () => {
    const rows = `select quote.number, ${value} from quote ${join}`;
    // Without a condition, SQLite reads an index that has it all rather than the quotes.
    const statement = database.prepare(last === 0 ? rows : `${rows} where quote.number > ${last}`);
    statement.setReturnArrays(true);
    for (const row of statement.iterate() as Iterable<unknown>) {
      const [number, found] = row as [number, Value | null];
      if (number >= indexes.length) indexes = grown(indexes, number);
      if (number > last) last = number;
      if (found === null) continue;
      const index = places.get(found) ?? values.push(found) - 1;
      places.set(found, index);
      indexes[number] = index;
    }
    return { values, indexes };
  };
};

const grown = (indexes: Uint32Array, number: number): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(Math.max(2 * indexes.length, number + 1));
  larger.set(indexes);
  return larger;
};

/** As SQLite has them: numbers by size, texts byte by byte. */
const byValue = (a: Value, b: Value): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : Buffer.compare(Buffer.from(`${a}`), Buffer.from(`${b}`));

const best = ({ column: { values }, counts, most }: Tally, { isTime = false }: Dimension): Counts => {
  const counted: [Value, number][] = [];
  for (const [index, count] of counts.entries())
    if (index > 0 && count > 0) counted.push([values[index] as Value, count]);
  return counted
    .sort(([a, many], [b, others]) => (isTime ? byValue(b, a) : others - many || byValue(a, b)))
    .slice(0, most);
};
