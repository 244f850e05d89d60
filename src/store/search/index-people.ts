import type { Flavor } from '../flavor.ts';
import type { Db } from '../tables.ts';
import { personEntry } from './entries.ts';

/** Makes people findable by all that they are now called. */
export const indexPeople = async (tx: Db, flavor: Flavor, people: readonly number[]): Promise<void> => {
  if (people.length === 0) return;
  const rows = await tx
    .selectFrom('person_name')
    .innerJoin('person', 'person.number', 'person_name.person')
    .select(['person.number', 'person.name', 'person_name.form', 'person_name.text'])
    .where(flavor.isAmong('person.number', people))
    .execute();
  await flavor.search.remove(tx, 'PERSON', people);
  const entries = [...Map.groupBy(rows, (row) => row.number)].map(([number, names]) => {
    const name = names[0]?.name ?? '';
    const others = names.filter(({ form, text }) => form !== 'DESCRIPTION' && text !== name);
    const descriptions = names.filter(({ form }) => form === 'DESCRIPTION');
    return personEntry(number, name, [...new Set(others.map(textOf))], descriptions.map(textOf));
  });
  await flavor.search.add(tx, 'PERSON', entries);
};

const textOf = ({ text }: { readonly text: string }): string => text;
