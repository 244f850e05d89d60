import { sql } from 'kysely';
import { personWith } from '../person-with.ts';
import { insertValues } from '../rows.ts';
import type { SearchEntry, SearchKind } from '../search/entries.ts';
import { DIGEST_SEPARATOR, SEARCH_FIELDS, SEARCH_KINDS, SEARCH_TABLES, TEXT_FIELDS } from '../search/entries.ts';
import { haveSome } from '../search/have-some.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { MOST_WEIGHED } from '../search/search-index.ts';
import { inChunks } from './chunks.ts';
import { relevanceOfRow } from './relevance.ts';
import { holdsAny, holdsTo, inARow, lexemesOf, matches, placesOf, quoted, spaced } from './words.ts';

/**
 * Search in PostgreSQL: a `tsvector` of our own stems under a GIN index finds the rows that have the words, and the words in
 * their order, beside it, tell those that have them in a row and how well they answer.
 */
export const postgresIndex: SearchIndex = {
  create: async (db) => {
    for (const kind of SEARCH_KINDS) {
      const table = sql.table(SEARCH_TABLES[kind]);
      // Emptied rather than dropped: whoever searches meanwhile does not wait. Other columns therefore need another name.
      await sql`create table if not exists ${table} (number bigint primary key, lexemes tsvector not null,
        part_0 text collate "C" not null, part_1 text collate "C" not null, part_2 text collate "C" not null,
        size_0 integer not null, size_1 integer not null, size_2 integer not null, body text collate "C")`.execute(db);
      await sql`create index if not exists ${sql.ref(`${SEARCH_TABLES[kind]}_by_lexeme`)}
        on ${table} using gin (lexemes)`.execute(db);
      await sql`delete from ${table}`.execute(db);
    }
  },
  add: async (db, kind, entries) => {
    const rows = entries.map((entry) => rowOf(kind, entry));
    await insertValues(db, { runRows: inChunks }, SEARCH_TABLES[kind], COLUMNS, rows);
  },
  remove: async (db, kind, numbers) => {
    if (numbers.length > 0)
      await sql`delete from ${sql.table(SEARCH_TABLES[kind])} where number = any(${numbers})`.execute(db);
  },
  matches: (kind, query, most) => {
    if (query.wanted.length === 0)
      return sql`select cast(0 as bigint) as number, cast(0 as double precision) as score where 1 = 0`;
    return sql`select number, ${relevanceOfRow(kind, query)} as score from (select * from ${sql.table(SEARCH_TABLES[kind])}
      where ${holdsTo(query, placesOf(kind, SEARCH_FIELDS[kind]))} order by number desc limit ${most}) as matched`;
  },
  found: (kind, query) =>
    query.wanted.length === 0
      ? null
      : sql`select number from ${sql.table(SEARCH_TABLES[kind])}
          where ${holdsTo(query, placesOf(kind, TEXT_FIELDS[kind]))}`,
  holds: (kind, number, query) => {
    const { wanted, unwanted } = query;
    if (wanted.length === 0 && unwanted.length === 0) return sql`1 = 1`;
    const table = sql.table(SEARCH_TABLES[kind]);
    const places = placesOf(kind, TEXT_FIELDS[kind]);
    return wanted.length === 0
      ? sql`not exists (select 1 from ${table} as sought where sought.number = ${sql.ref(number)}
          and ${holdsAny(unwanted, places)})`
      : sql`${sql.ref(number)} in (select number from ${table} where ${holdsTo(query, places)})`;
  },
  tally: () => null,
  frequencies: (stems, most) => sql`select sought.stem as term, (select count(*) from
      (select 1 from quote_search where lexemes @@ cast('''' || sought.stem || '''' as tsquery) limit ${most + 1}) as found
    ) as count from unnest(cast(${stems} as text[])) as sought(stem)`,
  nearest: ({ sequences, atLeast }, most, speaker) => {
    const words = sequences.map((stems) => `(${stems.map(quoted).join(' & ')})`);
    const query = haveSome(atLeast, words, ' & ', ' | ');
    const isTheirs =
      speaker === null
        ? sql``
        : sql`and (select quote.speaker from quote where quote.number = quote_search.number) = ${personWith('id', speaker)}`;
    // What has a clue is picked before all else, or a server that thinks it common would go through the newest for it.
    return sql`with picked as materialized
        (select number, part_0, size_0 from quote_search where ${matches(query)} ${isTheirs}),
      clue as materialized (select picked.number, picked.size_0, sought.row from picked
        join unnest(cast(${sequences.map(inARow)} as text[])) as sought(row) on position(sought.row in picked.part_0) > 0),
      weighed as (select clue.*, count(*) over (partition by clue.row) as often from clue
        where clue.number in (select number from clue group by number order by number desc limit ${MOST_WEIGHED}))
      select number from weighed group by number, size_0
      order by sum(1.0 / (1 + ln(often))) desc, size_0, number limit ${most}`;
  },
};

const COLUMNS = ['number', 'lexemes', 'part_0', 'part_1', 'part_2', 'size_0', 'size_1', 'size_2', 'body'] as const;

const rowOf = (kind: SearchKind, entry: SearchEntry): unknown[] => {
  const parts = entry.digest.split(DIGEST_SEPARATOR);
  const [, body = ''] = entry.fields;
  return [
    entry.number,
    lexemesOf(kind, entry),
    ...parts.map(spaced),
    ...parts.map((part) => part.split(' ').length),
    kind === 'ARTICLE' ? spaced(body) : null,
  ];
};
