import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { HttpDoor, Reply } from './front-door.ts';

/** How a reply may be compressed; null for not at all. */
export type Encoding = 'br' | 'gzip' | null;

/** What a client that says so in `Accept-Encoding` is sent. */
export const encodingFor = (acceptEncoding: string | undefined): Encoding => {
  if (acceptEncoding === undefined || acceptEncoding === '') return null;
  // Clients mostly say the same, over and over.
  if (acceptEncoding !== lastAsked) {
    lastAsked = acceptEncoding;
    const accepted = acceptEncoding
      .toLowerCase()
      .split(',')
      .filter((each) => !/;\s*q=0(?:\.0*)?\s*$/u.test(each))
      .map((each) => each.split(';', 1)[0]?.trim());
    lastGiven = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
  }
  return lastGiven;
};

let lastAsked = '';
let lastGiven: Encoding = null;

/** Shorter ones are not worth it: the headers weigh as much. */
const SHORTEST = 1_024;

const pack = {
  br: (bytes: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        // Higher ones take far longer than they save on the wire.
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes),
};

/** Compresses answers and what the reader made, for whoever can read it so, beside the event loop. */
export const compressReplies: HttpDoor = async (visit, next) => {
  const reply = await next(visit);
  // Whoever makes a page tells its length; that of GraphiQL is long enough to keep a core busy, and mostly read nearby.
  if (!reply.headers['content-type']?.includes('json') && reply.headers['content-length'] === undefined) return reply;
  const varying = { ...reply, headers: { ...reply.headers, vary: 'Accept, Accept-Encoding' } };
  const { body } = reply;
  const encoding = encodingFor(visit.request.headers['accept-encoding']);
  if (encoding === null || !(typeof body === 'string' || Buffer.isBuffer(body)) || body.length < SHORTEST)
    return varying;
  return compressed(varying, Buffer.from(body as string), encoding);
};

const compressed = async (reply: Reply, bytes: Buffer, encoding: 'br' | 'gzip'): Promise<Reply> => ({
  ...reply,
  headers: { ...reply.headers, 'content-encoding': encoding },
  body: await pack[encoding](bytes),
});
