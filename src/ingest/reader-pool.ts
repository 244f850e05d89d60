import { Worker } from 'node:worker_threads';
import type { Assignment, PreparedOutcome } from './manuscript.ts';
import { failureOf } from './manuscript.ts';
import type { Result, Task } from './reader-worker.ts';

/** Threads that read manuscripts. */
export interface ReaderPool {
  /** Reads manuscripts on whichever threads have least to do; answers in order. */
  readonly read: (assignments: readonly Assignment[]) => Promise<PreparedOutcome[]>;
  readonly close: () => Promise<void>;
}

/** Few enough that all threads end at the same time, many enough that telling them is cheap. */
const TASK_SIZE = 16;

/** Parsing leaves much behind at once: without a limit, it piles up before anybody takes it away. */
const LIMITS = { maxYoungGenerationSizeMb: 16 } as const;

interface Pending extends Task {
  readonly settle: (outcomes: readonly PreparedOutcome[]) => void;
}

interface Reader {
  readonly worker: Worker;
  readonly pending: Map<number, Pending>;
}

/** Starts so many threads. One that breaks down is replaced, and the manuscript that did it is rejected. */
export const startReaders = (count: number): ReaderPool => {
  let lastId = 0;
  let isClosed = false;

  const start = (): Reader => {
    const reader: Reader = {
      worker: new Worker(new URL('./reader-worker.ts', import.meta.url), { resourceLimits: LIMITS }),
      pending: new Map(),
    };
    reader.worker.on('message', ({ id, outcomes }: Result) => {
      reader.pending.get(id)?.settle(outcomes);
      reader.pending.delete(id);
    });
    reader.worker.on('error', (error) => replace(reader, error));
    return reader;
  };
  const readers = Array.from({ length: count }, start);

  const replace = (broken: Reader, error: unknown): void => {
    if (isClosed) return;
    readers.splice(readers.indexOf(broken), 1, start());
    for (const { assignments, settle } of broken.pending.values()) void readApart(assignments, error).then(settle);
  };

  const readTask = (assignments: readonly Assignment[]): Promise<readonly PreparedOutcome[]> =>
    new Promise((settle) => {
      const [idle] = readers.toSorted((a, b) => a.pending.size - b.pending.size);
      lastId += 1;
      idle?.pending.set(lastId, { id: lastId, assignments, settle });
      idle?.worker.postMessage({ id: lastId, assignments } satisfies Task);
    });

  /** Reads one by one what a thread broke down on, to find out on which it did. */
  const readApart = async (assignments: readonly Assignment[], error: unknown): Promise<PreparedOutcome[]> => {
    const [only, ...others] = assignments;
    if (only !== undefined && others.length === 0)
      return [{ fileName: only.manuscript.fileName, reason: failureOf(error) }];
    const outcomes: PreparedOutcome[] = [];
    for (const assignment of assignments) outcomes.push(...(await readTask([assignment])));
    return outcomes;
  };

  return {
    read: async (assignments) => {
      const tasks: Promise<readonly PreparedOutcome[]>[] = [];
      for (let at = 0; at < assignments.length; at += TASK_SIZE)
        tasks.push(readTask(assignments.slice(at, at + TASK_SIZE)));
      return (await Promise.all(tasks)).flat();
    },
    close: async () => {
      isClosed = true;
      await Promise.all(readers.map(({ worker }) => worker.terminate()));
    },
  };
};
