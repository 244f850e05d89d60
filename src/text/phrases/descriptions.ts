import { HONORIFIC_NOUNS, RANKS, SAME_WORDS } from '../english/names.ts';
import type { Passage } from '../passage.ts';
import { Flag, lookUp } from '../words/lexicon.ts';
import { Case, Kind } from '../words/tokens.ts';
import type { TokenRange } from './noun-phrases.ts';

/** What is said of a person: "Russian President", "head of the defense committee". */
export interface Description extends TokenRange {
  readonly individual: number;
}

/** The words by which people have been described, to know them again. */
export interface DescriptionBook {
  /** Notes that somebody is called so; `head` is the token of the noun. */
  learn(individual: number, range: TokenRange, head: number): void;
  /** Notes where somebody is from: "florida". */
  place(individual: number, place: string): void;
  /** Whether anything has been said of this person. */
  describes(individual: number): boolean;
  /** Whether this person is known by a rank that goes with no other: "the Rovers chairman" is not the Rovers manager. */
  excludes(individual: number, range: TokenRange, head: number): boolean;
  /** How well each described person fits a phrase; those who do not fit at all are left out. */
  match(range: TokenRange, head: number): ReadonlyMap<number, number>;
}

/** How much one word in common says. */
const HEAD = 3;
const MODIFIER = 2;
/** "The Utah governor" is not the governor of New Mexico. */
const OTHER_PLACE = -4;
const UNKNOWN_PLACE = -1;
/** "The governor" is hardly the former governor, least of all where somebody is governor. */
const NO_LONGER = -1;
const SUCCEEDED = -2;
/** How many people one word is remembered of. */
const MOST = 50;

export const openDescriptionBook = ({ tokens }: Passage): DescriptionBook => {
  const heads = new Map<string, Set<number>>();
  const pastHeads = new Map<string, Set<number>>();
  const ranked = new Set<number>();
  const modifiers = new Map<string, Set<number>>();
  const placed = new Set<number>();
  const described = new Set<number>();
  const note = (book: Map<string, Set<number>>, word: string, individual: number): void => {
    const known = book.get(word);
    if (!known) book.set(word, new Set([individual]));
    else if (known.size < MOST) known.add(individual);
  };
  const nounOf = (token: number): string => {
    const lower = tokens[token]?.lower ?? '';
    const noun = SAME_WORDS.get(lower) ?? HONORIFIC_NOUNS.get(lower) ?? lower;
    // A vice president is no president, nor is a vice presidential candidate a presidential one.
    const second = [1, 2]
      .map((back) => tokens[token - back]?.lower ?? '')
      .find((word) => /^(?:vice|deputy)$/.test(word));
    return second ? `${second} ${noun}` : noun;
  };
  const wordsOf = (range: TokenRange, head: number): string[] => {
    const found: string[] = [];
    for (let at = range.first; at <= Math.min(range.last, range.first + 20); at++) {
      const token = tokens[at];
      if (!token || at === head || token.kind === Kind.PUNCTUATION) continue;
      if (token.word.flags & Flag.FUNCTION && token.case === Case.LOWER) continue;
      found.push(SAME_WORDS.get(token.lower) ?? HONORIFIC_NOUNS.get(token.lower) ?? token.lower);
    }
    return found;
  };
  const isPast = ({ first, last }: TokenRange): boolean => {
    for (let at = first; at <= Math.min(last, first + 20); at++)
      if (/^(?:former|ex|one-time|onetime)$/.test(tokens[at]?.lower ?? '')) return true;
    return false;
  };
  return {
    learn(individual, range, head) {
      described.add(individual);
      const noun = nounOf(head);
      note(isPast(range) ? pastHeads : heads, noun, individual);
      if (RANKS.has(noun)) ranked.add(individual);
      if (isPlace(noun)) placed.add(individual);
      for (const word of wordsOf(range, head)) {
        note(modifiers, word, individual);
        if (isPlace(word)) placed.add(individual);
      }
    },
    place(individual, place) {
      for (const word of place.split(' ')) note(modifiers, word, individual);
      placed.add(individual);
    },
    describes(individual) {
      return described.has(individual);
    },
    excludes(individual, range, head) {
      const noun = nounOf(head);
      return (
        RANKS.has(noun) &&
        ranked.has(individual) &&
        !isPast(range) &&
        !heads.get(noun)?.has(individual) &&
        !pastHeads.get(noun)?.has(individual)
      );
    },
    match(range, head) {
      const scores = new Map<number, number>();
      const add = (individuals: Iterable<number> | undefined, score: number): void => {
        for (const individual of individuals ?? []) scores.set(individual, (scores.get(individual) ?? 0) + score);
      };
      const noun = nounOf(head);
      const holders = heads.get(noun);
      add(holders, HEAD);
      const less = isPast(range) ? 0 : holders ? SUCCEEDED : NO_LONGER;
      for (const former of pastHeads.get(noun) ?? []) if (!holders?.has(former)) add([former], HEAD + less);
      add(modifiers.get(noun), MODIFIER);
      for (const word of wordsOf(range, head)) {
        add(modifiers.get(word), MODIFIER);
        add(heads.get(word), MODIFIER);
        if (isPlace(word))
          for (const individual of scores.keys())
            if (!modifiers.get(word)?.has(individual) && !heads.get(word)?.has(individual))
              add([individual], placed.has(individual) ? OTHER_PLACE : UNKNOWN_PLACE);
      }
      return scores;
    },
  };
};

const isPlace = (word: string): boolean => (lookUp(word).flags & (Flag.PLACE | Flag.DEMONYM)) !== 0;
