import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that takes requests. */
export interface Listening {
  /** Where it does: "http://127.0.0.1:4000". */
  readonly url: string;
  /** Takes no more requests, and resolves when those under way are answered, or `graceMs` later. */
  close(graceMs?: number): Promise<void>;
}

const DEFAULT_GRACE_MS = 5_000;
const SWEEP_MS = 20;

/** Listens on a port (0: any free one) of a host. Rejects with Node's own error, as EADDRINUSE for a port in use. */
export const listen = (listener: RequestListener, host: string, port: number): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = createServer(listener);
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

const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
