import { stemmer } from 'stemmer';
import { foldName } from '../records.ts';

/** A word of a text as search sees it. Offsets are UTF-16 code units into the text, end exclusive. */
export interface Word {
  /** Without case, accents and apostrophes: "Zelenskyĭ’s" is "zelenskyis". */
  readonly form: string;
  /** What its inflections have in common: "warn" of "warnings". */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

// Letters and digits with the marks and apostrophes in them; initials with their full stops ("U.S.") are one word, and
// so is each sign of a script that is written without spaces.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?![\p{L}\p{N}])|(?:[\p{L}\p{N}](?:\p{M}|['’ʼ](?=[\p{L}\p{N}]))*)+?(?![\p{L}\p{N}\p{M}]|['’ʼ][\p{L}\p{N}])/gu;

/** The words of a text, in text order. Takes any string; its time grows with the length of the text. */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = [];
  for (const { 0: printed, index } of text.matchAll(WORD)) {
    const { form, stem } = read(printed);
    if (form !== '') words.push({ form, stem, start: index, end: index + printed.length });
  }
  return words;
};

type Reading = Pick<Word, 'form' | 'stem'>;

// Texts repeat their words: folding and stemming each once is what makes indexing fast.
const MOST_KEPT = 50_000;
const LONGEST_KEPT = 40;
const LONGEST_FORM = 64;
const kept = new Map<string, Reading>();

const read = (printed: string): Reading => {
  const known = kept.get(printed);
  if (known !== undefined) return known;
  const form = foldName(printed).replaceAll(' ', '').slice(0, LONGEST_FORM);
  const reading = { form, stem: /^[a-z]{3,40}$/u.test(form) ? stemmer(form) : form };
  if (kept.size >= MOST_KEPT) kept.clear();
  if (printed.length <= LONGEST_KEPT) kept.set(printed, reading);
  return reading;
};
