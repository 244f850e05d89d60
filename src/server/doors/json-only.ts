import type { Door } from '../front-door.ts';
import { turnAway } from './refusals.ts';

/**
 * Takes JSON and nothing else. A page of a stranger can send a form or plain text to any server without asking it first,
 * and with it whatever the form says; for JSON it has to ask.
 */
export const takeJsonOnly: Door = (visit, next) => {
  const { method, headers } = visit.request;
  if (method !== 'POST' || visit.path !== '/graphql') return next(visit);
  return /^application\/json *(?:;|$)/iu.test(headers['content-type'] ?? '')
    ? next(visit)
    : turnAway(415, 'CONTENT_TYPE_REFUSED', 'Send JSON, and say so: `Content-Type: application/json`.');
};
