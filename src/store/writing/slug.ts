import { foldName } from '../records.ts';

const LONGEST = 80;

/** Words as they stand in an address: "Trump: “No deal”" is "trump-no-deal". Empty where nothing can stand there. */
export const slugOf = (words: string): string => {
  const slug = foldName(words).replaceAll(' ', '-');
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  return cut.slice(0, cut.lastIndexOf('-') > 0 ? cut.lastIndexOf('-') : LONGEST);
};

/**
 * The slugs that something may take, best first: its own, or with as much of its id as tells it from others of the same
 * words. Taken from the id rather than counted up, a slug is the same whichever of the two was read first.
 */
export const slugChoices = (slug: string, id: string): string[] => [
  slug,
  `${slug}-${id.slice(0, 4)}`,
  `${slug}-${id.slice(0, 8)}`,
  `${slug}-${id}`,
];
