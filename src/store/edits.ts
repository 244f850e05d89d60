import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Flavor } from './flavor.ts';
import type { Naming } from './records.ts';
import type { CorrectionTable, Db, PersonMergeTable } from './tables.ts';

export type Correction = Selectable<CorrectionTable>;

/** Who somebody counts as. */
export interface StandIn {
  readonly id: string;
  /** What they are called; null where nobody was merged, and the article says it. */
  readonly naming: Naming | null;
}

/** What editors said that bears on some articles. */
export interface Edits {
  readonly correctionsOf: (articleId: string) => readonly Correction[];
  /** Who somebody counts as after all merges: themselves, where nobody merged them. */
  readonly standIn: (personId: string) => StandIn;
}

/** Everything that editors said of these articles and of these people. */
export const readEdits = async (
  tx: Db,
  flavor: Flavor,
  articleIds: readonly string[],
  personIds: readonly string[],
): Promise<Edits> => {
  const corrections = await tx
    .selectFrom('correction')
    .selectAll()
    .where(flavor.isAmong('correction.article', articleIds))
    .orderBy('corrected_at')
    .execute();
  const merges = await readMerges(tx, flavor, [...personIds, ...corrections.flatMap(({ speaker }) => speaker ?? [])]);
  const byArticle = Map.groupBy(corrections, ({ article }) => article);
  return {
    correctionsOf: (id) => byArticle.get(id) ?? [],
    standIn: (id) => {
      let found: StandIn = { id, naming: null };
      for (let merge = merges.get(id); merge !== undefined; merge = merges.get(merge.into_person))
        found = { id: merge.into_person, naming: namingOf(merge) };
      return found;
    },
  };
};

/** Who the person stands in for since merges, directly or not: `top` is one of the given. */
export const mergedUnder = async (tx: Db, flavor: Flavor, personIds: readonly string[]): Promise<MergedUnder[]> => {
  const { rows } = await sql<MergedUnder>`with recursive merged(top, person, slug, name, merged_at) as (
      select into_person, person, slug, name, merged_at from person_merge
        where ${flavor.isAmong('person_merge.into_person', personIds)}
      union select merged.top, person_merge.person, person_merge.slug, person_merge.name, person_merge.merged_at
        from merged join person_merge on person_merge.into_person = merged.person
    ) select * from merged order by merged_at, person`.execute(tx);
  return rows;
};

export interface MergedUnder {
  readonly top: string;
  readonly person: string;
  readonly slug: string;
  readonly name: string;
  readonly merged_at: string;
}

type Merges = ReadonlyMap<string, Selectable<PersonMergeTable>>;

const readMerges = async (tx: Db, flavor: Flavor, personIds: readonly string[]): Promise<Merges> => {
  const merges = new Map<string, Selectable<PersonMergeTable>>();
  for (let wanted = [...new Set(personIds)]; wanted.length > 0; ) {
    const rows = await tx
      .selectFrom('person_merge')
      .selectAll()
      .where(flavor.isAmong('person_merge.person', wanted))
      .execute();
    for (const row of rows) merges.set(row.person, row);
    wanted = rows.map((row) => row.into_person).filter((id) => !merges.has(id));
  }
  return merges;
};

const namingOf = (merge: Selectable<PersonMergeTable>): Naming => ({
  name: merge.into_name,
  givenName: merge.into_given_name,
  familyName: merge.into_family_name,
});
