import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:http';

/** What is sent: a GET of a path, or a POST to the API. */
export interface Sent {
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const CLIENTS = 8;

/** Sends so many requests, some at once over connections that stay open; answers how often each status came. */
export const askOften = async (
  url: string,
  count: number,
  sent: (number: number) => Sent,
): Promise<Readonly<Record<number, number>>> => {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const statuses: Record<number, number> = {};
  let number = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (number < count) {
        const status = await statusOf(url, agent, sent(number++));
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
    }),
  );
  agent.destroy();
  return statuses;
};

const statusOf = (url: string, agent: Agent, { path = '/graphql', headers = {}, body }: Sent): Promise<number> =>
  new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const sending = request(new URL(path, url), {
      agent,
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    });
    sending.once('response', (response: IncomingMessage) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    sending.once('error', reject);
    sending.end(body);
  });
