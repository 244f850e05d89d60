// npm run soak -- MINUTES [FOLDER] [--smoke]: serves 2,000 articles, recombined from the .txt files in FOLDER, out of a
// process, to good, slow, broken, leaving, hostile and subscribing clients at once. Prints every half minute how long good
// questions waited and how the process is; at the end what it has after a rest, and how it stops. Its status is 0 if every
// good question was answered and the process ended well.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCorpus } from '../bench/write-corpus.ts';
import { BAD_CLIENTS } from './bad-clients.ts';
import { askGood } from './good-client.ts';
import { startServer } from './server-process.ts';

const { values, positionals } = parseArgs({
  options: { smoke: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const seconds = values.smoke ? 4 : Number(positionals[0] ?? 10) * 60;
const source = positionals[1] ?? fileURLToPath(new URL('../corpus', import.meta.url));
const [report, rest] = values.smoke ? [2, 1] : [30, 30];
const GOOD_CLIENTS = 2;

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const home = mkdtempSync(join(tmpdir(), 'sayso-soak-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130)).on('SIGTERM', () => process.exit(143));
const folder = join(home, 'articles');
await writeCorpus(source, values.smoke ? 50 : 2_000, folder);
const server = await startServer(folder, `sqlite:${join(home, 'sayso.db')}`);

const until = performance.now() + seconds * 1_000;
const isOver = (): boolean => performance.now() >= until;
const answers = { waits: [] as number[], faults: [] as string[] };
const all: number[] = [];

const describe = async (): Promise<string> => {
  const { residentMegabytes, heapMegabytes, longestLoopDelayMs } = await server.look();
  return `${residentMegabytes.toFixed()} MB, ${heapMegabytes.toFixed()} MB of them heap, loop held up for ${longestLoopDelayMs.toFixed()} ms at most`;
};

const describeWaits = (waits: readonly number[]): string => {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed();
  const late = waits.filter((each) => each > 200).length;
  return `${waits.length} good answers: median ${at(0.5)} ms, p99 ${at(0.99)}, slowest ${at(1)}; ${late} took longer than 200 ms`;
};

print(`before: ${await describe()}`);
const done: Record<string, number> = {};
const bad = Object.entries(BAD_CLIENTS).map(async ([name, client]) => {
  for (let at = 0; !isOver(); at++) {
    await Promise.race([client(server.url, at, folder).catch(() => {}), sleep(40_000, undefined, { ref: false })]);
    done[name] = at + 1;
    await sleep(20);
  }
});
const good = Array.from({ length: GOOD_CLIENTS }, () => askGood(server.url, isOver, answers));
while (!isOver()) {
  await sleep(Math.min(report * 1_000, Math.max(0, until - performance.now())));
  const waits = answers.waits.splice(0);
  all.push(...waits);
  print(`${describeWaits(waits)}; ${await describe()}`);
}
await Promise.all(good);
all.push(...answers.waits);
await sleep(rest * 1_000);
print(`in all, ${describeWaits(all)}`);
print(
  `others did so often: ${Object.entries(done)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')}`,
);
print(`after a rest: ${await describe()}`);
// Some are still at it.
const { status, milliseconds } = await server.stop();
print(`SIGTERM: ended with ${status} after ${milliseconds.toFixed()} ms`);
for (const line of [...answers.faults, ...server.complaints].slice(0, 50)) print(`! ${line}`);
if (answers.faults.length > 0 || status !== 0) process.exitCode = 1;
await Promise.all(bad);
