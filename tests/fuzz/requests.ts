import fc from 'fast-check';

/** A request as bytes on the wire, or as something that `fetch` would send. */
export interface Fuzzed {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

// What documents are made of, more often than not in an order that means nothing.
const TOKENS = [
  ...'{}()[]:$!@|=&'.split(''),
  '...',
  '"',
  '"""',
  '\\u0000',
  '#',
  ',',
  'query',
  'mutation',
  'subscription',
  'fragment',
  'on',
  'true',
  'null',
  '-1',
  '2147483648',
  '1e999',
  '"x"',
  '$v',
  '@skip(if: true)',
  '@include(if: $v)',
  '@defer',
  '__typename',
  '__schema { types { name } }',
  '__proto__',
  'constructor',
  'first: 2',
  'after: "x"',
  'quotes { totalCount }',
  'quotes(first: 2) { nodes { text speaker { name } } }',
  'articles { nodes { headline } pageInfo { endCursor } }',
  'node(id: "QXJ0aWNsZTox") { id }',
  'search(query: "a -b \\"c") { totalCount }',
  'quoteCheck(text: "x") { verdict }',
  'extract(text: "A\\n\\n“B,” said Ann Lee.") { quotes { text } }',
  'articleRemove(input: { article: "x" }) { removedId }',
  '... on Article { id }',
  '...F',
  'fragment F on Query { ...F }',
  'a: b',
  '\u{feff}',
  '\u2028',
  '“',
  '\u{1f600}',
];

const documents = fc.oneof(
  fc.array(fc.constantFrom(...TOKENS), { maxLength: 60 }).map((tokens) => tokens.join(' ')),
  fc.array(fc.constantFrom(...TOKENS), { maxLength: 20 }).map((tokens) => `{ ${tokens.join(' ')} }`),
  fc
    .tuple(fc.constantFrom('{', '[', '(', '{a', '[{', '"', '...{'), fc.nat(3_000))
    .map(([sign, count]) => sign.repeat(count)),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

const values = fc.jsonValue({ maxDepth: 4, noUnicodeString: false });

const bodies = fc.oneof(
  fc
    .record(
      {
        query: fc.oneof({ weight: 5, arbitrary: documents }, values),
        variables: fc.oneof(fc.dictionary(fc.constantFrom('v', 'first', '__proto__', 'x'), values), values),
        operationName: fc.oneof(fc.constant('Q'), values),
        extensions: fc.oneof(fc.constant({ cost: true }), fc.constant({ persistedQuery: { sha256Hash: 'x' } }), values),
        documentId: values,
      },
      { requiredKeys: [] },
    )
    .map((body) => JSON.stringify(body)),
  values.map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc.nat(30_000).map((count) => '['.repeat(count)),
  documents.map((document) => `{"query":${JSON.stringify(document)}`),
);

const headerValue = fc
  .string({ unit: fc.constantFrom(...' abcXYZ019-_;,=*/"\'\\()<>@:'.split('')), maxLength: 60 })
  .map((value) => value.trim());

const headers = fc
  .record(
    {
      accept: fc.oneof(
        fc.constantFrom('*/*', 'text/html', 'text/event-stream', 'application/json;q=0', 'multipart/mixed'),
        headerValue,
      ),
      'accept-encoding': fc.oneof(fc.constantFrom('gzip', 'br;q=0', 'gzip, br'), headerValue),
      'if-none-match': fc.oneof(fc.constantFrom('*', 'W/"x"', '"'), headerValue),
      authorization: fc.oneof(fc.constantFrom('Bearer', 'Bearer x', 'Basic eDp4'), headerValue),
      'content-encoding': fc.oneof(fc.constantFrom('gzip', 'br', 'identity', '__proto__'), headerValue),
      'x-request-id': headerValue,
      'x-forwarded-for': headerValue,
      cookie: headerValue,
    },
    { requiredKeys: [] },
  )
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')));

const segment = fc.oneof(
  fc.constantFrom(
    'graphql',
    'articles',
    'people',
    'search',
    'check',
    'reader',
    'health',
    'ready',
    '..',
    '.',
    '%2e%2e',
    '%00',
    '%ff',
    '~',
    '',
    'etc',
    'passwd',
  ),
  fc.webSegment(),
);

const paths = fc.oneof(
  { weight: 4, arbitrary: fc.constant('/graphql') },
  documents.map((document) => `/graphql?query=${encodeURIComponent(document.toWellFormed())}`),
  fc.webQueryParameters().map((search) => `/graphql?${search}`),
  fc
    .tuple(fc.array(segment, { maxLength: 5 }), fc.webQueryParameters())
    .map(([parts, search]) => `/${parts.join('/')}?${search}`),
);

/** Requests of all kinds, most of them of none that a client would send. */
export const requests: fc.Arbitrary<Fuzzed> = fc
  .tuple(fc.constantFrom('POST', 'POST', 'POST', 'GET', 'GET', 'PUT', 'HEAD', 'OPTIONS'), paths, headers, bodies)
  .map(([method, path, given, body]) => ({
    method,
    path: path.slice(0, 12_000),
    headers: { ...(method === 'POST' && { 'content-type': 'application/json' }), ...given },
    body: method === 'GET' || method === 'HEAD' ? '' : body,
  }));
