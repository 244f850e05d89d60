import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib';
import type { HttpDoor, Reply, Visit } from './front-door.ts';
import { refusal } from './front-door.ts';

/** How many bytes a body may have. */
export interface BodyLimits {
  /** Of anybody. */
  readonly asking: number;
  /** Of whoever may write. */
  readonly writing: number;
}

/** What holds unless a server is told otherwise: room for a long query, and for the longest article, 8 MiB, as JSON. */
export const DEFAULT_BODY_LIMITS: BodyLimits = { asking: 131_072, writing: 25_000_000 };

/** What `extensions.code` may say of a body that is not read. Clients rely on these. */
export const BODY_ERROR_CODES = ['BODY_TOO_LONG', 'BODY_NOT_UNPACKED'] as const;

/** Reads the body of a request, unless it was short and is there, and unpacks it; refuses one that has more bytes than it may as soon as that shows. */
export const readBody =
  ({ asking, writing }: BodyLimits, mayWrite: (visit: Visit) => boolean): HttpDoor =>
  (visit, next) => {
    const { request } = visit;
    // Nobody sends a body with these that anybody reads.
    if (request.method === 'GET' || request.method === 'HEAD') return next(visit);
    const most = writing > asking && mayWrite(visit) ? writing : asking;
    if (visit.body.length > 0) return visit.body.length > most ? tooLong(most, visit) : next(visit);
    return collect(request, most)
      .then((body) => body && unpack(body, request.headers['content-encoding'], most))
      .then((body) => {
        if (body === null) return tooLong(most, visit);
        if (body === 'UNKNOWN') return NOT_UNPACKED;
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

const UNPACK = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
} satisfies Record<string, (packed: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>>;

/** What was packed, or null if it is too long: a few bytes may unpack to gigabytes, and are not let. */
const unpack = async (body: Buffer, encoding: string | undefined, most: number): Promise<Buffer | null | 'UNKNOWN'> => {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  if (name === 'identity') return body;
  if (!Object.hasOwn(UNPACK, name)) return 'UNKNOWN';
  try {
    return await UNPACK[name as keyof typeof UNPACK](body, { maxOutputLength: most });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? null : 'UNKNOWN';
  }
};

const NOT_UNPACKED = refusal(
  415,
  'BODY_NOT_UNPACKED',
  `The body cannot be unpacked: send it as it is, or packed as its \`Content-Encoding\` says: ${Object.keys(UNPACK).join(', ')}.`,
);

const tooLong = (most: number, { request }: Visit): Reply => {
  const { headers, ...reply } = refusal(
    413,
    'BODY_TOO_LONG',
    `The body has more than ${most.toLocaleString('en')} bytes: ask for less at once, and send the token with long texts.`,
    { limit: most, actual: Math.max(Number(request.headers['content-length'] ?? 0), most + 1) },
  );
  // What is still to come of it is not waited for.
  return { ...reply, headers: { ...headers, connection: 'close' } };
};
