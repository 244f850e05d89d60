import type { Flavor } from '../flavor.ts';
import { insertNumbered } from '../rows.ts';
import type { Db } from '../tables.ts';
import type { PreparedArticle, PreparedPerson } from './prepared.ts';
import { rowsOf } from './sheet.ts';
import { slugChoices } from './slug.ts';

/** A person's number by id. */
export type PersonNumbers = ReadonlyMap<string, number>;

/** Makes sure that the people in these articles have rows; their counts and names follow from a tally. */
export const enrolPeople = async (
  tx: Db,
  flavor: Flavor,
  articles: readonly PreparedArticle[],
): Promise<PersonNumbers> => {
  const people = new Map<string, PreparedPerson>();
  for (const article of articles) for (const person of rowsOf(article.people)) people.set(person.id, person);
  const known = await tx
    .selectFrom('person')
    .select(['id', 'number'])
    .where(flavor.isAmong('person.id', [...people.keys()]))
    .execute();
  const numbers = new Map(known.map((row) => [row.id, row.number]));
  const news = [...people.values()].filter(({ id }) => !numbers.has(id));
  const taken = await chooseSlugs(tx, flavor, 'person', news);
  const rows = news.map(({ id, name, given_name, family_name, name_key }) => ({
    id,
    slug: taken.get(id) ?? id,
    name,
    given_name,
    family_name,
    name_key,
    mention_count: 0,
    quote_count: 0,
    article_count: 0,
  }));
  const added = await insertNumbered(tx, flavor, 'person', rows);
  for (const [at, { id }] of rows.entries()) numbers.set(id, added[at] ?? Number.NaN);
  return numbers;
};

/** A slug for each newcomer that no other row of the table has: their own, or one made from it. */
export const chooseSlugs = async (
  tx: Db,
  flavor: Flavor,
  table: 'article' | 'person',
  newcomers: readonly { readonly id: string; readonly slug: string }[],
): Promise<ReadonlyMap<string, string>> => {
  const slugs = new Map<string, string>();
  if (newcomers.length === 0) return slugs;
  const wanted = newcomers.flatMap(({ id, slug }) => slugChoices(slug, id));
  const taken = new Set<string>();
  // Whoever was merged keeps their slug, for links to them and to have it back.
  for (const holder of table === 'person' ? (['person', 'person_merge'] as const) : (['article'] as const)) {
    const rows = await tx
      .selectFrom(holder)
      .select('slug')
      .where(flavor.isAmong(`${holder}.slug`, wanted))
      .execute();
    for (const { slug } of rows) taken.add(slug);
  }
  for (const { id, slug: wish } of newcomers) {
    const slug = slugChoices(wish, id).find((each) => !taken.has(each)) ?? id;
    taken.add(slug);
    slugs.set(id, slug);
  }
  return slugs;
};
