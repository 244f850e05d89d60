import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';

/** Another process, which is asked one thing after another. */
export interface AskedProcess<Asked, Told> {
  /**
   * Fails if the process ends before it has answered, and with the reason of `asker` once that is aborted: what was only
   * waiting is then never asked.
   */
  readonly ask: (asked: Asked, asker?: AbortSignal) => Promise<Told>;
  /** Has the process ready for what is sure to be asked. */
  readonly prepare: () => void;
  /** Ends the process, and fails with this error what is still to be answered. */
  readonly close: (why: Error) => void;
}

interface ProcessOptions {
  /** What it does, for messages: "parses". */
  readonly does: string;
  readonly args?: readonly string[];
  /** After how long without a question it is ended; never, if it is not said. */
  readonly idleMs?: number;
  /** How long it may go on with what nobody waits for any more, before it is ended with that. */
  readonly leaveMs?: number;
}

interface Waiting<Asked, Told> {
  readonly asked: Asked;
  readonly settle: (told: Told) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Asks a module that answers by `answerProcess`, in a process of its own: whatever it does there keeps nobody here from the
 * event loop, and what it has in memory goes with it. It is started when there is something to ask, and again after it has
 * ended.
 */
export const askProcess = <Asked, Told>(
  module: URL,
  { does, args = [], idleMs = Number.POSITIVE_INFINITY, leaveMs = 0 }: ProcessOptions,
): AskedProcess<Asked, Told> => {
  let child: ChildProcess | undefined;
  let running: Waiting<Asked, Told> | undefined;
  let waiting: Waiting<Asked, Told>[] = [];
  let idle: NodeJS.Timeout | undefined;

  const start = (): ChildProcess => {
    const started = fork(module, args, {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.on('message', (told) => {
      running?.settle(told as Told);
      askNext();
    });
    const end = (error: Error): void => {
      if (child !== started) return;
      child = undefined;
      running?.fail(error);
      askNext();
    };
    started.once('error', end);
    started.once('exit', (status, signal) => end(new Error(`The process that ${does} ended (${signal ?? status}).`)));
    return started;
  };

  const stop = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };

  const askNext = (): void => {
    clearTimeout(idle);
    running = waiting.shift();
    if (running !== undefined) {
      child ??= start();
      child.send(running.asked as object);
    } else if (Number.isFinite(idleMs)) idle = setTimeout(stop, idleMs).unref();
  };

  const leave = (left: Waiting<Asked, Told>): void => {
    waiting = waiting.filter((one) => one !== left);
    if (running !== left) return;
    setTimeout(() => {
      if (running !== left) return;
      stop();
      askNext();
    }, leaveMs).unref();
  };

  return {
    ask: async (asked, asker) => {
      asker?.throwIfAborted();
      const { promise, resolve, reject } = Promise.withResolvers<Told>();
      const one = { asked, settle: resolve, fail: reject };
      const onLeave = (): void => {
        reject(asker?.reason);
        leave(one);
      };
      asker?.addEventListener('abort', onLeave, { once: true });
      waiting.push(one);
      if (running === undefined) askNext();
      return promise.finally(() => asker?.removeEventListener('abort', onLeave));
    },
    prepare: () => {
      child ??= start();
      if (running === undefined) askNext();
    },
    close: (why) => {
      const left = running === undefined ? waiting : [running, ...waiting];
      running = undefined;
      waiting = [];
      clearTimeout(idle);
      stop();
      for (const { fail } of left) fail(why);
    },
  };
};
