import { UNKNOWN } from './lexicon.ts';
import type { Spelling } from './spellings.ts';
import { knownSpellingAt, plain } from './spellings.ts';
import { endingAt } from './word-ending.ts';

/**
 * The words of one text, each looked up in the lexicon, or cut out and lowered, once. Most words of an article are there
 * before; and a table as small as this stays in the processor's cache, which the lexicon does not.
 */
export interface Vocabulary {
  readonly text: string;
  /** Open addressing, at most half full; a slot is four numbers: hash, index of the spelling from 1 on, first start and end. */
  readonly slots: Int32Array;
  readonly spellings: Spelling[];
}

/** Of a text with more words than this the rest is looked up each time. */
const MOST_WORDS = 1 << 12;

/** An empty vocabulary with room for the words of a stretch of so many UTF-16 code units. */
export const openVocabulary = (text: string, length: number): Vocabulary => {
  const words = Math.min(MOST_WORDS, 1 << Math.ceil(Math.log2(1 + length / 8)));
  return { text, slots: new Int32Array(4 * 2 * words), spellings: [] };
};

/** How the stretch with this hash is spelt; it has no letters beyond ASCII but curly apostrophes. */
export const spellingAt = (
  { text, slots, spellings }: Vocabulary,
  start: number,
  end: number,
  hash: number,
): Spelling => {
  let slot = ((hash ^ (hash >>> 15)) << 2) & (slots.length - 1);
  for (let index = slots[slot + 1]; index; index = slots[slot + 1]) {
    if (slots[slot] === hash && isSame(text, start, end, slots[slot + 2] ?? 0, slots[slot + 3] ?? 0))
      return spellings[index - 1] as Spelling;
    slot = (slot + 4) & (slots.length - 1);
  }
  const spelling = knownSpellingAt(text, start, end, hash) ?? unknownAt(text, start, end);
  if (8 * spellings.length < slots.length) {
    slots[slot] = hash;
    slots[slot + 1] = spellings.push(spelling);
    slots[slot + 2] = start;
    slots[slot + 3] = end;
  }
  return spelling;
};

const isSame = (text: string, start: number, end: number, first: number, firstEnd: number): boolean => {
  if (firstEnd - first !== end - start) return false;
  const back = first - start;
  for (let at = start; at < end; at++)
    if (plain(text.charCodeAt(at)) !== plain(text.charCodeAt(at + back))) return false;
  return true;
};

const unknownAt = (text: string, start: number, end: number): Spelling => ({
  lower: text.slice(start, end).toLowerCase().replaceAll('’', "'"),
  word: UNKNOWN,
  ending: endingAt(text, start, end),
});
