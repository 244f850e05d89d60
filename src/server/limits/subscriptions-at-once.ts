import type { Plugin } from 'graphql-yoga';
import { isAsyncIterable } from 'graphql-yoga';
import { limitError, shown } from './limit-error.ts';

/** Lets a client have so many subscriptions at once, and no more. */
export const limitSubscriptions = (most: number): Plugin<{ readonly client?: string }> => {
  const open = new Map<string, number>();
  const count = (client: string, by: 1 | -1): void => {
    const now = (open.get(client) ?? 0) + by;
    if (now === 0) open.delete(client);
    else open.set(client, now);
  };
  return {
    onSubscribe: ({ args, subscribeFn, setSubscribeFn }) => {
      const { client = '' } = args.contextValue;
      const under = open.get(client) ?? 0;
      if (under >= most)
        throw limitError(
          'TOO_MANY_SUBSCRIPTIONS',
          `${shown(under)} subscriptions of yours are open, and ${shown(most)} is the most: end one, or ask for more in each.`,
          { limit: most, actual: under + 1 },
          429,
        );
      setSubscribeFn(async (asked) => {
        count(client, 1);
        try {
          const result = await subscribeFn(asked);
          if (isAsyncIterable(result)) return endingWith(result, () => count(client, -1));
          count(client, -1);
          return result;
        } catch (error) {
          count(client, -1);
          throw error;
        }
      });
    },
  };
};

/** Calls back once when there is no more, however that comes about. */
const endingWith = <T>(items: AsyncIterable<T>, onEnd: () => void): AsyncIterableIterator<T> => {
  const iterator = items[Symbol.asyncIterator]();
  let ended = false;
  const end = <R>(result: R): R => {
    if (!ended) onEnd();
    ended = true;
    return result;
  };
  const noted = (result: IteratorResult<T>): IteratorResult<T> => (result.done ? end(result) : result);
  const failed = (error: unknown): never => {
    throw end(error);
  };
  return {
    next: () => iterator.next().then(noted, failed),
    return: async (value?: unknown) => end((await iterator.return?.(value)) ?? { done: true, value: undefined }),
    throw: async (error?: unknown) => end((await iterator.throw?.(error)) ?? { done: true, value: undefined }),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};
