import { hash } from 'node:crypto';
import type { ArticleDraft } from '../store/draft.ts';
import type { PreparedArticle } from '../store/writing/prepared.ts';
import { draftArticle } from './draft-article.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Parse, Rejection } from './read-article.ts';
import { readBytes } from './read-file.ts';

/** Something to be read as an article: a file, or what came in another way. */
export interface Manuscript {
  /** The article's identity: relative, with "/" between folders. */
  readonly fileName: string;
  /** The folder or file that was asked for, absolute; null for what is no file of its own. */
  readonly origin: string | null;
  /** `path` is absolute. */
  readonly content: { readonly path: string } | { readonly bytes: Uint8Array };
  /** What is said beside the text; it wins over the front matter. */
  readonly beside: Partial<FrontMatter>;
}

/** A manuscript with what decides whether it is read at all. Can be sent to another thread. */
export interface Assignment {
  readonly manuscript: Manuscript;
  /** Names the way of reading. */
  readonly revision: string;
  /** The SHA-256 of content that is stored already, read in this way. */
  readonly stored: string | null;
  /** The SHA-256 of content that an editor has removed. */
  readonly withdrawn: string | null;
}

/** What became of a manuscript. */
export type Outcome<Draft = ArticleDraft> = { readonly draft: Draft } | Rejection | 'UNCHANGED';

/** The same, ready to be stored. */
export type PreparedOutcome = Outcome<PreparedArticle>;

/** Reads a manuscript, unless it is as it was when it was stored. */
export const readManuscript = async (
  { manuscript, revision, stored, withdrawn }: Assignment,
  parse: Parse,
): Promise<Outcome> => {
  const { fileName, origin, content, beside } = manuscript;
  const bytes = 'bytes' in content ? content.bytes : await readBytes(content.path);
  if ('reason' in bytes) return { fileName, ...bytes };
  const sha256 = hash('sha256', bytes, 'hex');
  if (sha256 === stored) return 'UNCHANGED';
  if (sha256 === withdrawn) return { fileName, reason: WITHDRAWN };
  try {
    // Loaded here, and with it what reads YAML: most starts find every file as it was.
    const { readArticle } = await import('./read-article.ts');
    const reading = await readArticle(fileName, bytes, parse);
    if ('reason' in reading) return reading;
    const frontMatter = { ...reading.frontMatter, ...beside };
    const headline = beside.headline ?? reading.headline;
    return { draft: draftArticle({ ...reading, frontMatter, headline }, origin, revision) };
  } catch (error) {
    return { fileName, reason: failureOf(error) };
  }
};

/** Tells of a failure that no file should bring about. */
export const failureOf = (error: unknown): string =>
  `Sayso failed on this file, which it never should: ${error}. Please report it with the file.`;

/** Names the way of reading with these things said beside the text: with another headline it is another one. */
export const wayOfReading = (revision: string, beside: Partial<FrontMatter>): string =>
  Object.keys(beside).length === 0
    ? revision
    : `${revision}-${hash('sha256', JSON.stringify(beside), 'hex').slice(0, 12)}`;

export const isDraft = <Draft>(outcome: Outcome<Draft>): outcome is { readonly draft: Draft } =>
  outcome !== 'UNCHANGED' && 'draft' in outcome;

export const isRejection = (outcome: Outcome<unknown>): outcome is Rejection =>
  outcome !== 'UNCHANGED' && 'reason' in outcome;

const WITHDRAWN =
  'An editor has removed this article. It is read again when its file changes, or as `articleIngest` submits it.';
