import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/server/limits/limits.ts';
import type { Store } from '../../src/store/store.ts';
import { draftOf, TWO_ARTICLES } from '../drafts.ts';
import { serveArticles, TOKEN } from '../served.ts';
import { mayMount, temporaryFolder } from '../store/backends.ts';

const GOOD = '{ corpus { articleCount } }';

const post = (url: string, query: string, options: RequestInit = {}) =>
  fetch(url, {
    method: 'POST',
    ...options,
    headers: { 'content-type': 'application/json', ...options.headers },
    body: JSON.stringify({ query }),
  });

/** And what the entrance asks for itself. */
const SYNCHRONOUS = new Set<keyof Store>(['watch', 'close', 'primary', 'buckets', 'corpusVersion']);

/** A store whose answers can be held up, or fail. */
const moodyStore = () => {
  const mood: { hold: Promise<void> | null; error: Error | null } = { hold: null, error: null };
  const wrap = (store: Store): Store =>
    new Proxy(store, {
      get: (target, name: keyof Store) => {
        const method = target[name] as (...args: unknown[]) => unknown;
        if (SYNCHRONOUS.has(name)) return method.bind(target);
        return async (...args: unknown[]) => {
          await mood.hold;
          if (mood.error !== null) throw mood.error;
          return method.apply(target, args);
        };
      },
    });
  return { mood, wrap };
};

const expectGood = async (url: string, at = 0): Promise<void> => {
  // Another each time: what is answered from memory would prove nothing.
  const response = await post(url, `query Good${at} ${GOOD}`);
  expect(await response.json()).toEqual({ data: { corpus: { articleCount: 2 } } });
};

test('SIGTERM: what is under way is answered, subscriptions are completed, and the process ends well', {
  timeout: 120_000,
}, async () => {
  const child = spawn(process.execPath, ['src/main.ts', 'serve', '--port', '0', '--database-url', 'sqlite::memory:'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout);
  let url = '';
  for await (const line of lines) {
    url = /Ask at (\S+),/u.exec(line)?.[1] ?? '';
    if (url !== '') break;
  }
  const subscription = await post(url, 'subscription { quoteAdded { text } }', {
    headers: { accept: 'text/event-stream' },
  });
  const events = subscription.text();
  const asked = Array.from({ length: 20 }, (_, at) =>
    post(
      url,
      `query Q${at} { articles { nodes { headline quotes(first: 100) { nodes { text speaker { name } } } } } }`,
    ),
  );
  const answers = await Promise.all(asked);
  child.kill('SIGTERM');
  const [status] = await once(child, 'exit');
  expect(status).toBe(0);
  for (const answer of answers) expect(await answer.json()).not.toHaveProperty('errors');
  expect(await events).toMatch(/event: complete/u);
  await expect(post(url, GOOD)).rejects.toThrow('fetch failed');
});

test('a server that has begun to stop turns away who comes on a connection that they have kept', async () => {
  const stopping = new AbortController();
  const server = await serveArticles(TWO_ARTICLES, { entrance: { stopping: stopping.signal } });
  onTestFinished(server.stop);
  await expectGood(server.url);
  stopping.abort();
  const response = await post(server.url, GOOD);
  expect([response.status, response.headers.get('connection')]).toEqual([503, 'close']);
  expect(await response.text()).toContain('"STOPPING"');
});

test('a store that fails, and comes back', async () => {
  const { mood, wrap } = moodyStore();
  const troubles: string[] = [];
  const onTrouble = (error: unknown): void => void troubles.push(String(error));
  const server = await serveArticles(TWO_ARTICLES, { wrap, onTrouble });
  onTestFinished(server.stop);
  mood.error = new Error('SQLITE_FULL: /var/lib/sayso.db');
  for (let at = 0; at < 20; at++) {
    const response = await post(server.url, `query Bad${at} { quotes { nodes { text } totalCount } }`);
    expect(await response.text()).not.toMatch(/SQLITE|var/u);
  }
  expect(troubles.join(' ')).toContain('SQLITE_FULL');
  mood.error = null;
  await expectGood(server.url);
});

test('a store that hangs: whoever waits is told in the end, and the next one is answered', async () => {
  const { mood, wrap } = moodyStore();
  const server = await serveArticles(TWO_ARTICLES, { wrap, limits: { ...DEFAULT_LIMITS, runningMs: 300 } });
  onTestFinished(server.stop);
  const { promise, resolve } = Promise.withResolvers<void>();
  mood.hold = promise;
  const waiting = await Promise.all(
    Array.from({ length: 50 }, (_, at) => post(server.url, `query Hangs${at} { quotes { totalCount } }`)),
  );
  for (const response of waiting) expect(await response.text()).toContain('"TOO_SLOW"');
  mood.hold = null;
  await expectGood(server.url);
  resolve();
});

/** A server whose store is on a disk of 6 MB, in a shell that alone sees it. */
const serveOnSmallDisk = async (): Promise<string> => {
  const folder = temporaryFolder();
  const serve = `"${process.execPath}" src/start.js serve seeds --port 0 --database-url "sqlite:${folder}/sayso.db"`;
  const script = `mount -t tmpfs -o size=6m tmpfs "${folder}" && exec ${serve}`;
  const child = spawn('unshare', ['-rm', 'sh', '-c', script], {
    env: { SAYSO_TOKEN: TOKEN, SAYSO_LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  for await (const line of createInterface(child.stdout)) {
    const [, url] = /^Ask at (\S+),/u.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error('the server did not start');
};

test.runIf(mayMount)(
  'a disk that is full: what is there is answered, what is sent is refused, and it says so',
  {
    timeout: 120_000,
  },
  async () => {
    const url = await serveOnSmallDisk();
    const text = Array.from({ length: 400 }, (_, at) => `“It is day ${at},” said Ann Lee.`).join('\\n\\n');
    const send = async (at: number): Promise<string> => {
      const query = `mutation { articleIngest(input: { fileName: "${at}.txt", text: "Day\\n\\n${text}" }) { article { id } } }`;
      const response = await post(url, query, { headers: { authorization: `Bearer ${TOKEN}` } });
      return response.text();
    };
    let said = '';
    for (let at = 0; at < 100 && !said.includes('errors'); at++) said = await send(at);
    expect(said).toContain('INTERNAL_SERVER_ERROR');
    expect(said).not.toMatch(/SQLITE|disk|sayso\.db/u);
    const good = await post(url, 'query Good { article(slug: "x") { id } corpus { personCount } }');
    expect(await good.json()).toEqual({ data: { article: null, corpus: { personCount: expect.any(Number) } } });
    const ready = await fetch(new URL('/health/ready', url));
    expect([ready.status, await ready.json()]).toMatchObject([503, { checks: { store: true, disk: false } }]);
  },
);

test('a thousand connections at once, most of which say nothing or stop half-way', { timeout: 120_000 }, async () => {
  const server = await serveArticles(TWO_ARTICLES);
  onTestFinished(server.stop);
  const port = Number(new URL(server.url).port);
  const beginnings = [
    '',
    'G',
    'POST /graphql HTTP/1.1\r\nHost: localhost\r\n',
    'GET /graphql?query={__typename} HTTP/1.1\r\nHost: localhost\r\n\r\n',
  ];
  const sockets = Array.from({ length: 1_000 }, (_, at) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.on('error', () => {});
    socket.write(beginnings[at % beginnings.length] ?? '');
    return socket;
  });
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  for (let at = 0; at < 20; at++) await expectGood(server.url, at);
  for (const socket of sockets) socket.destroy();
  await expectGood(server.url, 100);
});

test('a client that never reads its subscription is told no more than it takes, and holds up nobody', {
  timeout: 120_000,
}, async () => {
  let read = 0;
  const counting = (store: Store): Store => ({
    ...store,
    articleTexts: (ids) => {
      read++;
      return store.articleTexts(ids);
    },
  });
  const server = await serveArticles(TWO_ARTICLES, { wrap: counting });
  onTestFinished(server.stop);
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  const deaf = request(server.url, { method: 'POST', headers, agent: false }, (response) => response.pause());
  onTestFinished(() => void deaf.destroy());
  deaf.on('error', () => {});
  deaf.end('{"query":"subscription { articleIngested { body } }"}');
  await once(deaf, 'response');
  const long = 'It was said at length. '.repeat(5_000);
  const put = (at: number) => server.store.put([draftOf({ fileName: `${at}.txt`, lines: ['Long', long] })]);
  const most = 200;
  for (let at = 0; at < most; at++) await put(at);
  await expect.poll(() => read, { timeout: 20_000 }).toBeGreaterThan(0);
  for (let before = -1; before !== read; ) {
    before = read;
    await sleep(1_000);
  }
  // Twenty megabytes are more than the system takes for somebody.
  expect(read).toBeLessThan(most);
  const good = await post(server.url, '{ corpus { articleCount } }');
  expect(await good.json()).toEqual({ data: { corpus: { articleCount: most + 2 } } });
});

test('clients that go away at once, again and again, leave nothing behind', { timeout: 120_000 }, async () => {
  const server = await serveArticles(TWO_ARTICLES);
  onTestFinished(server.stop);
  let watchers = 0;
  const { watch } = server.store;
  (server.store as { watch: typeof watch }).watch = (onChange) => {
    const stop = watch(onChange);
    watchers++;
    return () => {
      watchers--;
      stop();
    };
  };
  const leave = async (at: number): Promise<void> => {
    const leaving = new AbortController();
    const asked = post(
      server.url,
      at % 2 === 0 ? `query Q${at} { quotes { nodes { text } } }` : 'subscription { quoteAdded { text } }',
      {
        signal: leaving.signal,
        headers: { accept: at % 2 === 0 ? 'application/json' : 'text/event-stream' },
      },
    );
    setTimeout(() => leaving.abort(), at % 7);
    await asked.then(
      (response) => response.text().catch(() => ''),
      () => '',
    );
  };
  for (let round = 0; round < 20; round++)
    await Promise.all(Array.from({ length: 15 }, (_, at) => leave(round * 15 + at)));
  await expectGood(server.url);
  await expect.poll(() => watchers, { timeout: 20_000 }).toBe(0);
});

test('memory comes back after what was refused and what was too much', { timeout: 120_000 }, async () => {
  const { gc } = globalThis as { gc?: () => void };
  const collect = gc ?? (await forcedCollection());
  const server = await serveArticles(TWO_ARTICLES);
  onTestFinished(server.stop);
  const annoy = async (from: number): Promise<void> => {
    for (let at = from; at < from + 300; at++) {
      await (await post(server.url, `{ ${Array.from({ length: 900 }, (_, n) => `a${n + at}`).join(' ')} }`)).text();
      await (await post(server.url, `query N${at} { corpus { version } }`)).text();
    }
  };
  await annoy(0);
  collect();
  const before = process.memoryUsage().heapUsed;
  await annoy(300);
  collect();
  const grown = process.memoryUsage().heapUsed - before;
  // What is kept of documents is bounded; three hundred more of these, parsed and kept, would be a hundred megabytes.
  expect(grown / 2 ** 20).toBeLessThan(30);
});

const forcedCollection = async (): Promise<() => void> => {
  const [{ setFlagsFromString }, { runInNewContext }] = await Promise.all([import('node:v8'), import('node:vm')]);
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
};
