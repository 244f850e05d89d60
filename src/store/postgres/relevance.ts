import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { SearchKind } from '../search/entries.ts';
import type { Clause, SearchQuery } from '../search/query.ts';
import type { Weights } from '../search/relevance.ts';
import { FLOOR, WEIGHTS } from '../search/relevance.ts';
import { inARow, inARowOpen } from './words.ts';

/** What `relevance` says of a row's digest, in SQL. */
export const relevanceOfRow = (kind: SearchKind, { wanted }: SearchQuery): RawBuilder<number> => {
  const { found, parts, halfLength }: Weights = WEIGHTS[kind];
  const worth = (clause: Clause): RawBuilder<number> => {
    const each = parts.map((weight, at) => {
      const dilution =
        halfLength === null ? sql`` : sql`* (${real(halfLength)} / (${real(halfLength)} + ${sql.ref(`size_${at}`)}))`;
      // The same as times / (times + 0.5), with the times told but once.
      return sql`${real(weight)} * (1 - ${real(0.5)} / (${timesIn(`part_${at}`, clause)} + ${real(0.5)})) ${dilution}`;
    });
    return sql`least(${real(1)}, greatest(${real(FLOOR)}, ${sql.join([real(found), ...each], sql` + `)}))`;
  };
  return sql`((${sql.join(wanted.map(worth), sql` + `)}) / ${real(wanted.length)})`;
};

const real = (value: number): RawBuilder<number> => sql`cast(${sql.lit(value)} as double precision)`;

const timesIn = (column: string, { stems, prefix }: Clause): RawBuilder<number> => {
  const whole = occurrences(column, inARow(stems));
  if (prefix === null) return whole;
  return sql`greatest(${whole}, ${occurrences(column, inARowOpen([...stems.slice(0, -1), prefix]))})`;
};

const occurrences = (column: string, sought: string): RawBuilder<number> => {
  const text = sql.ref(column);
  return sql`(length(${text}) - length(replace(${text}, ${sought}, ''))) / ${sql.lit([...sought].length)}`;
};
