import { StatementSync } from 'node:sqlite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { draftOf } from '../drafts.ts';
import { testService } from '../service.ts';

const LONG = 'words and words '.repeat(500);

// Each has a body and a quote of 8,000 characters.
const ARTICLES = Array.from({ length: 10 }, (_, at) =>
  draftOf({
    fileName: `${at}.txt`,
    lines: [`Headline ${at}`, `“${LONG}${at},” Ann Lee said.`],
    people: { 'Ann Lee': ['Ann Lee'] },
    quotes: [{ segments: [`“${LONG}${at},”`], speaker: 'Ann Lee', cue: 'said' }],
  }),
);

/** How many bytes come out of the database to answer this. */
const bytesFor = async (query: string): Promise<number> => {
  const service = await testService({ articles: ARTICLES });
  const read = vi.spyOn(StatementSync.prototype, 'all');
  onTestFinished(() => read.mockRestore());
  // Compiled or not.
  for (let again = 0; again < 4; again++) {
    read.mockClear();
    const { data, errors } = await service.query(query);
    expect([errors, JSON.stringify(data)]).toEqual([undefined, expect.stringContaining('"nodes":[{')]);
  }
  return read.mock.results.reduce((sum, { value }) => sum + JSON.stringify(value).length, 0);
};

test.each([
  ['headlines', '{ articles(first: 10) { nodes { headline publishedAt } } }'],
  ['who is quoted', '{ articles(first: 10) { nodes { headline quotes { nodes { id speaker { name } } } } } }'],
  ['how sure the attributions are', '{ quotes(first: 10) { nodes { attribution { confidence cue { text } } } } }'],
  [
    'where the quotes of a person stand, by fragments',
    `{ person(slug: "ann-lee") { quotes { edges { ...On } } } articles(first: 1) { nodes { id } } }
     fragment On on QuoteEdge { node { ... on Quote { article { headline } } } }`,
  ],
])('%s: no body is read, and no words of a quote', async (_name, query) => {
  expect(await bytesFor(query)).toBeLessThan(10 * 1_500);
});

test.each([
  ['the words of quotes', '{ quotes(first: 10) { nodes { text } } }'],
  ['bodies', '{ articles(first: 10) { nodes { body } } }'],
  ['segments', '{ quotes(first: 10) { nodes { segments { start } } } }'],
])('%s are read once where they are asked for', async (_name, query) => {
  const bytes = await bytesFor(query);
  expect(bytes).toBeGreaterThan(10 * LONG.length);
  expect(bytes).toBeLessThan(12 * LONG.length);
});

test('what lies beyond a page is looked for where somebody asks for it', async () => {
  const statements: string[] = [];
  const { query } = await testService({ articles: ARTICLES, onStatement: (sql) => statements.push(sql) });
  const { data } = await query('{ articles(first: 2) { pageInfo { endCursor } } }');
  const costOf = async (asked: string): Promise<number> => {
    statements.length = 0;
    const { errors } = await query(`query ($after: String) { articles(first: 2, after: $after) { ${asked} } }`, {
      after: data.articles.pageInfo.endCursor,
    });
    expect(errors).toBeUndefined();
    return statements.length;
  };
  expect([await costOf('nodes { headline }'), await costOf('pageInfo { hasPreviousPage }')]).toEqual([1, 2]);
});

test('who said something is read with it, unless more of them is asked for than what they go by', async () => {
  const statements: string[] = [];
  const { query } = await testService({ articles: ARTICLES, onStatement: (sql) => statements.push(sql) });
  const ask = async (speaker: string) => {
    statements.length = 0;
    const { data } = await query(`{ quotes(first: 1) { nodes { speaker { ${speaker} } } } }`);
    return { speaker: data.quotes.nodes[0].speaker, statements: statements.length };
  };
  const named = await ask('__typename name slug');
  expect(named).toEqual({ speaker: { __typename: 'Person', name: 'Ann Lee', slug: 'ann-lee' }, statements: 1 });
  expect(await ask('name quotes { totalCount }')).toMatchObject({
    speaker: { name: 'Ann Lee', quotes: { totalCount: 10 } },
    statements: 3,
  });
});
