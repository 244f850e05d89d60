// node tests/bench/read.ts [DIR] [--smoke]: how fast articles are read, beside compromise's quotations() and people(), and
// whether time grows with the length of the text only, also of texts made to be slow. DIR holds .txt files; by default
// tests/corpus. Rounds of all that is compared take turns, so that a busy machine is busy for each of them alike; what is
// printed is their medians, in processor time of the thread.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { threadCpuUsage } from 'node:process';
import { parseArgs } from 'node:util';
import { parseArticle } from '../../src/text/article.ts';
import { HOSTILE } from '../text/hostile.ts';

const { values, positionals } = parseArgs({
  options: { smoke: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const folder = positionals[0] ?? new URL('../corpus', import.meta.url).pathname;
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(join(folder, file), 'utf8'));
if (texts.length === 0) throw new Error(`There is no .txt file in ${folder}. Name a folder of articles.`);

/** Sizes, in UTF-16 code units, between which time per code unit should not grow, and how often each is measured. */
const SMALL = 10_000;
const LARGE = values.smoke ? 20_000 : 1_000_000;
const ROUNDS = values.smoke ? 1 : 15;
const WARM_UP = values.smoke ? 1 : 20;
/** By how much it may. */
const MOST_GROWTH = 1.2;

/** Milliseconds of the thread. The clock ticks coarsely: what is short has to be done many times over. */
const timed = (work: () => unknown): number => {
  const before = threadCpuUsage();
  work();
  const after = threadCpuUsage(before);
  return (after.user + after.system) / 1000;
};

const sorted = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);
const quantile = (numbers: readonly number[], share: number): number =>
  sorted(numbers)[Math.floor(share * (numbers.length - 1))] ?? 0;
const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

type Reader = (text: string) => unknown;

/** The reader that Sayso is compared with; null where it is not installed, as by default. */
const compromise = async (): Promise<Reader | null> => {
  try {
    const { resolve } = createRequire(new URL('rivals/package.json', import.meta.url));
    const { default: nlp } = await import(resolve('compromise'));
    return (text) => {
      const doc = nlp(text);
      return [doc.quotations().json(), doc.people().json()];
    };
  } catch {
    print('compromise is not installed, so nothing is compared with it: npm install --prefix tests/bench/rivals');
    return null;
  }
};

const measureThroughput = async (): Promise<void> => {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const other = await compromise();
  const rounds: { sayso: number; compromise: number }[] = [];
  for (let round = 0; round < WARM_UP; round++) for (const text of texts) parseArticle(text);
  // It is so much slower that a few of the texts have to do.
  const share = values.smoke ? texts.slice(0, 3) : texts.slice(0, 40);
  const shareBytes = share.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  for (let round = 0; round < ROUNDS; round++) {
    const sayso = timed(() => {
      for (const text of texts) parseArticle(text);
    });
    const theirs = other ? timed(() => share.forEach(other)) : Number.NaN;
    rounds.push({ sayso: bytes / 1000 / sayso, compromise: shareBytes / 1000 / theirs });
  }
  const speeds = rounds.map(({ sayso }) => sayso);
  print(`${texts.length} texts, ${bytes} bytes, ${ROUNDS} rounds`);
  print(
    `sayso       ${median(speeds).toFixed(2)} MB/s (${quantile(speeds, 0.1).toFixed(2)} to ${quantile(speeds, 0.9).toFixed(2)})`,
  );
  if (!other) return;
  const theirs = rounds.map(({ compromise: speed }) => speed);
  const ratios = rounds.map(({ sayso, compromise: speed }) => sayso / speed);
  print(
    `compromise  ${median(theirs).toFixed(3)} MB/s (${quantile(theirs, 0.1).toFixed(3)} to ${quantile(theirs, 0.9).toFixed(3)})`,
  );
  print(
    `ratio       ${median(ratios).toFixed(1)} (${quantile(ratios, 0.1).toFixed(1)} to ${quantile(ratios, 0.9).toFixed(1)})`,
  );
};

/** News of any length: the articles of the folder, one behind the other. */
const news = (length: number): string => {
  const all = texts.join('\n\n');
  return all.repeat(Math.ceil(length / all.length)).slice(0, length);
};

/** Nanoseconds a code unit takes, in small texts and in one large text of as much in all: medians of rounds in turns. */
const measureGrowth = (make: (length: number) => string): { small: number; large: number } => {
  const [small, large] = [make(SMALL), make(LARGE)];
  const times = Math.ceil(large.length / small.length);
  const [smalls, larges]: [number[], number[]] = [[], []];
  parseArticle(small);
  for (let round = 0; round < (values.smoke ? 1 : 3); round++) {
    const ms = timed(() => {
      for (let time = 0; time < times; time++) parseArticle(small);
    });
    smalls.push((ms * 1e6) / (times * small.length));
    larges.push((timed(() => parseArticle(large)) * 1e6) / large.length);
  }
  return { small: median(smalls), large: median(larges) };
};

await measureThroughput();
print(`\nnanoseconds a code unit${' '.repeat(14)}${SMALL} ${String(LARGE).padStart(10)}   growth`);
for (const [name, make] of Object.entries({ news, ...HOSTILE })) {
  const { small, large } = measureGrowth(make);
  const growth = large / small;
  const verdict = growth > MOST_GROWTH && !values.smoke ? `more than ${MOST_GROWTH}` : '';
  print(
    `${name.padEnd(34)} ${small.toFixed(0).padStart(8)} ${large.toFixed(0).padStart(10)} ${growth.toFixed(2).padStart(8)}   ${verdict}`.trimEnd(),
  );
}
