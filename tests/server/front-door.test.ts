import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import type { Handler, HttpDoor } from '../../src/server/front-door.ts';
import { behind, receive } from '../../src/server/front-door.ts';
import { listen } from '../../src/server/listen.ts';
import { readBody } from '../../src/server/read-body.ts';

const open = async (doors: readonly HttpDoor[], inside: Handler) => {
  const troubles: unknown[] = [];
  const server = await listen(
    receive(behind(doors, inside), (error) => troubles.push(error)),
    '127.0.0.1',
    0,
  );
  onTestFinished(() => server.close(0));
  return { url: server.url, troubles };
};

const say =
  (body: string): Handler =>
  () => ({ status: 200, headers: {}, body });

test('doors are gone through from the first to the last, and back', async () => {
  const naming =
    (name: string): HttpDoor =>
    async (visit, next) => {
      const reply = await next(visit);
      return { ...reply, body: `${name}(${reply.body})` };
    };
  const { url } = await open([naming('outer'), naming('inner')], say('service'));
  expect(await (await fetch(url)).text()).toBe('outer(inner(service))');
});

test('a door that replies itself lets nobody through', async () => {
  let reached = false;
  const { url } = await open([say('closed')], () => {
    reached = true;
    return { status: 200, headers: {}, body: null };
  });
  expect([await (await fetch(url)).text(), reached]).toEqual(['closed', false]);
});

test.each([
  [
    'at once',
    () => {
      throw new Error('disk gone at /home/ann');
    },
  ],
  [
    'later',
    async () => {
      throw new Error('disk gone at /home/ann');
    },
  ],
] as [string, Handler][])('what goes wrong %s is told to us, and not to the visitor', async (_when, inside) => {
  const { url, troubles } = await open([], inside);
  const response = await fetch(url);
  expect([response.status, await response.json()]).toEqual([
    500,
    { errors: [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
  ]);
  expect(troubles).toEqual([new Error('disk gone at /home/ann')]);
});

test('a body is read up to its limit, said or not', async () => {
  const { url } = await open([readBody({ asking: 1_000, writing: 1_000 }, () => false)], ({ body }) => ({
    status: 200,
    headers: {},
    body: String(body.length),
  }));
  const send = async (length: number, streamed: boolean) => {
    const bytes = new Uint8Array(length);
    const body = streamed ? new Blob([bytes]).stream() : bytes;
    const response = await fetch(url, { method: 'POST', body, ...(streamed && { duplex: 'half' }) } as RequestInit);
    return [response.status, await response.text()];
  };
  for (const streamed of [false, true]) {
    expect(await send(1_000, streamed)).toEqual([200, '1000']);
    const [status, text] = await send(1_001, streamed);
    expect([status, JSON.parse(String(text)).errors[0].extensions.code]).toEqual([413, 'BODY_TOO_LONG']);
  }
  expect(await send(0, false)).toEqual([200, '0']);
});

test('a visitor who goes away before their body is whole is no trouble', async () => {
  const { url, troubles } = await open([readBody({ asking: 1_000, writing: 1_000 }, () => false)], say('here'));
  const { port } = new URL(url);
  const socket = connect({ port: Number(port), host: '127.0.0.1' } satisfies Partial<AddressInfo> & { host: string });
  socket.write('POST / HTTP/1.1\r\nhost: sayso\r\ncontent-length: 100\r\n\r\nhalf');
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  expect(await (await fetch(url)).text()).toBe('here');
  expect(troubles).toEqual([]);
});

test.each([20, 20_000])('a body of %i bytes that comes in parts is put together', async (length) => {
  const { url } = await open([readBody({ asking: 100_000, writing: 100_000 }, () => false)], ({ body }) => ({
    status: 200,
    headers: { connection: 'close' },
    body,
  }));
  const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1' });
  socket.write(`POST / HTTP/1.1\r\nhost: sayso\r\ncontent-length: ${length}\r\n\r\n${'a'.repeat(length - 1)}`);
  await new Promise((resolve) => setTimeout(resolve, 20));
  socket.write('b');
  expect(await text(socket)).toContain(`\r\n\r\n${'a'.repeat(length - 1)}b`);
});
