import { expect, test } from 'vitest';
import { testService } from '../service.ts';

const OPEN = { introspection: true, suggestions: true };
const asking = async (discovery: typeof OPEN) => {
  const { query } = await testService({ options: { discovery } });
  return async (asked: string, variables?: Record<string, unknown>) => {
    const { errors } = await query(asked, variables);
    return errors?.map(({ message, extensions }) => [extensions?.code, message]);
  };
};

test('the schema is kept from whoever asks for it, and nothing else is', async () => {
  const ask = await asking({ ...OPEN, introspection: false });
  const refusal = [
    'INTROSPECTION_OFF',
    'This server does not tell its schema: take `schema.graphql` from who runs it.',
  ];
  expect(await ask('{ __schema { description } }')).toEqual([refusal]);
  expect(await ask('{ ...F } fragment F on Query { a: __type(name: "Quote") { name } }')).toEqual([refusal]);
  expect(await ask('{ __typename }')).toBeUndefined();
});

test.each([
  ['a field', '{ qoutes { totalCount } }', {}],
  ['an argument', '{ quotes(frist: 1) { totalCount } }', {}],
  ['a type', '{ node(id: "x") { ... on Qoute { id } } }', {}],
  ['a value', '{ quotes(filter: { kind: [DIRCT] }) { totalCount } }', {}],
  [
    'a value of a variable',
    'query ($kind: [QuoteKind!]) { quotes(filter: { kind: $kind }) { totalCount } }',
    { kind: ['DIRCT'] },
  ],
  [
    'a member of a variable',
    'query ($filter: QuoteFilter) { quotes(filter: $filter) { totalCount } }',
    { filter: { knd: [] } },
  ],
] as const)('%s that is misspelt is not set right', async (_name, asked, variables) => {
  const open = await asking(OPEN);
  const closed = await asking({ ...OPEN, suggestions: false });
  expect((await open(asked, variables))?.join(' ')).toContain('Did you mean');
  // Documents that are asked for again are run in another way.
  for (let at = 0; at < 5; at++) await closed(asked, variables);
  expect(await closed(asked, variables)).toHaveLength(1);
  expect((await closed(asked, variables))?.join(' ')).not.toContain('Did you mean');
});

test('without GraphiQL a browser is told to ask', async () => {
  const { fetch } = await testService({ options: { graphiql: false } });
  const response = await fetch('http://sayso/graphql', { headers: { accept: 'text/html' } });
  expect([response.status, await response.text()]).toEqual([406, '']);
});
