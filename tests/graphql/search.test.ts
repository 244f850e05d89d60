import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf, TWO_ARTICLES } from '../drafts.ts';
import { testService } from '../service.ts';

const HARBOR = draftOf({
  fileName: 'harbor.txt',
  lines: [
    'Harbor warnings ignored',
    '“Ann Lee is the only engineer who warned us, and she was right,” Émile Zola said.',
    'Lee, the chief engineer, said nothing of the harbor’s walls.',
  ],
  people: { 'Émile Zola': ['Émile Zola'], 'Ann Lee': ['Ann Lee', 'Lee'] },
  quotes: [
    {
      segments: ['“Ann Lee is the only engineer who warned us, and she was right,”'],
      speaker: 'Émile Zola',
      source: 'Émile Zola',
      cue: 'said',
      cueLemma: 'say',
    },
  ],
});

const { query, store } = await testService({ articles: [...TWO_ARTICLES, HARBOR] });

const SEARCH = `query ($query: String!, $kinds: [SearchKind!], $first: Int, $after: String, $last: Int, $before: String) {
  search(query: $query, kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    edges {
      cursor score foundIn
      highlights { start end text }
      article { slug source { text } }
      node { __typename ... on Article { headline } ... on Person { name } ... on Quote { text } }
    }
    nodes { __typename }
    pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
  }
}`;

interface Edge {
  readonly cursor: string;
  readonly score: number;
  readonly foundIn: readonly string[];
  readonly highlights: readonly { start: number; end: number; text: string }[];
  readonly article: { readonly source: { readonly text: string } };
  readonly node: { readonly headline?: string; readonly name?: string; readonly text?: string };
}

const search = async (text: string, variables: object = {}): Promise<Edge[]> => {
  const { data, errors } = await query(SEARCH, { query: text, ...variables });
  expect(errors).toBeUndefined();
  return data.search.edges;
};

const shown = ({ node }: Edge) => node.headline ?? node.name ?? node.text ?? '';

const NEARLY = 'We are nearly done, Do not hold us to the day.';
const BRIDGE = 'Bridge to reopen in May';
const PRAISE = 'Ann Lee is the only engineer who warned us, and she was right,';

test('a name finds the person, what they said, and what was said of them, told apart', async () => {
  const edges = await search('Ann Lee ');
  expect(edges[0]?.node.name).toBe('Ann Lee');
  const quotes = edges.filter(({ node }) => node.text !== undefined);
  expect(quotes.map((edge) => [shown(edge), edge.foundIn]).sort()).toEqual([
    [PRAISE, ['WORDS', 'ABOUT']],
    ['It will do,', ['SPEAKER']],
    [NEARLY, ['SPEAKER']],
  ]);
  const marked = quotes.map((edge) => [shown(edge), edge.highlights.map(({ text }) => text)]);
  expect(marked.sort()).toEqual([
    [PRAISE, ['Ann Lee']],
    ['It will do,', ['Ann Lee']],
    [NEARLY, ['Ann Lee']],
  ]);
});

test.each([
  ['in another inflection', 'warns ', ['Harbor warnings ignored', PRAISE, BRIDGE]],
  ['without its accents', 'emile ', ['Émile Zola', PRAISE, 'Harbor warnings ignored']],
  ['with accents it lacks', 'brídge ', [BRIDGE]],
  ['in a phrase', '"hold us to" ', [NEARLY, BRIDGE]],
  ['in a phrase, another order', '"us hold to" ', []],
  ['begun only', 'engin', [PRAISE, 'Harbor warnings ignored']],
  ['begun beyond its stem', 'ignori ', []],
  ['begun within its stem, and more', 'warning', ['Harbor warnings ignored', PRAISE, BRIDGE]],
  ['not begun, for a space follows', 'shopkee ', []],
  ['without another', 'harbor -engineer ', []],
  ['without another, of which one has none', 'warned -engineer ', [BRIDGE]],
  [
    'without a phrase',
    'ann -"nearly done" ',
    ['Ann Lee', 'It will do,', 'Council passes budget', PRAISE, 'Harbor warnings ignored'],
  ],
  ['of who says it and of what they say', 'zola engineer ', [PRAISE, 'Harbor warnings ignored']],
  ['with an apostrophe or not', 'harbors ', ['Harbor warnings ignored']],
  ['nowhere', 'zeppelin', []],
  ['that are none', '—!', []],
  ['that are only unwanted', '-lee', []],
])('words %s: %s', async (_how, text, found) => {
  expect((await search(text)).map(shown).sort()).toEqual([...found].sort());
});

test('hits come best first, and a headline goes before a body', async () => {
  const edges = await search('warned ', { kinds: ['ARTICLE'] });
  expect(edges.map(shown)).toEqual(['Harbor warnings ignored', BRIDGE]);
  const scores = (await search('lee ')).map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  for (const score of scores) expect(score > 0 && score <= 1).toBe(true);
});

test('every highlight is what stands there in the source text', async () => {
  for (const text of ['lee ', 'warn', '"chief engineer" ', 'day -zola ', 'engineer said ']) {
    const edges = await search(text);
    expect(edges.length, text).toBeGreaterThan(0);
    for (const { highlights, article, foundIn } of edges) {
      expect(foundIn.length, text).toBeGreaterThan(0);
      expect(highlights.length, text).toBeGreaterThan(0);
      for (const { start, end, text: marked } of highlights) expect(article.source.text.slice(start, end)).toBe(marked);
    }
  }
});

test('kinds: some, none, or all when null', async () => {
  expect((await search('lee', { kinds: ['PERSON'] })).map(shown)).toEqual(['Ann Lee']);
  expect(await search('lee', { kinds: [] })).toEqual([]);
  expect(await search('lee', { kinds: null })).toHaveLength((await search('lee')).length);
});

test('a total alone is that of all hits, and pages go both ways', async () => {
  const all = (await search('lee ')).map(shown);
  expect(await query('{ search(query: "lee ") { totalCount } }')).toEqual({
    data: { search: { totalCount: all.length } },
  });
  const seen: string[] = [];
  for (let after: string | null = null; seen.length < all.length; ) {
    const { data } = await query(SEARCH, { query: 'lee ', first: 2, after });
    seen.push(...data.search.edges.map(shown));
    expect(data.search.pageInfo.hasNextPage).toBe(seen.length < all.length);
    expect(data.search.pageInfo.hasPreviousPage).toBe(after !== null);
    after = data.search.pageInfo.endCursor;
  }
  expect(seen).toEqual(all);
  const { data } = await query(SEARCH, { query: 'lee ', last: 3 });
  expect(data.search.edges.map(shown)).toEqual(all.slice(-3));
  const before = await query(SEARCH, { query: 'lee ', last: 2, before: data.search.pageInfo.startCursor });
  expect(before.data.search.edges.map(shown)).toEqual(all.slice(-5, -3));
});

test('a cursor keeps its place while articles come and go, its own included', async () => {
  const live = await testService({ articles: [...TWO_ARTICLES, HARBOR] });
  const ask = async (variables: object) =>
    (await live.query(SEARCH, { query: 'lee ', ...variables })).data.search.edges as Edge[];
  const all = await ask({});
  const at = all.findIndex(({ node }) => node.text === 'It will do,');
  const cursor = all[at]?.cursor;
  expect(at).toBeGreaterThan(0);
  const [budget] = await live.store.articlesBySlugs(['council-passes-budget']);
  await live.store.remove([budget?.id ?? '']);
  await live.store.put([draftOf({ fileName: 'new.txt', lines: ['News', 'Lee Lee Lee, who once was Lee.'] })]);
  const rest = await ask({ after: cursor });
  const gone = ['It will do,', 'Council passes budget'];
  expect(rest.map(shown).filter((each) => each !== 'News')).toEqual(
    all
      .slice(at)
      .map(shown)
      .filter((each) => !gone.includes(each)),
  );
});

test('what is changed or removed is no more found, and what comes instead is', async () => {
  const live = await testService({ articles: TWO_ARTICLES });
  const found = async (text: string) => (await live.query(SEARCH, { query: text })).data.search.totalCount;
  expect(await found('shopkeeper')).toBe(1);
  await live.store.put([draftOf({ fileName: 'bridge.txt', lines: ['Bridge stays shut', 'Nobody said a word.'] })]);
  expect([await found('shopkeeper'), await found('diaz'), await found('nobody')]).toEqual([0, 0, 1]);
  const [bridge] = await live.store.articles({ first: 1 }).then(({ edges }) => edges.map(({ node }) => node.id));
  await live.store.remove([bridge ?? '']);
  expect([await found('nobody'), await found('bridge')]).toEqual([0, 0]);
});

test('no input is an error', { timeout: 60_000 }, async () => {
  const operators = [
    '"',
    '*',
    '(',
    ')',
    'AND',
    'OR',
    'NOT',
    'NEAR(a, 2)',
    ':',
    '-',
    '^',
    "'",
    '\\',
    '{words}',
    '+',
    '\u0000',
    '\ud800',
    '¶',
    '|',
  ];
  const part = fc.oneof(
    fc.constantFrom(...operators),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('lee', ' ', '“', 'the'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
      const text = parts.join('');
      const total = await store.countSearch({ text });
      const { edges } = await store.search({ text, first: 100 });
      expect(edges).toHaveLength(total);
      await store.explainHits(
        text,
        edges.map(({ node }) => node),
      );
      await store.countQuotes({ text });
      await store.countArticles({ text });
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['quotes by text', '{ quotes(filter: { text: "holding" }) { totalCount nodes { text } } }', [NEARLY]],
  [
    'quotes by text that they lack',
    '{ quotes(filter: { text: "-us -it" }) { totalCount nodes { text } } }',
    ['slow disaster.', 'No more delays.'],
  ],
  [
    'quotes by text without words',
    '{ quotes(filter: { text: "" , kind: [MIXED] }) { totalCount nodes { text } } }',
    ['slow disaster.'],
  ],
  ['quotes by text, not by speaker', '{ quotes(filter: { text: "Diaz" }) { totalCount nodes { text } } }', []],
  [
    'articles by text',
    '{ articles(filter: { text: "shopkeepers" }) { totalCount nodes { text: headline } } }',
    [BRIDGE],
  ],
])('%s', async (_name, asked, texts) => {
  const { data, errors } = await query(asked);
  expect(errors).toBeUndefined();
  expect(Object.values(data)).toEqual([{ totalCount: texts.length, nodes: texts.map((text) => ({ text })) }]);
});

test('quotes about somebody', async () => {
  const { data } = await query('{ person(slug: "ann-lee") { id } }');
  const about = await query('query ($id: ID!) { quotes(filter: { about: $id }) { totalCount nodes { text } } }', {
    id: data.person.id,
  });
  expect(about.data.quotes).toEqual({ totalCount: 1, nodes: [{ text: PRAISE }] });
});

test('RELEVANCE puts the best first unless asked otherwise, and the rest in place without a text', async () => {
  const ordered = async (order: string, filter = '{ text: "us" }') => {
    const { data } = await query(
      `{ quotes(filter: ${filter}, orderBy: { field: RELEVANCE ${order} }) { nodes { text } } }`,
    );
    return data.quotes.nodes.map(({ text }: { text: string }) => text);
  };
  expect(await ordered('')).toEqual([NEARLY, PRAISE]);
  expect(await ordered('direction: DESC')).toEqual([NEARLY, PRAISE]);
  expect(await ordered('direction: ASC')).toEqual([PRAISE, NEARLY]);
  expect(await ordered('direction: ASC', '{}')).toEqual([
    NEARLY,
    'slow disaster.',
    'It will do,',
    'No more delays.',
    PRAISE,
  ]);
});
