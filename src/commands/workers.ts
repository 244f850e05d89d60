import type { Worker } from 'node:cluster';
import cluster from 'node:cluster';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Listening } from '../server/listen.ts';
import { Failure } from './failure.ts';
import type { Environment } from './settings.ts';

/** Processes that answer on one port. */
export interface Workers extends Listening {
  /** Tells them, and those that come in the place of one that ends, that everything has been read. */
  readonly tellRead: () => void;
}

type Message = 'READ' | 'STOP';

/** Whether this process is one of several that answer, while another reads. */
export const isWorker = (): boolean => cluster.isWorker;

/** Has a worker hear when everything has been read; resolves when it is to stop. */
export const hearOthers = (onRead: () => void): Promise<void> =>
  new Promise((resolve) => {
    cluster.worker?.on('message', (message: Message) => {
      // Others send messages as well, such as who counts what happens.
      if (message === 'READ') onRead();
      else if (message === 'STOP') resolve();
    });
  });

const tell = (worker: Worker, message: Message): void => {
  if (worker.isConnected()) worker.send(message);
};

/**
 * Starts so many processes that answer, with these settings, and keeps as many: for one that ends another is started, and
 * `onLoss` told. Resolves when one of them listens; what keeps them from it they say themselves.
 */
export const startWorkers = async (
  count: number,
  env: Environment,
  onLoss: (reason: string) => void,
): Promise<Workers> => {
  cluster.setupPrimary({ exec: fileURLToPath(new URL('../start.js', import.meta.url)), args: ['serve'] });
  const running = new Set<Worker>();
  let [isRead, isOver] = [false, false];
  const start = (): Worker => {
    const worker = cluster.fork(env);
    running.add(worker);
    let listens = false;
    worker.once('listening', () => {
      listens = true;
      if (isRead) tell(worker, 'READ');
    });
    worker.once('exit', (status: number | null, signal: string | null) => {
      running.delete(worker);
      // One that never came to listen would not the next time.
      if (isOver || !listens) return;
      onLoss(`A worker ended (${signal ?? status}); another takes its place.`);
      start();
    });
    return worker;
  };
  const close = async (graceMs = 0): Promise<void> => {
    isOver = true;
    const cut = setTimeout(() => {
      for (const worker of running) worker.process.kill('SIGKILL');
    }, graceMs + KILLED_AFTER_MS);
    await Promise.all(
      Array.from(running, async (worker) => {
        const ended = once(worker, 'exit');
        tell(worker, 'STOP');
        await ended;
      }),
    );
    clearTimeout(cut);
  };
  const [first] = Array.from({ length: count }, start);
  const address = first && (await listening(first));
  if (address === undefined) {
    await close();
    throw new Failure('The workers cannot start: what keeps them from it is said above.');
  }
  return {
    url: `http://${address.host.includes(':') ? `[${address.host}]` : address.host}:${address.port}`,
    tellRead: () => {
      isRead = true;
      for (const worker of running) tell(worker, 'READ');
    },
    close,
  };
};

const KILLED_AFTER_MS = 1_000;

/** Where a worker listens, or undefined if it ends before. */
const listening = (worker: Worker): Promise<{ host: string; port: number } | undefined> =>
  new Promise((resolve) => {
    worker.once('listening', ({ address, port }) => resolve({ host: address ?? 'localhost', port }));
    worker.once('exit', () => resolve(undefined));
  });
