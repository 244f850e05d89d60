import { request } from 'node:http';
import fc from 'fast-check';
import type { Served } from '../served.ts';
import type { Fuzzed } from './requests.ts';
import { requests } from './requests.ts';

/** What must not leave the process, whatever it is asked. */
const INSIDE = /node_modules|\bat [\w.]+ \(|\bat \/|\.ts:\d|SQLITE_|sqlite|\bselect \w+ from\b|INTERNAL_SERVER_ERROR/iu;

/** Whatever a server is asked: it blames whoever asks and not itself, tells nothing of its inside, and goes on. */
export const facesAnything = ({ url }: Pick<Served, 'url'>) =>
  fc.asyncProperty(requests, async (asked) => {
    const { status, text } = await send(url, asked);
    if (status >= 500) throw new Error(`${status}: ${text.slice(0, 500)}`);
    if (INSIDE.test(text.replaceAll(/"query":"(?:[^"\\]|\\.)*"/gu, '')))
      throw new Error(`it tells: ${text.slice(0, 500)}`);
    const next = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ corpus { articleCount } }"}',
    });
    const good = await next.text();
    if (good !== '{"data":{"corpus":{"articleCount":2}}}') throw new Error(`the next one got ${good}`);
  });

/** The status and the beginning of what comes back; a subscription is not waited for. */
export const send = (url: string, { method, path, headers, body }: Fuzzed) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request(url, { method, path, headers, agent: false }, (response) => {
      const { statusCode: status = 0 } = response;
      let text = '';
      const done = (): void => {
        sent.destroy();
        resolve({ status, text });
      };
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        if (response.headers['content-type']?.includes('event-stream')) done();
      });
      response.on('end', done);
      response.on('error', done);
    });
    sent.on('error', reject);
    sent.end(body);
  });
