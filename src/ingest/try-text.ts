import type { ArticleDraft } from '../store/draft.ts';
import { draftArticle } from './draft-article.ts';
import type { Parse } from './read-article.ts';
import { readArticle } from './read-article.ts';

// Its headline where the text has none.
const NAME = 'Untitled.txt';

/** Reads a text just as a file, for whoever wants to see what comes of it; nothing is stored. */
export const tryText = async (parse: Parse, text: string): Promise<ArticleDraft | { readonly reason: string }> => {
  const reading = await readArticle(NAME, Buffer.from(text), parse);
  return 'reason' in reading ? { reason: reading.reason } : draftArticle(reading, null, '');
};
