import type { Word } from './lexicon.ts';
import { LEXICON, lookUp, UNKNOWN } from './lexicon.ts';
import { endingAt } from './word-ending.ts';
import { hashOf, withCode } from './word-hash.ts';

// Most words of a text are in the lexicon. They are found where they stand in the text, by a hash made while their letters
// are read, without a string being cut out and lowered for each of them: a table with open addressing, at most half full.

/** A word of the lexicon with its spelling, which all its tokens share. */
export interface Spelling {
  readonly lower: string;
  readonly word: Word;
  /** Member of `Ending`. */
  readonly ending: number;
}

/** The hash of a stretch with one code unit more, in lower case. */
export const withLetter = (hash: number, code: number): number => withCode(hash, plain(code));

/** A code unit in lower case, if it is of ASCII, and a straight apostrophe for a curly one. */
export const plain = (code: number): number =>
  code >= 0x41 && code <= 0x5a ? code | 0x20 : code === 0x2019 ? 0x27 : code;

/** Only words of ASCII: what has other letters is looked up by its string. */
const spellings: Spelling[] = [{ lower: '', word: UNKNOWN, ending: 0 }];
// As names of properties, words are equal only where they are the same string, which is the quickest to find out.
for (const [lower, word] of Object.entries(Object.fromEntries(LEXICON)))
  if (/^[ -~]+$/.test(lower)) spellings.push({ lower, word, ending: endingAt(lower, 0, lower.length) });

/** The letters of all spellings, one behind the other, with a 0 behind each. */
const letters = new TextEncoder().encode(spellings.map(({ lower }) => `${lower}\0`).join(''));

// A slot is two numbers. The first is 0 in an empty one; else it has the spelling's index in its lower half and bits of the
// hash in its upper, so that hardly any other spelling is compared. The second tells where its letters begin.
const INDEX = 0xffff;
const SLOTS = 1 << Math.ceil(Math.log2(2 * spellings.length));
const slots = new Int32Array(2 * SLOTS);
const slotOf = (hash: number): number => 2 * ((hash ^ (hash >>> 15)) & (SLOTS - 1));
const slotBehind = (slot: number): number => (slot + 2) & (2 * SLOTS - 1);

let begin = 1;
for (const [index, { lower }] of spellings.entries()) {
  if (index === 0) continue;
  const hash = hashOf(lower);
  let slot = slotOf(hash);
  while (slots[slot]) slot = slotBehind(slot);
  slots[slot] = (hash & ~INDEX) | index;
  slots[slot + 1] = begin;
  begin += lower.length + 1;
}

/** The word of the lexicon that a stretch with this hash is, in whatever capitals of ASCII; null for any other stretch. */
export const knownSpellingAt = (text: string, start: number, end: number, hash: number): Spelling | null => {
  let slot = slotOf(hash);
  for (let entry = slots[slot]; entry; entry = slots[slot]) {
    if (((entry ^ hash) & ~INDEX) === 0 && isSpeltAt(text, start, end, slots[slot + 1] ?? 0))
      return spellings[entry & INDEX] ?? null;
    slot = slotBehind(slot);
  }
  return null;
};

/** The spelling of a word of any letters. */
export const spellingOf = (word: string): Spelling => {
  const lower = word.replaceAll('’', "'").toLowerCase();
  return { lower, word: lookUp(lower), ending: endingAt(lower, 0, lower.length) };
};

const isSpeltAt = (text: string, start: number, end: number, letter: number): boolean => {
  const back = letter - start;
  for (let at = start; at < end; at++) if (plain(text.charCodeAt(at)) !== letters[at + back]) return false;
  return letters[end + back] === 0;
};
