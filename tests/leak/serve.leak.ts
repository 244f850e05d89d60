import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sent } from './ask-often.ts';
import { askOften } from './ask-often.ts';
import type { InspectedServer } from './inspected-server.ts';
import { startInspected } from './inspected-server.ts';

let server: InspectedServer;
let atFirst: number;
// What is kept of answers is bounded, and full before anything is measured.
beforeAll(async () => {
  server = await startInspected('seeds', '--cache-mb', '1');
  atFirst = await server.heldBytes();
}, 60_000);
afterAll(() => server.stop());

const ask = (query: string, variables: Readonly<Record<string, unknown>> = {}): Sent => ({
  body: JSON.stringify({ query, variables }),
});
const ARTICLES =
  'query ($n: Int!, $words: String!) { articles(first: $n) { nodes { headline quotes { nodes { text speaker { name } } } } } quotes(filter: { text: $words }) { totalCount } }';

/** Ways to ask, each time with another number; the status that each answer has; how often it is asked. */
const WAYS: readonly (readonly [name: string, sent: (number: number) => Sent, status: number, count: number])[] = [
  ['the same question', () => ask('{ quotes { nodes { text speaker { name } } } }'), 200, 30_000],
  ['with other variables', (n) => ask(ARTICLES, { n: 1 + (n % 100), words: `tomahawk${n % 1_000}` }), 200, 8_000],
  ['with a new document', (n) => ask(`{ q${n}: quotes { nodes { text } } }`), 200, 6_000],
  ['with a wrong document', (n) => ask(`{ quote${n} }`), 200, 6_000],
  ['with what is not JSON', (n) => ({ body: `{"query": ${n}` }), 400, 10_000],
  ['from elsewhere', (n) => ({ path: '/graphql', headers: { origin: `https://site${n}.example` } }), 403, 10_000],
  ['for a page that is there', () => ({ path: '/search?q=putin' }), 200, 1_000],
  ['for a page that is not', (n) => ({ path: `/people/nobody-${n}` }), 404, 4_000],
  ['to try a text', (n) => ask(`{ extract(text: "Bridge ${n}\\n\\n“No,” Ann Lee said.") { headline } }`), 200, 4_000],
];

/** Bytes that a request may leave behind; and that may be more besides, as of code that is compiled meanwhile. */
const MOST_A_REQUEST = 50;
const MOST_BESIDES = 150_000;

it.each(WAYS)('asked %s, nothing stays', { timeout: 300_000 }, async (_way, sent, status, count) => {
  // Fills what is bounded, and has compiled what is run often.
  expect(await askOften(server.url, count, sent)).toEqual({ [status]: count });
  const before = await server.heldBytes();
  expect(await askOften(server.url, count, (number) => sent(count + number))).toEqual({ [status]: count });
  const growth = (await server.heldBytes()) - before;
  expect(growth).toBeLessThan(MOST_BESIDES + MOST_A_REQUEST * count);
});

/** Documents, above all, and what was wrong with them. */
const MOST_KEPT = 50_000_000;

it('what is kept on purpose, after all of that, is little', async () => {
  expect((await server.heldBytes()) - atFirst).toBeLessThan(MOST_KEPT);
});
