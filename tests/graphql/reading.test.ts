import { expect, test } from 'vitest';
import { TWO_ARTICLES } from '../drafts.ts';
import { testService } from '../service.ts';

const { query } = await testService({ articles: TWO_ARTICLES });

test('an article with everything in it', async () => {
  expect(
    await query(`{
      article(slug: "bridge-to-reopen-in-may") {
        slug headline publishedAt publisher url wordCount body
        paragraphs { index text span { start end } }
        furniture { text }
        contributors { role person { name } span { text } }
        people { totalCount edges { mentionCount mentions { kind start end text } node { name } } }
        quotes { totalCount nodes { text kind segments { start end text } paragraph { index } speaker { name } } }
        source { fileName byteLength text warnings }
      }
    }`),
  ).toMatchInlineSnapshot(`
    {
      "data": {
        "article": {
          "body": "“We are nearly done,” Ann Lee warned. “Do not hold us to the day.”

    Lee has run the city’s works since 2019. Bo Diaz, a shopkeeper, called the closure a “slow disaster.”",
          "contributors": [],
          "furniture": [],
          "headline": "Bridge to reopen in May",
          "paragraphs": [
            {
              "index": 0,
              "span": {
                "end": 91,
                "start": 25,
              },
              "text": "“We are nearly done,” Ann Lee warned. “Do not hold us to the day.”",
            },
            {
              "index": 1,
              "span": {
                "end": 194,
                "start": 93,
              },
              "text": "Lee has run the city’s works since 2019. Bo Diaz, a shopkeeper, called the closure a “slow disaster.”",
            },
          ],
          "people": {
            "edges": [
              {
                "mentionCount": 2,
                "mentions": [
                  {
                    "end": 54,
                    "kind": "NAME",
                    "start": 47,
                    "text": "Ann Lee",
                  },
                  {
                    "end": 96,
                    "kind": "NAME",
                    "start": 93,
                    "text": "Lee",
                  },
                ],
                "node": {
                  "name": "Ann Lee",
                },
              },
              {
                "mentionCount": 1,
                "mentions": [
                  {
                    "end": 141,
                    "kind": "NAME",
                    "start": 134,
                    "text": "Bo Diaz",
                  },
                ],
                "node": {
                  "name": "Bo Diaz",
                },
              },
            ],
            "totalCount": 2,
          },
          "publishedAt": "2026-04-02T08:00:00.000Z",
          "publisher": "The Harbor Post",
          "quotes": {
            "nodes": [
              {
                "kind": "DIRECT",
                "paragraph": {
                  "index": 0,
                },
                "segments": [
                  {
                    "end": 46,
                    "start": 25,
                    "text": "“We are nearly done,”",
                  },
                  {
                    "end": 91,
                    "start": 63,
                    "text": "“Do not hold us to the day.”",
                  },
                ],
                "speaker": {
                  "name": "Ann Lee",
                },
                "text": "We are nearly done, Do not hold us to the day.",
              },
              {
                "kind": "MIXED",
                "paragraph": {
                  "index": 1,
                },
                "segments": [
                  {
                    "end": 194,
                    "start": 178,
                    "text": "“slow disaster.”",
                  },
                ],
                "speaker": {
                  "name": "Bo Diaz",
                },
                "text": "slow disaster.",
              },
            ],
            "totalCount": 2,
          },
          "slug": "bridge-to-reopen-in-may",
          "source": {
            "byteLength": 209,
            "fileName": "bridge.txt",
            "text": "Bridge to reopen in May

    “We are nearly done,” Ann Lee warned. “Do not hold us to the day.”

    Lee has run the city’s works since 2019. Bo Diaz, a shopkeeper, called the closure a “slow disaster.”
    ",
            "warnings": [],
          },
          "url": null,
          "wordCount": 32,
        },
      },
    }
  `);
});

test('a person with what they said, in both articles', async () => {
  expect(
    await query(`{
      person(slug: "ann-lee") {
        slug name givenName familyName aliases descriptions mentionCount
        articles { totalCount nodes { headline contributors { role person { name } } } }
        quotes {
          totalCount
          nodes { text article { slug } attribution { speakerKind source { text } cue { text } cueLemma confidence method } }
        }
      }
    }`),
  ).toMatchInlineSnapshot(`
    {
      "data": {
        "person": {
          "aliases": [
            "Lee",
          ],
          "articles": {
            "nodes": [
              {
                "contributors": [],
                "headline": "Bridge to reopen in May",
              },
              {
                "contributors": [
                  {
                    "person": {
                      "name": "Cy Moss",
                    },
                    "role": "AUTHOR",
                  },
                ],
                "headline": "Council passes budget",
              },
            ],
            "totalCount": 2,
          },
          "descriptions": [],
          "familyName": "Lee",
          "givenName": "Ann",
          "mentionCount": 3,
          "name": "Ann Lee",
          "quotes": {
            "nodes": [
              {
                "article": {
                  "slug": "bridge-to-reopen-in-may",
                },
                "attribution": {
                  "confidence": 0.9,
                  "cue": {
                    "text": "warned",
                  },
                  "cueLemma": "warn",
                  "method": "ADJACENT_CUE",
                  "source": {
                    "text": "Ann Lee",
                  },
                  "speakerKind": "PERSON",
                },
                "text": "We are nearly done, Do not hold us to the day.",
              },
              {
                "article": {
                  "slug": "council-passes-budget",
                },
                "attribution": {
                  "confidence": 0.95,
                  "cue": {
                    "text": "said",
                  },
                  "cueLemma": "say",
                  "method": "ADJACENT_CUE",
                  "source": {
                    "text": "Ann Lee",
                  },
                  "speakerKind": "PERSON",
                },
                "text": "It will do,",
              },
            ],
            "totalCount": 2,
          },
          "slug": "ann-lee",
        },
      },
    }
  `);
});

test('the corpus', async () => {
  expect(
    await query('{ corpus { articleCount personCount quoteCount rejected { fileName reason } } }'),
  ).toMatchInlineSnapshot(`
    {
      "data": {
        "corpus": {
          "articleCount": 2,
          "personCount": 3,
          "quoteCount": 4,
          "rejected": [],
        },
      },
    }
  `);
});

test('an unknown slug is null', async () => {
  expect(await query('{ article(slug: "nowhere") { id } person(slug: "nobody") { id } }')).toEqual({
    data: { article: null, person: null },
  });
});

test.each([
  ['by speaker', '{ speakerSlug: "ann-lee" }', ['We are nearly done, Do not hold us to the day.', 'It will do,']],
  ['by kind', '{ kind: [MIXED, INDIRECT] }', ['slow disaster.']],
  ['by speaker kind', '{ speakerKind: [UNKNOWN] }', ['No more delays.']],
  [
    'by confidence',
    '{ confidence: { min: 0.7, max: 0.9 } }',
    ['We are nearly done, Do not hold us to the day.', 'slow disaster.'],
  ],
  ['by cue', '{ cue: ["warn"] }', ['We are nearly done, Do not hold us to the day.']],
  ['by date', '{ publishedAt: { from: "2026-04-02T10:00:00+02:00" }, kind: [MIXED] }', ['slow disaster.']],
  [
    'by nothing',
    '{ kind: null }',
    ['We are nearly done, Do not hold us to the day.', 'slow disaster.', 'It will do,', 'No more delays.'],
  ],
  ['by an empty list', '{ kind: [] }', []],
])('quotes %s', async (_name, filter, texts) => {
  const { data } = await query(`{ quotes(filter: ${filter}) { totalCount nodes { text } } }`);
  expect(data.quotes).toEqual({ totalCount: texts.length, nodes: texts.map((text) => ({ text })) });
});

test('lists filtered by the id of a person or an article', async () => {
  const { data } = await query('{ person(slug: "ann-lee") { id } article(slug: "council-passes-budget") { id } }');
  expect(
    await query(
      `query ($person: ID!, $article: ID!) {
        articles(filter: { mentions: $person }) { nodes { slug } }
        written: articles(filter: { author: $person }) { nodes { slug } }
        quotes(filter: { speaker: $person, article: $article }) { nodes { text } }
        people(filter: { mentionedIn: $article, quoted: true }) { nodes { name } }
      }`,
      { person: data.person.id, article: data.article.id },
    ),
  ).toMatchInlineSnapshot(`
    {
      "data": {
        "articles": {
          "nodes": [
            {
              "slug": "bridge-to-reopen-in-may",
            },
            {
              "slug": "council-passes-budget",
            },
          ],
        },
        "people": {
          "nodes": [
            {
              "name": "Ann Lee",
            },
          ],
        },
        "quotes": {
          "nodes": [
            {
              "text": "It will do,",
            },
          ],
        },
        "written": {
          "nodes": [],
        },
      },
    }
  `);
});

test('lists in an order', async () => {
  expect(
    await query(`{
      quotes(orderBy: { field: CONFIDENCE, direction: DESC }, first: 2) { nodes { attribution { confidence } } }
      articles(orderBy: { field: HEADLINE, direction: DESC }) { nodes { headline } }
      people(orderBy: { field: QUOTE_COUNT, direction: DESC }) { nodes { name } }
    }`),
  ).toMatchInlineSnapshot(`
    {
      "data": {
        "articles": {
          "nodes": [
            {
              "headline": "Council passes budget",
            },
            {
              "headline": "Bridge to reopen in May",
            },
          ],
        },
        "people": {
          "nodes": [
            {
              "name": "Ann Lee",
            },
            {
              "name": "Bo Diaz",
            },
            {
              "name": "Cy Moss",
            },
          ],
        },
        "quotes": {
          "nodes": [
            {
              "attribution": {
                "confidence": 0.95,
              },
            },
            {
              "attribution": {
                "confidence": 0.9,
              },
            },
          ],
        },
      },
    }
  `);
});

test('node and nodes find again whatever has an id', async () => {
  const { data } = await query(`{
    article(slug: "council-passes-budget") { id } person(slug: "bo-diaz") { id } quotes(first: 1) { nodes { id } }
  }`);
  const ids = [data.quotes.nodes[0].id, data.article.id, data.person.id];
  const fields = '{ __typename id ... on Quote { text } ... on Person { name } ... on Article { headline } }';
  const unknown = Buffer.from('Person:ffff').toString('base64url');
  const both = await query(`query ($id: ID!, $ids: [ID!]!) { node(id: $id) ${fields} nodes(ids: $ids) ${fields} }`, {
    id: ids[1],
    ids: [...ids, unknown],
  });
  expect(both).toEqual({
    data: {
      node: { __typename: 'Article', id: ids[1], headline: 'Council passes budget' },
      nodes: [
        { __typename: 'Quote', id: ids[0], text: 'We are nearly done, Do not hold us to the day.' },
        { __typename: 'Article', id: ids[1], headline: 'Council passes budget' },
        { __typename: 'Person', id: ids[2], name: 'Bo Diaz' },
        null,
      ],
    },
  });
});

test('ids stay when an article is read again with a change elsewhere', async () => {
  const { query: ask, store } = await testService({ articles: TWO_ARTICLES });
  const asked =
    '{ quotes(first: 2) { nodes { id } } article(slug: "bridge-to-reopen-in-may") { id } person(slug: "bo-diaz") { id } }';
  const before = await ask(asked);
  const [bridge] = TWO_ARTICLES;
  if (bridge) await store.put([{ ...bridge, sha256: 'changed', publisher: 'The Harbour Post' }]);
  expect(await ask(asked)).toEqual(before);
  expect(await ask('{ articles { nodes { publisher } } }')).toMatchObject({
    data: { articles: { nodes: [{ publisher: 'The Harbour Post' }, { publisher: null }] } },
  });
});
