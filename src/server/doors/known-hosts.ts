import type { Door } from '../front-door.ts';
import { turnAway } from './refusals.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/u;

const IS_HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/iu;

/**
 * Lets through who calls this server by a name of its own. A server on the loopback address has no other visitors than
 * from its machine; yet the page of a stranger can have the name of theirs point there, and read what that page may read
 * (DNS rebinding). A server that is reached from elsewhere goes by any name, unless names are given.
 */
export const knowHosts = (listensOn: string, names: readonly string[]): Door => {
  const isOpen = !LOOPBACK.test(listensOn) && names.length === 0;
  const known = new Set([...names.map((name) => name.toLowerCase()), listensOn.toLowerCase()]);
  const isKnown = (host: string): boolean => {
    const name = hostName(host);
    return isOpen || known.has(name) || LOOPBACK.test(name);
  };
  // Clients mostly say the same, over and over.
  let lastKnown: string | null = null;
  return (visit, next) => {
    const { host } = visit.request.headers;
    const isPath = visit.path.startsWith('/') && !visit.path.startsWith('//');
    if (isPath && host === lastKnown) return next(visit);
    if (!isPath || (host !== undefined && !IS_HOST.test(host)))
      return turnAway(400, 'ADDRESS_MALFORMED', 'Ask with a path, as in `GET /graphql`, and the name of a host.');
    if (host === undefined) return next(visit);
    if (!isKnown(host))
      return turnAway(
        421,
        'HOST_UNKNOWN',
        'This server does not go by that name: ask at its address, or name it in SAYSO_HOSTS.',
      );
    lastKnown = host;
    return next(visit);
  };
};

/** "news.example" of "News.Example:4000", "::1" of "[::1]:4000". */
const hostName = (host: string): string =>
  host
    .toLowerCase()
    .replace(/:\d*$/u, '')
    .replace(/^\[(.*)\]$/u, '$1');
