import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/text/article.ts';

const LONG =
  'HARWICH — Engineers who have worked on the old bridge since the spring say that it will open to the public in May, a month ' +
  'before the harbour festival that it was to have missed. The council had doubted it.';

describe('a first line', () => {
  it.each([
    ['has no full stop', 'Bridge to reopen in May', 'Ann Lee warned of delays.'],
    ['has two short sentences', 'The bridge is open. Will it stay so?', 'Ann Lee warned of delays.'],
    ['has words in marks', 'Bridge “nearly done.”', '“Soon,” said Ann Lee.'],
    ['is all that there is', 'Bridge to reopen in May', null],
  ])('is the headline where it %s', (_, first, rest) => {
    const text = rest === null ? first : `${first}\n\n${rest}`;
    const { headline, paragraphs } = parseArticle(text);
    expect(headline && text.slice(headline.start, headline.end)).toBe(first);
    expect(paragraphs).toHaveLength(rest === null ? 0 : 1);
  });

  it.each([
    ['has speech and who says it', '“We are nearly done,” warned Ann Lee.', 'The bridge reopens in May.'],
    ['has a dateline and is long', LONG, 'The bridge reopens in May.'],
    ['is a sentence, and all that there is', 'Ann Lee said the bridge would reopen in May.', null],
  ])('is of the body where it %s', (_, first, rest) => {
    const { headline, paragraphs } = parseArticle(rest === null ? first : `${first}\n\n${rest}`);
    expect(headline).toBeNull();
    expect(paragraphs).toHaveLength(rest === null ? 1 : 2);
    expect(paragraphs[0]?.span).toEqual({ start: 0, end: first.length });
  });
});
