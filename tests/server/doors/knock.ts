import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished } from 'vitest';
import type { Door } from '../../../src/server/front-door.ts';
import { behind, receive } from '../../../src/server/front-door.ts';
import { listen } from '../../../src/server/listen.ts';

/** What a visitor was told. */
export interface Told {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  /** Of the first error, or "in" for whoever got in. */
  readonly code: string;
}

interface Asking {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A house behind these doors, on a port of its own, and how to ask there. */
export const build = async (...doors: readonly Door[]): Promise<(asking?: Asking) => Promise<Told>> => {
  const inside = () => ({ status: 200, headers: { 'content-type': 'text/plain' }, body: 'in' });
  const server = await listen(
    receive(behind(doors, inside), (error) => expect.fail(String(error))),
    '127.0.0.1',
    0,
  );
  onTestFinished(() => server.close(0));
  return (asking) => knock(server.url, asking);
};

/** Asks with any header, also those that `fetch` sets itself. */
export const knock = (url: string, { method = 'GET', path = '/graphql', headers = {}, body = '' }: Asking = {}) =>
  new Promise<Told>((resolve, reject) => {
    const sent = request(url, { path, method, headers, agent: false }, (response) => {
      const { statusCode: status } = response;
      text(response).then((said) => resolve({ status, headers: response.headers, code: codeIn(said) }), reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });

const codeIn = (said: string): string => {
  if (!said.startsWith('{')) return said;
  const { errors } = JSON.parse(said) as { errors?: readonly { extensions?: { code?: string } }[] };
  return errors?.[0]?.extensions?.code ?? 'in';
};
