import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { mergedUnder } from '../edits.ts';
import type { Flavor } from '../flavor.ts';
import { personConditions } from '../lists/filters.ts';
import type { Reading } from '../lists/list.ts';
import { countRows, countRowsOfEach, readPage, readPages } from '../lists/list.ts';
import { APPEARANCE_SORT, sortPeople } from '../lists/sort.ts';
import type { AppearanceRecord, MentionRecord, PersonNames, PersonRecord } from '../records.ts';
import { keepStatements, run } from '../statement.ts';
import type { Store } from '../store.ts';
import type { Db, PersonNameTable, PersonTable } from '../tables.ts';

type PeopleReads =
  | 'peopleByIds'
  | 'peopleBySlugs'
  | 'personNames'
  | 'mergedInto'
  | 'people'
  | 'peopleOfArticles'
  | 'countPeople'
  | 'countPeopleOfArticles';

/** What can be asked about people; `aside` answers what may go through many. */
export const readPeople = (db: Db, flavor: Flavor, aside: Db = db): Pick<Store, PeopleReads> => {
  const statements = keepStatements();
  const isInArticle = sql<boolean>`appearance.article = parent.number`;
  /** Who stands in for people that were merged. */
  const mergedBy = async (column: 'id' | 'slug', keys: readonly string[]): Promise<[string, PersonRecord][]> => {
    const key = column === 'id' ? 'person_merge.person' : 'person_merge.slug';
    const { rows } = await sql<PersonRow & { readonly key: string }>`with recursive standing(key, id) as (
        select ${sql.ref(key)}, into_person from person_merge where ${flavor.isAmong(key, keys)}
        union select standing.key, into_person from standing join person_merge on person_merge.person = standing.id
      ) select standing.key, person.* from standing join person on person.id = standing.id`.execute(db);
    return rows.map((row) => [row.key, toPerson(row)]);
  };
  const peopleBy = async (column: 'id' | 'slug', keys: readonly string[]): Promise<(PersonRecord | null)[]> => {
    const statement = statements.keep(`by ${column}`, () =>
      db
        .selectFrom('person')
        .selectAll()
        .where(flavor.isAmong(`person.${column}`, { blank: 'keys' }))
        .compile(),
    );
    const rows = await run(db, statement, { keys: flavor.among(keys) });
    const found = new Map(rows.map((row) => [row[column], toPerson(row)]));
    const missing = keys.filter((key) => !found.has(key));
    for (const [key, person] of missing.length === 0 ? [] : await mergedBy(column, missing)) found.set(key, person);
    return keys.map((key) => found.get(key) ?? null);
  };
  const people: Reading<PersonRow, PersonRecord> = {
    fetch: (page, order, place) =>
      db
        .selectFrom(page.as('page'))
        .innerJoin('person', 'person.number', 'page.number')
        .selectAll('person')
        .select(place)
        .orderBy(order),
    toNode: toPerson,
    statements,
  };
  const appearances: Reading<AppearanceRow, AppearanceRecord> = {
    fetch: (page, order, place) =>
      db
        .selectFrom(page.as('page'))
        .innerJoin('appearance', 'appearance.number', 'page.number')
        .innerJoin('person', 'person.number', 'appearance.person')
        .selectAll('person')
        .select(['appearance.mention_count as mentions_here', 'appearance.mentions'])
        .select(place)
        .orderBy(order),
    toNode: toAppearance,
    statements,
  };
  return {
    peopleByIds: (ids) => peopleBy('id', ids),
    peopleBySlugs: (slugs) => peopleBy('slug', slugs),
    people: ({ filter, orderBy, ...page }) =>
      readPage(
        filter?.namePrefix == null ? db : aside,
        { table: 'person', conditions: personConditions(filter), sort: sortPeople(orderBy) },
        page,
        people,
      ),
    peopleOfArticles: (articleIds, page) =>
      readPages(
        db,
        flavor,
        {
          table: 'appearance',
          conditions: [],
          sort: APPEARANCE_SORT,
          parents: 'article',
          parentIds: articleIds,
          link: isInArticle,
        },
        page,
        appearances,
      ),
    countPeople: (filter) => countRows(aside, { table: 'person', conditions: personConditions(filter) }),
    countPeopleOfArticles: (articleIds) =>
      countRowsOfEach(db, flavor, {
        table: 'appearance',
        conditions: [],
        parents: 'article',
        parentIds: articleIds,
        link: isInArticle,
      }),
    mergedInto: async (personIds) => {
      const byTop = Map.groupBy(await mergedUnder(db, flavor, personIds), ({ top }) => top);
      return personIds.map((id) =>
        (byTop.get(id) ?? []).map(({ person, slug, name, merged_at }) => ({
          id: person,
          slug,
          name,
          mergedAt: merged_at,
        })),
      );
    },
    personNames: async (personIds) => {
      const rows = await db
        .selectFrom('person_name')
        .innerJoin('person', 'person.number', 'person_name.person')
        .selectAll('person_name')
        .select(['person.id', 'person.name'])
        .where(flavor.isAmong('person.id', personIds))
        .execute();
      const byPerson = Map.groupBy(rows, (row) => row.id);
      return personIds.map((id) => toNames(byPerson.get(id) ?? []));
    },
  };
};

type PersonRow = Selectable<PersonTable>;
type AppearanceRow = PersonRow & { readonly mentions_here: number; readonly mentions: string };
type NameRow = Selectable<PersonNameTable> & { readonly name: string };

const toPerson = (row: PersonRow): PersonRecord => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  givenName: row.given_name,
  familyName: row.family_name,
  mentionCount: row.mention_count,
  quoteCount: row.quote_count,
  articleCount: row.article_count,
});

const toAppearance = (row: AppearanceRow): AppearanceRecord => ({
  person: toPerson(row),
  mentionCount: row.mentions_here,
  mentions: JSON.parse(row.mentions) as MentionRecord[],
});

const toNames = (rows: readonly NameRow[]): PersonNames => {
  const byFrequency = [...rows].sort((a, b) => b.article_count - a.article_count || (a.text < b.text ? -1 : 1));
  const texts = (wanted: readonly NameRow[]): string[] => [...new Set(wanted.map((row) => row.text))];
  return {
    aliases: texts(byFrequency.filter((row) => row.form !== 'DESCRIPTION' && row.text !== row.name)),
    descriptions: texts(byFrequency.filter((row) => row.form === 'DESCRIPTION')),
  };
};
