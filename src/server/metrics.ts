import type { RequestListener } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../store/store.ts';
import type { Observer } from './observe.ts';

/** What is counted, for Prometheus. */
export interface Metrics {
  readonly observe: Observer;
  /** Counts what was read from files. */
  readonly countRead: (read: ReadCounts) => void;
  /** Answers `GET /metrics`. */
  readonly listener: RequestListener;
}

interface ReadCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly rejected: readonly unknown[];
}

/** Names that clients give their operations: however many they make up, only so many are told apart. */
const MOST_OPERATIONS = 200;

/** Counts what happens at a server, and what its store holds when somebody asks. */
export const createMetrics = (
  store: Pick<Store, 'byteSize' | 'countArticles' | 'countPeople' | 'countQuotes' | 'rejectedFiles'>,
): Metrics => {
  const register = new Registry();
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
  const read = new Counter({
    name: 'sayso_files_read_total',
    help: 'Files that were read, by what came of them.',
    labelNames: ['outcome'],
    registers,
  });
  const held = {
    sayso_articles: ['Articles that are stored.', () => store.countArticles()],
    sayso_people: ['People who are stored.', () => store.countPeople()],
    sayso_quotes: ['Quotes that are stored.', () => store.countQuotes()],
    sayso_store_bytes: ['What the store takes, in bytes.', () => store.byteSize()],
    sayso_files_rejected: ['Files that are left out.', async () => (await store.rejectedFiles()).length],
  } as const;
  for (const [name, [help, count]] of Object.entries(held))
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        // A store that does not answer is told of by what is missing, and by `up` of whoever asks.
        await count().then(
          (value) => this.set(value),
          () => this.remove(),
        );
      },
    });

  const operations = new Set<string>();
  const known = (operation: string): string => {
    if (operations.has(operation)) return operation;
    if (operations.size >= MOST_OPERATIONS) return 'other';
    operations.add(operation);
    return operation;
  };

  return {
    observe: ({ outcome, isFromCache }, { status, code }, ms) => {
      bump(replies, status);
      if (isFromCache) fromCache++;
      const refused = code ?? outcome?.code;
      if (refused != null) bump(refusals, refused);
      if (outcome?.operation != null) seconds.observe({ operation: known(outcome.operation) }, ms / 1_000);
    },
    countRead: ({ added, changed, removed, rejected }) => {
      read.inc({ outcome: 'added' }, added);
      read.inc({ outcome: 'changed' }, changed);
      read.inc({ outcome: 'removed' }, removed);
      read.inc({ outcome: 'rejected' }, rejected.length);
    },
    listener: (request, response) => {
      if (request.method !== 'GET' || request.url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      register.metrics().then(
        (text) => response.writeHead(200, { 'content-type': register.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    },
  };
};
