import { expect, test } from 'vitest';
import { listen } from '../../src/server/listen.ts';

test('it listens, answers, and stops', async () => {
  const server = await listen((_request, response) => response.end('here'), '127.0.0.1', 0);
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
  expect(await (await fetch(server.url)).text()).toBe('here');
  await server.close();
  await expect(fetch(server.url)).rejects.toThrow('fetch failed');
});

test('an address of IPv6 is written as one', async () => {
  const server = await listen(() => {}, '::1', 0);
  expect(server.url).toMatch(/^http:\/\/\[::1\]:\d+$/u);
  await server.close();
});

test('a port in use is said to be so', async () => {
  const server = await listen(() => {}, '127.0.0.1', 0);
  await expect(listen(() => {}, '127.0.0.1', Number(new URL(server.url).port))).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await server.close();
});

test('what is under way is answered before it stops', async () => {
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
  const server = await listen(
    async (_request, response) => {
      ask();
      await allowed;
      response.end('late, but here');
    },
    '127.0.0.1',
    0,
  );
  const answer = fetch(server.url).then((response) => response.text());
  await asked;
  const closed = server.close();
  allow();
  expect(await answer).toBe('late, but here');
  await closed;
});

test('what never ends is cut off', async () => {
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const server = await listen(() => ask(), '127.0.0.1', 0);
  const answer = fetch(server.url);
  await asked;
  await Promise.all([expect(answer).rejects.toThrow('fetch failed'), server.close(1)]);
});
