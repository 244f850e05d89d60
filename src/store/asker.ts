import { AsyncLocalStorage } from 'node:async_hooks';

const askers = new AsyncLocalStorage<AbortSignal>();

/** Asks on behalf of somebody: `gone` is aborted when they want no answer any more. */
export const askFor = <T>(gone: AbortSignal, ask: () => T): T => askers.run(gone, ask);

/** What tells that whoever asks here wants no answer any more; undefined where nobody said. */
export const currentAsker = (): AbortSignal | undefined => askers.getStore();

/** For how long what nobody waits for any more goes on: most of it ends by itself sooner than it could be stopped. */
export const LEAVE_MS = 500;
