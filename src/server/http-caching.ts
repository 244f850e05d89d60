import { hash } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import { isAsyncIterable } from 'graphql-yoga';
import type { Store } from '../store/store.ts';

// A cache may keep an answer, and asks whether it still holds each time that it uses it.
const CACHE_CONTROL = 'public, no-cache';

/**
 * Gives each answer to a GET an ETag, which holds until the corpus changes, and answers 304 to whoever has that already:
 * without as much as reading the query. `schema` is what the answers depend on besides.
 */
export const revalidateAnswers = (store: Store, schema: string): Plugin => {
  const tags = new WeakMap<Request, string>();
  const seed = hash('sha256', schema, 'hex');
  const tagOf = async (request: Request, search: string): Promise<string> => {
    const asked = [seed, await store.corpusVersion(), search, request.headers.get('accept')];
    return `W/"${hash('sha256', JSON.stringify(asked), 'base64url').slice(0, 27)}"`;
  };
  return {
    onRequest: async ({ request, url, endResponse, fetchAPI: { Response } }) => {
      if (request.method !== 'GET' || url.pathname !== '/graphql' || url.search === '') return;
      // Taken before the answer is: it may tell of a younger corpus than its tag, and is then asked for again.
      const tag = await tagOf(request, url.search);
      if (holds(request.headers.get('if-none-match'), tag))
        endResponse(new Response(null, { status: 304, headers: headersOf(tag) }));
      else tags.set(request, tag);
    },
    onExecutionResult: ({ request, result }) => {
      const isWhole = result != null && !Array.isArray(result) && !isAsyncIterable(result) && !('errors' in result);
      if (!isWhole) tags.delete(request);
    },
    onResponse: ({ request, response }) => {
      const tag = tags.get(request);
      const isJson = response.headers.get('content-type')?.includes('json') ?? false;
      if (tag === undefined || response.status !== 200 || !isJson) return;
      for (const [name, value] of Object.entries(headersOf(tag))) response.headers.set(name, value);
    },
  };
};

const headersOf = (tag: string) => ({ etag: tag, 'cache-control': CACHE_CONTROL, vary: 'Accept' });

/** Whether an `If-None-Match` names this tag, weak or not. */
const holds = (ifNoneMatch: string | null, tag: string): boolean =>
  ifNoneMatch?.split(',').some((each) => each.trim().replace(/^(?!W\/)/u, 'W/') === tag) ?? false;
