import { availableParallelism } from 'node:os';
import type { Readable } from 'node:stream';
import { Command, InvalidArgumentError } from 'commander';
import type { BulkCount } from '../ingest/bulk.ts';
import { ingestAll } from '../ingest/bulk.ts';
import type { Manuscript } from '../ingest/manuscript.ts';
import { countManuscripts, manuscriptsAt } from '../ingest/manuscripts.ts';
import type { Rejection } from '../ingest/read-article.ts';
import { startReaders } from '../ingest/reader-pool.ts';
import { openStore } from '../store/open.ts';
import { Failure } from './failure.ts';
import { duration, number, startProgress } from './progress.ts';
import { addSettings, readSetting } from './settings.ts';
import type { Surroundings } from './surroundings.ts';

interface Flags extends Readonly<Record<string, unknown>> {
  readonly jobs: number;
  readonly allowRejects?: boolean;
}

/** `ingest`: reads many articles into the store, on all cores, and ends. */
export const ingestCommand = ({ env, stdin, stdout, stderr, untilInterrupted }: Surroundings): Command =>
  addSettings(new Command('ingest'), ['databaseUrl'])
    .description('read many articles into the store, as fast as the machine can, and end')
    .argument('<path...>', 'files, folders, patterns such as "news/**/*.txt", JSON Lines (.jsonl); - is standard input')
    .option('--jobs <number>', 'how many threads read', readJobs, availableParallelism())
    .option('--allow-rejects', 'count it as a success when some files were left out')
    .action(async (paths: readonly string[], flags: Flags) => {
      const store = await openStore(readSetting('databaseUrl', flags, env));
      const pool = startReaders(flags.jobs);
      const stopping = new AbortController();
      void untilInterrupted().then(() => stopping.abort());
      try {
        const progress = startProgress(stderr, await countAll(paths));
        const start = performance.now();
        const count = await ingestAll(
          store,
          manuscriptsAtAll(paths, stdin),
          pool,
          {
            onProgress: progress.update,
            onRejected: ({ fileName, reason }) => progress.say(`Left out ${fileName}: ${reason}`),
            onWarning: (fileName, warning) => progress.say(`${fileName}: ${warning}`),
          },
          stopping.signal,
        ).finally(progress.finish);
        stdout.write(`${summaryOf(count, (performance.now() - start) / 1000)}\n`);
        if (stopping.signal.aborted) throw new Failure('Interrupted. Run it again: it goes on where it stopped.');
        const taken = count.added + count.changed + count.unchanged;
        if (taken + count.rejected === 0)
          throw new Failure(`No article in ${paths.join(', ')}: files of articles end in .txt or .md.`);
        if (count.rejected > 0 && !flags.allowRejects)
          throw new Failure(`${number(count.rejected)} left out. With --allow-rejects that counts as a success.`);
      } finally {
        await pool.close();
        await store.close();
      }
    });

const readJobs = (text: string): number => {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS)
    throw new InvalidArgumentError(`It should be a whole number from 1 to ${MOST_JOBS}.`);
  return jobs;
};

const MOST_JOBS = 256;

async function* manuscriptsAtAll(paths: readonly string[], stdin: Readable): AsyncGenerator<Manuscript | Rejection> {
  for (const path of paths) yield* manuscriptsAt(path, stdin);
}

const countAll = async (paths: readonly string[]): Promise<number | null> => {
  let sum = 0;
  for (const path of paths) {
    const count = await countManuscripts(path);
    if (count === null) return null;
    sum += count;
  }
  return sum;
};

/** "12,000 new, 3 changed, 40 as before, 2 left out, in 30 s: 401 a second." */
const summaryOf = ({ added, changed, unchanged, rejected }: BulkCount, seconds: number): string => {
  const rate = (added + changed + unchanged + rejected) / seconds;
  return `${number(added)} new, ${number(changed)} changed, ${number(unchanged)} as before, ${number(rejected)} left out, in ${duration(seconds)}: ${number(rate)} a second.`;
};
