import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';

/**
 * The number of the person under an id or a slug, also under those that they had before they were merged with another.
 * The columns are not tied to the rows around it, so that it is looked up once.
 */
export const personWith = (column: 'id' | 'slug', value: string): RawBuilder<number> => {
  const merged = column === 'id' ? sql.ref('person_merge.person') : sql.ref('person_merge.slug');
  return sql<number>`(with recursive standing(id) as (
    select person.id from person where ${sql.ref(`person.${column}`)} = ${value}
    union select person_merge.into_person from person_merge where ${merged} = ${value}
    union select person_merge.into_person from standing join person_merge on person_merge.person = standing.id
  ) select person.number from standing join person on person.id = standing.id)`;
};
