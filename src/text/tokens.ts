import { decodeEntity } from './entities.ts';
import type { Word } from './lexicon.ts';
import { Flag, UNKNOWN } from './lexicon.ts';
import type { Span } from './span.ts';
import { spellingOf, withLetter } from './spellings.ts';
import type { Vocabulary } from './vocabulary.ts';
import { openVocabulary, spellingAt } from './vocabulary.ts';
import { Ending } from './word-ending.ts';
import { hashOf, NO_LETTERS, withCode } from './word-hash.ts';

/** What a token is made of. */
export const Kind = { WORD: 1, NUMBER: 2, PUNCTUATION: 3 } as const;

/** How a token is capitalised: "word", "Word", "WORD" (two letters or more). */
export const Case = { LOWER: 0, INITIAL: 1, UPPER: 2 } as const;

/** A word, a number or one punctuation mark, with what the lexicon knows of it. */
export interface Token extends Span {
  readonly kind: number;
  /** Lower case, straight apostrophes, without the final dot of an abbreviation and without "'s". */
  readonly lower: string;
  readonly case: number;
  readonly word: Word;
  /** Hash of the letters of `lower`, by which the models know it. */
  readonly hash: number;
  /** Member of `Ending`. */
  readonly ending: number;
  /** Whether "'s" follows the token. */
  readonly clitic: boolean;
  /** Whether the token ends in a dot that belongs to it: "Mr.", "J.", "U.S." */
  readonly dotted: boolean;
  /** Whether white space, or the edge of the stretch, stands before it. */
  readonly spaced: boolean;
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
  addTokens(openVocabulary(text, span.end - span.start), span, tokens);
  return tokens;
};

/** So many signs in a row are read; the rest of them is a hand that fell asleep on the key. */
const MOST_SIGNS = 30;

/** The same for one stretch of several of the text whose words are in the vocabulary: adds its tokens to the others. */
export const addTokens = (vocabulary: Vocabulary, { start, end }: Span, tokens: Token[]): void => {
  const { text } = vocabulary;
  let at = start;
  let spaced = true;
  let signs = 0;
  while (at < end) {
    const code = text.charCodeAt(at);
    const type = classOf(code);
    if (type === SPACE) {
      spaced = true;
      signs = 0;
      at++;
      continue;
    }
    const token =
      type & LETTER
        ? readWord(vocabulary, at, end, spaced)
        : type & DIGIT
          ? readNumber(vocabulary, at, end, spaced)
          : readPunctuation(text, at, end, spaced);
    signs = type ? 0 : signs + 1;
    if (signs <= MOST_SIGNS) tokens.push(token);
    at = token.end + (token.clitic ? 2 : 0);
    spaced = false;
  }
};

/** "O'Gara", "fly-half", "U.S.", "Mr.", "Jos&#233;"; in "Trump's" the clitic is left off. */
const readWord = (vocabulary: Vocabulary, start: number, end: number, spaced: boolean): Token => {
  const { text } = vocabulary;
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
  const { lower, word, ending } = isPlain
    ? spellingAt(vocabulary, start, stop, hash)
    : spellingOf(decoded + text.slice(copied, stop));
  if (!isPlain) hash = hashOf(lower);
  let dotted = false;
  if (!clitic && text.charCodeAt(stop) === DOT && stop < end) {
    dotted = dots > 0 || letters === 1 || isAbbreviation(text, word.flags, uppers > 0, stop + 1);
    if (dotted) stop++;
  }
  const capitals =
    uppers === 0 || !isUpperAt(text, start)
      ? Case.LOWER
      : uppers > 1 && uppers >= letters - 1
        ? Case.UPPER
        : Case.INITIAL;
  return {
    start,
    end: stop,
    kind: Kind.WORD,
    lower,
    case: capitals,
    word,
    hash,
    ending,
    clitic,
    dotted,
    spaced,
  };
};

/** "Mr." and "Sept."; "No." only before a figure, "Sat." only with a capital. */
const isAbbreviation = (text: string, flags: number, capital: boolean, after: number): boolean => {
  if (!(flags & Flag.ABBREVIATION)) return false;
  if (flags & Flag.NUMERIC_ABBREVIATION) return isDigitAt(text, after) || isDigitAt(text, after + 1);
  return capital || !(flags & Flag.CAPITALISED_ABBREVIATION);
};

/** "1,000", "2.5", "80mg", "34-year-old", "19-13", "1990s". */
const readNumber = (vocabulary: Vocabulary, start: number, end: number, spaced: boolean): Token => {
  const { text } = vocabulary;
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
  const { lower, word } = foreign ? spellingOf(text.slice(start, at)) : spellingAt(vocabulary, start, at, hash);
  return {
    start,
    end: at,
    kind: Kind.NUMBER,
    lower,
    case: Case.LOWER,
    word,
    hash: foreign ? hashOf(lower) : hash,
    ending: Ending.OTHER,
    clitic: false,
    dotted: false,
    spaced,
  };
};

const readPunctuation = (text: string, start: number, end: number, spaced: boolean): Token => {
  const entity = text.charCodeAt(start) === AMPERSAND ? decodeEntity(text, start) : null;
  const stop = entity ? Math.min(end, start + entity.length) : start + 1;
  const lower = entity ? entity.char : text.charAt(start);
  return {
    start,
    end: stop,
    kind: Kind.PUNCTUATION,
    lower,
    case: Case.LOWER,
    word: UNKNOWN,
    hash: entity ? hashOf(lower) : withCode(NO_LETTERS, text.charCodeAt(start)),
    ending: Ending.OTHER,
    clitic: false,
    dotted: false,
    spaced,
  };
};
