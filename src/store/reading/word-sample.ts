import { sql } from 'kysely';
import type { Flavor } from '../flavor.ts';
import { readingsOf } from '../search/words.ts';
import type { Db } from '../tables.ts';

/** How common words are. */
export interface Commonness {
  /** About how many quotes there are. */
  readonly quotes: number;
  /** About how many of them have a stem in their words; null of one that is too rare to tell. */
  readonly withStem: (stem: string) => number | null;
}

/** So many quotes tell how common words are, from all over the store; a store of fewer than twice as many is not asked. */
const SAMPLED = 4_096;
const READ_AT_ONCE = 512;
/** Fewer of the sample may have a stem by chance, and fewer of all are soon counted. */
const FEWEST = 4;
const SOON_COUNTED = 1_000;

/**
 * Tells common words from others by a sample of the quotes, which counts none of the many that have such a word. The sample
 * is kept, and read again each time that the store has doubled; the same quotes are in it whoever reads it.
 */
export const sampleWords = (db: Db, flavor: Flavor): (() => Promise<Commonness>) => {
  let kept: { readonly every: number; readonly counts: ReadonlyMap<string, number> } = { every: 0, counts: new Map() };
  return async () => {
    const { rows } = await sql<{ last: number | null }>`select max(number) as last from quote`.execute(db);
    const quotes = Math.max(1, Number(rows[0]?.last ?? 0));
    const every = 2 ** Math.floor(Math.log2(quotes / SAMPLED));
    if (every <= 1) return { quotes, withStem: () => null };
    if (kept.every !== every) kept = { every, counts: await readCounts(db, flavor, every) };
    const { counts } = kept;
    const withStem = (stem: string): number | null => {
      const count = counts.get(stem) ?? 0;
      return count < FEWEST || count * every < SOON_COUNTED ? null : count * every;
    };
    return { quotes, withStem };
  };
};

const readCounts = async (db: Db, { isAmong }: Flavor, every: number): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  // Bit by bit, so that others have their turn.
  for (let from = 1; from <= SAMPLED; from += READ_AT_ONCE) {
    const numbers = Array.from({ length: READ_AT_ONCE }, (_, at) => (from + at) * every);
    const { rows } = await sql<{ text: string }>`select text from quote
      where ${isAmong('quote.number', numbers)}`.execute(db);
    for (const { text } of rows)
      for (const stem of new Set(readingsOf(text).map((reading) => reading.stem)))
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
};
