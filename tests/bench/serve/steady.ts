import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** Milliseconds from when something was to be asked until it was answered, the shortest first. */
export type Waits = readonly number[];

/**
 * Asks so many times a second, whether or not what was asked before is answered: a server that stops for a moment makes
 * all wait who come meanwhile, and not only those whom it serves then.
 */
export const askSteadily = async (
  url: string,
  bodies: readonly string[],
  aSecond: number,
  seconds: number,
): Promise<Waits> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const start = performance.now();
  const asked: Promise<number>[] = [];
  for (const total = aSecond * seconds; asked.length < total; ) {
    const due = ((performance.now() - start) / 1_000) * aSecond;
    while (asked.length < Math.min(due, total)) {
      const at = start + (asked.length / aSecond) * 1_000;
      const body = bodies[asked.length % bodies.length] ?? '';
      asked.push(ask(url, body, agent).then(() => performance.now() - at));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const waits = await Promise.all(asked);
  agent.destroy();
  return waits.sort((a, b) => a - b);
};

const ask = (url: string, body: string, agent: Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const asking = request(url, { method: 'POST', agent, headers }, (response) => {
      if (response.statusCode === 200) text(response).then(() => resolve(), reject);
      else reject(new Error(`${url} answers ${response.statusCode}`));
    });
    asking.on('error', reject).end(body);
  });

/** Within how many milliseconds such a part of all were answered: 0.99 for 99 of 100. */
export const within = (waits: Waits, part: number): number => waits[Math.ceil(waits.length * part) - 1] ?? 0;
