import type { Span } from '../span.ts';
import { decodeEntity } from './entities.ts';
import type { Word } from './lexicon.ts';
import { Flag } from './lexicon.ts';
import type { Spelling } from './spellings.ts';
import { spellingAt, spellingOf, spellingOfMark, spellingOfSign, unknownSpelling, withLetter } from './spellings.ts';
import { Ending } from './word-ending.ts';
import { NO_LETTERS } from './word-hash.ts';
import { Role } from './word-roles.ts';

/** What a token is made of. */
export const Kind = { WORD: 1, NUMBER: 2, PUNCTUATION: 3 } as const;

/** How a token is capitalised: "word", "Word", "WORD" (two letters or more). */
export const Case = { LOWER: 0, INITIAL: 1, UPPER: 2 } as const;

// What a token is besides its spelling is packed into one number: a text has so many of them that their size tells.
const KIND = 0b11;
const CASE_AT = 2;
const CLITIC = 1 << 4;
const DOTTED = 1 << 5;
const SPACED = 1 << 6;

/** A word, a number or one punctuation mark, with what the lexicon knows of it. */
export class Token implements Span {
  readonly start: number;
  readonly end: number;
  readonly word: Word;
  readonly #spelling: Spelling;
  readonly #traits: number;

  constructor(start: number, end: number, spelling: Spelling, traits: number) {
    this.start = start;
    this.end = end;
    this.word = spelling.word;
    this.#spelling = spelling;
    this.#traits = traits;
  }

  get kind(): number {
    return this.#traits & KIND;
  }

  /** The same where the lexicon knows nothing of it: a name that is spelt as one of its words is. */
  asName(): Token {
    return new Token(this.start, this.end, unknownSpelling(this.#spelling), this.#traits);
  }

  /** Lower case, straight apostrophes, without the final dot of an abbreviation and without "'s". */
  get lower(): string {
    return this.#spelling.lower;
  }

  get case(): number {
    return (this.#traits >> CASE_AT) & 0b11;
  }

  /** Hash of the letters of `lower`, by which the models know it. */
  get hash(): number {
    return this.#spelling.hash;
  }

  /** Member of `Ending`. */
  get ending(): number {
    return this.kind === Kind.WORD ? this.#spelling.ending : Ending.OTHER;
  }

  /** Member of `Role`, but for names. */
  get role(): number {
    if (this.kind === Kind.NUMBER) return Role.NUMBER;
    return this.case === Case.LOWER ? this.#spelling.role : this.#spelling.capitalRole;
  }

  /** Whether "'s" follows the token. */
  get clitic(): boolean {
    return (this.#traits & CLITIC) !== 0;
  }

  /** Whether the token ends in a dot that belongs to it: "Mr.", "J.", "U.S." */
  get dotted(): boolean {
    return (this.#traits & DOTTED) !== 0;
  }

  /** Whether white space, or the edge of the stretch, stands before it. */
  get spaced(): boolean {
    return (this.#traits & SPACED) !== 0;
  }
}

const LETTER = 1;
const UPPER = 2;
const DIGIT = 4;
const SPACE = 8;

const classOfChar = (char: string): number => {
  if (/\p{Lu}|\p{Lt}/u.test(char)) return LETTER | UPPER;
  if (/\p{L}|\p{M}/u.test(char)) return LETTER;
  if (/\p{N}/u.test(char)) return DIGIT;
  return /\s/u.test(char) ? SPACE : 0;
};

/** Character class of every UTF-16 code unit, filled in at load so that tokenising never meets a regular expression. */
const CLASSES = Uint8Array.from({ length: 0x3000 }, (_, code) => classOfChar(String.fromCharCode(code)));

/** Halves of characters beyond the basic plane count as letters, so that no word is cut inside one. */
const classOf = (code: number): number => (code < 0x3000 ? (CLASSES[code] ?? 0) : code < 0xe000 ? LETTER : 0);

const isUpperAt = (text: string, at: number): boolean => (classOf(text.charCodeAt(at)) & UPPER) !== 0;
const isDigitAt = (text: string, at: number): boolean => (classOf(text.charCodeAt(at)) & DIGIT) !== 0;

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x02bc;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const AMPERSAND = 0x26;

/** Cuts a stretch of a text into tokens; white space yields none. Linear in the stretch's length. */
export const tokenize = (text: string, span: Span): Token[] => {
  const tokens: Token[] = [];
  addTokens(text, span, tokens);
  return tokens;
};

/** So many signs in a row are read; the rest of them is a hand that fell asleep on the key. */
const MOST_SIGNS = 30;

/** The same for one stretch of several: adds its tokens to the others. */
export const addTokens = (text: string, { start, end }: Span, tokens: Token[]): void => {
  let at = start;
  let spaced = SPACED;
  let signs = 0;
  while (at < end) {
    const code = text.charCodeAt(at);
    const type = classOf(code);
    if (type === SPACE) {
      spaced = SPACED;
      signs = 0;
      at++;
      continue;
    }
    const token =
      type & LETTER
        ? readWord(text, at, end, spaced)
        : type & DIGIT
          ? readNumber(text, at, end, spaced)
          : readPunctuation(text, at, end, spaced);
    signs = type ? 0 : signs + 1;
    if (signs <= MOST_SIGNS) tokens.push(token);
    at = token.end + (token.clitic ? 2 : 0);
    spaced = 0;
  }
};

/** "O'Gara", "fly-half", "U.S.", "Mr.", "Jos&#233;"; in "Trump's" the clitic is left off. */
const readWord = (text: string, start: number, end: number, spaced: number): Token => {
  let at = start;
  let uppers = 0;
  let letters = 0;
  let decoded = '';
  let copied = start;
  let hash = NO_LETTERS;
  let apostrophe = -1;
  let hashBefore = hash;
  let foreign = -1;
  let dots = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    const type = classOf(code);
    if (code > 0x7f && code !== 0x2019 && foreign < 0) foreign = at;
    if (type & (LETTER | DIGIT)) {
      letters++;
      if (type & UPPER) uppers++;
    } else if (code === HYPHEN) {
      if (at + 1 >= end || !(classOf(text.charCodeAt(at + 1)) & (LETTER | DIGIT))) break;
    } else if (isApostrophe(code)) {
      if (at + 1 >= end || !(classOf(text.charCodeAt(at + 1)) & LETTER)) break;
      apostrophe = at;
      hashBefore = hash;
    } else if (code === DOT) {
      // "U.S", "J.R", "p.m": a dot between single letters belongs to the word.
      const single = !(at - 2 >= start && classOf(text.charCodeAt(at - 2)) & LETTER);
      if (!single || at + 1 >= end || !(classOf(text.charCodeAt(at + 1)) & LETTER)) break;
      if (at + 2 < end && classOf(text.charCodeAt(at + 2)) & LETTER && dots === 0) break;
      dots++;
    } else if (code === AMPERSAND) {
      const entity = decodeEntity(text, at);
      if (!entity || at + entity.length > end || !(classOf(entity.char.charCodeAt(0)) & LETTER)) break;
      decoded += text.slice(copied, at) + entity.char;
      copied = at + entity.length;
      letters++;
      at = copied - 1;
    } else if (
      code >= 0x80 &&
      code <= 0xbf &&
      code !== 0xa0 &&
      at > start &&
      at + 1 < end &&
      classOf(text.charCodeAt(at + 1)) & LETTER
    ) {
      // "FranÃ§ois": letters that were decoded as the wrong encoding.
    } else break;
    hash = withLetter(hash, code);
  }
  let stop = at;
  const clitic = apostrophe > start && apostrophe === at - 2 && (text.charCodeAt(at - 1) | 32) === 0x73;
  if (clitic) {
    stop = apostrophe;
    hash = hashBefore;
  }
  // Only letters beyond ASCII have other capitals than the tables can tell.
  const isPlain = copied === start && (foreign < 0 || foreign >= stop);
  const spelling = isPlain ? spellingAt(text, start, stop, hash) : spellingOf(decoded + text.slice(copied, stop));
  let dotted = false;
  if (!clitic && text.charCodeAt(stop) === DOT && stop < end) {
    dotted = dots > 0 || letters === 1 || isAbbreviation(text, spelling.word.flags, uppers > 0, stop + 1);
    if (dotted) stop++;
  }
  const capitals =
    uppers === 0 || !isUpperAt(text, start)
      ? Case.LOWER
      : uppers > 1 && uppers >= letters - 1
        ? Case.UPPER
        : Case.INITIAL;
  const traits = Kind.WORD | (capitals << CASE_AT) | (clitic ? CLITIC : 0) | (dotted ? DOTTED : 0) | spaced;
  return new Token(start, stop, spelling, traits);
};

/** "Mr." and "Sept."; "No." only before a figure, "Sat." only with a capital. */
const isAbbreviation = (text: string, flags: number, capital: boolean, after: number): boolean => {
  if (!(flags & Flag.ABBREVIATION)) return false;
  if (flags & Flag.NUMERIC_ABBREVIATION) return isDigitAt(text, after) || isDigitAt(text, after + 1);
  return capital || !(flags & Flag.CAPITALISED_ABBREVIATION);
};

/** "1,000", "2.5", "80mg", "34-year-old", "19-13", "1990s". */
const readNumber = (text: string, start: number, end: number, spaced: number): Token => {
  let at = start;
  let hash = NO_LETTERS;
  let foreign = false;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!(classOf(code) & (LETTER | DIGIT))) {
      const joins = code === DOT || code === 0x2c || code === HYPHEN || code === 0x3a;
      if (!joins || at + 1 >= end) break;
      const next = classOf(text.charCodeAt(at + 1));
      if (!(next & DIGIT || (code === HYPHEN && next & LETTER))) break;
    }
    if (code > 0x7f) foreign = true;
    hash = withLetter(hash, code);
  }
  const spelling = foreign ? spellingOf(text.slice(start, at)) : spellingAt(text, start, at, hash);
  return new Token(start, at, spelling, Kind.NUMBER | spaced);
};

const readPunctuation = (text: string, start: number, end: number, spaced: number): Token => {
  const entity = text.charCodeAt(start) === AMPERSAND ? decodeEntity(text, start) : null;
  const stop = entity ? Math.min(end, start + entity.length) : start + 1;
  const spelling = entity ? spellingOfSign(entity.char) : spellingOfMark(text.charCodeAt(start));
  return new Token(start, stop, spelling, Kind.PUNCTUATION | spaced);
};
