import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import type { Listening, Patience } from '../server/listen.ts';
import { listen } from '../server/listen.ts';
import { Failure } from './failure.ts';

/** Listens, or throws a Failure that says why that cannot be, and what can. */
export const listenOrFail = (
  listener: RequestListener,
  host: string,
  port: number,
  patience?: Patience,
  meet?: (socket: Socket) => void,
): Promise<Listening> =>
  listen(listener, host, port, patience, meet).catch(({ code, message }: NodeJS.ErrnoException) => {
    throw new Failure(FAILURES[code ?? '']?.(host, port) ?? message);
  });

const FAILURES: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} of ${host} is in use. Stop what uses it, or choose another with --port or PORT; 0 takes any free one.`,
  EACCES: (host, port) => `Port ${port} of ${host} may not be used. Choose one above 1023 with --port or PORT.`,
  EADDRNOTAVAIL: (host) => noSuchHost(host),
  ENOTFOUND: (host) => noSuchHost(host),
};

const noSuchHost = (host: string): string =>
  `${host} is no address of this machine. Choose one with --host or HOST: 127.0.0.1 for itself alone, 0.0.0.0 for all.`;
