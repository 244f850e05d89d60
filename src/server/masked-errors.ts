import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isAsyncIterable, mapAsyncIterator, maskError } from 'graphql-yoga';
import type { OnTrouble } from './catch-faults.ts';

interface Hidden {
  readonly error: unknown;
  isTold: boolean;
}

interface Result {
  readonly errors?: readonly GraphQLError[] | undefined;
}

/**
 * Keeps from clients whatever we did not mean to say: no stack, path, statement or version leaves the process. It is told
 * to `onTrouble`, with the id of the request, which the client is given as well.
 */
export const hideFaults = (onTrouble: OnTrouble) => {
  const hidden = new WeakMap<object, Hidden>();
  const mask = (error: unknown, message: string): Error => {
    const masked = maskError(error, message, false);
    if (masked === error) return masked;
    const entry: Hidden = { error, isTold: false };
    hidden.set(masked, entry);
    // One that is in no result, and so in none that is looked through below, is told all the same.
    setImmediate(() => {
      if (!entry.isTold) onTrouble(error, null);
    });
    return masked;
  };
  const tellOf = (result: Result, requestId: string | undefined): void => {
    for (const error of result.errors ?? []) {
      const entry = hidden.get(error);
      if (entry === undefined) continue;
      entry.isTold = true;
      onTrouble(entry.error, requestId ?? null);
      if (requestId !== undefined) Object.assign(error.extensions, { requestId });
    }
  };
  const plugin: Plugin = {
    onExecutionResult: ({ result, setResult, context }) => {
      const { requestId } = context as { readonly requestId?: string };
      if (result == null || Array.isArray(result)) return;
      if (!isAsyncIterable(result)) {
        tellOf(result, requestId);
        return;
      }
      const told = mapAsyncIterator(result, (event) => {
        tellOf(event, requestId);
        return event;
      });
      setResult(told);
    },
  };
  return { mask, plugin };
};
