import type { Load } from './load.ts';
import type { RunningServer } from './servers.ts';

/** What a server did in each round. */
export interface Measured {
  readonly name: string;
  /** Answers a second. */
  readonly rates: readonly number[];
  /** Milliseconds within which 99 of 100 were answered. */
  readonly p99s: readonly number[];
  /** Microseconds of the processor an answer; empty where they cannot be told. */
  readonly costs: readonly number[];
}

/** Has servers take turns for some rounds, after one that does not count. */
export const measureInTurns = async (
  servers: Readonly<Record<string, RunningServer>>,
  ask: (url: string) => Promise<Load>,
  rounds: number,
): Promise<Measured[]> => {
  const measured = Object.entries(servers).map(([name, server]) => ({
    name,
    server,
    rates: [] as number[],
    p99s: [] as number[],
    costs: [] as number[],
  }));
  for (let round = -1; round < rounds; round++)
    for (const { server, rates, p99s, costs } of measured) {
      const before = server.processorTime();
      const start = performance.now();
      const { rate, p99 } = await ask(server.url);
      const answers = (rate * (performance.now() - start)) / 1000;
      const after = server.processorTime();
      if (round < 0) continue;
      rates.push(rate);
      p99s.push(p99);
      if (before !== null && after !== null) costs.push(((after - before) * 1_000_000) / answers);
    }
  return measured;
};
