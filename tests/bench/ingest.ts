// npm run bench:ingest -- FOLDER [COUNT] [JOBS]: how fast `ingest` takes in COUNT articles (default 20,000) of 4.6 KB,
// recombined from the .txt files in FOLDER, into SQLite. Prints a table of the rate by size of the store, and the peak of
// memory.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { writeCorpus } from './write-corpus.ts';

const [source, count = '20000', jobs = String(availableParallelism())] = process.argv.slice(2);
if (source === undefined) throw new Error('npm run bench:ingest -- FOLDER [COUNT] [JOBS]');
const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const corpus = join(folder, 'articles');
await writeCorpus(source, Number(count), corpus);

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const start = performance.now();
const url = `sqlite:${join(folder, 'sayso.db')}`;
const load = spawn(process.execPath, [main, 'ingest', corpus, '--jobs', jobs, '--database-url', url], {
  stdio: ['ignore', 'inherit', 'pipe'],
});
let peak = 0;
const sampling = setInterval(() => {
  // VmHWM: the most that the process ever had in memory, in KB. Linux only.
  const [, kilobytes] = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${load.pid}/status`, 'utf8')) ?? [];
  peak = Math.max(peak, Number(kilobytes ?? 0) / 1024);
}, 500);
const table: { articles: number; 'a second since the last': number }[] = [];
let last = { articles: 0, at: start };
const exited = once(load, 'exit');
for await (const line of createInterface({ input: load.stderr })) {
  const articles = Number(/^([\d,]+) of /u.exec(line)?.[1]?.replaceAll(',', '') ?? Number.NaN);
  if (Number.isNaN(articles)) continue;
  const at = performance.now();
  table.push({ articles, 'a second since the last': Math.round(((articles - last.articles) * 1000) / (at - last.at)) });
  last = { articles, at };
}
await exited;
clearInterval(sampling);
const seconds = (performance.now() - start) / 1000;
process.stdout.write(
  `${table.map((row) => Object.values(row).join('\t')).join('\n')}\n` +
    `${jobs} jobs: ${Math.round(Number(count) / seconds)} a second, peak ${Math.round(peak)} MB\n`,
);
