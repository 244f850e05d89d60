import type { GraphiQLOptions } from 'graphql-yoga';
import { EXAMPLE_QUERIES } from './example-queries.ts';

/** How GraphiQL opens. */
export const graphiqlOptions: GraphiQLOptions = {
  title: 'Sayso',
  defaultTabs: EXAMPLE_QUERIES.map(({ query, variables = null }) => ({ query, variables })),
  // Yoga's own greeting would otherwise open as a tab beside them.
  defaultQuery: EXAMPLE_QUERIES[0]?.query ?? '',
  schemaDescription: true,
  inputValueDeprecation: true,
};

// The tabs that GraphiQL opens with keep the start of an animation, and jump there from under the pointer when pressed.
const TABS_STAY_PUT = '<style>.graphiql-tab { transform: none !important }</style>';

let page: Promise<string> | undefined;

/**
 * The page of GraphiQL, from the installed package: it loads nothing from elsewhere. It weighs nine megabytes, so it is
 * read when somebody first opens it, not when the server starts, and put together once.
 */
export const renderGraphiQLPage = (options: GraphiQLOptions): Promise<string> => {
  page ??= import('@graphql-yoga/render-graphiql').then(({ renderGraphiQL }) =>
    renderGraphiQL(options).replace('</head>', `${TABS_STAY_PUT}</head>`),
  );
  return page;
};
