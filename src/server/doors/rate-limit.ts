import type { Door } from '../front-door.ts';
import type { TellClient } from './clients.ts';
import { turnAway } from './refusals.ts';

/** Counts what clients ask. */
export interface Meter {
  /** Counts a request; answers how many seconds it is until the next is allowed, 0 if this one is. */
  readonly take: (client: string) => number | Promise<number>;
}

interface Bucket {
  tokens: number;
  at: number;
}

const MOST_CLIENTS = 100_000;

/**
 * A bucket of tokens for each client: it holds a minute's worth, every request takes one, and it fills again evenly. So a
 * client that has been quiet may ask a burst. `now` is in milliseconds.
 */
export const meterRequests = (aMinute: number, now: () => number = () => performance.now()): Meter => {
  const buckets = new Map<string, Bucket>();
  const perMs = aMinute / 60_000;
  return {
    take: (client) => {
      const at = now();
      const bucket = buckets.get(client) ?? { tokens: aMinute, at };
      bucket.tokens = Math.min(aMinute, bucket.tokens + (at - bucket.at) * perMs);
      bucket.at = at;
      // Who asked last goes last; who has not asked for longest is forgotten, whose bucket has filled most.
      buckets.delete(client);
      buckets.set(client, bucket);
      const [oldest] = buckets.keys();
      if (buckets.size > MOST_CLIENTS && oldest !== undefined) buckets.delete(oldest);
      if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perMs / 1_000);
      bucket.tokens--;
      return 0;
    },
  };
};

/** Turns away who asks more often than they may; but whoever asks how the server is, who may be a machine. */
export const limitRate =
  (meter: Meter, tellClient: TellClient, aMinute: number): Door =>
  (visit, next) => {
    if (visit.path.startsWith('/health/')) return next(visit);
    const wait = meter.take(tellClient(visit.request));
    const decide = (seconds: number) =>
      seconds === 0
        ? next(visit)
        : turnAway(
            429,
            'TOO_MANY_REQUESTS',
            `More than ${aMinute.toLocaleString('en')} requests a minute come from your address: ask again in ${seconds} s, and for more at once.`,
            { 'retry-after': String(seconds) },
          );
    return typeof wait === 'number' ? decide(wait) : wait.then(decide);
  };
