import { setTimeout as sleep } from 'node:timers/promises';
import type { Changes } from '../changes.ts';

/** Hears what is notified on a channel from now on; answers how to stop. Fails where there are no notices, or not now. */
export type Listen = (channel: string, onNotice: () => void, onEnd: () => void) => Promise<() => Promise<void>>;

const LOOK_MS = 500;
const RECONNECT_MS = 2_000;
/** When to look after a notice: a copy of the database has what it tells of a moment later. */
const LOOKS_AFTER_NOTICE_MS = [0, 20, 50, 100, 200] as const;

/**
 * Changes of a database that notifies of them. Notices may be lost: with a connection, in a pooler, or where there are
 * none, as with some relatives of PostgreSQL. So it looks for itself as well, every half second while it is listened to.
 */
export const notifiedChanges = (
  channel: string,
  listen: Listen,
  readState: () => Promise<string>,
): Changes & { readonly close: () => Promise<void> } => {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const onChange of listeners) onChange();
  };
  let stopping = new AbortController();
  let stopped = Promise.resolve();
  const start = (): void => {
    stopping = new AbortController();
    const { signal } = stopping;
    const look = lookout(readState, tell, signal);
    const followed = Promise.all([stopped, lookNowAndThen(look, signal), heed(channel, listen, look, signal)]);
    stopped = followed.then(() => {});
  };
  return {
    tell,
    listen: (onChange) => {
      // A listener of its own for each call: the same function may listen twice.
      const listener = (): void => onChange();
      if (listeners.size === 0) start();
      listeners.add(listener);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) stopping.abort();
      };
    },
    close: () => {
      listeners.clear();
      stopping.abort();
      return stopped;
    },
  };
};

/** Looks for a change, and answers whether there was one; one look at a time. */
type Look = () => Promise<boolean>;

const lookout = (readState: () => Promise<string>, tell: () => void, signal: AbortSignal): Look => {
  let state: string | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const look = async (): Promise<boolean> => {
    // A database that does not answer has nothing new to tell.
    const now = signal.aborted ? state : await readState().catch(() => state);
    if (signal.aborted || now === state) return false;
    state = now;
    tell();
    return true;
  };
  return () => {
    // Not the one that is under way: it may have read before the change.
    const next = turn.then(look);
    turn = next;
    return next;
  };
};

const lookNowAndThen = async (look: Look, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    await look();
    await pause(LOOK_MS, signal);
  }
};

/** Looks whenever it is notified, by a connection that is made again when it breaks. */
const heed = async (channel: string, listen: Listen, look: Look, signal: AbortSignal): Promise<void> => {
  const onNotice = async (): Promise<void> => {
    for (const ms of LOOKS_AFTER_NOTICE_MS) {
      await pause(ms, signal);
      if (signal.aborted || (await look())) return;
    }
  };
  while (!signal.aborted) {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const onAbort = (): void => end();
    signal.addEventListener('abort', onAbort);
    try {
      const unlisten = await listen(channel, () => void onNotice(), end);
      // What was notified before is not heard any more.
      void look();
      await ended;
      await unlisten();
    } catch {
      // Looking now and then goes on.
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
    await pause(RECONNECT_MS, signal);
  }
};

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal, ref: false }).catch(() => {});
