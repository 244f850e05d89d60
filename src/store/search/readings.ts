import { stemmer } from 'stemmer';
import { foldName } from '../records.ts';

/** A word wherever it stands. */
export interface Reading {
  /** Without case, accents and apostrophes: "Zelenskyĭ’s" is "zelenskyis". */
  readonly form: string;
  /** What its inflections have in common: "warn" of "warnings". */
  readonly stem: string;
}

interface Met extends Reading {
  readonly printed: string;
}

// Texts repeat their words: folding and stemming each once is what makes indexing fast. Those met last are found by a hash of
// their letters where they stand, without a string being cut out of the text for each of them.

/** Each is kept at the place that its hash gives it, until another one takes that. */
const PLACES = 1 << 15;
const met = new Array<Met>(PLACES).fill({ printed: '', form: '', stem: '' });

/** How the word is read that stands here. */
export const readingAt = (text: string, start: number, end: number): Reading => {
  const place = placeOf(text, start, end);
  const before = met[place] as Met;
  if (isPrintedAt(text, start, end, before.printed)) return before;
  const reading = read(text.slice(start, end));
  met[place] = reading;
  return reading;
};

/** By FNV-1a. */
const placeOf = (text: string, start: number, end: number): number => {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
};

const isPrintedAt = (text: string, start: number, end: number, printed: string): boolean => {
  if (printed.length !== end - start) return false;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== printed.charCodeAt(at - start)) return false;
  return true;
};

const MOST_KEPT = 50_000;
const LONGEST_KEPT = 40;
const LONGEST_FORM = 64;
const kept = new Map<string, Met>();

const read = (cut: string): Met => {
  const known = kept.get(cut);
  if (known !== undefined) return known;
  // A string of its own: one that is only cut out keeps the whole text in memory.
  const printed = ` ${cut}`.slice(1);
  const form = foldName(printed).replaceAll(' ', '').slice(0, LONGEST_FORM);
  const reading = { printed, form, stem: /^[a-z]{3,40}$/u.test(form) ? stemmer(form) : form };
  if (kept.size >= MOST_KEPT) kept.clear();
  if (printed.length <= LONGEST_KEPT) kept.set(printed, reading);
  return reading;
};
