import { describe, expect, it } from 'vitest';
import { draftArticle } from '../../src/ingest/draft-article.ts';
import { splitName } from '../../src/ingest/person-name.ts';
import type { ArticleReading } from '../../src/ingest/read-article.ts';
import { readArticle } from '../../src/ingest/read-article.ts';
import { parseLines } from './parse-lines.ts';

const read = async (text: string, fileName = 'a.txt'): Promise<ArticleReading> => {
  const reading = await readArticle(fileName, Buffer.from(text), parseLines);
  if ('reason' in reading) throw new Error(reading.reason);
  return reading;
};

describe('readArticle', () => {
  it('counts offsets in the text after a byte order mark, past the front matter, with CRLF as it stands', async () => {
    const { text, article, byteLength } = await read(
      '\uFEFF---\r\npublisher: The Post\r\n---\r\nBridge\r\nAnn Lee: “Öpen.”\r\n',
    );
    expect(text.startsWith('---\r\n')).toBe(true);
    expect(byteLength).toBe(Buffer.byteLength(text) + 3);
    const [segment] = article.quotes[0]?.segments ?? [];
    expect(text.slice(segment?.start, segment?.end)).toBe('“Öpen.”');
  });

  it.each([
    ['the front matter', '---\nheadline: Given\n---\nBridge\n', 'Given'],
    ['the text', 'Bridge\tis  open\nText', 'Bridge is open'],
  ])('takes the headline of %s', async (_, text, headline) => {
    expect((await read(text)).headline).toBe(headline);
  });

  it('takes the name of the file where there is no other headline', async () => {
    const parse = () => ({ ...parseLines('Text'), headline: null });
    expect(await readArticle('2025/old.bridge.txt', Buffer.from('Text'), parse)).toMatchObject({
      headline: 'old.bridge',
    });
    expect(await readArticle('LICENSE', Buffer.from('Text'), parse)).toMatchObject({ headline: 'LICENSE' });
  });

  it.each([
    ['', /Empty/u],
    ['---\nheadline: X\n---\n \n', /Empty: nothing follows/u],
    ['---\npublishedAt: x\n---\nText', /line 2/u],
    ['\0', /binary/u],
  ])('says why %j is left out', async (text, reason) => {
    expect(await readArticle('a.txt', Buffer.from(text), parseLines)).toEqual({
      fileName: 'a.txt',
      reason: expect.stringMatching(reason),
    });
  });
});

describe('draftArticle', () => {
  it('puts the words to every span', async () => {
    const draft = draftArticle(await read('Bridge\nAnn Lee: “Open.”\nIt rained.\n'), '/news', 'r1');
    expect(draft).toMatchObject({
      fileName: 'a.txt',
      origin: '/news',
      revision: 'r1',
      headline: 'Bridge',
      paragraphs: [
        { start: 7, end: 23 },
        { start: 24, end: 34 },
      ],
      people: [{ name: 'Ann Lee', mentions: [{ kind: 'NAME', span: { start: 7, end: 14, text: 'Ann Lee' } }] }],
      quotes: [
        {
          speaker: 0,
          segments: [{ start: 16, end: 23, text: '“Open.”' }],
          attribution: { source: { start: 7, end: 14, text: 'Ann Lee' }, cue: null },
        },
      ],
    });
  });

  it('credits the authors of the front matter, each once, as the people of the text where they are named there', async () => {
    const { people, contributors } = draftArticle(
      await read('---\nauthors: [ANN LEE, Juan de la Cruz, Ann Lee]\n---\nBridge\nAnn Lee: “Open.”\n'),
      null,
      'r1',
    );
    expect(people.map(({ name, familyName }) => [name, familyName])).toEqual([
      ['Ann Lee', 'Lee'],
      ['Juan de la Cruz', 'de la Cruz'],
    ]);
    expect(contributors).toEqual([
      { person: 0, role: 'AUTHOR', span: null },
      { person: 1, role: 'AUTHOR', span: null },
    ]);
  });
});

describe('splitName', () => {
  it.each([
    ['Ann Lee', 'Ann', 'Lee'],
    ['Ursula von der Leyen', 'Ursula', 'von der Leyen'],
    ['J. K. Rowling', 'J. K.', 'Rowling'],
    ['Martin Luther King, Jr.', 'Martin Luther', 'King'],
    ['Van Morrison', 'Van', 'Morrison'],
    ['Cher', null, null],
  ])('splits "%s"', async (name, givenName, familyName) => {
    expect(splitName(name)).toEqual({ givenName, familyName });
  });
});
