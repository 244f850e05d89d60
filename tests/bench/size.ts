// npm run bench:size -- FOLDER [--sizes 1000,10000,100000] [--store URL]... [--keep DIR] [--smoke]: how long answers take by
// the size of the store: over articles recombined from the .txt files in FOLDER, asked for in GraphQL without any cache of
// answers. Each URL is a kind of store, "{size}" in it standing for the size, by default a SQLite file of its own for each
// size; with --keep they are kept in DIR, and found there the next time. Stores take turns, so that a busy machine is busy
// for all alike; prints medians in milliseconds, and how they grow from the first size to the last.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { DEFAULT_LIMITS } from '../../src/server/limits/limits.ts';
import { createService } from '../../src/server/service.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { fillStore } from './fill-store.ts';
import { questionsFor } from './size-questions.ts';

const { values, positionals } = parseArgs({
  options: {
    sizes: { type: 'string' },
    store: { type: 'string', multiple: true },
    keep: { type: 'string' },
    smoke: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const source = positionals[0] ?? (values.smoke ? new URL('../corpus', import.meta.url).pathname : undefined);
if (source === undefined) throw new Error('npm run bench:size -- FOLDER [--sizes 1000,10000,100000] [--store URL]...');
const sizes = (values.sizes ?? (values.smoke ? '20,40' : '1000,10000,100000')).split(',').map(Number);
const ROUNDS = values.smoke ? 2 : 25;
/** What takes long is to be seen, not stopped. */
const LONGEST_MS = 60_000;
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'sayso-bench-'));
const urls = values.store ?? [`sqlite:${join(folder, '{size}.db')}`];

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** What a PostgreSQL server does by itself, sooner or later: counts what was written, so that its plans fit. */
const settle = async (url: string): Promise<void> => {
  if (!/^postgres(?:ql)?:/u.test(url)) return;
  const client = new Client(url);
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
};

/** Asks one question after another, each with something else in it. */
const asker = async (store: Store) => {
  const { fetch } = createService({ store, limits: { ...DEFAULT_LIMITS, runningMs: LONGEST_MS } });
  const questions = await questionsFor(store);
  const ask = async (name: string, round: number): Promise<number> => {
    const { query, variables } = questions[name]?.(round) ?? { query: '', variables: {} };
    const start = performance.now();
    const response = await fetch('http://sayso/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { errors?: unknown };
    const took = performance.now() - start;
    if (answer.errors !== undefined) throw new Error(`${name}: ${JSON.stringify(answer.errors)}`);
    return took;
  };
  return { names: Object.keys(questions), ask };
};

for (const url of urls) {
  const stores: Store[] = [];
  for (const size of sizes) {
    const start = performance.now();
    const place = url.replaceAll('{size}', String(size));
    const store = await openStore(place);
    const before = await store.countArticles();
    await fillStore(store, source, size);
    if (before < size) await settle(place);
    const seconds = (performance.now() - start) / 1000;
    print(`${size} articles, ${await store.countQuotes()} quotes: ${size - before} stored in ${seconds.toFixed(0)} s`);
    stores.push(store);
  }
  const askers = await Promise.all(stores.map(asker));
  print(`\n${''.padEnd(34)}${sizes.map((size) => String(size).padStart(10)).join('')}    growth`);
  for (const name of askers[0]?.names ?? []) {
    const times = askers.map((): number[] => []);
    for (let round = -2; round < ROUNDS; round++)
      for (const [at, { ask }] of askers.entries()) {
        const took = await ask(name, Math.max(0, round));
        if (round >= 0) times[at]?.push(took);
      }
    const medians = times.map(median);
    const growth = (medians.at(-1) ?? 0) / (medians[0] ?? 1);
    print(
      `${name.padEnd(34)}${medians.map((each) => each.toFixed(2).padStart(10)).join('')}${growth.toFixed(2).padStart(10)}`,
    );
  }
  for (const store of stores) await store.close();
}
if (values.keep === undefined) rmSync(folder, { recursive: true });
