import type { Buckets } from '../store/store.ts';
import type { OnTrouble } from './catch-faults.ts';
import { tellClients } from './doors/clients.ts';
import { takeJsonOnly } from './doors/json-only.ts';
import { knowHosts } from './doors/known-hosts.ts';
import { admitOrigins } from './doors/origins.ts';
import type { Meter } from './doors/rate-limit.ts';
import { limitRate, meterRequests } from './doors/rate-limit.ts';
import { shareMeter } from './doors/shared-meter.ts';
import type { Door } from './front-door.ts';

/** Who is let in. */
export interface GuardOptions {
  /** The address that the server listens on. */
  readonly listensOn: string;
  /** Names that it goes by. */
  readonly hosts: readonly string[];
  /** Origins whose pages may ask. */
  readonly origins: readonly string[];
  /** How many proxies stand in front of it. */
  readonly proxies: number;
  /** How many requests a client may make a minute; 0 for any number. */
  readonly requestsAMinute: number;
}

/** A server for its own machine, as it comes. */
export const LOCAL_GUARD: GuardOptions = {
  listensOn: '127.0.0.1',
  hosts: [],
  origins: [],
  proxies: 0,
  requestsAMinute: 0,
};

/**
 * The doors that look at who asks, before anybody reads what is asked. `buckets` are those that several servers share;
 * `onTrouble` is told when they cannot be had.
 */
export const guard = (
  { listensOn, hosts, origins, proxies, requestsAMinute }: GuardOptions,
  buckets: Buckets | null,
  onTrouble: OnTrouble,
): readonly Door[] => {
  const meter = (): Meter =>
    buckets === null ? meterRequests(requestsAMinute) : shareMeter(buckets, requestsAMinute, onTrouble);
  return [
    knowHosts(listensOn, hosts),
    admitOrigins(origins),
    ...(requestsAMinute === 0 ? [] : [limitRate(meter(), tellClients(proxies), requestsAMinute)]),
    takeJsonOnly,
  ];
};
