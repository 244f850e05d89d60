import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const start = (...args: string[]) =>
  spawn(process.execPath, ['src/main.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

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
