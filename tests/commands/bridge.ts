import type { ArticleReading } from '../../src/ingest/read-article.ts';
import type { Attribution, Candidate, Person, Quote } from '../../src/text/article.ts';

const TEXT = `Bridge to reopen

“We are nearly done,” Ann Lee
warned. Bo Diaz said that it was late. “Enough,” a sign &amp; a banner read.

He guessed that it may rain. “Soon,” she thought.
`;

/** Where the words stand in the article. */
export const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const paragraph = (index: number, from: string, to: string) => ({
  index,
  span: { start: spanOf(from).start, end: spanOf(to).end },
});

const person = (name: string): Person => ({
  name,
  givenName: name.split(' ')[0] ?? null,
  familyName: name.split(' ')[1] ?? null,
  aliases: [],
  descriptions: [],
  mentions: [],
});

const quote = (
  words: string,
  kind: Quote['kind'],
  speaker: number | null,
  attribution: Partial<Attribution>,
  more: Partial<Quote> = {},
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
    confidence: 0.9,
    method: 'NONE',
    ...attribution,
  },
  ...more,
});

const candidate = (person: number | null, score: number, more: Partial<Candidate> = {}): Candidate => ({
  person,
  speakerKind: person === null ? 'UNKNOWN' : 'PERSON',
  source: null,
  cue: null,
  method: 'NEAREST',
  score,
  ...more,
});

/**
 * A small article with five quotes: by Ann Lee; reported of Bo Diaz; by a sign; reported of him without being sure; and
 * by her, too unsure for her to be named.
 */
export const BRIDGE: ArticleReading = {
  fileName: 'bridge.txt',
  sha256: '',
  byteLength: 0,
  warnings: [],
  text: TEXT,
  frontMatter: { headline: null, authors: ['Cy Young'], publishedAt: null, publisher: 'The Span', url: null },
  headline: 'Bridge to reopen',
  article: {
    headline: spanOf('Bridge to reopen'),
    dateline: null,
    paragraphs: [paragraph(0, '“We are', 'banner read.'), paragraph(1, 'He guessed', 'thought.')],
    furniture: [],
    contributors: [],
    people: [person('Ann Lee'), person('Bo Diaz')],
    quotes: [
      quote(
        '“We are nearly done,”',
        'DIRECT',
        0,
        { source: spanOf('Ann Lee'), cue: spanOf('warned'), confidence: 0.991, method: 'ADJACENT_CUE' },
        {
          candidates: [
            candidate(0, 0.981, { source: spanOf('Ann Lee'), cue: spanOf('warned'), method: 'ADJACENT_CUE' }),
            candidate(1, 0.012, { source: spanOf('Bo Diaz') }),
            candidate(null, 0.007, { method: 'NONE' }),
          ],
        },
      ),
      quote('that it was late', 'INDIRECT', 1, {
        source: spanOf('Bo Diaz'),
        cue: spanOf('said'),
        method: 'REPORTED_CLAUSE',
      }),
      quote('“Enough,”', 'DIRECT', null, { speakerKind: 'ORGANIZATION', method: 'TRANSCRIPT' }, { candidates: [] }),
      quote(
        'that it may rain',
        'INDIRECT',
        1,
        { source: spanOf('He'), confidence: 0.5, method: 'PRONOUN' },
        { paragraph: 1 },
      ),
      quote(
        '“Soon,”',
        'DIRECT',
        null,
        { speakerKind: 'PERSON', source: spanOf('she'), cue: spanOf('thought'), confidence: 0.6, method: 'PRONOUN' },
        {
          paragraph: 1,
          candidates: [
            candidate(1, 0.55, { source: spanOf('He'), cue: spanOf('guessed'), method: 'DISTANT_CUE' }),
            candidate(0, 0.45, { source: spanOf('she'), cue: spanOf('thought'), method: 'PRONOUN' }),
          ],
        },
      ),
    ],
    wordCount: 0,
  },
};
