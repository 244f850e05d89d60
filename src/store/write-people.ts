import { inChunks } from './chunks.ts';
import type { ArticleDraft } from './draft.ts';
import type { Edits } from './edits.ts';
import type { Flavor } from './flavor.ts';
import type { Naming } from './records.ts';
import { draftPersonId, nameKey } from './records.ts';
import { slugChoices } from './slug.ts';
import type { Db } from './tables.ts';

/** A person's number by id. */
export type PersonNumbers = ReadonlyMap<string, number>;

/** Makes sure that whoever the people in these articles count as has a row; their counts and names follow from a tally. */
export const enrolPeople = async (
  tx: Db,
  flavor: Flavor,
  drafts: readonly ArticleDraft[],
  standIn: Edits['standIn'],
): Promise<PersonNumbers> => {
  const people = new Map<string, Naming>();
  for (const draft of drafts)
    for (const person of draft.people) {
      const { id, naming } = standIn(draftPersonId(person, draft.fileName));
      people.set(id, naming ?? person);
    }
  const known = await tx
    .selectFrom('person')
    .select(['id', 'number'])
    .where(flavor.isAmong('person.id', [...people.keys()]))
    .execute();
  const numbers = new Map(known.map((row) => [row.id, row.number]));
  const news = [...people].filter(([id]) => !numbers.has(id)).map(([id, person]) => ({ id, person }));
  const slugs = await chooseSlugs(
    tx,
    flavor,
    'person',
    news.map(({ id, person }) => ({ id, words: person.name })),
  );
  const rows = news.map(({ id, person }) => ({
    id,
    slug: slugs.get(id) ?? id,
    name: person.name,
    given_name: person.givenName,
    family_name: person.familyName,
    name_key: nameKey(person),
    mention_count: 0,
    quote_count: 0,
    article_count: 0,
  }));
  await inChunks(rows, async (chunk) => {
    const added = await tx.insertInto('person').values(chunk).returning(['id', 'number']).execute();
    for (const { id, number } of added) numbers.set(id, number);
  });
  return numbers;
};

/** A slug for each newcomer that no other row of the table has. */
export const chooseSlugs = async (
  tx: Db,
  flavor: Flavor,
  table: 'article' | 'person',
  newcomers: readonly { readonly id: string; readonly words: string }[],
): Promise<ReadonlyMap<string, string>> => {
  const slugs = new Map<string, string>();
  if (newcomers.length === 0) return slugs;
  const choices = newcomers.map(({ id, words }) => ({ id, slugs: slugChoices(words, id, table) }));
  const wanted = choices.flatMap((choice) => choice.slugs);
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
  for (const choice of choices) {
    const slug = choice.slugs.find((each) => !taken.has(each)) ?? choice.id;
    taken.add(slug);
    slugs.set(choice.id, slug);
  }
  return slugs;
};
