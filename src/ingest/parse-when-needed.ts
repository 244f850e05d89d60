import type { Parse } from './read-article.ts';

/**
 * Parses as `parseArticle` does, whose models and words, forty megabytes in memory, are loaded with the first text: a
 * server whose articles are all stored already may never need them.
 */
export const parseWhenNeeded: Parse = async (text, options) => {
  const { parseArticle } = await import('../text/article.ts');
  return parseArticle(text, options);
};
