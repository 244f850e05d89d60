import type { Document } from 'yaml';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Fenced, FrontMatter, FrontMatterReading } from './front-matter.ts';
import { readAddress, readTime, withoutFrontMatter } from './front-matter.ts';

/** Reads what stands between `---` lines; where that is no front matter, the text has none. */
export const readYaml = ({ yaml, end }: Fenced): FrontMatterReading => {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  // Between two rules may as well stand the text of an article: only what looks like YAML is held to it.
  if (error !== undefined)
    return looksLikeYaml(yaml)
      ? { reason: `Front matter, line ${lines.linePos(error.pos[0]).line + 1}: ${error.message}. Mend the YAML.` }
      : withoutFrontMatter();
  if (!isMap(document.contents) && document.contents !== null) return withoutFrontMatter();
  const lineOf = (key: keyof FrontMatter): number => {
    const node = document.get(key, true);
    return isScalar(node) || isSeq(node) ? lines.linePos(node.range?.[0] ?? 0).line + 1 : 1;
  };
  try {
    return { frontMatter: valuesOf(document), start: end };
  } catch (problem) {
    if (!(problem instanceof BadValue)) throw problem;
    return { reason: `Front matter, line ${lineOf(problem.key)}: \`${problem.key}\` ${problem.message}` };
  }
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

const urlOf = (document: Document): string | null => {
  const text = textOf(document, 'url');
  if (text === null) return null;
  const url = readAddress(text);
  if (url === null) throw new BadValue('url', `is "${text}". Write an address that begins with http:// or https://.`);
  return url;
};
