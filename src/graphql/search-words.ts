import type { Context } from './builder.ts';
import { clientError } from './errors.ts';

/** Words to search for, unless they are more than this server looks for at once; `argument` is where they were given. */
export const readSearchWords = <Words extends string | null | undefined>(
  argument: string,
  words: Words,
  { longestSearch }: Pick<Context, 'longestSearch'>,
): Words => {
  const actual = words?.length ?? 0;
  if (actual > longestSearch)
    throw clientError(
      'TEXT_TOO_LONG',
      `\`${argument}\` has ${actual} characters, and ${longestSearch} is the most: look for the words that tell it from others.`,
      { limit: longestSearch, actual },
    );
  return words;
};
