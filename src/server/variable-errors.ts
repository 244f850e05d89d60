import type { Plugin } from 'graphql-yoga';
import { isAsyncIterable } from 'graphql-yoga';

/** What `extensions.code` says of variables that are not what the document says they are. Clients rely on it. */
export const INVALID_VARIABLES = 'INVALID_VARIABLES';

/** Gives what is wrong with variables a code, as everything else that is refused has one. */
export const nameVariableErrors: Plugin = {
  onExecutionResult: ({ result }) => {
    if (result == null || Array.isArray(result) || isAsyncIterable(result) || result.data !== undefined) return;
    // They are looked at first, before anything has a place in the answer.
    for (const error of result.errors ?? [])
      if (error.path === undefined && error.extensions['code'] === undefined)
        Object.assign(error.extensions, { code: INVALID_VARIABLES });
  },
};
