import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { send } from '../fuzz/http-face.ts';
import { requests } from '../fuzz/requests.ts';
import { TOKEN } from './server-process.ts';

/** Does its worst to a server, once; `at` counts. Served is what lies in a folder. */
type Client = (url: string, at: number, folder: string) => Promise<unknown>;

const post = (url: string, query: string, options: RequestInit = {}): Promise<string> =>
  fetch(url, {
    method: 'POST',
    ...options,
    headers: { 'content-type': 'application/json', ...options.headers },
    body: JSON.stringify({ query }),
  }).then((response) => response.text());

/** Goes through everything that is stored, as far as a server lets anybody. */
const heavy = (at: number): string =>
  `query H${at} { quotes(first: 100, filter: { text: "the ${at % 2 === 0 ? 'a' : 'of'}" }) { totalCount
    facets { speaker(first: 50) { count } cue { count } month { count } } nodes { text speaker { name quotes { totalCount } } } } }`;

const connectTo = (url: string) => {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port) });
  socket.on('error', () => {});
  return socket;
};

/** Everybody but those who only want an answer, by name. */
export const BAD_CLIENTS: Readonly<Record<string, Client>> = {
  'ask for much': (url, at) => post(url, heavy(at)),
  'ask for much and leave': (url, at) =>
    post(url, heavy(at), { signal: AbortSignal.timeout(1 + ((at * 37) % 400)) }).catch(() => {}),
  'ask for more than they may': async (url, at) => {
    await post(url, `{ ${Array.from({ length: 900 }, (_, n) => `a${n + at}: __typename`).join(' ')} }`);
    await post(url, `{ quotes(filter: ${'['.repeat(1_900)}`);
    await post(
      url,
      `{ articles(first: 100) { nodes { quotes(first: 100) { nodes { article { people { nodes { id } } } } } } } }`,
    );
    await post(url, `# ${'x'.repeat(200_000)}`).catch(() => {});
  },
  'send anything': async (url) => {
    for (const each of fc.sample(requests, 10)) await send(url, each).catch(() => {});
  },
  'send slowly': async (url) => {
    const socket = connectTo(url);
    socket.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\n');
    for (let byte = 0; byte < 30 && !socket.destroyed; byte++) {
      socket.write(`x-${byte}: x\r\n`);
      await sleep(1_000);
    }
    socket.destroy();
  },
  'say nothing': async (url) => {
    const sockets = Array.from({ length: 100 }, () => connectTo(url));
    await sleep(2_000);
    for (const socket of sockets) socket.destroy();
  },
  'subscribe and listen': (url, at) =>
    post(url, `subscription S${at} { corpusChanged { version } }`, {
      headers: { accept: 'text/event-stream' },
      signal: AbortSignal.timeout(5_000),
    }).catch(() => {}),
  'subscribe and never read': async (url) => {
    const { pathname } = new URL(url);
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const deaf = request(url, { method: 'POST', path: pathname, headers, agent: false }, (response) =>
      response.pause(),
    );
    deaf.on('error', () => {});
    deaf.end('{"query":"subscription { quoteAdded { text speaker { name } article { body } } }"}');
    await sleep(8_000);
    deaf.destroy();
  },
  'change what is stored': async (url, at, folder) => {
    const file = join(folder, `soak-${at % 20}.txt`);
    if (at % 3 === 2) rmSync(file, { force: true });
    else writeFileSync(file, `Soaked ${at}\n\n“Drop ${at} fell,” said Ann Lee.\n`);
    const change = `mutation { articleIngest(input: { fileName: "sent-${at % 20}.txt",
      text: "Sent ${at}\\n\\n“Wave ${at} came,” said Bo Day." }) { userErrors { code } } }`;
    await post(url, change, { headers: { authorization: `Bearer ${TOKEN}` } });
    await sleep(1_000);
  },
  'half-close': async (url) => {
    const socket = connectTo(url);
    socket.end('GET /graphql?query={__typename} HTTP/1.1\r\nHost: localhost\r\n\r\n');
    socket.resume();
    await once(socket, 'close').catch(() => {});
  },
};
