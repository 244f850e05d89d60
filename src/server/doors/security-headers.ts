import type { Door, Reply, Visit } from '../front-door.ts';

/** What every reply has, unless it has its own: an answer is data, and no page may frame it, run it, or load it. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};

/** Tells browsers to take replies for nothing but what they are, and clients by which id the log knows them. */
export const addSecurityHeaders: Door = (visit, next) => {
  const reply = next(visit);
  return reply instanceof Promise ? reply.then((late) => secured(late, visit)) : secured(reply, visit);
};

const secured = (reply: Reply, { id }: Visit): Reply => ({
  ...reply,
  headers: { ...HEADERS, 'x-request-id': id, ...reply.headers },
});
