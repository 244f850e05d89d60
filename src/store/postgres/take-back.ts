import { currentAsker, LEAVE_MS } from '../asker.ts';

/** Has a server take back the statement that one of its processes is running, if it still is. */
export type TakeBack = (processId: number, statement: string) => Promise<unknown>;

/** A pooler may name another process than it is: what is taken back has to be the same statement. Servers show its start. */
export const TAKE_BACK = `select pg_cancel_backend(pid) from pg_stat_activity
  where pid = $1 and state = 'active' and left(query, 500) = left($2, 500)`;

/** Runs a statement, and takes it back a moment after nobody waits for it any more. */
export const runWhileWanted = async <T>(run: () => Promise<T>, takeBack: () => Promise<unknown>): Promise<T> => {
  const asker = currentAsker();
  asker?.throwIfAborted();
  let timer: NodeJS.Timeout | undefined;
  const onLeave = (): void => {
    // Where that cannot be, it runs to its end.
    timer = setTimeout(() => void takeBack().catch(() => {}), LEAVE_MS).unref();
  };
  asker?.addEventListener('abort', onLeave, { once: true });
  try {
    return await run();
  } finally {
    clearTimeout(timer);
    asker?.removeEventListener('abort', onLeave);
  }
};
