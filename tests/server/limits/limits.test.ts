import fc from 'fast-check';
import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import { expect, test } from 'vitest';
import { costOf } from '../../../src/server/limits/cost.ts';
import { cacheDocuments } from '../../../src/server/limits/document-cache.ts';
import { measureDocument } from '../../../src/server/limits/measure-document.ts';
import { TWO_ARTICLES } from '../../drafts.ts';
import { testService } from '../../service.ts';

const LIMITS = {
  tokens: 200,
  depth: 5,
  aliases: 3,
  directives: 2,
  rootFields: 4,
  fragments: 6,
  cost: 1_000,
  pageSize: 50,
  variables: 10,
  searchLength: 20,
  runningMs: 10_000,
  subscriptions: 20,
};
const { query } = await testService({ articles: TWO_ARTICLES, limits: LIMITS });

const repeat = (count: number, field: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => field(at)).join(' ');

const refusal = async (asked: string, variables?: Record<string, unknown>) => {
  const { data, errors } = await query(asked, variables);
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  return errors?.[0];
};

test.each([
  [
    'tokens',
    `{ corpus { ${repeat(197, () => 'version')} } }`,
    'DOCUMENT_TOO_LONG',
    [200, 201],
    'The document has more than 200 tokens (names, values, punctuation): ask in several requests, and give long lists as variables.',
  ],
  [
    'depth',
    '{ quotes { nodes { article { quotes { nodes { text } } } } } }',
    'TOO_DEEP',
    [5, 6],
    'Fields are nested 6 deep, and 5 is the most: ask for part of it, and for the rest by the ids that come back.',
  ],
  [
    'depth, through fragments',
    '{ quotes { nodes { ...F } } } fragment F on Quote { article { quotes { ... { nodes { text } } } } }',
    'TOO_DEEP',
    [5, 6],
    'nested 6 deep',
  ],
  [
    'aliases',
    `{ corpus { ${repeat(4, (at) => `a${at}: version`)} } }`,
    'TOO_MANY_ALIASES',
    [3, 4],
    'There are 4 aliases, and 3 is the most: ask for many things of a kind as one list, or in several requests.',
  ],
  [
    'directives',
    '{ __typename @skip(if: false) @a @b @c }',
    'TOO_MANY_DIRECTIVES',
    [2, 4],
    'There are 4 directives, and 2 is the most',
  ],
  [
    'fields at the root',
    `{ ${repeat(5, () => '__typename')} }`,
    'TOO_MANY_ROOT_FIELDS',
    [4, 5],
    'The operation has 5 fields at its root, and 4 is the most: ask in several requests.',
  ],
  [
    'fields at the root, through fragments',
    '{ ...A ...A } fragment A on Query { ... { __typename __typename } __typename }',
    'TOO_MANY_ROOT_FIELDS',
    [4, 6],
    'has 6 fields',
  ],
  [
    'fragments',
    `{ corpus { ${repeat(6, () => '...A')} } } fragment A on Corpus { version }`,
    'TOO_MANY_FRAGMENTS',
    [6, 7],
    'Fragments are defined or spread 7 times, and 6 is the most',
  ],
  [
    'cost',
    '{ articles(first: 50) { nodes { people(first: 19) { nodes { name } } } } }',
    'TOO_COSTLY',
    [1_000, 1 + 1 + 50 * (1 + 1 + 19)],
    'This may cost 1,052, a field one and what is in a list as often as its page is long, and 1,000 is the most: ask for shorter pages',
  ],
  [
    'the size of a page',
    '{ quotes(last: 51) { totalCount } }',
    'INVALID_PAGE_SIZE',
    [50, 51],
    '`last: 51` is out of bounds: ask for 1 to 50 items, and for more page by page.',
  ],
] as const)(
  'too much is refused with how much is, and how to ask within it: %s',
  async (_name, asked, code, [limit, actual], message) => {
    const refused = await refusal(asked);
    expect(refused?.extensions).toEqual({ code, limit, actual });
    expect(refused?.message).toContain(message);
  },
);

test('variables are limited by how many values they hold, at any depth', async () => {
  const asked = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const refused = await refusal(asked, { ids: Array.from({ length: 10 }, () => 'x') });
  expect(refused).toMatchObject({
    message: 'The variables hold 11 values, and 10 is the most: ask in several requests.',
    extensions: { code: 'TOO_MANY_VARIABLES', limit: 10, actual: 11 },
  });
  const nested = JSON.parse(`{"ids":${'['.repeat(5_000)}${']'.repeat(5_000)}}`) as Record<string, unknown>;
  expect((await refusal(asked, nested))?.extensions?.code).toBe('TOO_MANY_VARIABLES');
});

test.each([
  ['query', '{ search(query: "WORDS") { totalCount } }'],
  ['filter.text', '{ quotes(filter: { text: "WORDS" }) { totalCount } }'],
  ['filter.text', '{ articles(filter: { text: "WORDS" }) { totalCount } }'],
  ['filter.namePrefix', '{ people(filter: { namePrefix: "WORDS" }) { totalCount } }'],
])('words to search for in `%s` are limited', async (argument, asked) => {
  const { errors } = await query(asked.replace('WORDS', 'x'.repeat(21)));
  expect(errors).toMatchObject([
    {
      message: `\`${argument}\` has 21 characters, and 20 is the most: look for the words that tell it from others.`,
      extensions: { code: 'TEXT_TOO_LONG', limit: 20, actual: 21 },
    },
  ]);
  expect((await query(asked.replace('WORDS', 'x'.repeat(20)))).errors).toBeUndefined();
});

test.each([
  ['of itself', 'fragment A on Query { ...A }', 'A'],
  ['of others', 'fragment A on Query { ...B } fragment B on Query { ... { ...C } } fragment C on Query { ...A }', 'A'],
  [
    'deep below',
    'fragment A on Query { articles { nodes { ...B } } } fragment B on Article { people { nodes { articles { nodes { ...B } } } } }',
    'B',
  ],
])('a fragment %s is refused as one', async (_name, fragments, name) => {
  const refused = await refusal(`{ ...A } ${fragments}`);
  expect(refused?.extensions).toEqual({ code: 'FRAGMENT_CYCLE' });
  expect(refused?.message).toContain(`The fragment ${name} holds itself`);
});

test('introspection, as tools ask for it, stays inside', async () => {
  const { query: ask } = await testService();
  const asked = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
    typeDepth: 9,
  });
  expect((await ask(asked)).errors).toBeUndefined();
});

test('what a request costs is told on demand, and otherwise not', async () => {
  const { fetch } = await testService({ articles: TWO_ARTICLES });
  const ask = async (extensions: object) => {
    const response = await fetch('http://sayso/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ quotes(first: 2) { totalCount nodes { text } } }', extensions }),
    });
    return ((await response.json()) as { extensions?: unknown }).extensions;
  };
  // quotes 1, totalCount 1 + 5, two nodes of 1 and a text each, and the list itself.
  expect(await ask({ cost: true })).toEqual({ cost: { limit: 50_000, actual: 1 + 6 + 1 + 2 } });
  expect(await ask({})).toBeUndefined();
});

const SCHEMA = buildSchema(`
  type Query { articles(first: Int, last: Int): Articles!  top(first: Int = 3): [Article!]!  nodes(ids: [ID!]!): [Article]! }
  type Articles { nodes: [Article!]! edges: [Edge!]! more: Boolean! }
  type Edge { node: Article! }
  type Article { headline: String! tags: [String!]! related(first: Int): Articles! persons: [Person!]! }
  type Person { name: String! }
`);

test.each([
  ['{ __typename }', {}, 1],
  [
    '{ articles(first: 10) { more nodes { headline } edges { node { headline } } } }',
    {},
    1 + 1 + (1 + 10) + (1 + 10 * 2),
  ],
  ['{ articles { nodes { headline } } }', {}, 1 + 1 + 20],
  ['{ articles(last: 5) { nodes { tags persons { name } } } }', {}, 1 + 1 + 5 * (1 + 1 + 10)],
  ['query ($n: Int) { articles(first: $n) { nodes { headline } } }', { n: 7 }, 1 + 1 + 7],
  ['query ($n: Int = 4) { articles(first: $n) { nodes { headline } } }', {}, 1 + 1 + 4],
  ['query ($n: Int = 4) { articles(first: $n) { nodes { headline } } }', { n: null }, 1 + 1 + 20],
  ['{ top { headline } }', {}, 1 + 3],
  ['{ top(first: 9) { related(first: 2) { nodes { headline } } } }', {}, 1 + 9 * (1 + 1 + 2)],
  ['{ nodes(ids: ["a", "b"]) { headline } }', {}, 1 + 2],
  ['query ($ids: [ID!]!) { nodes(ids: $ids) { headline } }', { ids: ['a', 'b', 'c'] }, 1 + 3],
  [
    '{ articles(first: 3) { ...P } } fragment P on Articles { nodes { ...A } } fragment A on Article { headline }',
    {},
    1 + 1 + 3,
  ],
  ['{ articles(first: -3) { nodes { headline } } }', {}, 1 + 1 + 20],
] as const)('%s with %j costs what it may bring', (asked, variables, cost) => {
  expect(costOf({ schema: SCHEMA, document: parse(asked), variables }).cost).toBe(cost);
});

test('spreads of spreads are reckoned with once, and cost what they would bring', () => {
  const fragments = repeat(
    60,
    (at) =>
      `fragment F${at} on Article { a: related(first: 1) { nodes { ...F${at + 1} } } b: related(first: 1) { nodes { ...F${at + 1} } } }`,
  );
  const document = parse(`{ top(first: 1) { ...F0 } } ${fragments} fragment F60 on Article { headline }`);
  expect(measureDocument(document)).toMatchObject({ depth: 122, cycle: null });
  expect(costOf({ schema: SCHEMA, document }).cost).toBeGreaterThan(2 ** 60);
});

test('a small question is within the limits as they come, however it is written', async () => {
  const { query: ask } = await testService({ articles: TWO_ARTICLES });
  const selection = fc.letrec<{ article: string; quote: string }>((tie) => ({
    article: fc.oneof(
      { depthSize: 'small' },
      fc.constant('headline'),
      tie('quote').map((quote) => `quotes(first: 2) { nodes { ${quote} } }`),
    ),
    quote: fc.oneof(
      { depthSize: 'small' },
      fc.constant('text'),
      tie('article').map((article) => `article { ${article} }`),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(selection.article, async (fields) => {
      fc.pre(fields.split('{').length < 12);
      expect((await ask(`{ articles(first: 2) { nodes { ${fields} } } }`)).errors).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

test('documents are remembered by how long they are, and each as a hundred characters more: the one asked for first goes first', () => {
  const cache = cacheDocuments<number>(210);
  cache.set('aaaa', 1);
  cache.set('bbbb', 2);
  expect(cache.get('aaaa')).toBe(1);
  cache.set('cccc', 3);
  expect([cache.get('aaaa'), cache.get('bbbb'), cache.get('cccc')]).toEqual([1, undefined, 3]);
  const tooLong = 'x'.repeat(111);
  cache.set(tooLong, 4);
  expect([cache.get('aaaa'), cache.get('cccc'), cache.get(tooLong)]).toEqual([undefined, undefined, undefined]);
  cache.set('d', 5);
  cache.set('d', 6);
  expect(cache.get('d')).toBe(6);
});
