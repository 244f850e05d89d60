import type { Asked } from './ask.ts';

/** The path of an address as it is meant, "/people/ann lee" for "/people/ann%20lee"; null where none of our pages is. */
export const pagePath = ({ pathname }: URL): string | null => {
  const path = decoded(pathname);
  return /^\/(?:$|articles\/|people\/|search$|check$|try$|reader\/)/u.test(path) ? path : null;
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

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
