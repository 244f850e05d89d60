import { hash } from 'node:crypto';
import type { GraphiQLOptions, Plugin } from 'graphql-yoga';
import { EXAMPLE_QUERIES } from './example-queries.ts';

/** How GraphiQL opens. */
const graphiqlOptions: GraphiQLOptions = {
  title: 'Sayso',
  defaultTabs: EXAMPLE_QUERIES.map(({ query, variables = null }) => ({ query, variables })),
  // Yoga's own greeting would otherwise open as a tab beside them.
  defaultQuery: EXAMPLE_QUERIES[0]?.query ?? '',
  schemaDescription: true,
  inputValueDeprecation: true,
};

// The tabs that GraphiQL opens with keep the start of an animation, and jump there from under the pointer when pressed.
const TABS_STAY_PUT = '<style>.graphiql-tab { transform: none !important }</style>';

// Of an address GraphiQL itself takes the query alone, and puts it into the first tab of the tour.
const withTabAsked = `(options) => {
  const { searchParams } = new URL(location.href);
  const [query, variables] = [searchParams.get('query'), searchParams.get('variables') ?? undefined];
  return query === null ? options : { ...options, variables, defaultTabs: [{ query, variables }, ...options.defaultTabs] };
}`;

interface RenderedPage {
  readonly markup: string;
  /** Its `Content-Security-Policy`. */
  readonly policy: string;
}

let rendered: Promise<RenderedPage> | undefined;

/**
 * The page of GraphiQL, from the installed package: it loads nothing from elsewhere. It weighs nine megabytes, so it is
 * read when somebody first opens it, not when the server starts, and put together once.
 */
const renderPage = (): Promise<RenderedPage> => {
  rendered ??= import('@graphql-yoga/render-graphiql').then(({ renderGraphiQL }) => {
    const options = JSON.stringify(graphiqlOptions);
    const markup = renderGraphiQL(graphiqlOptions)
      .replace('</head>', `${TABS_STAY_PUT}</head>`)
      .replace(options, () => `(${withTabAsked})(${options})`);
    return { markup, policy: policyOf(markup) };
  });
  return rendered;
};

/** Lets the scripts of a page run that it has, and no others; its editor makes styles and workers as it goes. */
const policyOf = (markup: string): string => {
  const scripts = [...markup.matchAll(/<script\b[^>]*>(.*?)<\/script>/gsu)].map(
    ([, script = '']) => `'sha256-${hash('sha256', script, 'base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'unsafe-inline'",
    "connect-src 'self'",
    'font-src data:',
    'img-src data:',
    'worker-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
};

/** Shows GraphiQL to whoever comes to the API with a browser. */
export const showGraphiQL: Plugin = {
  onRequest: async ({ request, url, endResponse, fetchAPI: { Response } }) => {
    const isAsked = request.method === 'GET' && url.pathname === '/graphql';
    if (!isAsked || !request.headers.get('accept')?.includes('text/html')) return;
    const { markup, policy } = await renderPage();
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
    endResponse(new Response(markup, { headers }));
  },
};
