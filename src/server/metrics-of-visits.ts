import type { Registry } from 'prom-client';
import { Counter, collectDefaultMetrics, Histogram } from 'prom-client';
import type { Observer } from './observe.ts';

/** Names that clients give their operations: however many they make up, only so many are told apart. */
const MOST_OPERATIONS = 200;

/** Counts visits, and what the process takes to answer them. */
export const countVisits = (register: Registry): Observer => {
  const registers = [register];
  collectDefaultMetrics({ register });

  // What is answered from memory is answered in the time that a label takes to look up: it is counted by hand.
  const replies = new Map<number, number>();
  const refusals = new Map<string, number>();
  let fromCache = 0;
  const bump = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

  new Counter({
    name: 'sayso_http_replies_total',
    help: 'Replies, by status.',
    labelNames: ['status'],
    registers,
    collect() {
      this.reset();
      for (const [status, count] of replies) this.inc({ status: String(status) }, count);
    },
  });
  new Counter({
    name: 'sayso_refusals_total',
    help: 'Requests that were refused or failed, by the code of their first error.',
    labelNames: ['code'],
    registers,
    collect() {
      this.reset();
      for (const [code, count] of refusals) this.inc({ code }, count);
    },
  });
  new Counter({
    name: 'sayso_cache_hits_total',
    help: 'Questions that were answered from memory.',
    registers,
    collect() {
      this.reset();
      this.inc(fromCache);
    },
  });
  const seconds = new Histogram({
    name: 'sayso_operation_seconds',
    help: 'How long operations took that were not answered from memory, by the name that they give themselves.',
    labelNames: ['operation'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });

  const operations = new Set<string>();
  const known = (operation: string): string => {
    if (operations.has(operation)) return operation;
    if (operations.size >= MOST_OPERATIONS) return 'other';
    operations.add(operation);
    return operation;
  };

  return ({ outcome, isFromCache }, { status, code }, ms) => {
    bump(replies, status);
    if (isFromCache) fromCache++;
    const refused = code ?? outcome?.code;
    if (refused != null) bump(refusals, refused);
    if (outcome?.operation != null) seconds.observe({ operation: known(outcome.operation) }, ms / 1_000);
  };
};
