import { hash, timingSafeEqual } from 'node:crypto';
import type { Permission } from '../graphql/newsroom.ts';

/** Whether a request with this `Authorization` header may write to a server with this token; null for one without. */
export const permissionOf = (authorization: string | null, token: string | null): Permission => {
  if (token === null) return 'OFF';
  const [, given] = /^Bearer +(\S+)$/iu.exec(authorization?.trim() ?? '') ?? [];
  if (given === undefined) return 'NO_TOKEN';
  // Digests are of one length, so that the time tells nothing of how much of it was right, nor of how long it is.
  return timingSafeEqual(digest(given), digest(token)) ? 'GRANTED' : 'WRONG_TOKEN';
};

const digest = (text: string): Buffer => hash('sha256', text, 'buffer');
