/** What a word tells of the sex of the person it names; null where it fits both. */
export type Gender = 'FEMALE' | 'MALE' | null;

/** A set of single words, written as lines of words with spaces between them. */
export function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}

/** A set of words and phrases, written as lines with a comma and a space between the entries. */
export function phrases(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(', ').split(', '));
}

/** One map out of three sets, from each word to the gender it tells. */
export function genders(sets: {
  readonly female: ReadonlySet<string>;
  readonly male: ReadonlySet<string>;
  readonly either: ReadonlySet<string>;
}): ReadonlyMap<string, Gender> {
  const map = new Map<string, Gender>();
  for (const word of sets.either) map.set(word, null);
  for (const word of sets.male) map.set(word, 'MALE');
  for (const word of sets.female) map.set(word, 'FEMALE');
  return map;
}
