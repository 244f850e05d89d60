/** A word to be compared, with where it stands in its text: UTF-16 code units, end exclusive. */
export interface ComparedWord {
  /** What counts when it is compared. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** A text as it is compared. */
export interface ComparedText {
  readonly text: string;
  readonly words: readonly ComparedWord[];
}

/** Words that two texts share, or that only one of them has. */
export interface DifferencePart {
  /** ADDED: only in the claim. MISSING: only in the source. */
  readonly op: 'SAME' | 'ADDED' | 'MISSING';
  /** As printed: in the claim what is ADDED, in the source what is MISSING or the SAME. */
  readonly text: string;
}

/** How a claim lies on the stretch of a source that it fits best. */
export interface Alignment {
  /** 1 where claim and stretch are the same, 0 where they share no word: 2 · shared / (words of both). */
  readonly similarity: number;
  /** Places of words in the claim and in the source that are the same, in order. */
  readonly pairs: readonly (readonly [claim: number, source: number])[];
  /** The stretch: the places of its first word and of the one after its last. Both 0 where nothing is shared. */
  readonly from: number;
  readonly to: number;
}

/**
 * Lays a claim on a source: all its words are accounted for, but of the source only the stretch that it fits with the
 * fewest words added or missing. Takes time with the product of their lengths.
 */
export const align = (claim: readonly ComparedWord[], source: readonly ComparedWord[]): Alignment => {
  const width = source.length + 1;
  // cost[i][j]: the fewest words added or missing when the first i of the claim end at the source's jth word.
  const cost = new Uint32Array((claim.length + 1) * width);
  for (let i = 1; i <= claim.length; i++) {
    cost[i * width] = i;
    for (let j = 1; j <= source.length; j++) {
      const added = (cost[(i - 1) * width + j] ?? 0) + 1;
      const missing = (cost[i * width + j - 1] ?? 0) + 1;
      const same = claim[i - 1]?.form === source[j - 1]?.form ? (cost[(i - 1) * width + j - 1] ?? 0) : Infinity;
      cost[i * width + j] = Math.min(added, missing, same);
    }
  }
  const last = cost.subarray(claim.length * width);
  // Of equally good ends the last: "cause trouble" ends where "cause us trouble" does, not after "cause".
  const to = last.lastIndexOf(last.reduce((a, b) => Math.min(a, b)));
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [claim.length, to];
  while (i > 0) {
    const here = cost[i * width + j] ?? 0;
    if (j > 0 && claim[i - 1]?.form === source[j - 1]?.form && here === cost[(i - 1) * width + j - 1]) {
      i--;
      j--;
      pairs.push([i, j]);
    } else if (j > 0 && here === (cost[i * width + j - 1] ?? 0) + 1) j--;
    else i--;
  }
  pairs.reverse();
  const from = pairs[0]?.[1] ?? 0;
  const end = (pairs.at(-1)?.[1] ?? -1) + 1;
  const total = claim.length + end - from;
  return { similarity: total === 0 ? 0 : (2 * pairs.length) / total, pairs, from, to: end };
};

/** The difference that an alignment stands for, word by word; neighbours of one kind are one part. */
export const differenceOf = (claim: ComparedText, source: ComparedText, alignment: Alignment): DifferencePart[] => {
  const parts: DifferencePart[] = [];
  const add = (op: DifferencePart['op'], { text, words }: ComparedText, from: number, to: number): void => {
    const [first, last] = [words[from], words[to - 1]];
    if (from < to && first !== undefined && last !== undefined)
      parts.push({ op, text: text.slice(first.start, last.end) });
  };
  let [i, j] = [0, alignment.from];
  let at = 0;
  for (;;) {
    const [nextClaim, nextSource] = alignment.pairs[at] ?? [claim.words.length, alignment.to];
    add('MISSING', source, j, nextSource);
    add('ADDED', claim, i, nextClaim);
    if (at === alignment.pairs.length) return parts;
    let run = 0;
    for (; alignment.pairs[at]?.[0] === nextClaim + run && alignment.pairs[at]?.[1] === nextSource + run; at++) run++;
    add('SAME', source, nextSource, nextSource + run);
    [i, j] = [nextClaim + run, nextSource + run];
  }
};
