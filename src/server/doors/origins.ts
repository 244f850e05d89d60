import type { IncomingHttpHeaders } from 'node:http';
import type { Door, Reply } from '../front-door.ts';
import { turnAway } from './refusals.ts';

const PREFLIGHT_SECONDS = '7200';

/**
 * Answers pages of this server and of these origins ("https://news.example"), and programs, which have no origin. Pages
 * of others may link here, and nothing else: neither read an answer nor have their visitors ask.
 */
export const admitOrigins = (origins: readonly string[]): Door => {
  const admitted = new Set(origins);
  return (visit, next) => {
    const { method, headers } = visit.request;
    const { origin } = headers;
    if (origin === undefined && headers['sec-fetch-site'] === undefined) return next(visit);
    if (origin !== undefined && admitted.has(origin)) {
      if (method === 'OPTIONS') return shared(PREFLIGHT, origin);
      const reply = next(visit);
      return reply instanceof Promise ? reply.then((late) => shared(late, origin)) : shared(reply, origin);
    }
    return isOurOwn(headers) ? next(visit) : REFUSED;
  };
};

const isOurOwn = ({ origin, host, 'sec-fetch-site': site, 'sec-fetch-mode': mode }: IncomingHttpHeaders): boolean => {
  // Older browsers do not say it; "none" is what somebody types into the address line, and a link is a navigation.
  if (site !== undefined)
    return site === 'same-origin' || site === 'none' || (mode === 'navigate' && origin === undefined);
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
};

const REFUSED = turnAway(
  403,
  'ORIGIN_REFUSED',
  'Pages of other origins are not answered: whoever runs this server can admit yours with SAYSO_ORIGINS.',
  { vary: 'Origin' },
);

const PREFLIGHT: Reply = {
  status: 204,
  headers: {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization, content-type, x-request-id',
    'access-control-max-age': PREFLIGHT_SECONDS,
  },
  body: null,
};

const shared = (reply: Reply, origin: string): Reply => ({
  ...reply,
  headers: {
    ...reply.headers,
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'etag, retry-after, x-request-id',
    'cross-origin-resource-policy': 'cross-origin',
    vary: reply.headers['vary'] === undefined ? 'Origin' : `${reply.headers['vary']}, Origin`,
  },
});
