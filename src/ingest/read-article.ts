import { hash } from 'node:crypto';
import type { Article, ParseOptions } from '../text/article.ts';
import { textOf } from '../text/span.ts';
import { decode } from './decode.ts';
import type { FrontMatter } from './front-matter.ts';
import { readFrontMatter } from './read-front-matter.ts';

/** How a text is read: `parseArticle`, or whoever fetches it first. */
export type Parse = (text: string, options?: ParseOptions) => Article | Promise<Article>;

/** A file that was read as an article. */
export interface ArticleReading {
  /** Relative to the folder it was found in, with "/" between folders. */
  readonly fileName: string;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
  readonly byteLength: number;
  readonly warnings: readonly string[];
  /** The whole file, decoded, with its front matter but without a byte order mark: what offsets count in. */
  readonly text: string;
  readonly frontMatter: FrontMatter;
  /** That of the front matter, else of the text, else the file's name. */
  readonly headline: string;
  readonly article: Article;
}

/** A file that was left out, and why. */
export interface Rejection {
  readonly fileName: string;
  readonly reason: string;
}

/** Reads the bytes of a file as an article. */
export const readArticle = async (
  fileName: string,
  bytes: Uint8Array,
  parse: Parse,
  options: Omit<ParseOptions, 'start'> = {},
): Promise<ArticleReading | Rejection> => {
  const decoded = decode(bytes);
  if ('reason' in decoded) return { fileName, ...decoded };
  const { text, warnings } = decoded;
  const top = await readFrontMatter(text);
  if ('reason' in top) return { fileName, ...top };
  const { frontMatter, start } = top;
  if (text.slice(start).trim() === '') return { fileName, reason: 'Empty: nothing follows its front matter.' };
  const article = await parse(text, { ...options, start });
  return {
    fileName,
    sha256: hash('sha256', bytes, 'hex'),
    byteLength: bytes.length,
    warnings,
    text,
    frontMatter,
    headline: frontMatter.headline ?? headlineOf(text, article) ?? nameOf(fileName),
    article,
  };
};

const headlineOf = (text: string, { headline }: Article): string | null =>
  headline && (textOf(text, headline).replace(/\s+/gu, ' ').trim() || null);

/** "2025/old-bridge.txt" is "old-bridge". */
const nameOf = (fileName: string): string => fileName.replace(/^.*\//u, '').replace(/(?<=.)\.[^.]*$/u, '');
