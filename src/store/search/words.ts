import { stemmer } from 'stemmer';
import { foldName } from '../records.ts';

/** A word of a text as search sees it. Offsets are UTF-16 code units into the text, end exclusive. */
export interface Word extends Reading {
  readonly start: number;
  readonly end: number;
}

/** A word wherever it stands. */
export interface Reading {
  /** Without case, accents and apostrophes: "Zelenskyĭ’s" is "zelenskyis". */
  readonly form: string;
  /** What its inflections have in common: "warn" of "warnings". */
  readonly stem: string;
}

// Letters and digits with the marks and apostrophes in them; initials with their full stops ("U.S.") are one word, and
// so is each sign of a script that is written without spaces.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?![\p{L}\p{N}])|(?:[\p{L}\p{N}](?:\p{M}|['’ʼ](?=[\p{L}\p{N}]))*)+?(?![\p{L}\p{N}\p{M}]|['’ʼ][\p{L}\p{N}])/gu;

/** The words of a text, in text order. Takes any string; its time grows with the length of the text. */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = [];
  eachWord(text, ({ form, stem }, start, end) => words.push({ form, stem, start, end }));
  return words;
};

/** The same words without their places. */
export const readingsOf = (text: string): Reading[] => {
  const readings: Reading[] = [];
  eachWord(text, (reading) => readings.push(reading));
  return readings;
};

const eachWord = (text: string, visit: (reading: Reading, start: number, end: number) => void): void => {
  for (let at = 0; at < text.length; ) {
    if (kindOf(text, at) >= NEVER) {
      at++;
      continue;
    }
    let end = endOfPlainWord(text, at);
    if (end < 0) {
      WORD.lastIndex = at;
      const found = WORD.exec(text);
      if (found === null) return;
      at = found.index;
      end = at + found[0].length;
    }
    const reading = read(text.slice(at, end));
    if (reading.form !== '') visit(reading, at, end);
    at = end;
  }
};

const PLAIN = 0;
const OTHER = 1;
const NEVER = 2;
const APOSTROPHE = 3;
/** By code unit: letters and digits of ASCII; what never is part of a word; apostrophes; and what WORD has to judge. */
const KINDS = Uint8Array.from({ length: 0x1_00_00 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[a-z0-9]/iu.test(sign)) return PLAIN;
  if (/['’]/u.test(sign)) return APOSTROPHE;
  WORD.lastIndex = 0;
  return /[\p{M}\p{Surrogate}]/u.test(sign) || WORD.test(sign) ? OTHER : NEVER;
});

const kindOf = (text: string, at: number): number =>
  at < text.length ? (KINDS[text.charCodeAt(at)] as number) : NEVER;

/** Where the word that begins here ends, if it is one of plain letters, digits and apostrophes, as nearly all are; else -1. */
const endOfPlainWord = (text: string, start: number): number => {
  for (let at = start; ; at++) {
    const kind = kindOf(text, at);
    if (kind === PLAIN) continue;
    if (kind === OTHER) return -1;
    // Perhaps initials.
    if (kind === NEVER) return at === start + 1 && text[at] === '.' ? -1 : at;
    const next = kindOf(text, at + 1);
    if (next === OTHER || next === APOSTROPHE) return -1;
    if (next === NEVER) return at;
  }
};

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
