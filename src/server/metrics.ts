import type { RequestListener } from 'node:http';
import { AggregatorRegistry, Registry } from 'prom-client';
import type { ReadCounts, SizedStore } from './metrics-of-store.ts';
import { countStore } from './metrics-of-store.ts';
import { countVisits } from './metrics-of-visits.ts';
import type { Observer } from './observe.ts';

/** What is counted, for Prometheus. */
export interface Metrics {
  readonly observe: Observer;
  /** Counts what was read from files. */
  readonly countRead: (read: ReadCounts) => void;
  /** Answers `GET /metrics`. */
  readonly listener: RequestListener;
}

/** Which part of serving a process has: all of it; or to answer, as one of several; or to read for those that do. */
export type Part = 'ALL' | 'ANSWERS' | 'READS';

/**
 * Counts what happens at a server, and what its store holds when somebody asks. Those that answer are asked for their
 * counts by the one that reads, which adds them up.
 */
export const createMetrics = (store: SizedStore, part: Part = 'ALL'): Metrics => {
  const register = new Registry();
  // Asks the others, or hears them ask.
  const others = part === 'ALL' ? null : new AggregatorRegistry();
  if (part === 'ANSWERS') AggregatorRegistry.setRegistries(register);
  const tell = async (): Promise<string> =>
    others === null ? register.metrics() : `${await others.clusterMetrics()}\n${await register.metrics()}`;
  return {
    observe: part === 'READS' ? () => {} : countVisits(register),
    countRead: part === 'ANSWERS' ? () => {} : countStore(register, store),
    listener: (request, response) => {
      if (request.method !== 'GET' || request.url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      tell().then(
        (text) => response.writeHead(200, { 'content-type': register.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    },
  };
};
