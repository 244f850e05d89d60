import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, and how it is. */
export interface ServerProcess {
  /** Of the API. */
  readonly url: string;
  readonly look: () => Promise<Condition>;
  /** Sends SIGTERM; answers what the process ended with, and how long that took. */
  readonly stop: () => Promise<{ readonly status: number | null; readonly milliseconds: number }>;
  /** What it said was wrong, a line each. */
  readonly complaints: readonly string[];
}

/** What a server tells Prometheus of itself. */
export interface Condition {
  readonly residentMegabytes: number;
  readonly heapMegabytes: number;
  /** Since it was last asked. */
  readonly longestLoopDelayMs: number;
}

export const TOKEN = 'a-token-of-some-length';

const START = fileURLToPath(new URL('../../src/start.js', import.meta.url));

/** Serves a folder out of a store; resolves when all of it is read. */
export const startServer = async (folder: string, databaseUrl: string): Promise<ServerProcess> => {
  const child = spawn(process.execPath, [START, 'serve', folder, '--port', '0', '--metrics', '127.0.0.1:0'], {
    env: { DATABASE_URL: databaseUrl, SAYSO_TOKEN: TOKEN, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const complaints: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  let [url, counts] = ['', ''];
  for await (const line of createInterface({ input: child.stdout })) {
    url ||= /^Ask at (\S+),/u.exec(line)?.[1] ?? '';
    counts = /^Counts for Prometheus are at (\S+)\.$/u.exec(line)?.[1] ?? '';
    if (counts !== '') break;
  }
  if (counts === '') throw new Error(`the server did not start: ${complaints.join(' ')}`);
  child.stdout.resume();
  return {
    url,
    complaints,
    look: async () => readCondition(await (await fetch(counts)).text()),
    stop: async () => {
      const began = performance.now();
      child.kill('SIGTERM');
      const [status] = await exited;
      return { status, milliseconds: performance.now() - began };
    },
  };
};

const readCondition = (metrics: string): Condition => {
  const value = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'mu').exec(metrics)?.[1]);
  return {
    residentMegabytes: value('process_resident_memory_bytes') / 2 ** 20,
    heapMegabytes: value('nodejs_heap_size_used_bytes') / 2 ** 20,
    longestLoopDelayMs: value('nodejs_eventloop_lag_max_seconds') * 1_000,
  };
};
