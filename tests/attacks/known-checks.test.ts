import { expect, onTestFinished, test } from 'vitest';
import { readServiceSettings } from '../../src/commands/service-settings.ts';
import { TWO_ARTICLES } from '../drafts.ts';
import { serveArticles } from '../served.ts';
import { knock } from '../server/doors/knock.ts';

// The lists of checks that graphql-cop and graphql-armor publish, each asked of a server in production mode as it comes.

const served = async () => {
  const server = await serveArticles(TWO_ARTICLES, readServiceSettings({}, { NODE_ENV: 'production' }));
  onTestFinished(server.stop);
  return server.url;
};

interface Told {
  readonly status: number;
  readonly text: string;
  readonly data?: unknown;
  readonly codes: readonly (string | undefined)[];
}

const post = async (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Told> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return read(response);
};

const read = async (response: Response): Promise<Told> => {
  const text = await response.text();
  if (!text.startsWith('{')) return { status: response.status, text, codes: [] };
  const { data, errors = [] } = JSON.parse(text) as { data?: unknown; errors?: { extensions?: { code?: string } }[] };
  return { status: response.status, text, data, codes: errors.map(({ extensions }) => extensions?.code) };
};

const repeat = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join(' ');

test.each([
  ['cop: alias overloading', { query: `{ ${repeat(101, (at) => `a${at}: __typename`)} }` }, 'TOO_MANY_ALIASES'],
  ['cop: batch queries', [{ query: '{ __typename }' }, { query: '{ __typename }' }], 'BAD_REQUEST'],
  ['cop: directive overloading', { query: `{ __typename ${'@aa'.repeat(50)} }` }, 'TOO_MANY_DIRECTIVES'],
  ['cop: field duplication', { query: `{ ${'__typename '.repeat(500)} }` }, 'TOO_MANY_ROOT_FIELDS'],
  [
    'cop: circular query of introspection',
    { query: '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }' },
    'INTROSPECTION_OFF',
  ],
  [
    'cop: circular fragment',
    { query: '{ __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }' },
    'FRAGMENT_CYCLE',
  ],
  ['cop: unhandled error', { query: 'qwerty cop { abc }' }, 'GRAPHQL_PARSE_FAILED'],
  ['cop: introspection', { query: '{ __schema { types { name } } }' }, 'INTROSPECTION_OFF'],
  [
    'armor: depth',
    { query: `{ ${'article(slug: "x") { quotes { nodes { '.repeat(8)} id ${'} } } '.repeat(8)} }` },
    'TOO_DEEP',
  ],
  ['armor: aliases', { query: `{ corpus { ${repeat(31, (at) => `a${at}: version`)} } }` }, 'TOO_MANY_ALIASES'],
  ['armor: directives', { query: `{ __typename ${repeat(31, () => '@skip(if: false)')} }` }, 'TOO_MANY_DIRECTIVES'],
  [
    'armor: aliases, through fragments',
    { query: `{ ...A } fragment A on Query { corpus { ${repeat(31, (at) => `a${at}: version`)} } }` },
    'TOO_MANY_ALIASES',
  ],
  [
    'armor: depth, through fragments',
    {
      query: `{ article(slug: "x") { ...F0 } } ${repeat(
        8,
        (at) => `fragment F${at} on Article { quotes { nodes { article { ...F${at + 1} } } } }`,
      )} fragment F8 on Article { id }`,
    },
    'TOO_DEEP',
  ],
  [
    'armor: cost, through fragments',
    {
      query: `{ ...A } fragment A on Query { articles(first: 100) { nodes { ...B } } }
        fragment B on Article { quotes(first: 100) { nodes { speaker { quotes(first: 100) { nodes { text } } } } } }`,
    },
    'TOO_COSTLY',
  ],
  ['armor: tokens', { query: `{ corpus { ${'version '.repeat(2_000)} } }` }, 'DOCUMENT_TOO_LONG'],
  ['armor: characters', { query: `{ __typename } #${'x'.repeat(200_000)}` }, 'BODY_TOO_LONG'],
  [
    'armor: cost',
    {
      query:
        '{ articles(first: 100) { nodes { quotes(first: 100) { nodes { speaker { quotes(first: 100) { nodes { text } } } } } } } }',
    },
    'TOO_COSTLY',
  ],
  [
    'fragments that spread each other',
    { query: `{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }` },
    'FRAGMENT_CYCLE',
  ],
  [
    'spreads that double at each level',
    {
      query: `{ articles { nodes { ...F0 } } } ${repeat(
        12,
        (at) =>
          `fragment F${at} on Article { a: people { nodes { articles { nodes { ...F${at + 1} } } } } b: people { nodes { articles { nodes { ...F${at + 1} } } } } }`,
      )} fragment F12 on Article { headline }`,
    },
    'TOO_DEEP',
  ],
  [
    'ids without end',
    { query: 'query ($i: [ID!]!) { nodes(ids: $i) { id } }', variables: { i: Array(5_000).fill('x') } },
    'TOO_MANY_VARIABLES',
  ],
  ['a page without end', { query: '{ quotes(first: 2147483647) { nodes { text } } }' }, 'INVALID_PAGE_SIZE'],
  [
    '__proto__ as a variable',
    '{"query":"query ($filter: QuoteFilter) { quotes(filter: $filter) { totalCount } }","variables":{"filter":{"__proto__":{"kind":[]}}}}',
    'INVALID_VARIABLES',
  ],
  ['__proto__ as a parameter', '{"query":"{ __typename }","__proto__":{"query":"{ x }"}}', 'BAD_REQUEST'],
  ['constructor as a field', { query: '{ constructor { name } }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['a query that is a number', { query: 17 }, 'BAD_REQUEST'],
  ['variables that are a list', { query: '{ __typename }', variables: [1] }, 'BAD_REQUEST'],
  ['nothing', {}, 'DOCUMENT_MISSING'],
  ['null', 'null', 'BAD_REQUEST'],
  ['JSON that ends early', '{"query":"{ __typename', 'BAD_REQUEST'],
  ['JSON that is nested without end', `{"query":${'['.repeat(60_000)}`, 'BAD_REQUEST'],
  ['an id of SQL', { query: `{ node(id: "1' OR '1'='1") { id } }` }, 'INVALID_ID'],
  ['a search of operators', { query: '{ search(query: "\\" OR * NEAR( ^ ) -- ;drop") { totalCount } }' }, undefined],
  ['a NUL in a slug', { query: '{ article(slug: "a\\u0000b") { id } }' }, undefined],
  ['half a surrogate in a search', { query: '{ search(query: "\\ud800 x") { totalCount } }' }, 'GRAPHQL_PARSE_FAILED'],
] as const)('%s', async (_name, body, code) => {
  const url = await served();
  const told = await post(url, body);
  expect([...new Set(told.codes)].slice(-1)).toEqual(code === undefined ? [] : [code]);
  expect(told.text).not.toMatch(/\bat \/|node_modules|SQLITE|select |yoga|pothos|\.ts\b|Did you mean/iu);
  // The next one is answered as if nothing had been.
  expect((await post(url, { query: '{ corpus { articleCount } }' })).data).toEqual({ corpus: { articleCount: 2 } });
});

test.each([
  ['a field', '{ articels { totalCount } }'],
  ['an argument', '{ articles(frist: 1) { totalCount } }'],
  ['a value', '{ quotes(filter: { kind: [DIRCET] }) { totalCount } }'],
  ['a field of an input', '{ quotes(filter: { knid: [DIRECT] }) { totalCount } }'],
  ['a type', '{ node(id: "x") { ... on Artcle { id } } }'],
  ['a fragment', '{ ...Corpsu } fragment Corpus on Query { corpus { version } }'],
  ['a directive', '{ corpus { version @inclde(if: true) } }'],
  ['a variable', 'query ($first: Int) { articles(first: $frist) { totalCount } }'],
])('cop, armor: no suggestion is made for %s that is misspelt', async (_name, query) => {
  const { codes, text } = await post(await served(), { query });
  expect(codes).toContain('GRAPHQL_VALIDATION_FAILED');
  expect(text).not.toContain('Did you mean');
});

test.each([
  ['[', 1_900],
  ['{a:', 600],
] as const)('a document that is nested without end, by %s', async (sign, count) => {
  const url = await served();
  const { codes } = await post(url, { query: `{ quotes(filter: ${sign.repeat(count)}` });
  // How deep the parser may call itself depends on how much of it has been compiled.
  expect(['TOO_DEEP', 'GRAPHQL_PARSE_FAILED']).toContain(codes[0]);
  expect((await post(url, { query: '{ corpus { articleCount } }' })).data).toEqual({ corpus: { articleCount: 2 } });
});

test('cop: GraphiQL and other playgrounds are not there', async () => {
  const url = await served();
  for (const path of ['/graphql', '/graphiql', '/playground', '/console', '/altair', '/voyager', '/api']) {
    const response = await fetch(new URL(path, url), { headers: { accept: 'text/html' } });
    expect([path, response.status, /graphiql|playground/iu.test(await response.text())]).toEqual([
      path,
      path === '/graphql' ? 406 : 404,
      false,
    ]);
  }
});

test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
  'cop: a query by POST as %s (CSRF)',
  async (type) => {
    const told = await post(await served(), 'query=%7B__typename%7D', { 'content-type': type });
    expect([told.status, told.codes]).toEqual([415, ['CONTENT_TYPE_REFUSED']]);
  },
);

test.each([
  'mutation { __typename }',
  'mutation { articleRemove(input: { article: "x" }) { removedId } }',
  'query A { __typename } mutation B { articleRemove(input: { article: "x" }) { removedId } }&operationName=B',
])('cop: a mutation by GET (CSRF): %s', async (given) => {
  const url = await served();
  const [query = '', rest = ''] = given.split('&');
  const told = await read(await fetch(`${url}?query=${encodeURIComponent(query)}&${rest}`));
  expect([told.status, told.data]).toEqual([405, undefined]);
});

test('cop: a query by GET is answered to programs and to our own pages, and not to those of others (CSRF)', async () => {
  const url = await served();
  const path = '/graphql?query={__typename}';
  expect((await knock(url, { path })).status).toBe(200);
  const others = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
  expect((await knock(url, { path, headers: others })).code).toBe('ORIGIN_REFUSED');
});

test('cop: no tracing, no verbose errors, and no name of what runs', async () => {
  const url = await served();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-federation-include-trace': 'ftv1' },
    body: '{"query":"{ quotes(filter: 5) { nodes { text } } }"}',
  });
  const text = await response.text();
  expect(text).not.toMatch(/tracing|ftv1|stacktrace|exception/iu);
  expect([...response.headers].join(' ')).not.toMatch(/yoga|node\/|express|sayso\/?\d/iu);
});

test.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'HEAD'])('cop: %s changes nothing', async (method) => {
  const url = await served();
  const { status } = await knock(url, { method, headers: { 'content-type': 'application/json' } });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
});

test('armor: what is cheap to ask is cheap to refuse: documents that validation could go through for long', async () => {
  const url = await served();
  const hard = [
    // Fields that may be merged are held against each other, pair by pair.
    `{ ${repeat(14, () => 'corpus { version articleCount }')} corpus { ${repeat(700, () => 'version')} } }`,
    `{ articles { ${repeat(40, (at) => `...F${at}`)} } } ${repeat(40, (at) => `fragment F${at} on ArticleConnection { nodes { ${repeat(9, (n) => `x: headline ...on Article { y${n}: slug }`)} } }`)}`,
    `query (${repeat(600, (at) => `$v${at}: Int`)}) { __typename }`,
    `{ quotes(filter: { kind: [${repeat(1_900, () => 'DIRECT')}] }) { totalCount } }`,
    `{ ${repeat(15, () => 'x')} ${repeat(100, (at) => `y { z${at} }`)} }`,
  ];
  const began = process.cpuUsage();
  for (const query of hard) expect((await post(url, { query })).status).toBeLessThan(500);
  const { user } = process.cpuUsage(began);
  // Not seconds of a processor, as each of them might.
  expect(user / 1e6).toBeLessThan(5);
});
