import { hash } from 'node:crypto';
import type { Store } from '../store/store.ts';
import type { HttpDoor, Reply, Visit } from './front-door.ts';

// A cache may keep an answer, and asks whether it still holds each time that it uses it.
const CACHE_CONTROL = 'public, no-cache';

/**
 * Gives each whole answer to a GET an ETag, which holds until the corpus changes, and replies 304 to whoever has that
 * already: without as much as reading the query. `schema` is what the answers depend on besides.
 */
export const revalidateAnswers = (store: Pick<Store, 'corpusVersion'>, schema: () => string): HttpDoor => {
  let seed: string | undefined;
  const tagOf = async ({ request: { headers }, search }: Visit): Promise<string> => {
    // To write it out takes as long as some answers do: who starts and only posts does without.
    seed ??= hash('sha256', schema(), 'hex');
    const asked = [seed, await store.corpusVersion(), search, headers.accept ?? null];
    return `W/"${hash('sha256', JSON.stringify(asked), 'base64url').slice(0, 27)}"`;
  };
  return async (visit, next) => {
    if (visit.request.method !== 'GET' || visit.path !== '/graphql' || visit.search === '') return next(visit);
    // Taken before the answer is: it may tell of a younger corpus than its tag, and is then asked for again.
    const tag = await tagOf(visit);
    if (isKnown(visit, tag)) return notModified(tag);
    const reply = await next(visit);
    return reply.isWhole === true ? { ...reply, headers: { ...reply.headers, ...headersOf(tag) } } : reply;
  };
};

/** Whether the visitor's `If-None-Match` names this tag, weak or not. */
export const isKnown = ({ request: { headers } }: Visit, tag: string): boolean =>
  headers['if-none-match']?.split(',').some((each) => each.trim().replace(/^(?!W\/)/u, 'W/') === tag) ?? false;

/** Tells a visitor that what they have still holds. */
export const notModified = (tag: string): Reply => ({ status: 304, headers: headersOf(tag), body: null });

const headersOf = (tag: string) => ({ etag: tag, 'cache-control': CACHE_CONTROL, vary: 'Accept, Accept-Encoding' });
