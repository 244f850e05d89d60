import type { Reply } from '../front-door.ts';
import { refusal } from '../front-door.ts';

/** What `extensions.code` may say of a request that does not get as far as its query. Clients rely on these. */
export const DOOR_ERROR_CODES = [
  'ADDRESS_MALFORMED',
  'HOST_UNKNOWN',
  'ORIGIN_REFUSED',
  'CONTENT_TYPE_REFUSED',
  'TOO_MANY_REQUESTS',
  'STOPPING',
] as const;

/** Turns a visitor away at one of the doors. */
export const turnAway = (
  status: number,
  code: (typeof DOOR_ERROR_CODES)[number],
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply => {
  const reply = refusal(status, code, message);
  return { ...reply, headers: { ...reply.headers, ...headers } };
};
