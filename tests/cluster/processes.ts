import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** The token that servers take changes with. */
const TOKEN = 'a-token-of-some-length';

/** A process of Sayso, killed when the running test is done at the latest. */
export interface Running {
  /** Lets it do nothing more, not even end well. */
  readonly kill: () => void;
  /** The status that it ends with; null when it is killed. */
  readonly status: Promise<number | null>;
}

/** `ingest` over a folder. */
export const startIngest = (databaseUrl: string, folder: string): Running =>
  running(start(databaseUrl, 'ingest', folder, '--jobs', '1'));

export interface RunningServer extends Running {
  readonly url: string;
  readonly ask: (query: string) => Promise<Record<string, unknown>>;
}

/** `serve` of what is stored, over a folder; once it can be asked. */
export const startServer = async (
  databaseUrl: string,
  folder: string,
  ...flags: readonly string[]
): Promise<RunningServer> => {
  const server = start(databaseUrl, 'serve', folder, '--port', '0', ...flags);
  for await (const line of createInterface({ input: server.stdout })) {
    const [, url] = /^Ask at (\S+?),? /u.exec(line) ?? [];
    if (url === undefined) continue;
    server.stdout.resume();
    return { ...running(server), url, ask: (query) => ask(url, query) };
  }
  throw new Error('the server ended before it could be asked');
};

const start = (databaseUrl: string, ...args: readonly string[]) => {
  const env = { PATH: '', DATABASE_URL: databaseUrl, SAYSO_TOKEN: TOKEN };
  return spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
};

const running = (child: ReturnType<typeof start>): Running => {
  const kill = (): void => void child.kill('SIGKILL');
  onTestFinished(kill);
  child.stdout.resume();
  return { kill, status: once(child, 'exit').then(([status]) => status as number | null) };
};

const ask = async (url: string, query: string): Promise<Record<string, unknown>> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
};
