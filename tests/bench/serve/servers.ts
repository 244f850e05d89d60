import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** A server in a process of its own. */
export interface RunningServer {
  /** Of its API. */
  readonly url: string;
  /** Processor time that it has taken, with its workers, in seconds; null where that cannot be told. */
  readonly processorTime: () => number | null;
  readonly stop: () => Promise<void>;
}

/** Starts a server, and waits until it says where it listens. Throws with what it said if it ends before. */
export const startServer = async (args: readonly string[], cwd: string): Promise<RunningServer> => {
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await addressOf(child);
  return {
    url,
    processorTime: () => (child.pid === undefined ? null : secondsOf(child.pid)),
    stop: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
};

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk;
      const [, url] = /(http:\S+\/graphql)\b/u.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (status) => reject(new Error(`${child.spawnargs.join(' ')} ended with ${status}: ${said}`)));
  });

const TICKS_A_SECOND = 100;

const secondsOf = (pid: number): number | null => {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const own = (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
    return children.reduce((sum, child) => sum + (secondsOf(Number(child)) ?? 0), own);
  } catch {
    return null;
  }
};
