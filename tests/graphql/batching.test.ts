import { expect, test } from 'vitest';
import { draftOf } from '../drafts.ts';
import { testService } from '../service.ts';

const NAMES = ['Ann Lee', 'Bo Diaz', 'Cy Moss', 'Di Ray', 'Ed Poe', 'Flo Ito', 'Gus Orr'];

// Each article has a person of its own and one it shares, each with something said.
const ARTICLES = Array.from({ length: 60 }, (_, i) => {
  const shared = NAMES[i % NAMES.length] ?? '';
  const own = `Own Person${String.fromCharCode(97 + (i % 26))}${String.fromCharCode(97 + Math.floor(i / 26))}`;
  return draftOf({
    fileName: `${i}.txt`,
    lines: [`Story ${i}`, `“First ${i},” ${shared} said. “Second ${i},” ${own} added.`],
    people: { [shared]: [shared], [own]: [own] },
    quotes: [
      { segments: [`“First ${i},”`], speaker: shared, cue: 'said' },
      { segments: [`“Second ${i},”`], speaker: own, cue: 'added' },
    ],
    author: own,
  });
});

const QUERY = `query ($first: Int!) {
  articles(first: $first) {
    totalCount
    nodes {
      body
      contributors { person { name } }
      people { totalCount nodes { aliases articles(first: 3) { totalCount nodes { headline } } } }
      quotes {
        totalCount
        nodes {
          paragraph { index }
          article { source { text } }
          speaker { descriptions quotes(last: 2) { totalCount nodes { text article { headline } } } }
        }
      }
    }
  }
}`;

test('the number of SQL statements depends on the depth of a query, not on the length of its pages', async () => {
  const statements: string[] = [];
  const { query } = await testService({ articles: ARTICLES, onStatement: (sql) => statements.push(sql) });
  const counts: number[] = [];
  // Not the whole list: what a request has read already it does not read again, and would count for less.
  for (const first of [1, 5, 40]) {
    statements.length = 0;
    const { data, errors } = await query(QUERY, { first });
    expect(errors).toBeUndefined();
    expect(data.articles.nodes).toHaveLength(first);
    expect(data.articles.nodes.at(-1).quotes.nodes).toHaveLength(2);
    counts.push(statements.length);
  }
  expect(counts).toMatchInlineSnapshot(`
    [
      16,
      16,
      16,
    ]
  `);
  expect(new Set(counts).size).toBe(1);
});

test('two lists of one field with different arguments are each their own', async () => {
  const { query } = await testService({ articles: ARTICLES });
  const { data } = await query(
    '{ articles(first: 2) { nodes { a: quotes(first: 1) { nodes { text } } b: quotes(last: 1) { nodes { text } } } } }',
  );
  expect(data.articles.nodes).toEqual([
    { a: { nodes: [{ text: 'First 0,' }] }, b: { nodes: [{ text: 'Second 0,' }] } },
    { a: { nodes: [{ text: 'First 1,' }] }, b: { nodes: [{ text: 'Second 1,' }] } },
  ]);
});
