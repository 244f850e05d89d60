import { AsyncLocalStorage } from 'node:async_hooks';

const askers = new AsyncLocalStorage<() => void>();

/** Asks on behalf of somebody: `check` throws once they want no answer any more. */
export const askFor = <T>(check: () => void, ask: () => T): T => askers.run(check, ask);

/** The `check` of whoever asks here; undefined where nobody said. */
export const currentAsker = (): (() => void) | undefined => askers.getStore();
