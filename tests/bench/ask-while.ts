import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';

/** How long answers took, in milliseconds. */
export interface Waits {
  readonly median: number;
  readonly p99: number;
  readonly slowest: number;
  readonly answers: number;
}

/** Each with another number in it, so that no answer is remembered. */
const QUESTIONS = [
  (n: number) =>
    `{ articles(first: ${n}) { nodes { headline quotes(first: 5) { nodes { text speaker { name } } } } } }`,
  (n: number) =>
    `{ quotes(first: ${n}, orderBy: { field: PUBLISHED_AT, direction: DESC }) { nodes { text article { headline } } } }`,
  (n: number) =>
    `{ people(first: ${n}, orderBy: { field: QUOTE_COUNT, direction: DESC }) { nodes { name quotes { totalCount } } } }`,
  (n: number) => `{ search(query: "bridge council", first: ${n}) { edges { score highlights { text } } } }`,
] as const;
const BETWEEN_MS = 20;
const UNMEASURED = 40;

/** Asks a server that is starting, as its standard output tells, one question after another while something is done. */
export const askWhile = async (output: Readable, work: () => Promise<void>): Promise<Waits> => {
  const url = await addressIn(output);
  const waits: number[] = [];
  let isOver = false;
  const asking = (async () => {
    for (let at = 0; !isOver; at++) {
      const query = QUESTIONS[at % QUESTIONS.length]?.(1 + ((at >> 2) % 20));
      const start = performance.now();
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const answer = (await response.json()) as { errors?: unknown };
      if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
      if (at >= UNMEASURED) waits.push(performance.now() - start);
      await setTimeout(BETWEEN_MS);
    }
  })();
  await work();
  isOver = true;
  await asking;
  waits.sort((a, b) => a - b);
  const at = (share: number): number => waits[Math.floor(share * (waits.length - 1))] ?? 0;
  return { median: at(0.5), p99: at(0.99), slowest: at(1), answers: waits.length };
};

const addressIn = async (output: Readable): Promise<string> => {
  for await (const line of createInterface({ input: output })) {
    const [, url] = /^Ask at (\S+),/u.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error('the server did not start');
};
