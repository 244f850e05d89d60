import type { IncomingHttpHeaders } from 'node:http';
import { encodingFor } from './content-encoding.ts';
import type { HttpDoor, HttpVisit, Reply, Visit } from './front-door.ts';
import { prepareHeaders } from './header-lines.ts';
import { isKnown, notModified } from './http-caching.ts';
import { isPlainJson } from './plain-json.ts';
import type { Kept, ResponseCache } from './response-cache.ts';

/**
 * Replies with what was replied before to whoever asked the same, since the corpus last changed. `moment` tells one state
 * of the corpus from the next; `learn` is told who is replied to so, and under what that is kept.
 */
export const answerFromCache =
  (cache: ResponseCache, moment: () => number, learn: (visit: Visit, asked: string) => void = () => {}): HttpDoor =>
  (visit, next) => {
    const asked = whatIsAsked(visit);
    if (asked === null) return next(visit);
    const kept = cache.get(asked);
    if (kept !== undefined) {
      learn(visit, asked);
      return sayAgain(visit, kept);
    }
    const asOf = moment();
    return Promise.resolve(next(visit)).then((reply) => {
      if (!reply.isWhole) return reply;
      const whole = bytesOf(reply);
      // What was read before a change, or in its midst, is told to whoever asked before it, and to nobody after.
      if (asOf === moment()) cache.set(asked, whole);
      return whole;
    });
  };

/** All that an answer depends on besides the corpus; null where it may depend on more, or is of no use to others. */
const whatIsAsked = ({ request: { method, url, headers }, path, body }: HttpVisit): string | null => {
  if (path !== '/graphql' || headers.authorization !== undefined) return null;
  if (method === 'GET') return `${manner(headers)}${url}`;
  return method === 'POST' && url === path && isPlainJson(headers)
    ? `${manner(headers)}${body.toString('latin1')}`
    : null;
};

const manner = ({ accept, 'accept-encoding': acceptEncoding }: IncomingHttpHeaders): string =>
  `${encodingFor(acceptEncoding)} ${accept}\n`;

const bytesOf = (reply: Reply): Kept => prepareHeaders({ ...reply, body: Buffer.from(reply.body as string | Buffer) });

/** The reply that is kept, unless the visitor says that they have it. */
export const sayAgain = (visit: Visit, kept: Kept): Reply => {
  visit.isFromCache = true;
  const { etag } = kept.headers;
  return etag !== undefined && isKnown(visit, etag) ? notModified(etag) : kept;
};
