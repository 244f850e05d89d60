import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from './run.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-'));
  await writeFile(join(folder, 'bridge.txt'), 'Bridge to reopen in May\n\n“We are nearly done,” Ann Lee warned.\n');
  await writeFile(join(folder, 'empty.txt'), '');
});
afterEach(() => rm(folder, { recursive: true }));

const serve = (...flags: string[]) => run(['serve', folder, '--port', '0', ...flags]);

test('it reads what it is given, says so, serves, and stops when interrupted', async () => {
  const { status, stdout, stderr } = await serve('--database-url', 'sqlite::memory:');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout.replaceAll(folder, 'FOLDER').replace(/:\d+\//gu, ':PORT/')).toMatchInlineSnapshot(`
    "Left out empty.txt: Empty: there is nothing to read.
    Read FOLDER: 1 new, 1 left out.
    Stored: 1 article, 1 person, 1 quote.
    Ask at http://127.0.0.1:PORT/graphql, read at http://127.0.0.1:PORT/. Ctrl-C stops.
    Stopping.
    "
  `);
});

test('a second time, what has not changed is as before', async () => {
  const store = `sqlite:${join(folder, 'store', 'sayso.db')}`;
  await serve('--database-url', store);
  expect((await serve('--database-url', store)).stdout).toContain(': 1 as before, 1 left out.\n');
  await rm(join(folder, 'bridge.txt'));
  expect((await serve('--database-url', store)).stdout).toContain(
    ': 1 gone, 1 left out.\nStored: 0 articles, 0 people, 0 quotes.\n',
  );
});

test('it answers while it runs', async () => {
  const port = await freePort();
  const answers: unknown[] = [];
  const { status } = await run(['serve', folder], {
    env: { PORT: String(port), DATABASE_URL: 'sqlite::memory:' },
    untilInterrupted: async () => {
      const response = await fetch(`http://127.0.0.1:${port}/graphql?query={quotes{nodes{text,speaker{name}}}}`);
      const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
      answers.push(await response.json(), ready.status);
    },
  });
  expect(status).toBe(0);
  expect(answers).toEqual([
    { data: { quotes: { nodes: [{ text: 'We are nearly done,', speaker: { name: 'Ann Lee' } }] } } },
    200,
  ]);
});

test('it takes changes from whoever has the token, and documents by id', async () => {
  const documents = join(folder, 'documents.json');
  await writeFile(documents, '{"a1": "mutation { peopleSplit(input: { person: \\"x\\" }) { userErrors { code } } }"}');
  const port = await freePort();
  const codes: unknown[] = [];
  const ask = async (authorization: string) => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: '{"documentId":"a1"}',
    });
    return response.json();
  };
  const { status, stdout, stderr } = await run(
    ['serve', folder, '--documents', documents, '--documents-only', 'true'],
    {
      env: { PORT: String(port), DATABASE_URL: 'sqlite::memory:', SAYSO_TOKEN: '0123456789abcdef' },
      untilInterrupted: async () => {
        codes.push(await ask('Bearer 0123456789abcdef'), await ask('Bearer 0123456789abcdeX'));
      },
    },
  );
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).not.toContain('0123456789abcde');
  expect(codes).toEqual(
    ['INVALID_ID', 'TOKEN_WRONG'].map((code) => ({ data: { peopleSplit: { userErrors: [{ code }] } } })),
  );
});

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

test('it follows its folder while it runs, unless it is told not to', async () => {
  const until = async (url: string, expected: unknown) => {
    const look = async () => (await (await fetch(`${url}/graphql?query={articles{totalCount}}`)).json()) as unknown;
    await vi.waitFor(async () => expect(await look()).toEqual(expected), { timeout: 10_000 });
  };
  const counted = (totalCount: number) => ({ data: { articles: { totalCount } } });
  const port = await freePort();
  const options = {
    env: { PORT: String(port), DATABASE_URL: 'sqlite::memory:' },
    untilInterrupted: async () => {
      await until(`http://127.0.0.1:${port}`, counted(1));
      await writeFile(join(folder, 'budget.txt'), 'Council passes budget\n\n“It will do,” said Ann Lee.\n');
      await until(`http://127.0.0.1:${port}`, counted(2));
      await rm(join(folder, 'bridge.txt'));
      await until(`http://127.0.0.1:${port}`, counted(1));
    },
  };
  const { status, stdout } = await run(['serve', folder], options);
  expect([status, stdout]).toEqual([0, expect.stringContaining('Followed the files: 1 new.\n')]);
  const unwatched = await run(['serve', folder, '--no-watch'], {
    ...options,
    untilInterrupted: async () => {
      await writeFile(join(folder, 'bridge.txt'), 'Bridge to reopen in May\n');
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      await until(`http://127.0.0.1:${port}`, counted(1));
    },
  });
  expect(unwatched).toMatchObject({ status: 0, stdout: expect.not.stringContaining('Followed') });
}, 30_000);

test('a port in use is said to be so', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  expect(await run(['serve', folder, '--database-url', 'sqlite::memory:'], { env: { PORT: String(port) } })).toEqual({
    status: 1,
    stdout: '',
    stderr: `sayso: Port ${port} of 127.0.0.1 is in use. Stop what uses it, or choose another with --port or PORT; 0 takes any free one.\n`,
  });
  await new Promise((resolve) => server.close(resolve));
});

test('an address that is none of ours is said to be so', async () => {
  const { status, stderr } = await serve('--database-url', 'sqlite::memory:', '--host', '192.0.2.1');
  expect([status, stderr]).toEqual([1, expect.stringContaining('192.0.2.1 is no address of this machine.')]);
});

test('a store that cannot be used is said to be so', async () => {
  await writeFile(join(folder, 'damaged.db'), 'no database, '.repeat(1000));
  const { status, stdout, stderr } = await serve('--database-url', `sqlite:${join(folder, 'damaged.db')}`);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('damaged.db cannot be used');
});
