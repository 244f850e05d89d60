import type { Asked } from './ask.ts';

/** Where an article is read. */
export const articlePath = (slug: string): string => `/articles/${encodeURIComponent(slug)}`;

/** Where a person is. */
export const personPath = (slug: string): string => `/people/${encodeURIComponent(slug)}`;

/** An address with these parameters, leaving out those without a value. */
export const withQuery = (path: string, parameters: Readonly<Record<string, string | null | undefined>>): string => {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
};

// A whole article would not fit into an address.
const LONGEST_VARIABLES = 6_000;

/** GraphiQL, filled in with a document and its variables, unless those are too long. */
export const graphiqlPath = ({ document, variables }: Asked): string => {
  const given = JSON.stringify(variables, null, 2);
  return withQuery('/graphql', {
    query: document.source,
    variables: given === '{}' || given.length > LONGEST_VARIABLES ? null : given,
  });
};
