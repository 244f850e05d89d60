import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { Handler } from '../../src/server/front-door.ts';
import { receive } from '../../src/server/front-door.ts';
import { LOCAL_GUARD } from '../../src/server/guard.ts';
import { prepareHeaders } from '../../src/server/header-lines.ts';
import type { Patience } from '../../src/server/listen.ts';
import { DEFAULT_PATIENCE, listen } from '../../src/server/listen.ts';
import type { Observer } from '../../src/server/observe.ts';
import { rememberRequests } from '../../src/server/shortcut/known-requests.ts';
import type { KnownVisit } from '../../src/server/shortcut/shortcut.ts';
import { takeShortcut } from '../../src/server/shortcut/shortcut.ts';
import { draftOf, TWO_ARTICLES } from '../drafts.ts';
import { serveArticles, TOKEN } from '../served.ts';

type Way = 'SHORT' | 'LONG';

/** A server, which way each of its visitors took, and their sockets on its side. */
const open = async (options: Parameters<typeof serveArticles>[1] = {}) => {
  const ways: Way[] = [];
  const sockets = new Set<Socket>();
  const observe: Observer = (visit) => {
    ways.push('kept' in visit ? 'SHORT' : 'LONG');
    sockets.add(visit.request.socket);
  };
  const server = await serveArticles(TWO_ARTICLES, {
    ...options,
    entrance: { ...options.entrance, observers: [observe] },
  });
  onTestFinished(server.stop);
  const port = Number(new URL(server.url).port);
  return { ...server, ways, sockets, call: () => call(port) };
};

/** A connection that takes one reply after the other. */
const call = async (port: number) => {
  const socket = connect({ port, host: '127.0.0.1' });
  onTestFinished(() => void socket.destroy());
  let come = Buffer.alloc(0);
  let isOver = false;
  let tell = (): void => {};
  socket.on('data', (chunk: Buffer) => {
    come = Buffer.concat([come, chunk]);
    tell();
  });
  socket.on('close', () => {
    isOver = true;
    tell();
  });
  const lengthOf = (): number => {
    const end = come.indexOf('\r\n\r\n') + 4;
    const [, length = '0'] = /^content-length: (\d+)/imu.exec(come.toString('latin1', 0, end)) ?? [];
    return end < 4 ? Number.POSITIVE_INFINITY : end + Number(length);
  };
  const hear = async (): Promise<string> => {
    while (come.length < lengthOf() && !isOver) {
      await new Promise<void>((resolve) => {
        tell = resolve;
      });
    }
    const length = Math.min(lengthOf(), come.length);
    const reply = come.toString('utf8', 0, length);
    come = come.subarray(length);
    return reply;
  };
  return {
    socket,
    hear,
    ask: (bytes: string): Promise<string> => {
      socket.write(bytes);
      return hear();
    },
  };
};

const COUNT = '{ articles { totalCount } }';

const post = (query: string, lines: readonly string[] = [], version = '1.1'): string => {
  const body = JSON.stringify({ query });
  const headers = ['Host: localhost', 'Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`];
  return `POST /graphql HTTP/${version}\r\n${[...headers, ...lines].join('\r\n')}\r\n\r\n${body}`;
};

const get = (query: string, lines: readonly string[] = []): string =>
  `${[`GET /graphql?query=${encodeURIComponent(query)} HTTP/1.1`, 'Host: localhost', ...lines].join('\r\n')}\r\n\r\n`;

const withoutIdAndDate = (reply: string): string =>
  reply.replace(/^x-request-id: .*$/mu, 'x-request-id').replace(/^Date: .*$/mu, 'Date');

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

test.each([
  ['a short answer', post(COUNT)],
  ['a long answer', post('{ __schema { types { name description fields { name description } } } }')],
  ['an answer with other letters', post('{ __type(name: "Ärger") { name } a: __typename }')],
  ['an answer to a GET', get(COUNT)],
  ['an answer that is compressed', post('{ __schema { types { name } } }', ['Accept-Encoding: gzip'])],
  ['an answer for a page of our own', post(COUNT, ['Origin: http://localhost', 'Sec-Fetch-Site: same-origin'])],
])('%s is given again the short way, in the same words', async (_name, bytes) => {
  const { ways, call } = await open();
  const { ask } = await call();
  const replies = [await ask(bytes), await ask(bytes), await ask(bytes), await ask(bytes)];
  expect(ways).toEqual(['LONG', 'LONG', 'SHORT', 'SHORT']);
  const [first = '', second = '', third = '', fourth = ''] = replies.map(withoutIdAndDate);
  expect(first).toMatch(/^HTTP\/1.1 200 OK\r\n/u);
  expect([second, third, fourth]).toEqual([first, first, first]);
  const idOf = (reply: string) => /^x-request-id: (.*)$/mu.exec(reply)?.[1];
  expect(new Set(replies.map(idOf)).size).toBe(4);
  for (const reply of replies) {
    const [, date = ''] = /^Date: (.*)$/mu.exec(reply) ?? [];
    expect(Math.abs(Date.parse(date) - Date.now())).toBeLessThan(60_000);
  }
});

test('who comes on another connection takes the short way from its second request on', async () => {
  const { ways, call } = await open();
  const one = await call();
  for (let at = 0; at < 3; at++) await one.ask(post(COUNT));
  const other = await call();
  await other.ask(post(COUNT));
  await other.ask(post(COUNT));
  expect(ways).toEqual(['LONG', 'LONG', 'SHORT', 'LONG', 'SHORT']);
});

test('whoever has the answer is told so the short way too', async () => {
  const { ways, call } = await open();
  const { ask } = await call();
  const [, tag = ''] = /^etag: (.*)$/mu.exec(await ask(get(COUNT))) ?? [];
  const known = get(COUNT, [`If-None-Match: ${tag.trim()}`]);
  const replies = [await ask(known), await ask(known)].map(withoutIdAndDate);
  expect(replies[1]).toBe(replies[0]);
  expect(replies[1]).toMatch(/^HTTP\/1.1 304 Not Modified\r\n/u);
  expect(ways).toEqual(['LONG', 'LONG', 'SHORT']);
});

test('a change shows at once, and what is asked next is kept again', async () => {
  const { ways, store, call } = await open();
  const { ask } = await call();
  for (let at = 0; at < 3; at++) expect(await ask(post(COUNT))).toContain('"totalCount":2');
  await store.put([draftOf({ fileName: 'third.txt', lines: ['Third', 'Nothing said.'] })]);
  expect(await ask(post(COUNT))).toContain('"totalCount":3');
  expect(await ask(post(COUNT))).toContain('"totalCount":3');
  expect(ways).toEqual(['LONG', 'LONG', 'SHORT', 'LONG', 'SHORT']);
});

test.each([
  ['other bytes', [post(`${COUNT} `), post(`${COUNT}  `), post(`${COUNT}   `)]],
  ['the token', Array(3).fill(post(COUNT, [`Authorization: Bearer ${TOKEN}`]))],
  ['an older HTTP', Array(3).fill(post(COUNT, ['Connection: keep-alive'], '1.0'))],
  ['an answer with an error', Array(3).fill(post('{ node(id: "nothing") { id } }'))],
  [
    'a change',
    Array(3).fill(post('mutation { quoteAttributionReset(input: { quote: "x" }) { userErrors { code } } }')),
  ],
  ['a page of the reader', Array(3).fill('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
  ['a foreign page', Array(3).fill(post(COUNT, ['Origin: http://evil.example']))],
  ['another name of the host', Array(3).fill(post(COUNT).replace('localhost', 'evil.example'))],
  ['what waits to be let go on', Array(3).fill(post(COUNT, ['Expect: 100-continue']))],
  ['a body in chunks', Array(3).fill(inChunks())],
])('not the short way: %s', async (_name, requests) => {
  const { ways, call } = await open();
  const { ask } = await call();
  for (const request of requests as string[]) expect(await ask(request)).toMatch(/^HTTP\/1.1 \d/u);
  expect(ways).toEqual(ways.map(() => 'LONG'));
});

function inChunks(): string {
  const body = JSON.stringify({ query: COUNT });
  return `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
}

test('a request that says it is the last ends its connection', async () => {
  const { ways, call } = await open();
  const last = post(COUNT, ['Connection: close']);
  for (let at = 0; at < 3; at++) {
    const { ask, socket } = await call();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    expect(await ask(last)).toMatch(/^HTTP\/1.1 200 OK\r\n[\s\S]*^connection: close\r$/imu);
    await closed;
  }
  expect(ways).toEqual(['LONG', 'LONG', 'LONG']);
});

test('an id that a request comes with is its own the short way too', async () => {
  const { ways, call } = await open();
  const { ask } = await call();
  const named = post(COUNT, ['X-Request-Id: from-a-proxy-17']);
  for (let at = 0; at < 3; at++) expect(await ask(named)).toContain('x-request-id: from-a-proxy-17\r\n');
  expect(ways).toEqual(['LONG', 'LONG', 'SHORT']);
});

const known = async (options: Parameters<typeof serveArticles>[1] = {}) => {
  const served = await open(options);
  const connection = await served.call();
  for (let at = 0; at < 3; at++) await connection.ask(post(COUNT));
  expect(served.ways.splice(0)).toEqual(['LONG', 'LONG', 'SHORT']);
  return { ...served, ...connection };
};

test('requests that come together are each answered, in their order', async () => {
  const { ask, hear, socket } = await known();
  const other = post('{ people { totalCount } }');
  socket.write(post(COUNT) + other + post(COUNT));
  const replies = [await hear(), await hear(), await hear()].map((reply) => /"(\w+)":\{"totalCount/u.exec(reply)?.[1]);
  expect(replies).toEqual(['articles', 'people', 'articles']);
  expect(await ask(post(COUNT))).toContain('"totalCount":2');
});

test('a request that is sent while another is answered waits for its turn', async () => {
  let [isHeld, go] = [false, (): void => {}];
  const { ask, hear, socket, ways } = await known({
    wrap: (store) => ({
      ...store,
      countPeople: async () => {
        isHeld = true;
        await new Promise<void>((resolve) => {
          go = resolve;
        });
        return 7;
      },
    }),
  });
  socket.write(post('{ people { totalCount } }'));
  await expect.poll(() => isHeld).toBe(true);
  socket.write(post(COUNT));
  await later();
  go();
  expect([await hear(), await hear()].map((reply) => /"totalCount":\d/u.exec(reply)?.[0])).toEqual([
    '"totalCount":7',
    '"totalCount":2',
  ]);
  expect(await ask(post(COUNT))).toContain('"totalCount":2');
  expect([ways.slice(0, 2), ways[2]]).toEqual([['LONG', 'LONG'], 'SHORT']);
});

test('half a request behind a whole one, asked for by GET, is not taken for a part of it', async () => {
  const { ways, call } = await open();
  const { ask, hear, socket } = await call();
  await ask(get(COUNT));
  const other = await call();
  other.socket.write(get(COUNT) + get(COUNT).slice(0, 20));
  expect(await other.hear()).toContain('"totalCount":2');
  other.socket.write(get(COUNT).slice(20));
  expect(await other.hear()).toContain('"totalCount":2');
  socket.write(get(COUNT) + get(COUNT).slice(0, 20));
  expect(await hear()).toContain('"totalCount":2');
  await later();
  expect(ways).toEqual(['LONG', 'LONG', 'LONG', 'LONG']);
});

test.each([
  ['in the midst of its headers', 30],
  ['between headers and body', post(COUNT).indexOf('\r\n\r\n') + 4],
  ['in the midst of its body', post(COUNT).length - 5],
])('a request that comes in two parts, cut %s, is answered once', async (_name, at) => {
  const { ways, ask, hear, socket } = await known();
  socket.setNoDelay();
  socket.write(post(COUNT).slice(0, at));
  await later();
  socket.write(post(COUNT).slice(at));
  expect(await hear()).toContain('"totalCount":2');
  expect(await ask(post(COUNT))).toContain('"totalCount":2');
  expect(ways).toEqual(['LONG', 'LONG']);
});

test('bytes of a known request within the body of another are no request', async () => {
  const { ways, hear, socket } = await known();
  socket.setNoDelay();
  const inner = post(COUNT);
  const outer = post(COUNT).replace(/Content-Length: \d+/u, `Content-Length: ${inner.length}`);
  socket.write(outer.slice(0, outer.indexOf('\r\n\r\n') + 4));
  await later();
  socket.write(inner);
  expect(await hear()).toMatch(/^HTTP\/1.1 400 /u);
  expect(ways).toEqual(['LONG']);
});

test('what is not HTTP is told so between known requests', async () => {
  const { ask } = await known();
  expect(await ask('EHLO mail.example\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /u);
});

test('who asks more than they may is turned away the short way too', async () => {
  const admitted = { ...LOCAL_GUARD, requestsAMinute: 5 };
  const { ask, ways } = await known({ entrance: { admitted } });
  const statuses = [];
  for (let at = 0; at < 4; at++) statuses.push(/ (\d+) /u.exec(await ask(post(COUNT)))?.[1]);
  expect(statuses).toEqual(['200', '200', '429', '429']);
  expect(ways).toEqual(['SHORT', 'SHORT', 'SHORT', 'SHORT']);
});

/** A server that keeps one answer, to whatever is asked, and has `handler` answer who takes the shortcut. */
const keepOne = async (handler: Handler<KnownVisit>, patience: Patience = DEFAULT_PATIENCE) => {
  const troubles: unknown[] = [];
  const onTrouble = (error: unknown): void => void troubles.push(error);
  const kept = prepareHeaders({ status: 200, headers: {}, body: Buffer.from('kept') });
  const shortcut = takeShortcut({ keptUnder: () => kept, handler, onTrouble });
  const receiving = receive((visit) => {
    shortcut.learn(visit, 'it');
    return kept;
  }, onTrouble);
  const listener: RequestListener = (request, response) => {
    shortcut.follow(request, response);
    receiving(request, response);
  };
  const server = await listen(listener, '127.0.0.1', 0, patience, shortcut.meet);
  onTestFinished(() => server.close(0));
  return { troubles, ...(await call(Number(new URL(server.url).port))) };
};

test('who has to wait for leave to ask is answered then, and what they send meanwhile after it', async () => {
  const said: string[] = [];
  const leave = Promise.withResolvers<void>();
  const { ask, hear, socket } = await keepOne(async (visit) => {
    said.push('asked');
    await leave.promise;
    said.push('let in');
    return visit.kept;
  });
  await ask(get(COUNT));
  socket.write(get(COUNT));
  await expect.poll(() => said).toEqual(['asked']);
  socket.write(get(COUNT));
  await later();
  expect(said).toEqual(['asked']);
  leave.resolve();
  expect([await hear(), await hear()]).toEqual([expect.stringMatching(/kept$/u), expect.stringMatching(/kept$/u)]);
  expect(said).toEqual(['asked', 'let in', 'asked', 'let in']);
});

test.each([
  [
    'at once',
    () => {
      throw new Error('disk gone at /home/ann');
    },
  ],
  ['later', async () => Promise.reject(new Error('disk gone at /home/ann'))],
  ['by a reply that goes on', () => ({ status: 200, headers: {}, body: new ReadableStream<Uint8Array>() })],
] as [string, Handler<KnownVisit>][])(
  'what goes wrong %s is told to us, and the visitor let go',
  async (_when, handler) => {
    const { ask, troubles } = await keepOne(handler);
    await ask(get(COUNT));
    expect(await ask(get(COUNT))).toBe('');
    expect(troubles).toEqual([expect.any(Error)]);
  },
);

test('who only takes the short way is not taken for one who sends nothing', async () => {
  let taken = 0;
  const patience = { ...DEFAULT_PATIENCE, headersMs: 50, requestMs: 100 };
  const { ask } = await keepOne((visit) => {
    taken++;
    return visit.kept;
  }, patience);
  for (let at = 0; at < 10; at++) {
    expect(await ask(get(COUNT))).toMatch(/kept$/u);
    await later();
  }
  expect(taken).toBe(9);
});

test('of requests, those that were known first are forgotten', () => {
  const requests = rememberRequests(7_000);
  const request = { request: { method: 'GET', url: '/graphql', headers: {} }, path: '/graphql', search: '' };
  const names = ['a', 'b', 'c', 'd', 'c', 'd'];
  for (const asked of names) requests.add(Buffer.from(asked), { ...request, asked });
  expect(['a', 'b', 'c', 'd'].map((name) => requests.find(Buffer.from(name))?.asked)).toEqual([
    undefined,
    'b',
    'c',
    'd',
  ]);
});

test('whoever does not take what they are sent is sent no more', async () => {
  const { call, sockets, ways } = await open();
  const { ask, socket } = await call();
  const long = post('{ __schema { types { name description fields { name description } } } }');
  for (let at = 0; at < 3; at++) await ask(long);
  expect(ways.at(-1)).toBe('SHORT');
  const [theirs] = sockets;
  socket.pause();
  let most = 0;
  for (let at = 0; at < 400; at++) {
    socket.write(long);
    if (at % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
    most = Math.max(most, theirs?.writableLength ?? 0);
  }
  await later();
  expect(theirs?.writableLength).toBeGreaterThan(0);
  expect(Math.max(most, theirs?.writableLength ?? 0)).toBeLessThan(2_000_000);
});

test('a server that stops says so on the connections that it has', async () => {
  const stopping = new AbortController();
  const { ask, socket } = await known({ entrance: { stopping: stopping.signal } });
  const closed = new Promise((resolve) => socket.once('close', resolve));
  stopping.abort();
  expect(await ask(post(COUNT))).toMatch(/^HTTP\/1.1 503 Service Unavailable\r\n[\s\S]*^connection: close\r$/imu);
  await closed;
});
