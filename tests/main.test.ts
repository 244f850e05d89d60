import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../src/store/open.ts';

const start = (...args: string[]) =>
  spawn(process.execPath, ['src/start.js', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

test.each(['SIGINT', 'SIGTERM'] as const)('serve stops cleanly on %s', { timeout: 60_000 }, async (signal) => {
  const child = start('serve', '--port', '0', '--database-url', 'sqlite::memory:');
  const complaints = text(child.stderr);
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (line.startsWith('Ask at')) child.kill(signal);
  }
  const [status] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
  expect([status, lines.at(-1), await complaints]).toEqual([0, 'Stopping.', '']);
});

test('serve stops while it reads, and what was stored stays', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const url = `sqlite:${join(folder, 'store', 'sayso.db')}`;
  const most = 4_000;
  for (let at = 0; at < most; at++)
    writeFileSync(join(folder, `${at}.txt`), `Bridge ${at} reopens\n\n“We are nearly done,” Ann Lee warned.\n`);
  const store = await openStore(url);
  onTestFinished(() => store.close());
  const child = start('serve', folder, '--port', '0', '--database-url', url);
  const printed = Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  await vi.waitFor(async () => expect(await store.countArticles()).toBeGreaterThan(0), { timeout: 30_000 });
  child.kill('SIGTERM');
  const [said, complaints, status] = await printed;
  const stored = await store.countArticles();
  expect([status, complaints, said]).toEqual([
    [0, null],
    '',
    `Stopping before all is read: ${stored.toLocaleString('en')} new. The rest is read next time.\n`,
  ]);
  expect(stored).toBeLessThan(most);
});

test('serve stops while its database has not answered yet', { timeout: 60_000 }, async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void silent.close());
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const child = start('serve', '--port', '0', '--database-url', `postgres://ann@127.0.0.1:${port}/sayso`);
  const printed = Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  const [socket] = (await once(silent, 'connection')) as [Socket];
  child.kill('SIGTERM');
  // Were it not heard, the process would have been ended by it; after this it goes the way of whoever finds no database.
  setTimeout(() => socket.destroy(), 500);
  expect(await printed).toEqual(['', '', [0, null]]);
});

test('a failure is the status of the process', { timeout: 60_000 }, async () => {
  const child = start('extract', 'nowhere.txt');
  const complaints = text(child.stderr);
  const [status] = await once(child, 'close');
  expect([status, await complaints]).toEqual([1, expect.stringContaining('sayso: 1 of 1 files left out.')]);
});

test('a reader that goes away early is no failure', async () => {
  const child = start('schema');
  child.stdout.destroy();
  const complaints = text(child.stderr);
  await once(child, 'close');
  expect(await complaints).toBe('');
});
