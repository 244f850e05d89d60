import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { syncPaths } from '../../src/ingest/sync.ts';
import { openEntrance } from '../../src/server/entrance.ts';
import { listen } from '../../src/server/listen.ts';
import { createService } from '../../src/server/service.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { parseArticle } from '../../src/text/article.ts';
import { TOKEN } from '../served.ts';
import { readText, writingTo } from '../service.ts';

/** A page of a real browser at a real server that serves `seeds/`. */
export interface Visit {
  readonly page: Page;
  /** Where the server is: "http://127.0.0.1:40123". */
  readonly origin: string;
  readonly store: Store;
  /** Every address outside the server that the page asked for, and did not get. */
  readonly strayRequests: readonly string[];
  /** What the browser kept the page from, by its Content-Security-Policy. */
  readonly refusals: readonly string[];
  readonly end: () => Promise<void>;
}

// Debian's.
const CHROMIUM = '/usr/bin/chromium';

/** Starts a server and a browser that reaches nothing else. */
export const visit = async ({ width = 1280, height = 800 } = {}): Promise<Visit> => {
  const store = await openStore('sqlite::memory:');
  await syncPaths(store, [new URL('../../seeds', import.meta.url).pathname], parseArticle);
  const stopping = new AbortController();
  const service = createService({
    store,
    read: readText,
    writing: writingTo(store, TOKEN),
    stopping: stopping.signal,
  });
  const entrance = openEntrance({ service, store });
  const server = await listen(entrance.listener, '127.0.0.1', 0);
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 2, colorScheme: 'light' });
  // Sooner than a test is over, so that it is told what was not there.
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const strayRequests: string[] = [];
  const refusals: string[] = [];
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refusals.push(message.text());
  });
  await context.route(
    (url) => /^https?:$/u.test(url.protocol) && url.origin !== server.url,
    (route) => {
      strayRequests.push(route.request().url());
      return route.abort();
    },
  );
  return {
    page,
    origin: server.url,
    store,
    strayRequests,
    refusals,
    end: async () => {
      await browser.close();
      stopping.abort();
      await server.close();
      entrance.close();
      await store.close();
    },
  };
};
