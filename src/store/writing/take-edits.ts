import type { Kysely } from 'kysely';
import type { Flavor } from '../flavor.ts';
import { insertRows } from '../rows.ts';
import type { AllEdits, Store } from '../store.ts';
import type { Db, PersonMergeTable, Tables } from '../tables.ts';
import { relayArticles } from './relay-articles.ts';
import { remove } from './write-articles.ts';
import { findMerge, standInOf } from './write-merges.ts';
import { chooseSlugs } from './write-people.ts';

/** Hands over what editors said from one store to another: ids are the same in all of them. */
export const takeEdits = (
  db: Kysely<Tables>,
  flavor: Flavor,
  clock: () => Date,
): Pick<Store, 'allEdits' | 'takeEdits'> => ({
  allEdits: async () => ({
    corrections: await db.selectFrom('correction').selectAll().orderBy('corrected_at').execute(),
    merges: await db.selectFrom('person_merge').selectAll().orderBy('merged_at').execute(),
    withdrawn: await db.selectFrom('withdrawn').selectAll().execute(),
  }),
  takeEdits: (edits) =>
    flavor.write(db, async (tx) => {
      const taken = {
        corrections: await takeCorrections(tx, flavor, edits),
        merges: await takeMerges(tx, flavor, edits),
        withdrawn: await takeWithdrawn(tx, flavor, edits),
      };
      if (taken.corrections + taken.merges > 0)
        await relayArticles(tx, flavor, await articlesOf(tx, flavor, edits), clock().toISOString());
      return taken;
    }),
});

const takeCorrections = async (tx: Db, flavor: Flavor, { corrections }: AllEdits): Promise<number> => {
  const known = await tx
    .selectFrom('correction')
    .select('quote')
    .where(
      flavor.isAmong(
        'correction.quote',
        corrections.map(({ quote }) => quote),
      ),
    )
    .execute();
  const quotes = new Set(known.map(({ quote }) => quote));
  const news = corrections.filter(({ quote }) => !quotes.has(quote));
  await insertRows(tx, flavor, 'correction', news);
  return news.length;
};

/** One by one, for one may follow from another; none where somebody would come to stand in for themselves. */
const takeMerges = async (tx: Db, flavor: Flavor, { merges }: AllEdits): Promise<number> => {
  let taken = 0;
  for (const merge of merges) {
    const { person, into_person } = merge;
    if ((await findMerge(tx, person)) !== undefined || (await standInOf(tx, into_person)) === person) continue;
    await insertRows(tx, flavor, 'person_merge', [{ ...merge, slug: await slugOf(tx, flavor, merge) }]);
    taken++;
  }
  return taken;
};

/** Theirs in this store, where they have one. */
const slugOf = async (tx: Db, flavor: Flavor, { person, slug }: PersonMergeTable): Promise<string> => {
  const known = await tx.selectFrom('person').select('slug').where('id', '=', person).executeTakeFirst();
  return known?.slug ?? (await chooseSlugs(tx, flavor, 'person', [{ id: person, slug }])).get(person) ?? person;
};

/** An article that is stored with other content than was withdrawn stays. */
const takeWithdrawn = async (tx: Db, flavor: Flavor, { withdrawn }: AllEdits): Promise<number> => {
  const names = withdrawn.map(({ file_name }) => file_name);
  const known = await tx
    .selectFrom('withdrawn')
    .select('file_name')
    .where(flavor.isAmong('withdrawn.file_name', names))
    .execute();
  const stored = await tx
    .selectFrom('article')
    .select(['id', 'file_name', 'sha256'])
    .where(flavor.isAmong('article.file_name', names))
    .execute();
  const before = new Set(known.map(({ file_name }) => file_name));
  const articles = new Map(stored.map((article) => [article.file_name, article]));
  const news = withdrawn.filter(({ file_name, sha256 }) => {
    const article = articles.get(file_name);
    return !before.has(file_name) && (article === undefined || article.sha256 === sha256);
  });
  await insertRows(tx, flavor, 'withdrawn', news);
  await remove(
    tx,
    flavor,
    news.flatMap(({ file_name }) => articles.get(file_name)?.id ?? []),
  );
  return news.length;
};

/** The numbers of the articles that are read otherwise with these edits. */
const articlesOf = async (tx: Db, flavor: Flavor, { corrections, merges }: AllEdits): Promise<number[]> => {
  const corrected = await tx
    .selectFrom('article')
    .select('number as article')
    .where(
      flavor.isAmong(
        'article.id',
        corrections.map(({ article }) => article),
      ),
    )
    .execute();
  const merged = await tx
    .selectFrom('appearance')
    .innerJoin('person', 'person.number', 'appearance.person')
    .select('appearance.article')
    .where(
      flavor.isAmong(
        'person.id',
        merges.map(({ person }) => person),
      ),
    )
    .execute();
  return [...new Set([...corrected, ...merged].map(({ article }) => article))];
};
