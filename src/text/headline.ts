import type { Individual } from './people.ts';
import type { Span } from './span.ts';
import type { Token } from './tokens.ts';
import { tokenize } from './tokens.ts';

/** Somebody of the article, named in its headline. */
export interface HeadlineName extends Span {
  readonly individual: number;
  /** More of the name than the body has: the headline says "Hillary Clinton", the body only "Clinton". */
  readonly pieces: readonly string[];
}

/**
 * Finds the people of an article in its headline. Headlines have capitals all over, so that nobody is found there who is
 * not known from the body.
 */
export const findInHeadline = (
  text: string,
  headline: Span,
  individuals: readonly Individual[],
  isGiven: (token: Token) => boolean,
): HeadlineName[] => {
  const tokens = tokenize(text, headline);
  const found: HeadlineName[] = [];
  const byFamily = new Map<string, number>();
  for (const [index, { pieces }] of individuals.entries()) {
    const family = pieces.at(-1) ?? '';
    if (!byFamily.has(family)) byFamily.set(family, index);
  }
  for (const [at, token] of tokens.entries()) {
    const known = token.case > 0 ? byFamily.get(token.lower) : undefined;
    if (known === undefined) continue;
    const before = tokens[at - 1];
    const hasGiven =
      before !== undefined &&
      before.case > 0 &&
      !before.clitic &&
      (before.lower === individuals[known]?.pieces[0] || isGiven(before)) &&
      individuals[known]?.pieces.length !== undefined;
    const given = hasGiven && before ? before : null;
    if (given && (individuals[known]?.pieces.length ?? 0) > 1 && given.lower !== individuals[known]?.pieces[0])
      continue;
    found.push({
      start: (given ?? token).start,
      end: token.end,
      individual: known,
      pieces: given ? [given.lower, token.lower] : [token.lower],
    });
  }
  return found;
};
