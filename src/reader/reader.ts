import { hash } from 'node:crypto';
import type { Ask, Fetch } from './ask.ts';
import { askThrough, Refusal } from './ask.ts';
import type { Assets } from './assets.ts';
import { readAssets } from './assets.ts';
import { LIVE, VERSION } from './documents.ts';
import { html } from './html.ts';
import type { Page } from './layout.ts';
import { layOut } from './layout.ts';
import { articlePage } from './pages/article.ts';
import { checkPage } from './pages/check.ts';
import { frontPage } from './pages/front.ts';
import { personPage } from './pages/person.ts';
import { searchPage } from './pages/search.ts';
import type { Tried } from './pages/try.ts';
import { tryPage } from './pages/try.ts';

/** Answers requests for pages; null where the address is none of the reader's. */
export type Reader = (request: Request) => Promise<Response | null>;

/** The web reader: a client of the public API, which it reaches as any other does. */
export const createReader = (fetch: Fetch, { graphiql }: { readonly graphiql: boolean }): Reader => {
  // Read when somebody first comes to read, not when the server starts.
  let assets: Assets | undefined;
  return async (request) => {
    const url = new URL(request.url);
    const path = decoded(url.pathname);
    if (!/^\/(?:$|articles\/|people\/|search$|check$|try$|reader\/)/u.test(path)) return null;
    const methods = path === '/try' ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'];
    if (!methods.includes(request.method))
      return new Response('This is no way to ask for a page.\n', {
        status: 405,
        headers: { allow: methods.join(', ') },
      });
    assets ??= readAssets();
    if (path.startsWith('/reader/')) return assets.serve(path) ?? new Response('Not found.\n', { status: 404 });
    const { ask, asked } = askThrough(fetch, url.origin);
    const { corpus } = await ask(VERSION, {});
    const tag = tagOf(corpus.version, url, assets.revision);
    const headers = headersOf(tag, assets);
    if (request.method !== 'POST' && request.headers.get('if-none-match') === tag)
      return new Response(null, { status: 304, headers });
    const page = (await pageFor(path, url, ask, request).catch(refusalPage)) ?? MISSING;
    const { markup } = layOut(page, {
      assets,
      path,
      version: corpus.version,
      asked: graphiql ? [...asked.slice(1), ...(page.live ? [{ document: LIVE, variables: {} }] : [])] : null,
    });
    const length = String(Buffer.byteLength(markup));
    return new Response(markup, { status: page.status ?? 200, headers: { ...headers, 'content-length': length } });
  };
};

const pageFor = async (path: string, url: URL, ask: Ask, request: Request): Promise<Page | null> => {
  const [, section = '', slug = ''] = path.split('/');
  switch (section) {
    case '':
      return frontPage(ask, url);
    case 'articles':
      return articlePage(ask, slug);
    case 'people':
      return personPage(ask, slug, url);
    case 'search':
      return searchPage(ask, url);
    case 'check':
      return checkPage(ask, url);
    case 'try':
      return tryPage(ask, request.method === 'POST' ? await triedIn(request) : null);
    default:
      return null;
  }
};

const triedIn = async (request: Request): Promise<Tried> => {
  const form = new URLSearchParams(await request.text());
  return { text: form.get('text') ?? '', name: form.get('name') ?? '' };
};

const MISSING: Page = {
  title: 'Not found',
  status: 404,
  main: html`<h1>Not found</h1><p class="nothing">There is nothing at this address, or not any more. <a href="/">The front page</a> has what there is.</p>`,
};

const refusalPage = (error: unknown): Page => {
  if (!(error instanceof Refusal)) throw error;
  return {
    title: 'That cannot be answered',
    status: 400,
    main: html`<h1>That cannot be answered</h1><p class="nothing">${error.message}</p>`,
  };
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const tagOf = (version: string, url: URL, revision: string): string =>
  `W/"${hash('sha256', JSON.stringify([version, url.pathname, url.search, revision]), 'base64url').slice(0, 27)}"`;

const headersOf = (etag: string, { contentSecurityPolicy }: Assets): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': contentSecurityPolicy,
  'cache-control': 'public, no-cache',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  vary: 'Accept',
  etag,
});
