import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf } from '../drafts.ts';
import { testService } from '../service.ts';

const NAMES = ['Ann Lee', 'Bo Diaz', 'Cy Moss', 'Di Ray', 'Ed Poe', 'Flo Ito', 'Gus Orr'];

const ARTICLES = Array.from({ length: 40 }, (_, at) => {
  const [one = '', other = ''] = [NAMES[at % 7], NAMES[(at * 3 + 1) % 7]];
  return draftOf({
    fileName: `${at}.txt`,
    lines: [`Story ${at}`, `“First ${at} of the harbor,” ${one} said. “Second ${at}, ${other},” he added.`],
    people: { [one]: [one], ...(other !== one && { [other]: [other] }) },
    quotes: [
      { segments: [`“First ${at} of the harbor,”`], speaker: one, cue: 'said', cueLemma: 'say' },
      { segments: [`“Second ${at}, ${other},”`], speaker: one, cue: 'added', cueLemma: 'add' },
    ],
    author: other === one ? one : other,
    publisher: `Publisher ${at % 3}`,
  });
});

/** Fields under names of their own, so that one may stand there twice with different selections. */
const some = (scalars: readonly string[], nested: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...scalars), ...nested), { minLength: 1, maxLength: 2 })
    .map((fields) => fields.map((field, at) => `f${at}: ${field}`).join(' '));

const list = (name: string, item: fc.Arbitrary<string>, extras: readonly string[] = []): fc.Arbitrary<string> =>
  fc
    .tuple(item, fc.subarray([...extras, 'totalCount', 'pageInfo { hasNextPage hasPreviousPage }']))
    .map(([fields, more]) => `${name}(first: $first) { nodes { ${fields} } ${more.join(' ')} }`);

const record = (name: string, fields: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fields.map((selection) => `${name} { ${selection} }`);

const QUOTE_FACETS = 'facets { speaker { count person { name } } kind { count } cue { value } month { value } }';
const ARTICLE_FACETS = 'facets { speaker { count } author { count } publisher { count } }';

const article = (depth: number): fc.Arbitrary<string> =>
  some(
    ['headline', 'body', 'paragraphs { text }', 'source { text }'],
    depth === 0
      ? []
      : [
          list('quotes', quote(depth - 1), [QUOTE_FACETS]),
          list('people', person(depth - 1)),
          record('contributors', record('person', person(depth - 1))),
        ],
  );

const person = (depth: number): fc.Arbitrary<string> =>
  some(
    ['name', 'aliases', 'descriptions', 'mentionCount'],
    depth === 0
      ? []
      : [list('quotes', quote(depth - 1), [QUOTE_FACETS]), list('articles', article(depth - 1), [ARTICLE_FACETS])],
  );

const quote = (depth: number): fc.Arbitrary<string> =>
  some(
    ['text', 'paragraph { text }', 'attribution { confidence }'],
    depth === 0 ? [] : [record('speaker', person(depth - 1)), record('article', article(depth - 1))],
  );

const DEPTH = 3;

const selections = fc.oneof(
  list('quotes', quote(DEPTH), [QUOTE_FACETS]),
  list('articles', article(DEPTH), [ARTICLE_FACETS]),
  list('people', person(DEPTH)),
  record(
    'search(query: "lee harbor story", first: $first)',
    article(DEPTH).map((fields) => `totalCount edges { score foundIn highlights { text } article { ${fields} } }`),
  ),
  record('quoteCheck(text: "first of the harbor", first: $first)', record('matches', record('quote', quote(DEPTH)))),
);

const depthOf = (query: string): number => {
  let [depth, deepest] = [0, 0];
  for (const sign of query) {
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};

test('the statements of any query are bounded by what it asks for, not by how long its lists are', {
  timeout: 120_000,
}, async () => {
  const statements: string[] = [];
  const { query } = await testService({
    articles: ARTICLES,
    onStatement: (sql) => statements.push(sql),
    limits: { cost: 10_000_000, aliases: 500 },
  });
  let deepest = 0;
  await fc.assert(
    fc.asyncProperty(selections, async (selection) => {
      deepest = Math.max(deepest, depthOf(selection));
      // Each pair of braces is one list or record that may have to be read, counted, and looked past at either end.
      const bound = 4 * selection.split('{').length + selection.split('count').length;
      for (const first of [1, 20]) {
        statements.length = 0;
        const { errors } = await query(
          `query ($first: Int!) { corpus { mostQuoted(first: $first) { name } } ${selection} }`,
          { first },
        );
        expect(errors).toBeUndefined();
        expect(statements.length, selection).toBeLessThanOrEqual(bound);
      }
    }),
    { numRuns: 30 },
  );
  expect(deepest).toBeGreaterThan(4);
});
