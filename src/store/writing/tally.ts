import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { Flavor } from '../flavor.ts';
import { LONGEST_INDEXED, nameKey } from '../records.ts';
import { insertRows } from '../rows.ts';
import { indexPeople } from '../search/index-people.ts';
import type { AppearanceTable, Db, NameForm, PersonNameTable } from '../tables.ts';

type Appearance = Insertable<AppearanceTable>;

/**
 * What a change of articles does to the people in them, added up before it is written. People are known by all their
 * articles together, but nobody's articles are read again for one that comes or goes.
 */
export interface Tally {
  readonly add: (appearance: Appearance) => void;
  readonly subtract: (appearance: Appearance) => void;
  /** Writes the sums, chooses names anew, and removes the people who are left without an article. */
  readonly settle: (tx: Db, flavor: Flavor) => Promise<void>;
}

interface Sums {
  mentions: number;
  quotes: number;
  articles: number;
}

export const startTally = (): Tally => {
  const sums = new Map<number, Sums>();
  const names = new Map<string, Insertable<PersonNameTable>>();
  const count = (appearance: Appearance, sign: 1 | -1): void => {
    const { person } = appearance;
    const sum = sums.get(person) ?? { mentions: 0, quotes: 0, articles: 0 };
    sum.mentions += sign * appearance.mention_count;
    sum.quotes += sign * appearance.quote_count;
    sum.articles += sign;
    sums.set(person, sum);
    for (const name of namesIn(appearance)) {
      const key = keyOf(name);
      const before = names.get(key)?.article_count ?? 0;
      names.set(key, { ...name, article_count: before + sign });
    }
  };
  return {
    add: (appearance) => count(appearance, 1),
    subtract: (appearance) => count(appearance, -1),
    settle: async (tx, flavor) => {
      await addSums(tx, flavor, sums);
      const changed = [...names.values()].filter((name) => name.article_count !== 0);
      const called = await addNames(tx, flavor, changed);
      const renamed = await chooseNames(tx, flavor, [...new Set(changed.filter(isFullest).map((name) => name.person))]);
      const left = [...sums].filter(([, sum]) => sum.articles < 0).map(([person]) => person);
      await indexPeople(tx, flavor, [...new Set([...called, ...renamed])]);
      await removePeople(tx, flavor, left);
    },
  };
};

const namesIn = (appearance: Appearance): Insertable<PersonNameTable>[] => {
  const { person, name, given_name, family_name } = appearance;
  const called = (form: NameForm, json: string): Insertable<PersonNameTable>[] =>
    (JSON.parse(json) as string[])
      .filter((text) => text.length <= LONGEST_INDEXED)
      .map((text) => ({ person, form, text, given_name: null, family_name: null, article_count: 1 }));
  return [
    {
      person,
      form: 'NAME',
      text: name.slice(0, LONGEST_INDEXED),
      given_name: given_name ?? null,
      family_name: family_name ?? null,
      article_count: 1,
    },
    ...called('ALIAS', appearance.aliases),
    ...called('DESCRIPTION', appearance.descriptions),
  ];
};

const isFullest = (name: Insertable<PersonNameTable>): boolean => name.form === 'NAME';

const addSums = async (tx: Db, { addTo }: Flavor, sums: ReadonlyMap<number, Sums>): Promise<void> => {
  const changed = [...sums].filter(([, sum]) => sum.mentions !== 0 || sum.quotes !== 0 || sum.articles !== 0);
  await addTo(
    tx,
    'person',
    ['mention_count', 'quote_count', 'article_count'],
    changed.map(([person, { mentions, quotes, articles }]) => [mentions, quotes, articles, person]),
  );
};

/** Removes those of these people who are in no article any more. */
const removePeople = async (tx: Db, flavor: Flavor, people: readonly number[]): Promise<void> => {
  if (people.length === 0) return;
  const gone = await tx
    .deleteFrom('person')
    .where(flavor.isAmong('person.number', people))
    .where('article_count', '=', 0)
    .returning('number')
    .execute();
  const numbers = gone.map(({ number }) => number);
  await flavor.search.remove(tx, 'PERSON', numbers);
};

type CountedName = Pick<PersonNameTable, 'person' | 'form' | 'text' | 'article_count'>;

const keyOf = ({ person, form, text }: Omit<CountedName, 'article_count'>): string => `${person} ${form} ${text}`;

/** Answers who is now called something new, or something no more. */
const addNames = async (
  tx: Db,
  flavor: Flavor,
  names: readonly Insertable<PersonNameTable>[],
): Promise<readonly number[]> => {
  const known = await flavor.runRows<CountedName>(
    tx,
    'known names',
    names.map(({ person, form, text }) => [person, form, text]),
    (values) => sql`select person, form, text, article_count from person_name where (person, form, text) in
      (select cast(column1 as bigint), column2, column3 from (values ${values}) as sought)`,
  );
  const counts = new Map(known.map((name) => [keyOf(name), name.article_count]));
  await insertRows(
    tx,
    flavor,
    'person_name',
    names,
    'on conflict (person, form, text) do update set article_count = person_name.article_count + excluded.article_count',
  );
  const isNewsOf = (name: CountedName): boolean => {
    const count = counts.get(keyOf(name));
    return count === undefined || count + name.article_count <= 0;
  };
  const changed = names.filter(isNewsOf).map(({ person }) => person);
  const gone = [...new Set(names.filter((name) => name.article_count < 0).map((name) => name.person))];
  if (gone.length > 0)
    await tx
      .deleteFrom('person_name')
      .where(flavor.isAmong('person_name.person', gone))
      .where('article_count', '<=', 0)
      .execute();
  return changed;
};

/** Answers whose name has changed. A person goes by the fullest name that most articles use; of two equally used, "Donald" goes before "DONALD". */
const chooseNames = async (tx: Db, flavor: Flavor, people: readonly number[]): Promise<readonly number[]> => {
  if (people.length === 0) return [];
  const renamed: number[] = [];
  const rows = await tx
    .selectFrom('person_name')
    .innerJoin('person', 'person.number', 'person_name.person')
    .selectAll('person_name')
    .select('person.name')
    .where(flavor.isAmong('person_name.person', people))
    .where('form', '=', 'NAME')
    .execute();
  for (const [person, forms] of Map.groupBy(rows, (row) => row.person)) {
    const best = forms.reduce((a, b) => {
      if (a.article_count !== b.article_count) return a.article_count > b.article_count ? a : b;
      return a.text > b.text ? a : b;
    });
    if (best.text === best.name) continue;
    renamed.push(person);
    await tx
      .updateTable('person')
      .set({
        name: best.text,
        given_name: best.given_name,
        family_name: best.family_name,
        name_key: nameKey({ name: best.text, givenName: best.given_name, familyName: best.family_name }),
      })
      .where('number', '=', person)
      .execute();
  }
  return renamed;
};
