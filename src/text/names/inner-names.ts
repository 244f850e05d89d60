import { Flag, lookUp } from '../words/lexicon.ts';
import { formOf } from './person-evidence.ts';

/**
 * The name itself where the run of capitals has more: "Slippery Ann Lee", and in a line with capitals all over "Ann Lee Put"
 * or "Park Meets Ann Lee Again", where the article also has "Ann Lee"; "Captain Marvel Ann Lee".
 */
export const withoutEpithet = (pieces: readonly string[], counts: ReadonlyMap<string, number>): readonly string[] => {
  if (pieces.length < 3) return pieces;
  const known = counts.get(formOf(pieces)) ?? 0;
  const first = lookUp(pieces[0] ?? '').flags;
  const rest = pieces.slice(1);
  const without = counts.get(formOf(rest)) ?? 0;
  if (
    pieces[0]?.length !== 1 &&
    lookUp(rest[0] ?? '').flags & Flag.GIVEN_NAME &&
    (first & Flag.GIVEN_NAME ? without > known : first & Flag.COMMON || without > 0)
  )
    return rest;
  const inner = nameWithin(pieces, counts, known);
  if (inner) return inner;
  const last = lookUp(pieces.at(-1) ?? '').flags;
  const front = pieces.slice(0, -1);
  const shorter = counts.get(formOf(front)) ?? 0;
  if (shorter === 0 || last & (Flag.SURNAME | Flag.GIVEN_NAME)) return pieces;
  return last & (Flag.COMMON | Flag.VERB) || (shorter > 1 && known === 1) ? front : pieces;
};

/** Two pieces or more that the article has as a name as often, where what stands around them are other words: "Ann Lee Joins Long List". */
const nameWithin = (
  pieces: readonly string[],
  counts: ReadonlyMap<string, number>,
  known: number,
): readonly string[] | undefined => {
  if (!pieces.some(isOrdinary)) return undefined;
  for (let length = Math.min(LONGEST_NAME, pieces.length - 2); length > 1; length--)
    for (let from = 0; from + length <= pieces.length; from++) {
      const inner = pieces.slice(from, from + length);
      if ((counts.get(formOf(inner)) ?? 0) < known) continue;
      const around = [...pieces.slice(0, from), ...pieces.slice(from + length)];
      if (around.some(isOrdinary)) return inner;
    }
  return undefined;
};

/** How many pieces a name within a longer run of capitals has at most. */
const LONGEST_NAME = 3;

const isOrdinary = (piece: string): boolean => {
  const { flags } = lookUp(piece);
  return (flags & (Flag.COMMON | Flag.VERB)) !== 0 && (flags & (Flag.SURNAME | Flag.GIVEN_NAME)) === 0;
};
