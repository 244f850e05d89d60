import type { Buckets } from '../../store/store.ts';
import type { OnTrouble } from '../catch-faults.ts';
import type { Meter } from './rate-limit.ts';
import { meterRequests } from './rate-limit.ts';

/** Nobody waits longer than that for leave to ask. */
const MOST_WAIT_MS = 250;
/** When buckets that could not be asked are asked again. */
const ALONE_MS = 5_000;
const MOST_CLIENTS = 100_000;

/** What this server holds of a client's bucket. */
interface Hand {
  tokens: number;
  /** Until when there are no more to be had. */
  emptyUntil: number;
  /** While more are being asked for. */
  asking: Promise<void> | null;
}

/**
 * Counts requests together with other servers. A second's worth of tokens is taken from the shared bucket at a time, and
 * who has none left is known until there is another: so most requests wait for nobody. Where the buckets cannot be had, or
 * not in time, this server counts for itself for a while, and says so: better that than to turn everybody away.
 */
export const shareMeter = (
  buckets: Buckets,
  aMinute: number,
  onTrouble: OnTrouble,
  { now = () => performance.now(), mostWaitMs = MOST_WAIT_MS }: { now?: () => number; mostWaitMs?: number } = {},
): Meter => {
  const own = meterRequests(aMinute, now);
  const wanted = Math.max(1, Math.floor(aMinute / 60));
  const hands = new Map<string, Hand>();
  let aloneUntil = 0;

  const handOf = (client: string): Hand => {
    const hand = hands.get(client) ?? { tokens: 0, emptyUntil: 0, asking: null };
    // Who asked last goes last, and who has not asked for longest is forgotten.
    hands.delete(client);
    hands.set(client, hand);
    const [oldest] = hands.keys();
    if (hands.size > MOST_CLIENTS && oldest !== undefined) hands.delete(oldest);
    return hand;
  };

  const fill = async (hand: Hand, client: string): Promise<void> => {
    try {
      const { taken, left } = await inTime(buckets.take(client, wanted, aMinute), mostWaitMs);
      hand.tokens += taken;
      if (taken === 0) hand.emptyUntil = now() + ((1 - left) * 60_000) / aMinute;
    } catch (cause) {
      if (now() >= aloneUntil)
        onTrouble(new Error('this server counts requests for itself for a while', { cause }), null);
      aloneUntil = now() + ALONE_MS;
    } finally {
      hand.asking = null;
    }
  };

  const take = (client: string): number | Promise<number> => {
    if (now() < aloneUntil) return own.take(client);
    const hand = handOf(client);
    if (hand.tokens > 0) {
      hand.tokens--;
      return 0;
    }
    if (now() < hand.emptyUntil) return Math.ceil((hand.emptyUntil - now()) / 1_000);
    hand.asking ??= fill(hand, client);
    return hand.asking.then(() => take(client));
  };
  return { take };
};

const inTime = <T>(answer: Promise<T>, mostMs: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${mostMs} ms`)), mostMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
};
