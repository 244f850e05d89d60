import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { DEFAULT_PATIENCE, listen } from '../../src/server/listen.ts';

const open = async (patience: Partial<typeof DEFAULT_PATIENCE>, body: string | Buffer = 'in') => {
  const server = await listen((_request, response) => response.end(body), '127.0.0.1', 0, {
    ...DEFAULT_PATIENCE,
    ...patience,
  });
  onTestFinished(() => server.close(0));
  return { ...server, port: Number(new URL(server.url).port) };
};

/** Everything that comes back to whoever sends this, and waits. */
const told = async (port: number, sent: string): Promise<string> => {
  const socket = connect({ port, host: '127.0.0.1' });
  onTestFinished(() => void socket.destroy());
  socket.write(sent);
  return text(socket);
};

const REQUEST = 'GET / HTTP/1.1\r\nHost: x\r\n';

test.each([
  ['headers that never end', `${REQUEST}X-A: `, { headersMs: 50 }, 408, 'REQUEST_TOO_SLOW'],
  [
    'a body that never ends',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12345',
    { headersMs: 50, requestMs: 60 },
    408,
    'REQUEST_TOO_SLOW',
  ],
  [
    'headers that are too long',
    `${REQUEST}X-A: ${'x'.repeat(2_000)}\r\n\r\n`,
    { headerBytes: 1_000 },
    431,
    'HEADERS_TOO_LONG',
  ],
  [
    'an address that is too long',
    `GET /${'x'.repeat(2_000)} HTTP/1.1\r\n`,
    { headerBytes: 1_000 },
    431,
    'HEADERS_TOO_LONG',
  ],
  ['another language', 'EHLO mail.example\r\n\r\n', {}, 400, 'NOT_HTTP'],
  ['bytes', '\u0000\u00ff\u0000\r\n\r\n', {}, 400, 'NOT_HTTP'],
  ['a length that is none', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n', {}, 400, 'NOT_HTTP'],
  [
    'two lengths, as for smuggling',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    {},
    400,
    'NOT_HTTP',
  ],
])('%s', async (_name, sent, patience, status, code) => {
  const { port, url } = await open(patience);
  // A server that has read it all before may have answered; one that never reads its end may not.
  const answer = await told(port, sent);
  expect(answer).toMatch(new RegExp(`HTTP/1.1 ${status} [\\s\\S]*"${code}"`, 'u'));
  expect(answer).not.toMatch(/node|sayso|\bat /iu);
  expect((await fetch(url)).status).toBe(200);
});

test('more connections than there may be are closed, and those there are go on', async () => {
  const { port } = await open({ connections: 2 });
  const held = [1, 2].map(() => connect({ port, host: '127.0.0.1' }));
  for (const socket of held) onTestFinished(() => void socket.destroy());
  await Promise.all(held.map((socket) => once(socket, 'connect')));
  expect(await told(port, `${REQUEST}\r\n`).catch(() => '')).toBe('');
  held[0]?.write(`${REQUEST}Connection: close\r\n\r\n`);
  expect(await text(held[0] as NodeJS.ReadableStream & AsyncIterable<Buffer>)).toContain('HTTP/1.1 200');
});

test('whoever does not take what they are sent is let go', async () => {
  const { port } = await open({ idleMs: 100 }, Buffer.alloc(64 * 2 ** 20));
  const socket = connect({ port, host: '127.0.0.1' });
  socket.pause();
  socket.write(`${REQUEST}\r\n`);
  // It notices once it reads again: the end comes before the whole does.
  await new Promise((resolve) => setTimeout(resolve, 500));
  let bytes = 0;
  socket.on('data', (chunk) => {
    bytes += chunk.length;
  });
  socket.on('error', () => {});
  socket.resume();
  await once(socket, 'close');
  expect(bytes).toBeLessThan(64 * 2 ** 20);
});
