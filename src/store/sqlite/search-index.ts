import { sql } from 'kysely';
import { personWith } from '../person-with.ts';
import { insertValues } from '../rows.ts';
import { SEARCH_FIELDS, SEARCH_KINDS, SEARCH_TABLES, TEXT_FIELDS } from '../search/entries.ts';
import { haveSome } from '../search/have-some.ts';
import type { Clause, SearchQuery } from '../search/query.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { MOST_WEIGHED } from '../search/search-index.ts';
import { rowByRow } from './row-by-row.ts';
import { tallyBy } from './tally.ts';

/** Search in SQLite, by its FTS5. Needs `relevanceOfDigest` as the SQL function `relevance`. */
export const sqliteIndex: SearchIndex = {
  create: async (db) => {
    for (const kind of SEARCH_KINDS) {
      const table = sql.table(SEARCH_TABLES[kind]);
      const columns = sql.join(SEARCH_FIELDS[kind].map((field) => sql.ref(field)));
      // Words come folded and stemmed, so that all databases agree on them: the tokenizer only parts them at spaces.
      await sql`create virtual table if not exists ${table} using fts5(${columns}, forms, digest unindexed,
        tokenize = 'ascii', content = '', contentless_delete = 1, contentless_unindexed = 1)`.execute(db);
      // Emptied rather than dropped: SQLite leaves a part of such a table behind, and lets nobody drop that. A table of
      // other columns therefore needs another name.
      await sql`insert into ${table} (${table}) values ('delete-all')`.execute(db);
    }
  },
  add: async (db, kind, entries) => {
    const columns = ['rowid', ...SEARCH_FIELDS[kind], 'forms', 'digest'];
    const rows = entries.map(({ number, fields, forms, digest }) => [number, ...fields, forms, digest]);
    await insertValues(db, { runRows: rowByRow }, SEARCH_TABLES[kind], columns, rows);
  },
  remove: async (db, kind, numbers) => {
    if (numbers.length === 0) return;
    await sql`delete from ${sql.table(SEARCH_TABLES[kind])}
      where rowid in (select value from json_each(${JSON.stringify(numbers)}))`.execute(db);
  },
  matches: (kind, query, most) => {
    const table = SEARCH_TABLES[kind];
    if (query.wanted.length === 0) return sql`select 0 as number, 0.0 as score where 1 = 0`;
    return sql`select rowid as number, relevance(${kind}, ${JSON.stringify(query)}, digest) as score
      from ${sql.table(table)} where ${sql.ref(table)} match ${expression(query, SEARCH_FIELDS[kind])}
      order by rowid desc limit ${most}`;
  },
  found: (kind, query) => {
    const table = SEARCH_TABLES[kind];
    return query.wanted.length === 0
      ? null
      : sql`select rowid as number from ${sql.table(table)}
          where ${sql.ref(table)} match ${expression(query, TEXT_FIELDS[kind])}`;
  },
  holds: (kind, number, query) => {
    const { wanted, unwanted } = query;
    if (wanted.length === 0 && unwanted.length === 0) return sql`1 = 1`;
    // FTS5 cannot say "not" alone.
    const isWithin = sql.raw(wanted.length === 0 ? 'not in' : 'in');
    const sought = wanted.length === 0 ? anyOf(unwanted, TEXT_FIELDS[kind]) : expression(query, TEXT_FIELDS[kind]);
    const table = SEARCH_TABLES[kind];
    return sql`${sql.ref(number)} ${isWithin} (select rowid from ${sql.table(table)}
      where ${sql.ref(table)} match ${sought})`;
  },
  tally: (facet, query, most) =>
    query.wanted.length === 0
      ? null
      : sql`select key as place, value ->> 0 as value, value ->> 1 as count from json_each((
          select ${sql.raw(tallyBy(facet))}(rowid, ${most}) from quote_search
          where quote_search match ${expression(query, TEXT_FIELDS.QUOTE)}))`,
  // Counted no further than it matters: what FTS5 has to count through for "the" takes longer than all else.
  frequencies: (stems, most) => sql`select sought.value as term, (select count(*) from
      (select rowid from quote_search where quote_search match '{words} : "' || sought.value || '"' limit ${most + 1})
    ) as count from json_each(${JSON.stringify(stems)}) as sought`,
  nearest: ({ sequences, atLeast }, most, speaker) => {
    const phrases = sequences.map((stems) => quoted(stems.join(' ')));
    const sought = haveSome(atLeast, phrases, ' AND ', ' OR ');
    const isTheirs =
      speaker === null
        ? sql``
        : sql`and exists (select 1 from quote
            where quote.number = quote_search.rowid and quote.speaker = ${personWith('id', speaker)})`;
    return sql`select number from (select rowid as number, rank as rank from quote_search
      where quote_search match ${`{words} : (${sought})`} ${isTheirs} order by rowid desc limit ${MOST_WEIGHED})
      order by rank, number limit ${most}`;
  },
};

type Fields = readonly string[];

/** The query in the language of FTS5. */
const expression = ({ wanted, unwanted }: SearchQuery, fields: Fields): string => {
  const all = `(${wanted.map((clause) => clauseIn(clause, fields)).join(' AND ')})`;
  return unwanted.length === 0 ? all : `${all} NOT ${anyOf(unwanted, fields)}`;
};

const anyOf = (clauses: readonly Clause[], fields: Fields): string =>
  `(${clauses.map((clause) => clauseIn(clause, fields)).join(' OR ')})`;

const clauseIn = ({ stems, prefix }: Clause, fields: Fields): string => {
  const within = `{${fields.join(' ')}}`;
  const whole = `${within} : ${quoted(stems.join(' '))}`;
  if (prefix === null) return whole;
  const begun = `${within} : ${quoted([...stems.slice(0, -1), prefix].join(' '))} *`;
  const form = stems.length === 1 ? ` OR (forms : ${quoted(prefix)} *)` : '';
  return `(${whole} OR ${begun}${form})`;
};

/** Stems are letters and digits only: nothing in them has to be escaped. */
const quoted = (words: string): string => `"${words}"`;
