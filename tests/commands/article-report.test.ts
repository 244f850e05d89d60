import { expect, test } from 'vitest';
import { reportOf } from '../../src/commands/article-report.ts';
import type { ArticleReading } from '../../src/ingest/read-article.ts';
import type { Person, Quote } from '../../src/text/article.ts';

const TEXT =
  'Bridge to reopen\n\n“We are nearly done,” Ann Lee warned. Bo Diaz said that it was late. “Enough,” a sign read.\n';

const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const person = (name: string): Person => ({
  name,
  givenName: null,
  familyName: null,
  aliases: [],
  descriptions: [],
  mentions: [],
});

const quote = (
  words: string,
  kind: Quote['kind'],
  speaker: number | null,
  attribution: Partial<Quote['attribution']>,
): Quote => ({
  kind,
  text: words.replace(/[“”]/gu, ''),
  segments: [spanOf(words)],
  paragraph: 0,
  speaker,
  attribution: {
    speakerKind: speaker === null ? 'UNKNOWN' : 'PERSON',
    source: null,
    cue: null,
    cueLemma: null,
    confidence: 0.5,
    method: 'NONE',
    ...attribution,
  },
});

const READING: ArticleReading = {
  fileName: 'bridge.txt',
  sha256: '',
  byteLength: 0,
  warnings: [],
  text: TEXT,
  frontMatter: { headline: null, authors: [], publishedAt: null, publisher: null, url: null },
  headline: 'Bridge to reopen',
  article: {
    headline: spanOf('Bridge to reopen'),
    dateline: null,
    paragraphs: [],
    furniture: [],
    contributors: [],
    people: [person('Ann Lee'), person('Bo Diaz')],
    quotes: [
      quote('“We are nearly done,”', 'DIRECT', 0, {
        source: spanOf('Ann Lee'),
        cue: spanOf('warned'),
        confidence: 0.991,
      }),
      quote('that it was late', 'INDIRECT', 1, { cue: spanOf('said') }),
      quote('“Enough,”', 'DIRECT', null, { speakerKind: 'ORGANIZATION' }),
    ],
    wordCount: 0,
  },
};

test('each quote stands under who said it, how, and how sure that is', () => {
  expect(reportOf(READING, { style: (_format, text) => text, columns: 80 })).toMatchInlineSnapshot(`
    "Bridge to reopen
    bridge.txt, 3 quotes

      Ann Lee (“Ann Lee”) warned, 99% sure
        “We are nearly done,”

      Bo Diaz said, 50% sure
        that it was late

      an organization, 50% sure
        “Enough,”"
  `);
});

test('each speaker has a colour, and somebody without a name has none', () => {
  const styled = reportOf(READING, {
    style: (format, text) => `<${[format].flat().join(' ')}>${text}</>`,
    columns: 80,
  });
  expect(styled).toContain('<bold cyan>Ann Lee</>');
  expect(styled).toContain('<bold magenta>Bo Diaz</>');
  expect(styled).toContain('<italic>an organization</>');
});

test('a quote is broken at spaces to fit the terminal, but no word is', () => {
  const lines = reportOf(READING, { style: (_format, text) => text, columns: 14 }).split('\n');
  expect(lines).toEqual(expect.arrayContaining(['    “We are', '    nearly', '    done,”']));
});
