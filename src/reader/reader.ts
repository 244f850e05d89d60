import { hash } from 'node:crypto';
import { pagePath } from './addresses.ts';
import type { Ask, Fetch } from './ask.ts';
import { askThrough, Refusal } from './ask.ts';
import type { Assets } from './assets.ts';
import { readAssets } from './assets.ts';
import { LIVE } from './browser-documents.ts';
import { exportArticle, exportPerson, formatFor, MEDIA_TYPES } from './export.ts';
import { html } from './html.ts';
import type { Page } from './layout.ts';
import { layOut } from './layout.ts';
import { VERSION } from './page-documents.ts';
import { articlePage } from './pages/article.ts';
import { checkPage } from './pages/check.ts';
import { frontPage } from './pages/front.ts';
import { personPage } from './pages/person.ts';
import { searchPage } from './pages/search.ts';
import type { Tried } from './pages/try.ts';
import { tryPage } from './pages/try.ts';

/** Answers requests for pages; null where the address is none of the reader's. */
export type Reader = (request: Request) => Promise<Response | null>;

export interface ReaderOptions {
  /** Whether pages lead to GraphiQL. */
  readonly graphiql: boolean;
}

/** The web reader: a client of the public API, which it reaches as any other does. */
export const createReader = (fetch: Fetch, { graphiql }: ReaderOptions): Reader => {
  // Read when somebody first comes to read, not when the server starts.
  let assets: Assets | undefined;
  return async (request) => {
    const url = new URL(request.url);
    const path = pagePath(url);
    if (path === null) return null;
    const methods = path === '/try' ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'];
    if (!methods.includes(request.method))
      return new Response('This is no way to ask for a page.\n', {
        status: 405,
        headers: { allow: methods.join(', ') },
      });
    assets ??= readAssets();
    if (path.startsWith('/reader/')) return assets.serve(path) ?? new Response('Not found.\n', { status: 404 });
    const { ask, asked } = askThrough(fetch, url.origin);
    const [, section = '', slug = ''] = path.split('/');
    const exportAs = EXPORTS[section];
    const format = exportAs === undefined ? 'html' : formatFor(request, url);
    if (format === null)
      return new Response(`This is to be had as text/html, ${Object.values(MEDIA_TYPES).join(', ')}.\n`, {
        status: 406,
      });
    const { corpus } = await ask(VERSION, {});
    const etag = tagOf(corpus.version, url, format, assets.revision);
    const headers = request.method === 'POST' ? KEPT_BY_NOBODY : { ...CHECKED_FIRST, etag };
    if ('etag' in headers && isKnown(request, etag)) return new Response(null, { status: 304, headers });
    const written = format === 'html' ? null : ((await exportAs?.(ask, slug, format)) ?? null);
    if (written !== null && format !== 'html')
      return new Response(request.method === 'HEAD' ? null : streamOf(written), {
        headers: { ...headers, 'content-type': `${MEDIA_TYPES[format]}; charset=utf-8` },
      });
    const page = (await pageFor(path, url, ask, request).catch(refusalPage)) ?? MISSING;
    const { markup } = layOut(page, {
      assets,
      path,
      version: corpus.version,
      asked: graphiql ? [...asked.slice(1), ...(page.live ? [{ document: LIVE, variables: {} }] : [])] : null,
    });
    return new Response(markup, {
      status: page.status ?? 200,
      headers: {
        ...headers,
        'content-type': 'text/html; charset=utf-8',
        'content-length': String(Buffer.byteLength(markup)),
        'content-security-policy': assets.contentSecurityPolicy,
        'referrer-policy': 'no-referrer',
      },
    });
  };
};

/** What is to be had in formats for programs, by the first part of its address. */
const EXPORTS: Readonly<Record<string, typeof exportArticle>> = { articles: exportArticle, people: exportPerson };

/** Written no faster than it is taken, and no further than anybody takes it. */
const streamOf = (written: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await written.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await written.return(undefined);
    },
  });
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
    status: error.code === 'INTERNAL_SERVER_ERROR' ? 500 : 400,
    main: html`<h1>That cannot be answered</h1><p class="nothing">${error.message}</p>`,
  };
};

const tagOf = (version: string, url: URL, format: string, revision: string): string =>
  `W/"${hash('sha256', JSON.stringify([version, url.pathname, url.search, format, revision]), 'base64url').slice(0, 27)}"`;

const isKnown = ({ headers }: Request, tag: string): boolean =>
  headers
    .get('if-none-match')
    ?.split(',')
    .some((each) => each.trim() === tag) ?? false;

const CHECKED_FIRST = {
  'cache-control': 'public, no-cache',
  'x-content-type-options': 'nosniff',
  vary: 'Accept, Accept-Encoding',
};
const KEPT_BY_NOBODY = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
