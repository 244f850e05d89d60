import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../graphql/builder.ts';
import { createLoaders } from '../../graphql/loaders.ts';
import { askFor } from '../../store/asker.ts';
import type { Store } from '../../store/store.ts';
import { limitError } from './limit-error.ts';

/** Runs operations for so many milliseconds at most. */
export const limitRunningTime = (mostMs: number): Plugin => ({
  onExecute: ({ executeFn, setExecuteFn }) => {
    setExecuteFn((args) =>
      runWithin(mostMs, args.contextValue, (signal) => executeFn(Object.assign(args, { signal }))),
    );
  },
});

/**
 * Stops an operation that takes longer than so many milliseconds, or whose client has gone: nothing more is read for it,
 * whoever still waits is told, and a store that can stop a statement is told to.
 */
export const runWithin = async <Result>(
  mostMs: number,
  contextValue: Context & { readonly request?: Request },
  run: (signal: AbortSignal) => Result | Promise<Result>,
): Promise<Result> => {
  const { signal, aborted, release, check } = stopAfter(mostMs, contextValue.request?.signal);
  const store = stoppable(contextValue.store, signal, check);
  // The same object: others hold it as well.
  Object.assign(contextValue, { store, loaders: createLoaders(store) });
  try {
    // Code of its own hears no signal: its client is told all the same, and it finds nothing more to read.
    return await Promise.race([run(signal), aborted]);
  } finally {
    release();
  }
};

const stopAfter = (mostMs: number, gone: AbortSignal | undefined) => {
  const stop = new AbortController();
  const { signal } = stop;
  const tooSlow = (): void => stop.abort(tooSlowError(mostMs));
  const leave = (): void => stop.abort(gone?.reason);
  const endsAt = performance.now() + mostMs;
  const timer = setTimeout(tooSlow, mostMs);
  gone?.addEventListener('abort', leave, { once: true });
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  // Nobody may be waiting any more.
  aborted.catch(() => {});
  return {
    signal,
    aborted,
    check: (): void => {
      // While statements run one after the other, no timer is heard.
      if (!signal.aborted && performance.now() > endsAt) tooSlow();
      signal.throwIfAborted();
    },
    release: (): void => {
      clearTimeout(timer);
      gone?.removeEventListener('abort', leave);
    },
  };
};

const tooSlowError = (limit: number) =>
  limitError(
    'TOO_SLOW',
    `This took longer than ${(limit / 1_000).toLocaleString('en')} s, and was stopped: ask for shorter pages, and for totals and facets on their own.`,
    { limit, actual: limit },
    503,
  );

/** A store that is asked nothing more once `check` throws, and on behalf of whoever `signal` tells of. */
const stoppable = (store: Store, signal: AbortSignal, check: () => void): Store =>
  new Proxy(store, {
    get: (target, name: keyof Store) => {
      if (name === 'primary') return () => primaryOf(target, signal, check);
      const method: unknown = target[name];
      if (typeof method !== 'function' || name === 'watch') return method;
      return async (...args: unknown[]) => {
        check();
        return askFor(signal, () => method.apply(target, args));
      };
    },
  });

const primaryOf = (store: Store, signal: AbortSignal, check: () => void): Store | null => {
  const primary = store.primary();
  return primary && stoppable(primary, signal, check);
};
