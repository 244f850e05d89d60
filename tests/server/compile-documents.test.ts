import { getIntrospectionQuery } from 'graphql';
import { compileQuery } from 'graphql-jit';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { EXAMPLE_QUERIES } from '../../src/server/example-queries.ts';
import type { Store } from '../../src/store/store.ts';
import { TWO_ARTICLES } from '../drafts.ts';
import type { Answer, TestService } from '../service.ts';
import { testService } from '../service.ts';

vi.mock(import('graphql-jit'), { spy: true });

/** A store that some things cannot be read from. */
const failing = (store: Store): Store => ({
  ...store,
  rejectedFiles: () => Promise.reject(new Error('disk gone')),
  countQuotes: () => Promise.reject(new Error('disk gone')),
  personNames: () => Promise.reject(new Error('disk gone')),
});

let service: TestService;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  service = await testService({ articles: TWO_ARTICLES, wrap: failing });
});
afterEach(() => vi.mocked(compileQuery).mockClear());
afterAll(() => vi.restoreAllMocks());

const LISTS = `fragment Names on Person { name slug }
query ($first: Int = 1, $withText: Boolean = false, $without: Boolean! = true) {
  articles(first: $first) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { cursor node { __typename headline ...More @include(if: $withText) } }
    again: nodes { headline people { nodes { ...Names } edges { mentions { start text } node { ...Names } } } }
  }
  corpus @skip(if: $without) { version }
}
fragment More on Article { body quotes { nodes { text kind attribution { confidence } speaker { ...Names } } } }`;

// Each is asked often enough to be compiled.
test.each<[string, string, Record<string, unknown>?]>([
  ...EXAMPLE_QUERIES.filter(({ query }) => !query.includes('subscription')).map(
    ({ query, variables = '{}' }): [string, string, Record<string, unknown>] => [
      query.split('\n', 1)[0] ?? '',
      query,
      JSON.parse(variables),
    ],
  ),
  ['introspection', getIntrospectionQuery()],
  ['one type', '{ __type(name: "Quote") { name fields { name type { kind ofType { name } } } } }'],
  ['variables as they come', LISTS],
  ['variables that switch fields on', LISTS, { first: 2, withText: true, without: false }],
  ['a variable of the wrong type', LISTS, { first: 'two' }],
  ['a variable that is null where none may be', LISTS, { without: null }],
  ['an input with a field too many', 'query ($f: QuoteFilter) { quotes(filter: $f) { totalCount } }', { f: { x: 1 } }],
  [
    'a value that is none of an enum',
    'query ($k: [QuoteKind!]) { quotes(filter: { kind: $k }) { nodes { text } } }',
    { k: ['LOUD'] },
  ],
  [
    'a scalar of ours that is wrong',
    'query ($t: DateTime) { articles(filter: { publishedAt: { from: $t } }) { nodes { id } } }',
    { t: 'soon' },
  ],
  [
    'a scalar of ours',
    'query ($t: DateTime) { articles(filter: { publishedAt: { from: $t } }) { nodes { publishedAt } } }',
    { t: '2020-01-01T00:00:00Z' },
  ],
  ['an error that leaves nothing', '{ corpus { articleCount rejected { reason } } }'],
  ['an error that leaves the rest', '{ one: person(slug: "ann-lee") { name aliases } two: articles { totalCount } }'],
  ['errors in each item of a list', '{ people { nodes { name descriptions } } }'],
  ['an error that a client made', '{ articles(first: 0) { nodes { id } } }'],
  ['a cursor that is none', '{ articles(after: "x") { nodes { id } pageInfo { hasNextPage } } }'],
  ['what is not there', '{ article(slug: "none") { headline } person(slug: "none") { name } }'],
  [
    'types that are told apart',
    '{ search(query: "bridge") { nodes { __typename ... on Article { headline } ... on Person { name } ... on Quote { text } } } }',
  ],
  ['one node', 'query ($id: ID!) { node(id: $id) { __typename id ... on Article { headline } } }', { id: 'none' }],
  [
    'a field under two names',
    '{ a: articles(first: 1) { nodes { headline } } b: articles(last: 1) { nodes { headline } } }',
  ],
  ['a refused change', 'mutation { articleRemove(input: { article: "x" }) { removedId userErrors { code field } } }'],
])('compiled, it is answered in the same words: %s', async (name, asked, variables) => {
  // A document of its own, which nobody has asked for before.
  const query = `${asked}\n# ${name}`;
  const interpreted = await service.query(query, variables);
  for (let again = 0; again < 3; again++) expect(await service.query(query, variables)).toEqual(interpreted);
  expect(compileQuery).toHaveBeenCalledTimes(1);
});

test('what a document may ask for is limited, compiled or not', async () => {
  const query =
    'query ($first: Int) { articles(first: $first) { nodes { quotes(first: 100) { nodes { speaker { name quotes { nodes { text } } } } } } } }';
  const ask = async (first: number, extensions = {}) => {
    const body = JSON.stringify({ query, variables: { first }, extensions });
    const accept = 'application/graphql-response+json';
    const headers = { 'content-type': 'application/json', accept };
    const response = await service.fetch('http://sayso/graphql', { method: 'POST', headers, body });
    const answer = (await response.json()) as Answer & { extensions?: unknown };
    return [response.status, answer.errors?.[0]?.extensions?.code, answer.extensions];
  };
  for (let again = 0; again < 4; again++) {
    expect(await ask(1)).toEqual([200, undefined, undefined]);
    expect(await ask(101)).toEqual([400, 'INVALID_PAGE_SIZE', undefined]);
    expect(await ask(50)).toEqual([400, 'TOO_COSTLY', undefined]);
    expect(await ask(1, { cost: true })).toEqual([200, undefined, { cost: { limit: 50_000, actual: 2_404 } }]);
  }
});

test('the operation that is named is run, compiled or not', async () => {
  const ask = async (operationName: string) => {
    const query = 'query A { articles { totalCount } } query B { people { totalCount } }';
    const body = JSON.stringify({ query, operationName });
    const headers = { 'content-type': 'application/json' };
    return (await service.fetch('http://sayso/graphql', { method: 'POST', headers, body })).json();
  };
  for (let again = 0; again < 4; again++) {
    expect(await ask('A')).toEqual({ data: { articles: { totalCount: 2 } } });
    expect(await ask('B')).toEqual({ data: { people: { totalCount: 3 } } });
  }
});

test('what would take long to compile is interpreted, also where fragments make it long', async () => {
  const fragments = Array.from(
    { length: 8 },
    (_, at) => `fragment F${at} on Person { ...F${at + 1} name ...F${at + 1} }`,
  );
  for (const query of [
    `{ people { nodes { ...F0 } } } ${fragments.join(' ')} fragment F8 on Person { name }`,
    `{ ${Array.from({ length: 10 }, (_, at) => `a${at}: people { nodes { ${'name '.repeat(30)} } }`).join(' ')} }`,
  ])
    for (let again = 0; again < 4; again++) expect((await service.query(query)).errors).toBeUndefined();
  expect(compileQuery).not.toHaveBeenCalled();
});
