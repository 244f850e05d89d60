import type { Clause } from './query.ts';
import type { Word } from './words.ts';

/** Where a clause is found among words: the place of the first and of the last word of each find. Finds may not overlap. */
export const findClause = (words: readonly Word[], { stems, prefix }: Clause): [first: number, last: number][] => {
  const finds: [number, number][] = [];
  const lastStem = stems.length - 1;
  for (let at = 0; at + lastStem < words.length; at++) {
    const isFound = stems.every((stem, step) => {
      const word = words[at + step];
      if (word?.stem === stem) return true;
      return step === lastStem && prefix !== null && word !== undefined && startsWith(word, prefix);
    });
    if (!isFound) continue;
    finds.push([at, at + lastStem]);
    at += lastStem;
  }
  return finds;
};

const startsWith = ({ form, stem }: Word, prefix: string): boolean =>
  form.startsWith(prefix) || stem.startsWith(prefix);
