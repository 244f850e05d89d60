import type { Alignment, ComparedText } from './align.ts';
import { align } from './align.ts';
import type { Piece } from './splice.ts';
import { cutIntoPieces } from './splice.ts';

/** What stored quotes say of words that somebody is claimed to have said. */
export type Verdict = 'VERBATIM' | 'ALTERED' | 'SPLICED' | 'MISATTRIBUTED' | 'NOT_FOUND';

/** A stored quote that a claim is held against. */
export interface Source extends ComparedText {
  /** Whether the person who is claimed to have said it did; true where nobody is named. */
  readonly isTheirs: boolean;
}

export interface Match<S> {
  readonly source: S;
  readonly alignment: Alignment;
}

export interface Judgement<S> {
  readonly verdict: Verdict;
  /** What the verdict rests on first; then the nearest. */
  readonly matches: readonly Match<S>[];
}

/** As much nearer to what others said, a claim is of theirs: everybody says something like it. */
const MUCH_NEARER = 0.2;
/** From here on a quote is the one that is meant, changed. */
const NEAR = 0.6;
/** What is less alike than that is not worth showing. */
const WORTH_SHOWING = 0.5;
/** Of ten words, so many have to be found for a claim to be pieced together from quotes. */
const SPLICED_SHARE = 0.9;
/** So many words more than any one quote the pieces have to hold: two quotes may share a turn of phrase by chance. */
const SPLICED_GAIN = 3;

/** Holds a claim against the quotes that may be meant. `Verdict`s are as the schema describes them. */
export const judge = <S extends Source>(claim: ComparedText, sources: readonly S[]): Judgement<S> => {
  const matches = sources
    .map((source): Match<S> => ({ source, alignment: align(claim.words, source.words) }))
    .sort(byNearness);
  const theirs = matches.filter(({ source }) => source.isTheirs);
  const verbatim = theirs.find(isVerbatim);
  if (verbatim) return { verdict: 'VERBATIM', matches: startingWith([verbatim], matches) };
  const isVerbatimOfOthers = matches.some(isVerbatim);
  const spliced = isVerbatimOfOthers ? [] : findSplice(claim, matches);
  if (spliced.length > 0) return { verdict: 'SPLICED', matches: startingWith(spliced, matches) };
  const nearest = matches[0]?.alignment.similarity ?? 0;
  const nearestOfTheirs = theirs[0]?.alignment.similarity ?? 0;
  if (nearestOfTheirs >= NEAR && nearest - nearestOfTheirs < MUCH_NEARER && !isVerbatimOfOthers)
    return { verdict: 'ALTERED', matches: startingWith(theirs.slice(0, 1), matches) };
  if (nearest >= NEAR) return { verdict: 'MISATTRIBUTED', matches: startingWith([], matches) };
  return { verdict: 'NOT_FOUND', matches: startingWith([], matches) };
};

const byNearness = <S extends Source>(a: Match<S>, b: Match<S>): number =>
  b.alignment.similarity - a.alignment.similarity || Number(b.source.isTheirs) - Number(a.source.isTheirs);

const isVerbatim = ({ alignment }: Match<Source>): boolean => alignment.similarity === 1;

const startingWith = <S extends Source>(first: readonly Match<S>[], matches: readonly Match<S>[]): Match<S>[] => [
  ...new Set([...first, ...matches.filter(({ alignment }) => alignment.similarity >= WORTH_SHOWING)]),
];

/** The quotes that a claim is pieced together from, in the claim's order; none if it is not. */
const findSplice = <S extends Source>({ words }: ComparedText, matches: readonly Match<S>[]): Match<S>[] => {
  const pieces = cutIntoPieces(
    words,
    matches.map(({ source }) => source.words),
  );
  const used = [...new Set(pieces.map(({ source }) => source))];
  const covered = pieces.reduce((sum, { from, to }: Piece) => sum + to - from, 0);
  const bySingle = Math.max(0, ...matches.map(({ alignment }) => alignment.pairs.length));
  if (used.length < 2 || covered < words.length * SPLICED_SHARE || covered < bySingle + SPLICED_GAIN) return [];
  return used.map((index) => matches[index]).filter((match) => match !== undefined);
};
