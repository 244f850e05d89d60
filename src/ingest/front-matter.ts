import type { Document } from 'yaml';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** What may be said of an article before its text. Absent members are null or empty. */
export interface FrontMatter {
  readonly headline: string | null;
  readonly authors: readonly string[];
  /** ISO 8601 in UTC; a time without a zone is taken to be UTC. */
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

/** A front matter and where the text after it begins; or what is wrong with it, and in which line of the file. */
export type FrontMatterReading =
  | { readonly frontMatter: FrontMatter; readonly start: number }
  | { readonly reason: string };

/** Reads the YAML between `---` lines at the top of a text. Members that Sayso does not know are passed over. */
export const readFrontMatter = (text: string): FrontMatterReading => {
  const fenced = findFenced(text);
  if (fenced === null) return { frontMatter: NOTHING, start: 0 };
  const lines = new LineCounter();
  const document = parseDocument(fenced.yaml, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  // Between two rules may as well stand the text of an article: only what looks like YAML is held to it.
  if (error !== undefined)
    return looksLikeYaml(fenced.yaml)
      ? { reason: `Front matter, line ${lines.linePos(error.pos[0]).line + 1}: ${error.message}. Mend the YAML.` }
      : { frontMatter: NOTHING, start: 0 };
  if (!isMap(document.contents) && document.contents !== null) return { frontMatter: NOTHING, start: 0 };
  const lineOf = (key: keyof FrontMatter): number => {
    const node = document.get(key, true);
    return isScalar(node) || isSeq(node) ? lines.linePos(node.range?.[0] ?? 0).line + 1 : 1;
  };
  try {
    return { frontMatter: valuesOf(document), start: fenced.end };
  } catch (problem) {
    if (!(problem instanceof BadValue)) throw problem;
    return { reason: `Front matter, line ${lineOf(problem.key)}: \`${problem.key}\` ${problem.message}` };
  }
};

const NOTHING: FrontMatter = { headline: null, authors: [], publishedAt: null, publisher: null, url: null };

const OPENING = /^---[ \t]*\r?\n/u;

const findFenced = (text: string): { readonly yaml: string; readonly end: number } | null => {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return null;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$(?![\s\S]))/gmu;
  closing.lastIndex = opening.length;
  const found = closing.exec(text);
  if (found === null) return null;
  return { yaml: text.slice(opening.length, found.index), end: found.index + found[0].length };
};

const looksLikeYaml = (yaml: string): boolean => /^\s*(?:#.*\s+)*["']?\w+["']?[ \t]*:(?:\s|$)/u.test(yaml);

class BadValue extends Error {
  readonly key: keyof FrontMatter;

  constructor(key: keyof FrontMatter, message: string) {
    super(message);
    this.key = key;
  }
}

const valuesOf = (document: Document): FrontMatter => ({
  headline: textOf(document, 'headline'),
  authors: authorsOf(document),
  publishedAt: timeOf(document),
  publisher: textOf(document, 'publisher'),
  url: urlOf(document),
});

const textOf = (document: Document, key: keyof FrontMatter): string | null => {
  const value: unknown = document.get(key);
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new BadValue(key, 'is not a text. Write it in one line, in quotation marks if need be.');
  return String(value).replace(/\s+/gu, ' ').trim() || null;
};

const authorsOf = (document: Document): string[] => {
  const node = document.get('authors', true);
  const items: unknown[] = isSeq(node) ? node.items.map((item) => (isScalar(item) ? item.value : item)) : [];
  if (!isSeq(node)) return [textOf(document, 'authors')].filter((author) => author !== null);
  return items.map((item) => {
    if (typeof item === 'string' && item.trim() !== '') return item.replace(/\s+/gu, ' ').trim();
    throw new BadValue('authors', 'is not a list of names. Write one such as [Ann Lee, Bob Day].');
  });
};

const timeOf = (document: Document): string | null => {
  const time = textOf(document, 'publishedAt');
  if (time === null) return null;
  const instant = readTime(time);
  if (instant === null)
    throw new BadValue('publishedAt', `is "${time}". Write a date such as 2025-10-16 or 2025-10-16T14:03:00Z.`);
  return instant;
};

/** A time or date in UTC, as it is stored; one without a zone is taken to be UTC. Null for anything else. */
export const readTime = (text: string): string | null => {
  const instant = attempt(() => Temporal.Instant.from(text)) ?? attempt(() => inUtc(text));
  return instant && new Date(instant.epochMilliseconds).toISOString();
};

const inUtc = (time: string): Temporal.Instant => Temporal.PlainDateTime.from(time).toZonedDateTime('UTC').toInstant();

const urlOf = (document: Document): string | null => {
  const text = textOf(document, 'url');
  if (text === null) return null;
  const url = readAddress(text);
  if (url === null) throw new BadValue('url', `is "${text}". Write an address that begins with http:// or https://.`);
  return url;
};

/** An address of the web in its usual form; null for anything else. */
export const readAddress = (text: string): string | null => {
  const url = URL.parse(text);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null;
};

const attempt = <T>(action: () => T): T | null => {
  try {
    return action();
  } catch {
    return null;
  }
};
