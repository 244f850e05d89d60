import type { ComparedWord } from './align.ts';

/** A stretch of a claim that stands word for word in a source. */
export interface Piece {
  /** Index into the sources. */
  readonly source: number;
  /** Places of the claim's words, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Fewer words in a row say nothing about where they are from. */
const SHORTEST_PIECE = 3;

/**
 * Cuts a claim into pieces that stand in sources, so that they hold as many of its words as can be, in as few pieces.
 * What stands in none is left out.
 */
export const cutIntoPieces = (
  claim: readonly ComparedWord[],
  sources: readonly (readonly ComparedWord[])[],
): readonly Piece[] => {
  const longest = claim.map((_, from) => longestFrom(claim, from, sources));
  // best[i]: the most of the words from the ith on that pieces can hold.
  const best: { covered: number; count: number; piece: Piece | null }[] = [];
  best[claim.length] = { covered: 0, count: 0, piece: null };
  for (let from = claim.length - 1; from >= 0; from--) {
    const skipped = best[from + 1] ?? { covered: 0, count: 0 };
    let found: (typeof best)[number] = { ...skipped, piece: null };
    const { source, length } = longest[from] ?? { source: 0, length: 0 };
    for (let to = from + SHORTEST_PIECE; to <= from + length; to++) {
      const rest = best[to] ?? { covered: 0, count: 0 };
      const [covered, count] = [rest.covered + to - from, rest.count + 1];
      if (covered > found.covered || (covered === found.covered && count < found.count))
        found = { covered, count, piece: { source, from, to } };
    }
    best[from] = found;
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < claim.length; ) {
    const piece = best[at]?.piece;
    if (piece) pieces.push(piece);
    at = piece?.to ?? at + 1;
  }
  return pieces;
};

const longestFrom = (
  claim: readonly ComparedWord[],
  from: number,
  sources: readonly (readonly ComparedWord[])[],
): { readonly source: number; readonly length: number } => {
  let found = { source: 0, length: 0 };
  for (const [source, words] of sources.entries())
    for (const [at, word] of words.entries()) {
      if (word.form !== claim[from]?.form) continue;
      let length = 1;
      while (from + length < claim.length && claim[from + length]?.form === words[at + length]?.form) length++;
      if (length > found.length) found = { source, length };
    }
  return found;
};
