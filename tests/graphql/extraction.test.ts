import { expect, test } from 'vitest';
import { testService } from '../service.ts';

const { query, store } = await testService();

const EXTRACT = `query ($text: String!) {
  extract(text: $text) {
    headline
    publisher
    publishedAt
    wordCount
    paragraphs { index text span { start end text } }
    furniture { text }
    people { name aliases descriptions mentions { kind text } }
    contributors { role person { name } }
    quotes {
      kind
      text
      segments { start end text }
      paragraphIndex
      speaker { name }
      attribution { speakerKind source { text } cue { text } method }
    }
  }
}`;

const TEXT = `---
publisher: The Span
publishedAt: 2026-04-02
authors: [Cy Young]
---
Bridge to reopen

“We are nearly done,” engineer Ann Lee said. “Come on Monday,” she added.
`;

test('a text is read as an article would be, and nothing of it is kept', async () => {
  const before = await store.corpusVersion();
  const { data, errors } = await query(EXTRACT, { text: TEXT });
  expect(errors).toBeUndefined();
  expect(data.extract).toMatchObject({
    headline: 'Bridge to reopen',
    publisher: 'The Span',
    publishedAt: '2026-04-02T00:00:00.000Z',
    wordCount: 13,
    paragraphs: [{ index: 0 }],
    people: [
      {
        name: 'Ann Lee',
        descriptions: ['engineer'],
        mentions: [
          { kind: 'NAME', text: 'Ann Lee' },
          { kind: 'PRONOUN', text: 'she' },
        ],
      },
      { name: 'Cy Young', mentions: [] },
    ],
    contributors: [{ role: 'AUTHOR', person: { name: 'Cy Young' } }],
    quotes: [
      {
        kind: 'DIRECT',
        text: 'We are nearly done,',
        paragraphIndex: 0,
        speaker: { name: 'Ann Lee' },
        attribution: { speakerKind: 'PERSON', cue: { text: 'said' }, method: 'ADJACENT_CUE' },
      },
      {
        text: 'Come on Monday,',
        speaker: { name: 'Ann Lee' },
        attribution: { source: { text: 'she' }, method: 'PRONOUN' },
      },
    ],
  });
  for (const { segments } of data.extract.quotes)
    for (const { start, end, text } of segments) expect(TEXT.slice(start, end)).toBe(text);
  expect(await store.corpusVersion()).toBe(before);
  expect(await store.countArticles()).toBe(0);
});

test.each([
  ['x'.repeat(100_001), 'TEXT_TOO_LONG', /100000 is the most/u],
  [' \n ', 'UNREADABLE_TEXT', /Empty/u],
  ['---\npublishedAt: soon\n---\nText', 'UNREADABLE_TEXT', /publishedAt/u],
])('what cannot be read is refused: %#', async (text, code, message) => {
  const { data, errors } = await query(EXTRACT, { text });
  expect(data).toBeNull();
  expect(errors).toEqual([
    expect.objectContaining({ message: expect.stringMatching(message), extensions: expect.objectContaining({ code }) }),
  ]);
});

test('a request asks for a few at most', async () => {
  const asked = Array.from({ length: 6 }, (_, at) => `e${at}: extract(text: "It rains.") { wordCount }`);
  const { errors } = await query(`{ ${asked.join(' ')} }`);
  expect(errors?.[0]?.extensions?.code).toBe('TOO_COSTLY');
});
