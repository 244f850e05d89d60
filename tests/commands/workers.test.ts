import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { childrenOf } from '../children.ts';
import { run } from './run.ts';

const TOKEN = '0123456789abcdef';

const serveByTwo = async (...more: readonly string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'bridge.txt'), 'Bridge to reopen in May\n\n“We are nearly done,” Ann Lee warned.\n');
  const settings = [
    '--workers',
    '2',
    '--port',
    '0',
    '--database-url',
    `sqlite:${join(folder, 'store', 'sayso.db')}`,
    ...more,
  ];
  const server = spawn(process.execPath, ['src/start.js', 'serve', folder, ...settings], {
    env: { SAYSO_TOKEN: TOKEN },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void server.kill('SIGKILL'));
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  await expect.poll(() => said, { timeout: 60_000 }).toContain('Ask at');
  return { server, said: () => said, url: /http:\S+\/graphql/u.exec(said)?.[0] ?? '' };
};

/** Over a connection of its own: the workers take them in turns. */
const ask = (url: string, query: string, token?: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const asking = request(url, { method: 'POST', agent: false, headers }, async (response) => {
      const chunks: Buffer[] = await response.toArray();
      resolve(JSON.parse(Buffer.concat(chunks).toString()).data);
    });
    asking.on('error', reject).end(JSON.stringify({ query }));
  });

const COUNT = '{ articles { totalCount } }';

test('several workers answer on one port, take changes, see each other’s, and are replaced', async () => {
  const { server, said, url } = await serveByTwo();
  for (let at = 0; at < 4; at++) {
    expect(await ask(url, COUNT)).toEqual({ articles: { totalCount: 1 + at } });
    const change = `mutation { articleIngest(input: { fileName: "${at}.txt", text: "Headline ${at}" }) { userErrors { code } } }`;
    expect(await ask(url, change, TOKEN)).toEqual({ articleIngest: { userErrors: [] } });
    // Whichever worker took it, all of them show it within the second.
    for (let connection = 0; connection < 4; connection++)
      await expect.poll(() => ask(url, COUNT), { timeout: 10_000 }).toEqual({ articles: { totalCount: 2 + at } });
  }
  const workers = childrenOf(server.pid ?? 0, 'start.js');
  expect(workers).toHaveLength(2);
  process.kill(workers[0] ?? 0, 'SIGKILL');
  await expect.poll(said, { timeout: 30_000 }).toContain('A worker ended (SIGKILL); another takes its place.');
  for (let connection = 0; connection < 4; connection++)
    expect(await ask(url, COUNT)).toEqual({ articles: { totalCount: 5 } });
  server.kill('SIGTERM');
  expect(await once(server, 'exit')).toEqual([0, null]);
  await expect(ask(url, COUNT)).rejects.toThrow();
}, 120_000);

test('what several workers do is counted together', async () => {
  const { server, said, url } = await serveByTwo('--metrics', '127.0.0.1:0');
  await expect.poll(said).toContain('Counts for Prometheus');
  const counts = async () => (await fetch(/http:\S+\/metrics/u.exec(said())?.[0] ?? '')).text();
  const before = await counts();
  expect(before).toContain('sayso_articles 1\n');
  expect(before).toContain('sayso_files_read_total{outcome="added"} 1\n');
  for (let connection = 0; connection < 6; connection++) await ask(url, `query Six ${COUNT}`);
  const after = await counts();
  expect(after).toContain('sayso_http_replies_total{status="200"} 6\n');
  // Each worker reads it once, or again when it hears of the first article only now, and then has it in memory.
  const count = (name: string): number => Number(after.split(`\n${name} `)[1]?.split('\n')[0]);
  const read = count('sayso_operation_seconds_count{operation="query Six"}');
  expect(read).toBeGreaterThanOrEqual(2);
  expect(read + count('sayso_cache_hits_total')).toBe(6);
  const named = Array.from(after.matchAll(/^# TYPE (\S+)/gmu), ([, name]) => name);
  expect(new Set(named).size).toBe(named.length);
  server.kill('SIGTERM');
  expect(await once(server, 'exit')).toEqual([0, null]);
}, 120_000);

test('a store in memory is of one process alone', async () => {
  const { status, stderr } = await run(['serve', '--workers', '2', '--database-url', 'sqlite::memory:']);
  expect([status, stderr]).toEqual([
    1,
    'sayso: 2 workers cannot share a store in memory: have DATABASE_URL name a file, or leave --workers at 1.\n',
  ]);
});
