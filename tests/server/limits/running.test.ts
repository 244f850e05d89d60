import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/server/limits/limits.ts';
import { readAside } from '../../../src/store/sqlite/aside.ts';
import type { Store } from '../../../src/store/store.ts';
import { TWO_ARTICLES } from '../../drafts.ts';
import { serveArticles } from '../../served.ts';
import { temporaryFolder } from '../../store/backends.ts';

/** A store whose answers are waited for, one after the other. */
const slowStore = (slow: { ms: number }, calls: string[]) => (store: Store) =>
  new Proxy(store, {
    get: (target, name: keyof Store) => {
      const method = target[name] as (...args: unknown[]) => unknown;
      if (name === 'watch') return method.bind(target);
      return async (...args: unknown[]) => {
        calls.push(name);
        await new Promise((resolve) => setTimeout(resolve, slow.ms));
        return method.apply(target, args);
      };
    },
  });

const serve = async (limits: Partial<typeof DEFAULT_LIMITS>) => {
  const slow = { ms: 0 };
  const calls: string[] = [];
  const server = await serveArticles(TWO_ARTICLES, {
    limits: { ...DEFAULT_LIMITS, ...limits },
    wrap: slowStore(slow, calls),
  });
  onTestFinished(server.stop);
  const ask = async (query: string, options: RequestInit = {}) => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      ...options,
    });
    return (await response.json()) as { data?: unknown; errors?: { message: string; extensions: object }[] };
  };
  return { slow, calls, ask, url: server.url };
};

// Six reads, one after the other.
const DEEP =
  '{ quotes(first: 1) { nodes { article { quotes { nodes { speaker { quotes { nodes { article { body } } } } } } } } } }';

test.each([
  ['at first', 0],
  ['when it is known', 4],
])(
  'an operation that takes too long is stopped, %s: nothing more is read, and its client is told',
  async (_, times) => {
    const { slow, calls, ask } = await serve({ runningMs: 500 });
    // With a token, or it would be answered from memory.
    const headers = { 'content-type': 'application/json', authorization: 'Bearer any' };
    for (let again = 0; again < times; again++) expect((await ask(DEEP, { headers })).errors).toBeUndefined();
    calls.length = 0;
    slow.ms = 300;
    expect(await ask(DEEP, { headers })).toEqual({
      errors: [
        {
          message:
            'This took longer than 0.5 s, and was stopped: ask for shorter pages, and for totals and facets on their own.',
          extensions: { code: 'TOO_SLOW', limit: 500, actual: 500 },
        },
      ],
    });
    const read = calls.length;
    expect(read).toBeLessThan(4);
    slow.ms = 0;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(calls).toHaveLength(read);
    await expect
      .poll(async () => (await ask(DEEP.replace('first: 1', 'first: 2'))).errors, { timeout: 10_000 })
      .toBeUndefined();
  },
);

test('nothing more is read for a client that has gone', async () => {
  const { slow, calls, ask } = await serve({});
  slow.ms = 60;
  const leaving = new AbortController();
  const asked = ask(DEEP, { signal: leaving.signal });
  await expect.poll(() => calls.length).toBeGreaterThan(0);
  leaving.abort();
  await expect(asked).rejects.toThrow('aborted');
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(calls.length).toBeLessThan(5);
});

const ENDLESS = {
  sql: 'with recursive count(n) as (select 1 union all select n + 1 from count) select max(n) from count',
  parameters: [],
};

/** A store that counts quotes without end, aside, and articles there as well. */
const endlessStore = (file: string) => {
  const { read, close } = readAside(file);
  onTestFinished(close);
  return (store: Store): Store => ({
    ...store,
    countQuotes: async () => Number(await read(ENDLESS)),
    countArticles: async () => Number((await read({ sql: 'select 17 as count', parameters: [] }))[0]?.['count']),
  });
};

test('a statement that takes too long, or whose client has gone, is stopped: the next one is answered', async () => {
  const file = join(temporaryFolder(), 'empty.db');
  new DatabaseSync(file).close();
  const server = await serveArticles([], {
    wrap: endlessStore(file),
    limits: { ...DEFAULT_LIMITS, runningMs: 3_000 },
  });
  onTestFinished(server.stop);
  const ask = async (query: string, signal: AbortSignal | null = null) =>
    (await fetch(`${server.url}?query=${encodeURIComponent(query)}`, { signal })).json();
  expect(await ask('{ quotes { totalCount } }')).toMatchObject({ errors: [{ extensions: { code: 'TOO_SLOW' } }] });
  expect(await ask('{ articles { totalCount } }')).toEqual({ data: { articles: { totalCount: 17 } } });
  const leaving = new AbortController();
  const left = ask('query Left { quotes { totalCount } }', leaving.signal);
  setTimeout(() => leaving.abort(), 100);
  await expect(left).rejects.toThrow('aborted');
  expect(await ask('query Next { articles { totalCount } }')).toEqual({ data: { articles: { totalCount: 17 } } });
});

test('a client may have so many subscriptions at once, and another one when one of them ends', async () => {
  const { url } = await serve({ subscriptions: 2 });
  /** Begins one; answers how to end it, or null with what it is told if it is refused. */
  const begin = async () => {
    const leaving = new AbortController();
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { quoteAdded { text } }' }),
      signal: leaving.signal,
    });
    const reader = response.body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    onTestFinished(() => leaving.abort());
    return { refusal: /TOO_\w+/u.exec(first)?.[0] ?? null, end: () => leaving.abort() };
  };
  const [first, second, third] = [await begin(), await begin(), await begin()];
  expect([first.refusal, second.refusal, third.refusal]).toEqual([null, null, 'TOO_MANY_SUBSCRIPTIONS']);
  first.end();
  await expect.poll(async () => (await begin()).refusal, { timeout: 10_000 }).toBe(null);
});
