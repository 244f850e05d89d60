// npm run bench:ingest -- FOLDER [COUNT] [--jobs N] [--serve] [--smoke]: how fast `ingest` takes in COUNT articles (default
// 20,000) of 4.6 KB, recombined from the .txt files in FOLDER, into SQLite. Prints the rate by size of the store, the
// processor time an article takes by kind of thread, which a busy machine stretches less than the rate, and the peak of
// memory. With --serve, a server on the same store is asked meanwhile, and how long its answers take is printed too.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { askWhile } from './ask-while.ts';
import { followUsage } from './process-usage.ts';
import { writeCorpus } from './write-corpus.ts';

const { values, positionals } = parseArgs({
  options: {
    jobs: { type: 'string', default: String(availableParallelism()) },
    serve: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [source = values.smoke ? fileURLToPath(new URL('../corpus', import.meta.url)) : undefined] = positionals;
if (source === undefined) throw new Error('npm run bench:ingest -- FOLDER [COUNT] [--jobs N] [--serve]');
const count = Number(positionals[1] ?? (values.smoke ? 200 : 20_000));
const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const corpus = join(folder, 'articles');
await writeCorpus(source, count, corpus);

// As `npm run ingest` starts it: code that was compiled before is not compiled anew.
const main = fileURLToPath(new URL('../../src/start.js', import.meta.url));
const url = `sqlite:${join(folder, 'sayso.db')}`;
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const load = async (): Promise<void> => {
  const start = performance.now();
  const loading = spawn(process.execPath, [main, 'ingest', corpus, '--jobs', values.jobs, '--database-url', url], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const usageUntilNow = followUsage(loading.pid);
  const exited = once(loading, 'exit');
  let last = { articles: 0, at: start };
  for await (const line of createInterface({ input: loading.stderr })) {
    const articles = Number(/^([\d,]+) of /u.exec(line)?.[1]?.replaceAll(',', '') ?? Number.NaN);
    if (Number.isNaN(articles)) continue;
    const at = performance.now();
    print(`${articles}\t${Math.round(((articles - last.articles) * 1000) / (at - last.at))} a second since the last`);
    last = { articles, at };
  }
  await exited;
  const { peakMegabytes, milliseconds } = usageUntilNow();
  print(
    `${values.jobs} jobs: ${Math.round((count * 1000) / (performance.now() - start))} a second, peak ${Math.round(peakMegabytes)} MB`,
  );
  const threads = Object.entries(milliseconds).filter(([, each]) => each / count >= 0.01);
  print(
    `ms of processor time an article: ${threads.map(([name, each]) => `${name} ${(each / count).toFixed(2)}`).join(', ')}`,
  );
};

if (values.serve) {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const flags = ['--no-watch', '--port', '0', '--database-url', url];
  const server = spawn(process.execPath, [main, 'serve', empty, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] });
  process.on('exit', () => server.kill());
  const { slowest, median, p99, answers } = await askWhile(server.stdout, load);
  print(
    `a server on the same store, ms until it answered: median ${median.toFixed(1)}, p99 ${p99.toFixed(1)}, slowest ${slowest.toFixed(1)} of ${answers}`,
  );
  server.kill('SIGINT');
  await once(server, 'exit');
} else await load();
