import type { Word } from './lexicon.ts';
import { LEXICON, UNKNOWN } from './lexicon.ts';
import { endingAt } from './word-ending.ts';
import { hashOf, withCode } from './word-hash.ts';
import { capitalRoleOf, closedRoleOf, openRoleOf, Role, roleOfSign } from './word-roles.ts';

/** A word, a number or a mark as it is spelt, with all that depends on nothing else: one for all its tokens. */
export interface Spelling {
  /** Lower case, straight apostrophes. */
  readonly lower: string;
  /** By which the models know it. */
  readonly hash: number;
  readonly word: Word;
  /** Member of `Ending`. */
  readonly ending: number;
  /** Members of `Role`: without a capital and with one. */
  readonly role: number;
  readonly capitalRole: number;
}

const spell = (lower: string, word: Word): Spelling => {
  const ending = endingAt(lower, 0, lower.length);
  const closed = closedRoleOf(lower, word);
  return {
    lower,
    hash: hashOf(lower),
    word,
    ending,
    role: closed ?? openRoleOf(word, ending),
    capitalRole: closed ?? capitalRoleOf(word),
  };
};

/** The spelling of a punctuation mark. */
export const spellingOfSign = (sign: string): Spelling => {
  const role = roleOfSign(sign);
  return { lower: sign, hash: hashOf(sign), word: UNKNOWN, ending: 0, role, capitalRole: role };
};

/** The hash of a stretch with one code unit more, in lower case. */
export const withLetter = (hash: number, code: number): number => withCode(hash, plain(code));

/** A code unit in lower case, if it is of ASCII, and a straight apostrophe for a curly one. */
const plain = (code: number): number => (code >= 0x41 && code <= 0x5a ? code | 0x20 : code === 0x2019 ? 0x27 : code);

// Words are found where they stand in the text, by a hash made while their letters are read, without a string being cut out
// and lowered for each of them: those of the lexicon in a table with open addressing, at most half full.

/** All words of the lexicon; what has a space in it is no token. */
const spellings: Spelling[] = [spell('', UNKNOWN)];
// As names of properties, words are equal only where they are the same string, which is the quickest to find out.
for (const [lower, word] of Object.entries(Object.fromEntries(LEXICON)))
  if (!lower.includes(' ')) spellings.push(spell(lower, word));

// A slot is 0 where it is empty; else it has the spelling's index in its lower half and bits of the hash in its upper, so that
// hardly any other spelling is compared.
const INDEX = 0xffff;
const SLOTS = 1 << Math.ceil(Math.log2(2 * spellings.length));
const slots = new Int32Array(SLOTS);
const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (SLOTS - 1);
const slotBehind = (slot: number): number => (slot + 1) & (SLOTS - 1);

for (const [index, { hash }] of spellings.entries()) {
  if (index === 0) continue;
  let slot = slotOf(hash);
  while (slots[slot]) slot = slotBehind(slot);
  slots[slot] = (hash & ~INDEX) | index;
}

const knownSpellingAt = (text: string, start: number, end: number, hash: number): Spelling | null => {
  let slot = slotOf(hash);
  for (let entry = slots[slot]; entry; entry = slots[slot]) {
    if (((entry ^ hash) & ~INDEX) === 0) {
      const known = spellings[entry & INDEX] as Spelling;
      if (isSpeltAt(text, start, end, known.lower)) return known;
    }
    slot = slotBehind(slot);
  }
  return null;
};

// Most words of any text are among some thousands. Those met last are kept, whatever text it was, in a table that the
// processor's cache has room for. A spelling tells nothing of where it was met: no text is read otherwise for another one.

/** Each is kept at the place that its hash gives it, until another one takes that. */
const PLACES = 1 << 13;
const met = new Array<Spelling>(PLACES).fill(spell('', UNKNOWN));
const metSigns = new Array<Spelling>(1 << 8).fill(spellingOfSign(''));

const placeOf = (hash: number, places: number): number => (hash ^ (hash >>> 15)) & (places - 1);

/** How the stretch with this hash is spelt; it has no letters beyond ASCII but curly apostrophes. */
export const spellingAt = (text: string, start: number, end: number, hash: number): Spelling => {
  const place = placeOf(hash, PLACES);
  const before = met[place] as Spelling;
  if (before.hash === hash && isSpeltAt(text, start, end, before.lower)) return before;
  const spelling = knownSpellingAt(text, start, end, hash) ?? unknownAt(text, start, end, hash);
  met[place] = spelling;
  return spelling;
};

/** The spelling of a word or a number of any letters. */
export const spellingOf = (word: string): Spelling => {
  const lower = word.replaceAll('’', "'").toLowerCase();
  return knownSpellingAt(lower, 0, lower.length, hashOf(lower)) ?? spell(lower, UNKNOWN);
};

/** The spelling of a mark that is one code unit. */
export const spellingOfMark = (code: number): Spelling => {
  const place = code & (metSigns.length - 1);
  const before = metSigns[place] as Spelling;
  if (before.lower.charCodeAt(0) === code) return before;
  const spelling = spellingOfSign(String.fromCharCode(code));
  metSigns[place] = spelling;
  return spelling;
};

const isSpeltAt = (text: string, start: number, end: number, lower: string): boolean => {
  if (lower.length !== end - start) return false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const letter = lower.charCodeAt(at - start);
    if (code !== letter && plain(code) !== letter) return false;
  }
  return true;
};

const unknownAt = (text: string, start: number, end: number, hash: number): Spelling => {
  const ending = endingAt(text, start, end);
  const lower = detached(text.slice(start, end)).toLowerCase().replaceAll('’', "'");
  return { lower, hash, word: UNKNOWN, ending, role: openRoleOf(UNKNOWN, ending), capitalRole: Role.CAPITAL };
};

/** The spelling of a name that the lexicon has as another word. */
export const unknownSpelling = ({ lower, hash, ending }: Spelling): Spelling => ({
  lower,
  hash,
  word: UNKNOWN,
  ending,
  role: openRoleOf(UNKNOWN, ending),
  capitalRole: Role.CAPITAL,
});

/** So many letters V8 copies when it cuts them out of a text; what is longer would keep all of the text in memory. */
const COPIED = 12;

const detached = (word: string): string => (word.length > COPIED ? ` ${word}`.slice(1) : word);
