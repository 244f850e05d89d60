/** Stems, or several in a row, by which the quotes are looked up that a claim may be from: those that have so many of them. */
export interface Clue {
  readonly sequences: readonly (readonly string[])[];
  readonly atLeast: number;
}

/** So many quotes at most have any of the rare stems. */
export const MOST_WITH_RARE = 500;
/** So many stems are enough to look for: a claim from a quote that has none of them is hardly like it. */
const ENOUGH = 5;
/** So many quotes at most have any of the stems that are looked for together: all those are gone through. */
const MOST_GONE_THROUGH = 20_000;
/** So many quotes may have some of them by chance. */
const MOST_BY_CHANCE = 300;
const ROW = 3;
const MOST_ROWS = 2;

/**
 * Chooses what to look a claim up by: its rarest stems; where these are few, also others, of which a quote must have more than
 * one; and where all that it says is said all the time, how its words follow each other. `counts` has in how many of all
 * `quotes` each stem is, however roughly; what is in none helps nobody.
 */
export const cluesIn = (stems: readonly string[], counts: ReadonlyMap<string, number>, quotes: number): Clue[] => {
  const countOf = (stem: string): number => counts.get(stem) ?? 0;
  const rarest = [...new Set(stems)].filter((stem) => countOf(stem) > 0).sort((a, b) => countOf(a) - countOf(b));
  const rare = upTo(MOST_WITH_RARE, rarest, countOf);
  const others = upTo(MOST_GONE_THROUGH, rarest.slice(rare.length), countOf).slice(
    0,
    Math.max(0, ENOUGH - rare.length),
  );
  const together = [...rare.slice(0, ENOUGH), ...others];
  const clues: Clue[] = [];
  if (rare.length > 0) clues.push({ sequences: rare.map((stem) => [stem]), atLeast: 1 });
  const atLeast = howMany(together.map(countOf), quotes);
  if (others.length > 0 && atLeast !== null) clues.push({ sequences: together.map((stem) => [stem]), atLeast });
  const isLittle = together.length < (rare.length > 0 ? 2 : 3);
  if (isLittle || atLeast === null) {
    const rows = rowsOf(stems, countOf);
    if (rows.length > 0) clues.push({ sequences: rows, atLeast: 1 });
  }
  return clues;
};

/** The first of these, as long as they are in no more quotes than that. */
const upTo = (most: number, stems: readonly string[], countOf: (stem: string) => number): string[] => {
  let total = 0;
  return stems.filter((stem) => {
    total += countOf(stem);
    return total <= most;
  });
};

/** How many of some stems a quote must have, more than one, so that few have them by chance; null if nearly all were too few. */
const howMany = (counts: readonly number[], quotes: number): number | null => {
  // byChance[n]: how many quotes have n of them, as if words knew nothing of each other.
  const byChance = [quotes, ...counts.map(() => 0)];
  for (const [at, count] of counts.entries())
    for (let n = at + 1; n > 0; n--) byChance[n] = (byChance[n] ?? 0) + ((byChance[n - 1] ?? 0) * count) / quotes;
  const enough = byChance.findIndex((count, n) => n > 1 && count <= MOST_BY_CHANCE);
  return enough > 2 && enough === counts.length ? null : enough > 0 ? enough : null;
};

/** Three stems in a row that stand in the store somewhere, those of the least common stems, from different places. */
const rowsOf = (stems: readonly string[], countOf: (stem: string) => number): readonly (readonly string[])[] => {
  const length = Math.min(ROW, stems.length);
  const rows = Array.from({ length: stems.length - length + 1 }, (_, from) => {
    const row = stems.slice(from, from + length);
    return { from, row, commonness: row.reduce((sum, stem) => sum + countOf(stem), 0) };
  })
    .filter(({ row }) => row.every((stem) => countOf(stem) > 0))
    .sort((a, b) => a.commonness - b.commonness);
  const chosen: typeof rows = [];
  for (const each of rows)
    if (chosen.length < MOST_ROWS && chosen.every(({ from }) => Math.abs(from - each.from) >= ROW)) chosen.push(each);
  return chosen.map(({ row }) => row);
};
