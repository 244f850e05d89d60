// npm run bench:start -- [FOLDER] [--sizes 1000,100000] [--keep DIR] [--times N] [--requests N] [--smoke]: how long a server
// takes from the start of its process to its first answer with an article in it, and what it then has in memory: over the
// seed, the first time and later; and over stores of articles recombined from the .txt files in FOLDER, by default
// tests/corpus, which with --keep are found in DIR the next time. Then what it has over the seed when it has answered so many
// requests. Starts take turns, so that a busy machine is busy for all alike; prints medians. On Linux for the memory.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { openStore } from '../../src/store/open.ts';
import { askOften } from '../leak/ask-often.ts';
import { fillStore } from './fill-store.ts';
import { readMemory } from './process-usage.ts';

const { values, positionals } = parseArgs({
  options: {
    sizes: { type: 'string' },
    keep: { type: 'string' },
    times: { type: 'string' },
    requests: { type: 'string' },
    smoke: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const source = positionals[0] ?? fileURLToPath(new URL('../corpus', import.meta.url));
const sizes = (values.sizes ?? (values.smoke ? '20' : '1000,100000')).split(',').map(Number);
const times = Number(values.times ?? (values.smoke ? 1 : 9));
const requests = Number(values.requests ?? (values.smoke ? 100 : 100_000));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** As `npm start` has it. */
const [, ...START] = packageJson.scripts.start.split(' ');
const POLL_MS = 2;

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Whether a server answers with what it has read; null while it does not listen. */
const hasArticle = (port: number): Promise<boolean | null> =>
  new Promise((resolve) => {
    const query = encodeURIComponent('{ articles(first: 1) { nodes { headline quotes { nodes { text } } } } }');
    const asking = request({ host: '127.0.0.1', port, path: `/graphql?query=${query}` }, async (response) =>
      resolve((await response.toArray()).join('').includes('"headline":')),
    );
    asking.once('error', () => resolve(null));
    asking.end();
  });

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

interface Started {
  readonly milliseconds: number;
  readonly memory: () => ReturnType<typeof readMemory>;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const start = async (databaseUrl: string, ...paths: readonly string[]): Promise<Started> => {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [...START, ...paths, '--port', String(port)], {
    cwd: ROOT,
    env: { DATABASE_URL: databaseUrl },
    stdio: 'ignore',
  });
  while (!(await hasArticle(port))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    await setTimeout(POLL_MS);
  }
  const milliseconds = performance.now() - began;
  return {
    milliseconds,
    memory: () => readMemory(child.pid),
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};

const fresh = mkdtempSync(join(tmpdir(), 'sayso-bench-'));
const folder = values.keep ?? fresh;
const seeded = `sqlite:${join(folder, 'seed.db')}`;
let starts = 0;
const startFirst = (): Promise<Started> => start(`sqlite:${join(fresh, `first-${starts++}.db`)}`);
const cases: { readonly name: string; readonly start: () => Promise<Started> }[] = [
  { name: 'the seed, first', start: startFirst },
  { name: 'the seed, later', start: () => start(seeded) },
];
await (await start(seeded)).stop();
for (const size of sizes) {
  const url = `sqlite:${join(folder, `${size}.db`)}`;
  const store = await openStore(url);
  await fillStore(store, source, size);
  await store.close();
  cases.push({ name: `${size} articles`, start: () => start(url, 'seeds') });
}

/** Long enough for what is done behind the first answer, as to count what is stored. */
const SETTLING_MS = 1_000;
const figures = cases.map(() => ({ milliseconds: [] as number[], megabytes: [] as number[], peak: [] as number[] }));
// The first time finds nothing that is compiled already, and does not count.
for (let time = -1; time < times; time++)
  for (const [at, each] of cases.entries()) {
    const { milliseconds, memory, stop } = await each.start();
    await setTimeout(SETTLING_MS);
    const { megabytes, peakMegabytes } = memory();
    await stop();
    if (time < 0) continue;
    figures[at]?.milliseconds.push(milliseconds);
    figures[at]?.megabytes.push(megabytes);
    figures[at]?.peak.push(peakMegabytes);
  }

const row = (name: string, cells: readonly (string | number)[]): boolean =>
  print(
    name.padEnd(34) + cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(0) : cell).padStart(9)).join(''),
  );
row('', ['ms', 'fastest', 'slowest', 'MB', 'peak']);
for (const [at, { milliseconds, megabytes, peak }] of figures.entries())
  row(cases[at]?.name ?? '', [
    median(milliseconds),
    Math.min(...milliseconds),
    Math.max(...milliseconds),
    median(megabytes),
    median(peak),
  ]);

const QUERIES = [
  '{ articles(first: 10) { nodes { headline quotes { nodes { text kind speaker { name slug } } } } } }',
  '{ corpus { version } }',
  '{ search(query: "putin", first: 5) { totalCount edges { score } } }',
  '{ quotes(first: 20) { nodes { text speaker { name } } } }',
];
const { url, memory, stop } = await startFirst();
await askOften(url, requests, (number) => ({ body: JSON.stringify({ query: QUERIES[number % QUERIES.length] }) }));
const { megabytes, peakMegabytes } = memory();
row(`the seed, after ${requests} requests`, ['', '', '', megabytes, peakMegabytes]);
await stop();
rmSync(fresh, { recursive: true });
