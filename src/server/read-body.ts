import type { IncomingMessage } from 'node:http';
import type { Door } from './front-door.ts';
import { refusal } from './front-door.ts';

/** Room for the longest article there may be, 8 MiB, written as JSON. */
export const MOST_BODY_BYTES = 25_000_000;

/** What `extensions.code` says of a body that is too long. */
export const BODY_ERROR_CODE = 'BODY_TOO_LONG';

/** Reads the body of a request, and refuses one that has more bytes than this as soon as that shows. */
export const readBody =
  (most: number): Door =>
  (visit, next) => {
    const { request } = visit;
    // Nobody sends a body with these that anybody reads.
    if (request.method === 'GET' || request.method === 'HEAD') return next(visit);
    return collect(request, most).then((body) => {
      if (body === null) return tooLong(most);
      visit.body = body;
      return next(visit);
    });
  };

/** All of it, or null if it is too long. Rejects if the client goes away before its end. */
const collect = (request: IncomingMessage, most: number): Promise<Buffer | null> =>
  new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > most) {
      resolve(null);
      return;
    }
    const chunks: Buffer[] = [];
    let length = 0;
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      if (length > most) {
        request.off('data', take);
        resolve(null);
      } else chunks.push(chunk);
    };
    request.on('data', take);
    request.once('end', () => resolve(chunks.length === 1 ? (chunks[0] ?? null) : Buffer.concat(chunks)));
    request.once('error', reject);
  });

const tooLong = (most: number) => {
  const { headers, ...reply } = refusal(
    413,
    BODY_ERROR_CODE,
    `The body has more than ${most.toLocaleString('en')} bytes: ask for less at once, or send long texts in parts.`,
  );
  // What is still to come of it is not waited for.
  return { ...reply, headers: { ...headers, connection: 'close' } };
};
