import type { Bounds } from '../draft.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

export type SearchKind = 'ARTICLE' | 'PERSON' | 'QUOTE';

/** What of an article, a person or a quote can be found, each field the words of it as the index keeps them. */
export interface SearchEntry {
  readonly number: number;
  /** Stems in text order, with a space between; one string a field of `SEARCH_FIELDS`. */
  readonly fields: readonly string[];
  /** The words whose stem is not the word itself, for prefixes that go beyond it: "warni" of "warnings". */
  readonly forms: string;
  /** What `relevance` reads: as many strings as the kind has weights, joined by `DIGEST_SEPARATOR`. */
  readonly digest: string;
}

/** The fields of each kind, in the order of an entry's. */
export const SEARCH_FIELDS = {
  ARTICLE: ['headline', 'body'],
  PERSON: ['name', 'alias', 'description'],
  QUOTE: ['words', 'speaker', 'about'],
} as const satisfies Record<SearchKind, readonly string[]>;

/** The fields that the filter `text` looks in: what is printed there, not who says it. */
export const TEXT_FIELDS = {
  ARTICLE: ['headline', 'body'],
  PERSON: ['name', 'alias', 'description'],
  QUOTE: ['words'],
} as const satisfies Record<SearchKind, readonly string[]>;

export const DIGEST_SEPARATOR = '|';

/** The words of an article that stand at its head, and those that it keeps coming back to, say what it is about. */
export const articleEntry = (
  number: number,
  headline: string,
  text: string,
  paragraphs: readonly Bounds[],
): SearchEntry => {
  const title = wordsOf(headline);
  const read = paragraphs.map(({ start, end }) => wordsOf(text.slice(start, end)));
  const body = read.flat();
  const counts = new Map<string, number>();
  for (const { stem } of body) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= OFTEN).map(([stem]) => stem);
  return {
    number,
    fields: [stems(title), read.map(stems).join(PARAGRAPH_BREAK)],
    forms: formsOf([...title, ...body]),
    digest: [stems(title), stems(body.slice(0, LEAD)), often.join(' ')].join(DIGEST_SEPARATOR),
  };
};

export const personEntry = (
  number: number,
  name: string,
  aliases: readonly string[],
  descriptions: readonly string[],
): SearchEntry => {
  const fields = [[name], aliases, descriptions].map(namesField);
  const forms = [name, ...aliases, ...descriptions].map((each) => formsOf(wordsOf(each))).join(' ');
  return { number, fields, forms, digest: fields.join(DIGEST_SEPARATOR) };
};

/** `speaker` and `about` are the names and other names of who says it, and of everybody mentioned in it. */
export const quoteEntry = (
  number: number,
  text: string,
  speaker: readonly string[],
  about: readonly string[],
): SearchEntry => {
  const words = wordsOf(text);
  const fields = [stems(words), namesWithForms(speaker), namesWithForms(about)];
  return { number, fields, forms: formsOf(words), digest: fields.join(DIGEST_SEPARATOR) };
};

const OFTEN = 3;
const LEAD = 60;
// No letter or digit, so no query holds it: a phrase does not reach from one paragraph, or name, into the next.
const PARAGRAPH_BREAK = ' ¶ ';

const stems = (words: readonly Word[]): string => words.map(({ stem }) => stem).join(' ');

const formsOf = (words: readonly Word[]): string =>
  [...new Set(words.filter(({ form, stem }) => form !== stem).map(({ form }) => form))].join(' ');

const namesField = (names: readonly string[]): string =>
  names.map((name) => stems(wordsOf(name))).join(PARAGRAPH_BREAK);

/** Names beside which no `forms` are kept hold both: "mose" and "moses". */
const namesWithForms = (names: readonly string[]): string =>
  [namesField(names), ...names.map((name) => formsOf(wordsOf(name))).filter((forms) => forms !== '')].join(
    PARAGRAPH_BREAK,
  );
