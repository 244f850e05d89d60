import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/ingest/read-front-matter.ts';

const NOTHING = { headline: null, authors: [], publishedAt: null, publisher: null, url: null };

/** The members that a front matter gives, with the text that follows it. */
const read = async (text: string) => {
  const reading = await readFrontMatter(text);
  return 'reason' in reading ? reading : { ...reading.frontMatter, rest: text.slice(reading.start) };
};

describe('readFrontMatter', () => {
  it('takes all members', async () => {
    const text = `---
headline: "Bridge: open"
authors: [Ann Lee, Bob Day]
publishedAt: 2025-10-16T14:03:00+02:00
publisher: The Post
url: https://post.example/bridge
tags: [a, b]
---
It is open.`;
    expect(await read(text)).toEqual({
      headline: 'Bridge: open',
      authors: ['Ann Lee', 'Bob Day'],
      publishedAt: '2025-10-16T12:03:00.000Z',
      publisher: 'The Post',
      url: 'https://post.example/bridge',
      rest: 'It is open.',
    });
  });

  it.each([
    ['no front matter', 'It is open.', { rest: 'It is open.' }],
    ['CRLF', '---\r\nheadline: X\r\n---\r\nText', { headline: 'X', rest: 'Text' }],
    ['dots at the end', '---\nheadline: X\n...\nText', { headline: 'X', rest: 'Text' }],
    ['no text after it', '---\nheadline: X\n---', { headline: 'X', rest: '' }],
    ['nothing in it', '---\n---\nText', { rest: 'Text' }],
    ['only a comment', '---\n# later\n---\nText', { rest: 'Text' }],
    ['one author', '---\nauthors: Ann Lee\n---\n', { authors: ['Ann Lee'], rest: '' }],
    ['a number for a headline', '---\nheadline: 1984\n---\n', { headline: '1984', rest: '' }],
    ['a member left empty', '---\nheadline:\npublisher: ""\n---\n', { rest: '' }],
    ['a day', '---\npublishedAt: 2025-10-16\n---\n', { publishedAt: '2025-10-16T00:00:00.000Z', rest: '' }],
    [
      'a time without zone',
      '---\npublishedAt: 2025-10-16 09:30\n---\n',
      { publishedAt: '2025-10-16T09:30:00.000Z', rest: '' },
    ],
    ['a headline over two lines', '---\nheadline: >\n  One\n  two\n---\n', { headline: 'One two', rest: '' }],
  ])('takes %s', async (_, text, expected) => {
    expect(await read(text)).toEqual({ ...NOTHING, ...expected });
  });

  it.each([
    ['a rule that is never closed', '---\nheadline: X\n\nIt is open.'],
    ['a text between two rules', '---\nIt is open.\n---\nSo they say.'],
    ['a text between two rules that is no YAML', '---\n“It is open,” she said: "yes\n---\nSo they say.'],
    ['a longer rule', '-----\nheadline: X\n-----\n'],
    ['one further down', 'It is open.\n---\nheadline: X\n---\n'],
  ])('leaves %s to the article', async (_, text) => {
    expect(await read(text)).toEqual({ ...NOTHING, rest: text });
  });

  it.each([
    ['broken YAML', '---\nheadline: X\nauthors: [Ann\n---\n', /line [34]: .*Mend the YAML/u],
    ['a member twice', '---\nheadline: X\nheadline: Y\n---\n', /line 3: .*unique/u],
    [
      'no date',
      '---\nheadline: X\npublishedAt: yesterday\n---\n',
      /line 3: `publishedAt` is "yesterday"\. Write a date/u,
    ],
    ['a day that never was', '---\npublishedAt: 2025-02-30\n---\n', /line 2: `publishedAt` is "2025-02-30"/u],
    ['a list for a headline', '---\nheadline: [X]\n---\n', /line 2: `headline` is not a text/u],
    ['authors that are no names', '---\nauthors:\n  - name: Ann\n---\n', /`authors` is not a list of names/u],
    [
      'no address',
      '---\nurl: javascript:alert(1)\n---\n',
      /line 2: `url` is "javascript:alert\(1\)"\. Write an address/u,
    ],
  ])('refuses %s, by its line', async (_, text, reason) => {
    expect(await read(text)).toEqual({ reason: expect.stringMatching(reason) });
  });

  it('is not drawn into a bomb of aliases', async () => {
    const layers = Array.from({ length: 30 }, (_, at) => `l${at + 1}: &l${at + 1} [*l${at}, *l${at}]`);
    expect(await read(`---\nl0: &l0 x\n${layers.join('\n')}\nheadline: X\n---\n`)).toMatchObject({ headline: 'X' });
  });
});
