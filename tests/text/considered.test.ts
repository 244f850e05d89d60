import { expect, test } from 'vitest';
import type { Article } from '../../src/text/article.ts';
import { parseArticle } from '../../src/text/article.ts';
import { textOf } from '../../src/text/span.ts';

/** "Ann Lee by Lee said, ADJACENT_CUE": each candidate of the last quote in marks, best first. */
const candidatesOf = (text: string): string[] => {
  const { quotes, people }: Article = parseArticle(text, { explain: true });
  const quote = quotes.filter(({ kind }) => kind !== 'INDIRECT').at(-1);
  return (quote?.candidates ?? []).map(({ person, speakerKind, source, cue, method }) => {
    const name = person === null ? speakerKind : people[person]?.name;
    const words = [source, cue].map((span) => (span === null ? '-' : textOf(text, span)));
    return `${name} by ${words.join(' ')}, ${method}`;
  });
};

const LEAD = 'Bridge to reopen\n\nThe engineer Ann Lee met Bo Diaz in Leeds on Monday.\n\n';

test.each([
  ['a verb next to it', '“It will reopen in May,” Ann Lee said.', 'Ann Lee by Ann Lee said, ADJACENT_CUE'],
  ['a pronoun', 'Ann Lee was tired. “It will reopen in May,” she said.', 'Ann Lee by she said, PRONOUN'],
  ['according to', 'The work was “nearly done”, according to Bo Diaz.', 'Bo Diaz by Bo Diaz -, ACCORDING_TO'],
  [
    'nobody with a name',
    '“It will reopen in May,” the ministry said.',
    'ORGANIZATION by the ministry said, DESCRIPTION',
  ],
])('the best candidate tells its evidence: %s', (_name, body, best) => {
  expect(candidatesOf(`${LEAD}${body}\n`)[0]).toBe(best);
});

test('whoever said the quote before is told by name', () => {
  const text = `${LEAD}“It will reopen in May,” Ann Lee said. “We are glad. It took long.”\n\n“We are tired, too.”\n`;
  expect(candidatesOf(text)).toContain('Ann Lee by - -, CONTINUATION');
});

test('that it is nobody is always weighed, the scores are a distribution, and they fall', () => {
  const { quotes } = parseArticle(`${LEAD}“It will reopen in May,” Ann Lee said.\n`, { explain: true });
  const candidates = quotes[0]?.candidates ?? [];
  expect(candidates.map(({ method }) => method)).toContain('NONE');
  expect(candidates.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1);
  expect(candidates.map(({ score }) => score)).toEqual(candidates.map(({ score }) => score).sort((a, b) => b - a));
});

test('unless it is asked for, no quote lists its candidates', () => {
  const { quotes } = parseArticle(`${LEAD}“It will reopen in May,” Ann Lee said.\n`);
  expect(quotes.map((quote) => 'candidates' in quote)).toEqual([false]);
});
