import { Worker } from 'node:worker_threads';
import { currentAsker } from './asker.ts';
import type { Asked, Told } from './sqlite-thread.ts';

/** Statements that are run aside. */
export interface Aside {
  readonly read: (asked: Asked) => Promise<Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly asked: Asked;
  /** Throws once nobody waits for it any more. */
  readonly check: (() => void) | undefined;
  readonly resolve: (rows: Record<string, unknown>[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads a SQLite file on a thread of its own, which is started when there is something to read: a statement there keeps
 * nobody here from the event loop. One is run after the other, and none that nobody waits for any more.
 */
export const readAside = (path: string): Aside => {
  let worker: Worker | undefined;
  let running: Waiting | undefined;
  const waiting: Waiting[] = [];

  const start = (): Worker => {
    const started = new Worker(new URL('./sqlite-thread.ts', import.meta.url), { workerData: path });
    started.on('message', (told: Told) => {
      if ('rows' in told) running?.resolve(told.rows);
      else running?.reject(Object.assign(new Error(told.message), told.errcode !== null && { errcode: told.errcode }));
      runNext();
    });
    started.on('error', (error) => {
      worker = undefined;
      running?.reject(error);
      runNext();
    });
    return started;
  };

  const runNext = (): void => {
    running = waiting.shift();
    if (running === undefined) return;
    try {
      running.check?.();
      worker ??= start();
      worker.postMessage(running.asked);
    } catch (error) {
      running.reject(error);
      runNext();
    }
  };

  return {
    read: (asked) =>
      new Promise((resolve, reject) => {
        waiting.push({ asked, check: currentAsker(), resolve, reject });
        if (running === undefined) runNext();
      }),
    close: async () => {
      const closed = new Error('The store was closed while it was read.');
      for (const { reject } of [...(running ? [running] : []), ...waiting.splice(0)]) reject(closed);
      running = undefined;
      await worker?.terminate();
    },
  };
};
