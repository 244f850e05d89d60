import { wordsOf } from './words.ts';

/** What somebody looks for, whichever store is asked. */
export interface SearchQuery {
  /** Each has to be found. */
  readonly wanted: readonly Clause[];
  /** None may be found. */
  readonly unwanted: readonly Clause[];
}

/** A word, or words in a row. */
export interface Clause {
  readonly stems: readonly string[];
  /** The start of a word that is still being typed: what the last of `stems` was made from. Null once it is complete. */
  readonly prefix: string | null;
}

// More than anybody types, and little enough to be fast.
const MOST_CLAUSES = 32;
const LONGEST_QUERY = 2_000;
const SHORTEST_PREFIX = 3;

// -"not this phrase", "this phrase", -word, word; a quotation mark that is not closed runs to the end.
const PART = /(?<minus>(?<!\S)[-−–])?(?:["“”„«»](?<phrase>[^"“”„«»]*)(?:["“”„«»]|$)|(?<word>[^\s"“”„«»]+))/gu;

/**
 * Reads what somebody typed: words that have to be found, `"words in a row"`, and `-word` or `-"words"` that must not
 * be. The last word counts as the start of one unless something follows it, be it a space. Any string is a query: what
 * has no letter or digit in it is passed over, and so is what comes after 32 words or phrases.
 */
export const parseQuery = (typed: string): SearchQuery => {
  const text = typed.slice(0, LONGEST_QUERY);
  const wanted: Clause[] = [];
  const unwanted: Clause[] = [];
  for (const part of text.matchAll(PART)) {
    const { minus, phrase, word = '' } = part.groups ?? {};
    const words = wordsOf(phrase ?? word);
    const last = words.at(-1);
    if (last === undefined) continue;
    if (wanted.length + unwanted.length === MOST_CLAUSES) break;
    const isOpen = phrase === undefined && part.index + part[0].length === text.length && last.end === word.length;
    const prefix = isOpen && minus === undefined && last.form.length >= SHORTEST_PREFIX ? last.form : null;
    (minus === undefined ? wanted : unwanted).push({ stems: words.map(({ stem }) => stem), prefix });
  }
  return { wanted, unwanted };
};
