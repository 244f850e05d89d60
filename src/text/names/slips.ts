import { lookUp } from '../words/lexicon.ts';
import type { Name } from './names.ts';

/** In a text with more surnames than this no slips are looked for. */
const MOST_FAMILIES = 200;

/** The shortest surname in which a slip of the pen is seen; two short ones may well differ by a letter. */
const SHORTEST = 6;

/** "Hallory" where the article has a "Halloray": a slip of the pen, if the word is known for nothing else. */
export const respelt = (byFamily: ReadonlyMap<string, unknown>, piece: string, name: Name): string => {
  if (
    byFamily.has(piece) ||
    byFamily.size > MOST_FAMILIES ||
    piece.length < SHORTEST ||
    name.titled < name.first ||
    (name.kind !== 'UNKNOWN' && name.kind !== 'PERSON') ||
    lookUp(piece).flags !== 0
  )
    return piece;
  let found: string | null = null;
  for (const family of byFamily.keys()) {
    if (family[0] !== piece[0] || !differsByOne(family, piece)) continue;
    if (found !== null) return piece;
    found = family;
  }
  return found ?? piece;
};

/** One letter more, less or other. */
const differsByOne = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
};

/**
 * Somebody's full name is shown as it is mostly spelt: "Ann Halloray", who is that once and "Ann Hallory" for the rest of
 * the article, is Ann Hallory. The index of a name that spells it so, or -1 where `pieces` do.
 */
export const usualSpelling = (
  forms: readonly (readonly string[])[],
  written: readonly string[],
  names: readonly number[],
  pieces: readonly string[],
): number => {
  if (pieces.length < 2 || names.length < 2) return -1;
  const counts = new Map<string, { count: number; name: number }>();
  for (const name of names) {
    if (forms[name]?.length !== pieces.length) continue;
    const spelling = written[name] ?? '';
    const known = counts.get(spelling);
    if (known) known.count++;
    else counts.set(spelling, { count: 1, name });
  }
  const shown = pieces.join(' ');
  let most = counts.get(shown)?.count ?? 0;
  let best = -1;
  for (const [spelling, { count, name }] of counts) {
    if (count <= most || !differsByOne(spelling, shown)) continue;
    most = count;
    best = name;
  }
  return best;
};
