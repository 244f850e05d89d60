import { pagePath } from './addresses.ts';
import type { Fetch } from './ask.ts';
import type { Reader, ReaderOptions } from './reader.ts';

/** The reader, loaded when somebody first asks for a page: a server of programs never needs it. */
export const openReader = (fetch: Fetch, options: ReaderOptions): Reader => {
  let reader: Promise<Reader> | undefined;
  return async (request) => {
    if (pagePath(new URL(request.url)) === null) return null;
    reader ??= import('./reader.ts').then(({ createReader }) => createReader(fetch, options));
    return (await reader)(request);
  };
};
