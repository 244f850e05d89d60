import type { Kysely } from 'kysely';
import type { Flavor } from '../flavor.ts';
import { nameKey } from '../records.ts';
import type { Store } from '../store.ts';
import type { Db, Tables } from '../tables.ts';
import { relayArticles } from './relay-articles.ts';

/** Makes people one, and apart again. */
export const writeMerges = (db: Kysely<Tables>, flavor: Flavor, clock: () => Date): Pick<Store, 'merge' | 'split'> => ({
  merge: (personId, intoId) =>
    flavor.write(db, async (tx) => {
      const into = await findPerson(tx, await standInOf(tx, intoId));
      if (into === undefined) return 'NO_TARGET';
      if ((await standInOf(tx, personId)) === into.id) return 'SAME';
      if (await findMerge(tx, personId)) return 'ALREADY_MERGED';
      const person = await findPerson(tx, personId);
      if (person === undefined) return 'NO_PERSON';
      const now = clock().toISOString();
      await tx
        .insertInto('person_merge')
        .values({
          person: person.id,
          slug: person.slug,
          name: person.name,
          given_name: person.given_name,
          family_name: person.family_name,
          into_person: into.id,
          into_name: into.name,
          into_given_name: into.given_name,
          into_family_name: into.family_name,
          merged_at: now,
        })
        .execute();
      await relayArticles(tx, flavor, await articlesWith(tx, person.number), now);
      return 'DONE';
    }),
  split: (personId) =>
    flavor.write(db, async (tx) => {
      const merge = await findMerge(tx, personId);
      if (merge === undefined) return (await findPerson(tx, personId)) === undefined ? 'NO_PERSON' : 'NOT_MERGED';
      const together = await findPerson(tx, await standInOf(tx, personId));
      const articles = together === undefined ? [] : await articlesWith(tx, together.number);
      await tx.deleteFrom('person_merge').where('person', '=', personId).execute();
      const { slug, name, given_name, family_name } = merge;
      const { number } = await tx
        .insertInto('person')
        .values({
          id: personId,
          slug,
          name,
          given_name,
          family_name,
          name_key: nameKey({ name, givenName: given_name, familyName: family_name }),
          mention_count: 0,
          quote_count: 0,
          article_count: 0,
        })
        .returning('number')
        .executeTakeFirstOrThrow();
      await relayArticles(tx, flavor, articles, clock().toISOString());
      await tx.deleteFrom('person').where('number', '=', number).where('article_count', '=', 0).execute();
      return 'DONE';
    }),
});

const findPerson = (tx: Db, id: string) => tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();

/** Who somebody was merged into, if they were. */
export const findMerge = (tx: Db, id: string) =>
  tx.selectFrom('person_merge').selectAll().where('person', '=', id).executeTakeFirst();

/** Who somebody counts as after all merges. */
export const standInOf = async (tx: Db, id: string): Promise<string> => {
  let found = id;
  for (let merge = await findMerge(tx, id); merge !== undefined; merge = await findMerge(tx, found))
    found = merge.into_person;
  return found;
};

const articlesWith = async (tx: Db, person: number): Promise<number[]> => {
  const rows = await tx.selectFrom('appearance').select('article').where('person', '=', person).execute();
  return rows.map(({ article }) => article);
};
