import { expect, test } from 'vitest';
import { TWO_ARTICLES } from '../drafts.ts';
import { testService } from '../service.ts';

const { query } = await testService({ articles: TWO_ARTICLES });

test('counts of all quotes by each facet, in one request, whatever the page', async () => {
  const { data, errors } = await query(`{
    quotes(first: 1) {
      nodes { text }
      facets {
        speaker { value count person { name } }
        kind { value count }
        speakerKind { value count }
        cue { value count }
        publisher { value count }
        month { value count }
      }
    }
  }`);
  expect(errors).toBeUndefined();
  expect(data.quotes.facets).toEqual({
    speaker: [
      { value: 'ann-lee', count: 2, person: { name: 'Ann Lee' } },
      { value: 'bo-diaz', count: 1, person: { name: 'Bo Diaz' } },
    ],
    kind: [
      { value: 'DIRECT', count: 3 },
      { value: 'MIXED', count: 1 },
    ],
    speakerKind: [
      { value: 'PERSON', count: 3 },
      { value: 'UNKNOWN', count: 1 },
    ],
    cue: [
      { value: 'say', count: 1 },
      { value: 'warn', count: 1 },
    ],
    publisher: [{ value: 'The Harbor Post', count: 2 }],
    month: [{ value: '2026-04', count: 2 }],
  });
});

test('counts under a filter, as many values as asked for', async () => {
  const { data } = await query(`{
    quotes(filter: { kind: [DIRECT], text: "do" }) { totalCount facets { speaker(first: 1) { value count } cue(first: 1) { value } } }
    none: quotes(filter: { kind: [] }) { facets { speaker { value } kind { value } } }
  }`);
  expect(data).toEqual({
    quotes: { totalCount: 2, facets: { speaker: [{ value: 'ann-lee', count: 2 }], cue: [{ value: 'say' }] } },
    none: { facets: { speaker: [], kind: [] } },
  });
});

test('counts of articles', async () => {
  const { data } = await query(`{
    articles {
      facets { speaker { value count } author { value count } publisher { value count } month { value count } }
    }
  }`);
  expect(data.articles.facets).toEqual({
    speaker: [
      { value: 'ann-lee', count: 2 },
      { value: 'bo-diaz', count: 1 },
    ],
    author: [{ value: 'cy-moss', count: 1 }],
    publisher: [{ value: 'The Harbor Post', count: 1 }],
    month: [{ value: '2026-04', count: 1 }],
  });
});

test('counts of the lists of an article and of a person are their own', async () => {
  const { data } = await query(`{
    articles { nodes { quotes { facets { speaker { value count } } } } }
    person(slug: "ann-lee") {
      quotes(filter: { cue: ["say"] }) { facets { cue { value count } } }
      articles { facets { publisher { value count } speaker(first: 1) { value count } } }
    }
  }`);
  expect(data.articles.nodes.map(({ quotes }: { quotes: unknown }) => quotes)).toEqual([
    {
      facets: {
        speaker: [
          { value: 'ann-lee', count: 1 },
          { value: 'bo-diaz', count: 1 },
        ],
      },
    },
    { facets: { speaker: [{ value: 'ann-lee', count: 1 }] } },
  ]);
  expect(data.person).toEqual({
    quotes: { facets: { cue: [{ value: 'say', count: 1 }] } },
    articles: {
      facets: { publisher: [{ value: 'The Harbor Post', count: 1 }], speaker: [{ value: 'ann-lee', count: 2 }] },
    },
  });
});

test('nothing is counted that is not asked for', async () => {
  const statements: string[] = [];
  const live = await testService({ articles: TWO_ARTICLES, onStatement: (sql) => statements.push(sql) });
  const costOf = async (asked: string) => {
    statements.length = 0;
    expect((await live.query(asked)).errors).toBeUndefined();
    return statements.length;
  };
  expect(await costOf('{ quotes { facets { __typename } } }')).toBe(0);
  expect(await costOf('{ quotes { facets { kind { value } } } }')).toBe(1);
  expect(await costOf('{ quotes { facets { kind { value } month { value } } } }')).toBe(2);
  expect(await costOf('{ quotes { facets { speaker { person { name } } } } }')).toBe(2);
});

test.each([0, 101, -1])('%s values are refused with a way out', async (first) => {
  const { errors } = await query(`{ quotes { facets { cue(first: ${first}) { value } } } }`);
  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining('ask for 1 to 100 '),
    extensions: { code: 'INVALID_PAGE_SIZE' },
  });
});

test('the corpus knows who is quoted most', async () => {
  const { data } = await query('{ corpus { mostQuoted { name } one: mostQuoted(first: 1) { name } } }');
  expect(data.corpus).toEqual({ mostQuoted: [{ name: 'Ann Lee' }, { name: 'Bo Diaz' }], one: [{ name: 'Ann Lee' }] });
});
