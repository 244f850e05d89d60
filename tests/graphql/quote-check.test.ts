import { expect, test } from 'vitest';
import { draftOf, TWO_ARTICLES } from '../drafts.ts';
import { testService } from '../service.ts';

const COPY = draftOf({
  fileName: 'copy.txt',
  lines: [
    'Another paper',
    '“We are nearly done,” Ann Lee warned.',
    '“Rain will stop all work on the bridge tonight,” Bo Diaz said.',
  ],
  people: { 'Ann Lee': ['Ann Lee'], 'Bo Diaz': ['Bo Diaz'] },
  quotes: [
    { segments: ['“We are nearly done,”'], speaker: 'Ann Lee' },
    { segments: ['“Rain will stop all work on the bridge tonight,”'], speaker: 'Bo Diaz' },
  ],
});

const { query } = await testService({ articles: [...TWO_ARTICLES, COPY] });

const CHECK = `query ($text: String!, $speaker: ID, $first: Int) {
  quoteCheck(text: $text, speaker: $speaker, first: $first) {
    verdict
    matches { similarity difference { op text } quote { text speaker { name } article { slug } } }
  }
}`;

const idOf = async (slug: string): Promise<string> =>
  (await query('query ($slug: String!) { person(slug: $slug) { id } }', { slug })).data.person.id;

test('words that were said, changed, put together, put into another mouth, or never seen', async () => {
  const check = async (text: string, slug?: string) => {
    const speaker = slug === undefined ? null : await idOf(slug);
    const { data, errors } = await query(CHECK, { text, speaker });
    expect(errors).toBeUndefined();
    return data.quoteCheck;
  };
  expect(await check('Do not hold us to the day')).toMatchObject({
    verdict: 'VERBATIM',
    matches: [{ similarity: 1, difference: [{ op: 'SAME', text: 'Do not hold us to the day' }] }],
  });
  expect(await check('Do not hold me to the day!', 'ann-lee')).toEqual({
    verdict: 'ALTERED',
    matches: [
      {
        similarity: 12 / 14,
        difference: [
          { op: 'SAME', text: 'Do not hold' },
          { op: 'MISSING', text: 'us' },
          { op: 'ADDED', text: 'me' },
          { op: 'SAME', text: 'to the day' },
        ],
        quote: {
          text: 'We are nearly done, Do not hold us to the day.',
          speaker: { name: 'Ann Lee' },
          article: { slug: 'bridge-to-reopen-in-may' },
        },
      },
    ],
  });
  const spliced = await check('We are nearly done, work on the bridge tonight');
  expect(spliced.verdict).toBe('SPLICED');
  expect(spliced.matches.slice(0, 2).map(({ quote }: { quote: { speaker: unknown } }) => quote.speaker)).toEqual([
    { name: 'Ann Lee' },
    { name: 'Bo Diaz' },
  ]);
  expect(await check('Rain will stop all work', 'ann-lee')).toMatchObject({
    verdict: 'MISATTRIBUTED',
    matches: [{ quote: { speaker: { name: 'Bo Diaz' } } }],
  });
  expect(await check('No more delays', 'ann-lee')).toMatchObject({
    verdict: 'MISATTRIBUTED',
    matches: [{ quote: { speaker: null } }],
  });
  for (const text of ['The harbor froze over', '', '?!', '"*" NEAR(', 'x'.repeat(5000)])
    expect(await check(text)).toEqual({ verdict: 'NOT_FOUND', matches: [] });
});

test('words that quotes have alike are shown once, in as many quotes as asked for', async () => {
  const { data } = await query(CHECK, { text: 'we are nearly done', first: 1 });
  expect(data.quoteCheck.matches).toHaveLength(1);
  const more = await query(CHECK, { text: 'No more delays.' });
  expect(more.data.quoteCheck.matches).toHaveLength(1);
});

test.each([
  [{ text: 'x', first: 0 }, 'INVALID_PAGE_SIZE', /1 to 20 matches/u],
  [{ text: 'x', first: 21 }, 'INVALID_PAGE_SIZE', /1 to 20 matches/u],
  [{ text: 'x'.repeat(5001) }, 'TEXT_TOO_LONG', /one quotation at a time/u],
  [{ text: 'x', speaker: 'nobody' }, 'INVALID_ID', /take one from an `id` field/u],
])('%j is refused with a way out', async (variables, code, message) => {
  const { errors } = await query(CHECK, variables);
  expect(errors).toMatchObject([{ extensions: { code }, message: expect.stringMatching(message) }]);
});

test('takes as many statements for many matches as for one', async () => {
  const statements: string[] = [];
  const live = await testService({ articles: [...TWO_ARTICLES, COPY], onStatement: (sql) => statements.push(sql) });
  const costs = [];
  for (const first of [1, 20]) {
    statements.length = 0;
    await live.query(CHECK, { text: 'We are nearly done, do not work on the bridge', first });
    costs.push(statements.length);
  }
  expect(costs[0]).toBe(costs[1]);
});
