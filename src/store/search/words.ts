import type { Reading } from './readings.ts';
import { readingAt } from './readings.ts';

/** A word of a text as search sees it. Offsets are UTF-16 code units into the text, end exclusive. */
export interface Word extends Reading {
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
    const reading = readingAt(text, at, end);
    if (reading.form !== '') visit(reading, at, end);
    at = end;
  }
};

const PLAIN = 1;
const OTHER = 2;
const NEVER = 3;
const APOSTROPHE = 4;
/**
 * By code unit: letters and digits of ASCII; what never is part of a word; apostrophes; and what WORD has to judge. Each is
 * found out when it is first met: most never are, and all of them take as long as to load everything else of the store.
 */
const KINDS = new Uint8Array(0x1_00_00);

const kindOf = (text: string, at: number): number => {
  if (at >= text.length) return NEVER;
  const code = text.charCodeAt(at);
  return KINDS[code] || findKind(code);
};

const findKind = (code: number): number => {
  const kind = kindOfSign(String.fromCharCode(code));
  KINDS[code] = kind;
  return kind;
};

const kindOfSign = (sign: string): number => {
  if (/[a-z0-9]/iu.test(sign)) return PLAIN;
  if (/['’]/u.test(sign)) return APOSTROPHE;
  WORD.lastIndex = 0;
  return /[\p{M}\p{Surrogate}]/u.test(sign) || WORD.test(sign) ? OTHER : NEVER;
};

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
