import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { answerMalformed } from './malformed.ts';

/** A server that takes requests. */
export interface Listening {
  /** Where it does: "http://127.0.0.1:4000". */
  readonly url: string;
  /** Takes no more requests, and resolves when those under way are answered, or `graceMs` later. */
  close(graceMs?: number): Promise<void>;
}

/** How much of a server anybody may hold without asking anything. */
export interface Patience {
  /** Bytes of the headers of a request. */
  readonly headerBytes: number;
  /** Connections at once; further ones are closed as they come. */
  readonly connections: number;
  /** How long somebody may take for the headers of a request; for all of it; and to take or give anything at all. */
  readonly headersMs: number;
  readonly requestMs: number;
  readonly idleMs: number;
}

/** What holds unless a server is told otherwise. */
export const DEFAULT_PATIENCE: Patience = {
  headerBytes: 16_384,
  connections: 10_000,
  headersMs: 10_000,
  requestMs: 60_000,
  idleMs: 60_000,
};

const DEFAULT_GRACE_MS = 5_000;
const SWEEP_MS = 20;
/** How long a connection is kept. Proxies keep it for as long, and must not find it closed when they send. */
export const KEEP_ALIVE_MS = 10_000;

/**
 * Listens on a port (0: any free one) of a host. Rejects with Node's own error, as EADDRINUSE for a port in use. `meet` is
 * told of each connection when the server has taken it.
 */
export const listen = (
  listener: RequestListener,
  host: string,
  port: number,
  patience: Patience = DEFAULT_PATIENCE,
  meet: (socket: Socket) => void = () => {},
): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = createPatientServer(listener, patience);
    server.on('connection', meet);
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve({
        url: urlOf(server.address() as AddressInfo),
        close: (graceMs = DEFAULT_GRACE_MS) =>
          new Promise((closed) => {
            // A connection falls idle when its answer is out, and would otherwise be kept for the next request.
            const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
            const cut = setTimeout(() => server.closeAllConnections(), graceMs);
            server.close(() => {
              clearInterval(sweep);
              clearTimeout(cut);
              closed();
            });
          }),
      });
    });
  });

const createPatientServer = (listener: RequestListener, patience: Patience): Server => {
  const server = createServer(
    {
      maxHeaderSize: patience.headerBytes,
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: Math.min(1_000, patience.headersMs),
    },
    listener,
  );
  server.maxConnections = patience.connections;
  // Whoever does not read what they are sent is let go as well: a subscription sends something every few seconds.
  server.setTimeout(patience.idleMs);
  server.on('clientError', answerMalformed(patience));
  return server;
};

const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
