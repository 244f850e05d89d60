import type { Gender } from './english/word-list.ts';
import type { Individual } from './names/people.ts';
import type { Reading } from './reading.ts';
import type { Span } from './span.ts';
import { decodeEntities } from './words/entities.ts';
import { Flag } from './words/lexicon.ts';
import type { Token } from './words/tokens.ts';
import { Case, tokenize } from './words/tokens.ts';

/** Somebody of the article, named where names are not looked for: in the headline, or inside the name of a thing. */
export interface OtherName extends Span {
  readonly individual: number;
  /** With a given name: more than the body may have. */
  readonly full: boolean;
}

/**
 * Finds the people of an article in its headline. Headlines have capitals all over, so that nobody is found there who is
 * not known from the body.
 */
export const findInHeadline = (text: string, headline: Span | null, individuals: readonly Individual[]): OtherName[] =>
  headline ? findKnown(tokenize(text, headline), familiesOf(individuals), individuals) : [];

/** "Ann Lee Election Day" tells the given name of the Lee whom the article calls by her surname only. */
export const findInThings = ({ passage, names, cast }: Reading): OtherName[] => {
  const lone = familiesOf(cast.individuals, ({ pieces }) => pieces.length === 1);
  if (lone.size === 0) return [];
  return names.flatMap(({ first, last }, index) =>
    last - first > 1 && (cast.individualOf[index] ?? -1) < 0
      ? findKnown(passage.tokens.slice(first, last + 1), lone, cast.individuals).filter(({ full }) => full)
      : [],
  );
};

const familiesOf = (
  individuals: readonly Individual[],
  wanted: (individual: Individual) => boolean = () => true,
): Map<string, number> => {
  const families = new Map<string, number>();
  for (const [index, individual] of individuals.entries()) {
    const family = individual.pieces.at(-1) ?? '';
    if (wanted(individual) && !families.has(family)) families.set(family, index);
  }
  return families;
};

const findKnown = (
  tokens: readonly Token[],
  families: ReadonlyMap<string, number>,
  individuals: readonly Individual[],
): OtherName[] => {
  const found: OtherName[] = [];
  for (const [at, token] of tokens.entries()) {
    const known = token.case === Case.LOWER ? undefined : families.get(token.lower);
    const individual = known === undefined ? undefined : individuals[known];
    if (known === undefined || !individual) continue;
    const given = givenBefore(tokens, at);
    // "Bill Clinton" in the headline is nobody of a body that has only Hillary.
    if (given && !fits(given, individual)) continue;
    found.push({ start: (given ?? token).start, end: token.end, individual: known, full: given !== null });
  }
  return found;
};

const givenBefore = (tokens: readonly Token[], at: number): Token | null => {
  const before = tokens[at - 1];
  return before && before.case !== Case.LOWER && !before.clitic && before.word.flags & Flag.GIVEN_NAME ? before : null;
};

const fits = (given: Token, { pieces, gender }: Individual): boolean =>
  pieces.length > 1 ? given.lower === pieces[0] : agrees(given.word.gender, gender);

const agrees = (a: Gender, b: Gender): boolean => !a || !b || a === b;

/** The words of such a name. */
export const wordsOf = (text: string, { start, end }: Span): string => decodeEntities(text.slice(start, end));
