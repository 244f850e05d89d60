import { createHash } from 'node:crypto';
import type { ArticleDraft, QuoteDraft } from '../src/store/draft.ts';
import type { MentionRecord, TextSpan } from '../src/store/records.ts';

interface DraftOptions {
  readonly fileName: string;
  /** The paragraphs; the first is the headline. */
  readonly lines: readonly string[];
  /** The name of each person, with every string that refers to them, in text order. */
  readonly people?: Readonly<Record<string, readonly string[]>>;
  readonly quotes?: readonly QuoteOptions[];
  readonly publishedAt?: string;
  readonly publisher?: string;
  readonly author?: string;
}

interface QuoteOptions
  extends Partial<Pick<QuoteDraft, 'kind'>>,
    Partial<Pick<QuoteDraft['attribution'], 'confidence'>> {
  /** As they stand in the text, marks included. */
  readonly segments: readonly string[];
  /** One of the names of `people`. */
  readonly speaker?: string;
  readonly cue?: string;
  readonly cueLemma?: string;
  readonly source?: string;
}

/** An article as ingest hands it to the store, made of words that stand in its text rather than by reading them. */
export const draftOf = ({ fileName, lines, people = {}, quotes = [], ...given }: DraftOptions): ArticleDraft => {
  const text = `${lines.join('\n\n')}\n`;
  const names = Object.keys(people);
  const [headline = '', ...body] = lines;
  const spanOf = (words: string, from = 0): TextSpan => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`${JSON.stringify(words)} does not stand in ${fileName}`);
    return { start, end: start + words.length, text: words };
  };
  const mentionsOf = (mentions: readonly string[]): MentionRecord[] => {
    let from = headline.length;
    return mentions.map((words) => {
      const span = spanOf(words, from);
      from = span.end;
      return { kind: /^\p{Lu}/u.test(words) ? 'NAME' : 'PRONOUN', span };
    });
  };
  const paragraphs = body.map((line) => spanOf(line, headline.length));
  return {
    fileName,
    origin: null,
    sha256: createHash('sha256').update(text).digest('hex'),
    byteLength: Buffer.byteLength(text),
    revision: 'test',
    warnings: [],
    headline,
    publishedAt: given.publishedAt ?? null,
    publisher: given.publisher ?? null,
    url: null,
    wordCount: body.join(' ').split(' ').length,
    text,
    paragraphs,
    furniture: [],
    people: names.map((name) => ({
      name,
      givenName: name.includes(' ') ? (name.split(' ')[0] ?? null) : null,
      familyName: name.split(' ').at(-1) ?? null,
      aliases: (people[name] ?? []).filter((words) => words !== name && /^\p{Lu}/u.test(words)),
      descriptions: [],
      mentions: mentionsOf(people[name] ?? []),
    })),
    contributors:
      given.author === undefined ? [] : [{ person: names.indexOf(given.author), role: 'AUTHOR', span: null }],
    quotes: quotes.map(({ segments, speaker, cue, cueLemma = null, source, kind = 'DIRECT', confidence = 0.9 }) => {
      const spans = segments.map((words) => spanOf(words));
      return {
        kind,
        text: segments.map((words) => words.slice(1, -1)).join(' '),
        segments: spans,
        paragraphIndex: paragraphs.findIndex(({ end }) => (spans[0]?.start ?? 0) < end),
        speaker: speaker === undefined ? null : names.indexOf(speaker),
        attribution: {
          speakerKind: speaker === undefined ? 'UNKNOWN' : 'PERSON',
          source: source === undefined ? null : spanOf(source, spans[0]?.end),
          cue: cue === undefined ? null : spanOf(cue, spans[0]?.end),
          cueLemma,
          confidence,
          method: speaker === undefined ? 'NONE' : 'ADJACENT_CUE',
        },
      };
    }),
  };
};

/** Two short articles that share a person, for tests of what can be asked. */
export const TWO_ARTICLES: readonly ArticleDraft[] = [
  draftOf({
    fileName: 'bridge.txt',
    lines: [
      'Bridge to reopen in May',
      '“We are nearly done,” Ann Lee warned. “Do not hold us to the day.”',
      'Lee has run the city’s works since 2019. Bo Diaz, a shopkeeper, called the closure a “slow disaster.”',
    ],
    people: { 'Ann Lee': ['Ann Lee', 'Lee'], 'Bo Diaz': ['Bo Diaz'] },
    quotes: [
      {
        segments: ['“We are nearly done,”', '“Do not hold us to the day.”'],
        speaker: 'Ann Lee',
        source: 'Ann Lee',
        cue: 'warned',
        cueLemma: 'warn',
      },
      { segments: ['“slow disaster.”'], speaker: 'Bo Diaz', kind: 'MIXED', confidence: 0.7 },
    ],
    publishedAt: '2026-04-02T08:00:00.000Z',
    publisher: 'The Harbor Post',
  }),
  draftOf({
    fileName: 'budget.txt',
    lines: ['Council passes budget', '“It will do,” said Ann Lee after the vote.', 'A sign read: “No more delays.”'],
    people: { 'Ann Lee': ['Ann Lee'], 'Cy Moss': [] },
    quotes: [
      {
        segments: ['“It will do,”'],
        speaker: 'Ann Lee',
        source: 'Ann Lee',
        cue: 'said',
        cueLemma: 'say',
        confidence: 0.95,
      },
      { segments: ['“No more delays.”'], confidence: 0.4 },
    ],
    author: 'Cy Moss',
  }),
];
