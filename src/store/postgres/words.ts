import type { RawBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { SearchEntry, SearchKind } from '../search/entries.ts';
import { PARAGRAPH_BREAK, SEARCH_FIELDS } from '../search/entries.ts';
import type { Clause, SearchQuery } from '../search/query.ts';

/** Where the words of a field are searched for. */
interface Place {
  /** What each of its lexemes begins with, to tell them from those of other fields. */
  readonly mark: string;
  /** Has its words in their order, as `spaced` writes them. */
  readonly column: string;
}

const MARK_OF_NAMES = '@';
const MARK_OF_FORMS = '=';

const PLACES = {
  ARTICLE: { headline: { mark: '', column: 'part_0' }, body: { mark: '', column: 'body' } },
  PERSON: {
    name: { mark: '', column: 'part_0' },
    alias: { mark: '', column: 'part_1' },
    description: { mark: '', column: 'part_2' },
  },
  QUOTE: {
    words: { mark: '', column: 'part_0' },
    speaker: { mark: MARK_OF_NAMES, column: 'part_1' },
    about: { mark: MARK_OF_NAMES, column: 'part_2' },
  },
} as const satisfies Record<SearchKind, Record<string, Place>>;

/** Where these fields are searched, in their order. */
export const placesOf = (kind: SearchKind, fields: readonly string[]): readonly Place[] => {
  const places: Readonly<Record<string, Place>> = PLACES[kind];
  return fields.flatMap((field) => places[field] ?? []);
};

/** Words with two spaces between them, one of which is each one's own: so finding one does not hide its neighbour. */
export const spaced = (words: string): string => ` ${words} `.replaceAll(' ', '  ');

/** Words in a row, as `spaced` has them. */
export const inARow = (words: readonly string[]): string => ` ${words.join('  ')} `;

/** The same where the last word may go on. */
export const inARowOpen = (words: readonly string[]): string => ` ${words.join('  ')}`;

/** What makes an entry's `tsvector`: each lexeme once, for their order is kept elsewhere. */
export const lexemesOf = (kind: SearchKind, { fields, forms }: SearchEntry): string => {
  const places = placesOf(kind, SEARCH_FIELDS[kind]);
  const lexemes = new Set<string>();
  for (const [at, field] of fields.entries())
    for (const word of wordsIn(field)) lexemes.add(quoted((places[at]?.mark ?? '') + word));
  for (const form of wordsIn(forms)) lexemes.add(quoted(MARK_OF_FORMS + form));
  return withinBounds([...lexemes]).join(' ');
};

const wordsIn = (field: string): string[] =>
  field.split(' ').filter((word) => word !== '' && word !== PARAGRAPH_BREAK.trim());

// A tsvector holds a mebibyte. A text that people wrote has not so many different words.
const MOST_BYTES = 1_000_000;

const withinBounds = (lexemes: readonly string[]): readonly string[] => {
  let bytes = 0;
  const end = lexemes.findIndex((lexeme) => {
    bytes += Buffer.byteLength(lexeme);
    return bytes > MOST_BYTES;
  });
  return end < 0 ? lexemes : lexemes.slice(0, end);
};

/** Whether a row holds to a query in these places: all that is wanted is there, and nothing that is not. */
export const holdsTo = ({ wanted, unwanted }: SearchQuery, places: readonly Place[]): RawBuilder<SqlBool> => {
  const words = [
    ...wanted.map((clause) => lexemesFor(clause, places)),
    ...unwanted.filter(isOneWord).map((clause) => `!(${lexemesFor(clause, places)})`),
  ];
  const conditions = [
    ...(words.length === 0 ? [] : [matches(words.map((word) => `(${word})`).join(' & '))]),
    ...wanted.filter((clause) => !isOneWord(clause)).map((clause) => standsInARow(clause, places)),
    ...unwanted
      .filter((clause) => !isOneWord(clause))
      .map((clause) => sql<SqlBool>`not (${matches(lexemesFor(clause, places))} and ${standsInARow(clause, places)})`),
  ];
  return sql`(${sql.join(conditions, sql` and `)})`;
};

/** Whether a row has any of these clauses. */
export const holdsAny = (clauses: readonly Clause[], places: readonly Place[]): RawBuilder<SqlBool> =>
  sql`(${sql.join(
    clauses.map((clause) => holdsTo({ wanted: [clause], unwanted: [] }, places)),
    sql` or `,
  )})`;

/** Whether a row has words in the language of `tsquery`. */
export const matches = (query: string): RawBuilder<SqlBool> => sql`lexemes @@ cast(${query} as tsquery)`;

/** Stems are letters and digits, and marks none of what `tsvector` takes for its own: nothing has to be escaped. */
export const quoted = (lexeme: string): string => `'${lexeme}'`;

const isOneWord = ({ stems }: Clause): boolean => stems.length === 1;

const lexemesFor = ({ stems, prefix }: Clause, places: readonly Place[]): string => {
  const marks = [...new Set(places.map(({ mark }) => mark))];
  const ways = marks.map((mark) => {
    const last = quoted(mark + (stems.at(-1) ?? ''));
    const end = prefix === null ? last : `(${last} | ${quoted(mark + prefix)}:*)`;
    return `(${[...stems.slice(0, -1).map((stem) => quoted(mark + stem)), end].join(' & ')})`;
  });
  if (prefix !== null && stems.length === 1) ways.push(`${quoted(MARK_OF_FORMS + prefix)}:*`);
  return ways.join(' | ');
};

/** A clause of several words, of a row that has them somewhere. */
const standsInARow = ({ stems, prefix }: Clause, places: readonly Place[]): RawBuilder<SqlBool> => {
  const rows = [inARow(stems), ...(prefix === null ? [] : [inARowOpen([...stems.slice(0, -1), prefix])])];
  const finds = places.flatMap(({ column }) =>
    rows.map((row) => sql<SqlBool>`position(${row} in ${sql.ref(column)}) > 0`),
  );
  return sql`(${sql.join(finds, sql` or `)})`;
};
