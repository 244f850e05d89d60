import type { Bounds } from '../draft.ts';
import type { Reading } from './readings.ts';
import { readingsOf } from './words.ts';

export type SearchKind = 'ARTICLE' | 'PERSON' | 'QUOTE';

/** The index of each kind. */
export const SEARCH_TABLES = {
  ARTICLE: 'article_search',
  PERSON: 'person_search',
  QUOTE: 'quote_search',
} as const satisfies Record<SearchKind, string>;

export const SEARCH_KINDS = Object.keys(SEARCH_TABLES) as SearchKind[];

/** What of an article, a person or a quote can be found, each field the words of it as the index keeps them. */
export interface SearchEntry extends EntryWords {
  readonly number: number;
}

/** An entry before it is known what has it. */
export interface EntryWords {
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
export const articleEntry = (headline: string, text: string, paragraphs: readonly Bounds[]): EntryWords => {
  const title = readingsOf(headline);
  const read: Reading[][] = [];
  // Some lists of paragraphs may have holes, as V8 sees it, and some not: compiled for the one kind, `map` or `of` would be
  // thrown away for the other, each time anew.
  for (let at = 0; at < paragraphs.length; at++)
    read.push(readingsOf(text.slice(paragraphs[at]?.start, paragraphs[at]?.end)));
  const counts = new Map<string, number>();
  for (const words of read) for (const { stem } of words) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const often: string[] = [];
  for (const [stem, count] of counts) if (count >= OFTEN) often.push(stem);
  return {
    fields: [stems(title), read.map(stems).join(PARAGRAPH_BREAK)],
    forms: formsOf([title, ...read]),
    digest: [stems(title), stems(firstOf(read, LEAD)), often.join(' ')].join(DIGEST_SEPARATOR),
  };
};

export const personEntry = (
  number: number,
  name: string,
  aliases: readonly string[],
  descriptions: readonly string[],
): SearchEntry => {
  const fields = [[name], aliases, descriptions].map((names) =>
    names.map((name) => stems(readingsOf(name))).join(PARAGRAPH_BREAK),
  );
  const forms = [name, ...aliases, ...descriptions].map((each) => formsOf([readingsOf(each)])).join(' ');
  return { number, fields, forms, digest: fields.join(DIGEST_SEPARATOR) };
};

/** What a quote can be found by: the fields of its entry, before it is known what has it. */
export interface QuoteWords {
  readonly words: string;
  readonly speaker: string;
  readonly about: string;
  readonly forms: string;
}

/** `speaker` and `about` are who says it, and everybody mentioned in it, by what they are called. */
export const quoteWords = (text: string, speaker: readonly Called[], about: readonly Called[]): QuoteWords => {
  const words = readingsOf(text);
  return {
    words: stems(words),
    speaker: namesWithForms(speaker),
    about: namesWithForms(about),
    forms: formsOf([words]),
  };
};

export const quoteEntry = (number: number, { words, speaker, about, forms }: QuoteWords): SearchEntry => {
  const fields = [words, speaker, about];
  return { number, fields, forms, digest: fields.join(DIGEST_SEPARATOR) };
};

/** The words of somebody's names. */
export interface Called {
  readonly stems: readonly string[];
  /** Of those names alone in which a word is not its own stem. */
  readonly forms: readonly string[];
}

/** What all that somebody is called comes to in the entries of quotes. */
export const called = (names: readonly string[]): Called => {
  const words = names.map((name) => readingsOf(name));
  return { stems: words.map(stems), forms: words.map((name) => formsOf([name])).filter((forms) => forms !== '') };
};

const OFTEN = 3;
const LEAD = 60;
// No letter or digit, so no query holds it: a phrase does not reach from one paragraph, or name, into the next.
export const PARAGRAPH_BREAK = ' ¶ ';

const stems = (words: readonly Reading[]): string => words.map(({ stem }) => stem).join(' ');

const formsOf = (texts: readonly (readonly Reading[])[]): string => {
  const forms = new Set<string>();
  for (const words of texts) for (const { form, stem } of words) if (form !== stem) forms.add(form);
  return [...forms].join(' ');
};

const firstOf = (texts: readonly (readonly Reading[])[], most: number): Reading[] => {
  const first: Reading[] = [];
  for (const words of texts) {
    if (first.length === most) break;
    first.push(...words.slice(0, most - first.length));
  }
  return first;
};

/** Names beside which no `forms` are kept hold both: "mose" and "moses". */
const namesWithForms = (people: readonly Called[]): string =>
  [...people.flatMap((person) => person.stems), ...people.flatMap((person) => person.forms)].join(PARAGRAPH_BREAK);
