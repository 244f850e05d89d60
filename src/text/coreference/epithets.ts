import type { DescriptionBook } from '../phrases/descriptions.ts';

/** A guess at whom a phrase stands for, and how sure it is. */
export interface Referent {
  /** -1 for nobody. */
  readonly individual: number;
  readonly certainty: number;
}

/** Nobody who is named. */
export const NOBODY: Referent = { individual: -1, certainty: 1 };

/** What there is to go by besides what people were called and of whom the text has been speaking. */
interface Circumstances {
  readonly book: DescriptionBook;
  /** The individual whom the whole article is about, or -1. */
  readonly protagonist: number;
  /** Whether the phrase may call somebody by what nobody was called before: "the two-time chess champion". */
  readonly telling: boolean;
  readonly fits: (individual: number) => boolean;
}

/**
 * Whom a definite description stands for: who was called so, "Russian President Vladimir Putin" ... "the Russian president";
 * else, where it tells something new, of whom the text has been speaking. `chances` says how likely a pronoun here would stand for each.
 */
export const bearerOf = (
  chances: ReadonlyMap<number, number>,
  matches: ReadonlyMap<number, number>,
  { book, protagonist, telling, fits }: Circumstances,
): Referent => {
  let [best, most, second] = [-1, 0, 0];
  for (const individual of new Set([...matches.keys(), ...chances.keys(), protagonist])) {
    if (individual < 0 || !fits(individual)) continue;
    const match = matches.get(individual) ?? 0;
    const chance = chances.get(individual) ?? 0;
    const guess =
      TOPIC * chance + (individual === protagonist ? PROMINENCE : 0) - (book.describes(individual) ? ELSEWISE : 0);
    const weight =
      match >= SAME ? match + chance - (chances.has(individual) ? 0 : FAR) : match !== 0 || !telling ? 0 : guess;
    if (weight > most) [best, most, second] = [individual, weight, most];
    else second = Math.max(second, weight);
  }
  if (most < LEAST) return NOBODY;
  return { individual: best, certainty: Math.min(1, 0.6 + 0.25 * (most - second)) * (most >= 2 ? 1 : 0.7) };
};

/** From how much on a match is one: less is left where a word in common is outweighed by another place or party. */
const SAME = 2;

/** What speaks against somebody who has not been spoken of for long. */
const FAR = 1.5;

/** What speaks for the one of whom the text has been speaking. */
const TOPIC = 1.5;
/** What speaks for the one whom the article is about, and against one who has been described otherwise. */
const PROMINENCE = 0.2;
const ELSEWISE = 0.6;
/** What has to speak for anybody. */
const LEAST = 0.5;
