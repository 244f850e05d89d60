import { articleId } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { draftArticle } from './draft-article.ts';
import type { FrontMatter } from './front-matter.ts';
import { readAddress } from './front-matter.ts';
import { wayOfReading } from './manuscript.ts';
import type { Parse } from './read-article.ts';
import { readArticle } from './read-article.ts';
import { fileBehind } from './read-file.ts';
import { readingRevision } from './revision.ts';

/** An article that comes over the API rather than from a file. What is said beside the text wins over its front matter. */
export interface Submission extends Partial<Record<'headline' | 'publishedAt' | 'publisher' | 'url', string | null>> {
  readonly fileName: string;
  readonly text: string;
  readonly authors?: readonly string[] | null;
}

/** What became of a submission: the article's id, or which part of it was wrong, and how. */
export type SubmissionOutcome = { readonly articleId: string } | SubmissionProblem;

export interface SubmissionProblem {
  readonly code: 'INVALID_FILE_NAME' | 'FILE_NAME_TAKEN' | 'UNREADABLE_TEXT' | 'INVALID_VALUE';
  readonly field: keyof Submission;
  readonly reason: string;
}

/** Reads and stores a submission just as a file. The same content under the same name once more changes nothing. */
export const submitArticle = async (store: Store, parse: Parse, submission: Submission): Promise<SubmissionOutcome> => {
  const problem = nameProblem(submission.fileName);
  if (problem !== null) return { code: 'INVALID_FILE_NAME', field: 'fileName', reason: problem };
  const fileName = submission.fileName.normalize('NFC');
  const beside = readBeside(submission);
  if ('code' in beside) return beside;
  const reading = await readArticle(fileName, Buffer.from(submission.text), parse);
  if ('reason' in reading) return { code: 'UNREADABLE_TEXT', field: 'text', reason: reading.reason };
  const isPlain = Object.keys(beside).length === 0;
  const [stored = null] = await store.sourcesByFileNames([fileName]);
  if (stored !== null && (await fileBehind(stored)) !== null)
    return isPlain && stored.sha256 === reading.sha256
      ? { articleId: stored.articleId }
      : { code: 'FILE_NAME_TAKEN', field: 'fileName', reason: TAKEN };
  const frontMatter = { ...reading.frontMatter, ...beside };
  const headline = frontMatter.headline ?? reading.headline;
  const way = wayOfReading(readingRevision(), beside);
  await store.put([draftArticle({ ...reading, frontMatter, headline }, null, way)]);
  return { articleId: articleId(fileName) };
};

const TAKEN =
  'An article of this name is read from a file, which would take its place again. Change that file, or take another name.';

const LONGEST_NAME = 255;

/** What is wrong with the name of a submission; null if nothing is. */
export const nameProblem = (fileName: string): string | null => {
  const parts = fileName.split('/');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\u0000-\u001F\u007F\\]/u.test(fileName)) return 'It holds a backslash or a control character: leave that out.';
  if (fileName.length > LONGEST_NAME) return `It is longer than ${LONGEST_NAME} characters: shorten it.`;
  if (parts.some((part) => part.trim() === '' || part === '.' || part === '..'))
    return 'Write a name such as "bridge.txt" or "2026/bridge.txt", without "..", and without "/" at its ends.';
  return null;
};

/** What is said beside the text, held to the same rules as a front matter. */
export const readBeside = ({
  headline,
  publishedAt,
  authors,
  publisher,
  url,
}: Submission): Partial<FrontMatter> | SubmissionProblem => {
  const blank = (['headline', 'publisher'] as const).find((field) => ({ headline, publisher })[field]?.trim() === '');
  if (blank !== undefined)
    return { code: 'INVALID_VALUE', field: blank, reason: 'It is empty: leave it out, or write it.' };
  if (authors?.some((author) => author.trim() === ''))
    return { code: 'INVALID_VALUE', field: 'authors', reason: 'One of the names is empty: leave it out, or write it.' };
  const address = url == null ? null : readAddress(url);
  if (url != null && address === null)
    return { code: 'INVALID_VALUE', field: 'url', reason: 'Write an address that begins with http:// or https://.' };
  return {
    ...(headline != null && { headline: inOneLine(headline) }),
    ...(publishedAt != null && { publishedAt }),
    ...(authors != null && { authors: authors.map(inOneLine) }),
    ...(publisher != null && { publisher: inOneLine(publisher) }),
    ...(address !== null && { url: address }),
  };
};

const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
