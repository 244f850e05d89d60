/** Says in a language of "and" and "or" that so many of these hold: of a, b and c two, `(a AND (b OR c)) OR (b AND c)`. */
export const haveSome = (atLeast: number, terms: readonly string[], and: string, or: string): string => {
  if (atLeast <= 1) return bracketed(terms.join(or));
  if (terms.length <= atLeast) return bracketed(terms.join(and));
  const ways = terms
    .slice(0, terms.length - atLeast + 1)
    .map((term, at) => bracketed(`${term}${and}${haveSome(atLeast - 1, terms.slice(at + 1), and, or)}`));
  return bracketed(ways.join(or));
};

const bracketed = (expression: string): string => `(${expression})`;
