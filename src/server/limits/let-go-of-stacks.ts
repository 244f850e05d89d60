import type { Plugin } from 'graphql-yoga';

/**
 * Lightens the errors that are remembered with a document that is wrong. Until its stack is read, an error keeps whatever
 * stood on it when it was made: amid validation seventy kilobytes, which a thousand wrong documents would fill the memory with.
 */
export const letGoOfStacks: Plugin = {
  onValidate:
    () =>
    ({ result }) => {
      for (const error of result) Reflect.get(error, 'stack');
    },
};
