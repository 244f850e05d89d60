import type { Fuzzed } from './requests.ts';

const POST = { method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json' } };

/** What has brought a server to its knees once, each tried first from then on. */
export const FOUND: readonly Fuzzed[] = [
  // The parser called itself until there was no more stack.
  { ...POST, body: JSON.stringify({ query: `{ quotes(filter: ${'['.repeat(1_900)}` }) },
  // A query that is none was hashed.
  { ...POST, body: '{"query":{"a":1},"extensions":{"persistedQuery":{"sha256Hash":"x"}}}' },
  // A host that is none was made an address of, which cannot be.
  { method: 'GET', path: '/graphql?query={__typename}', headers: { host: 'a b' }, body: '' },
  // What is asked for with another address before it.
  { method: 'GET', path: 'http://elsewhere.example/graphql', headers: {}, body: '' },
];
