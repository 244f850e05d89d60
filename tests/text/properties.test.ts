import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Article, Mention, Quote } from '../../src/text/article.ts';
import { parseArticle } from '../../src/text/article.ts';
import type { Span } from '../../src/text/span.ts';
import { decodeEntities } from '../../src/text/words/entities.ts';
import { HOSTILE } from './hostile.ts';

const CORPUS = new URL('../corpus/', import.meta.url);
const articles = readdirSync(CORPUS)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(new URL(file, CORPUS), 'utf8'));

/** What sloppy copying adds to a text, takes from it, or writes twice. */
const PIECES = [
  '"',
  '“',
  '”',
  "'",
  '’',
  "''",
  '«',
  '»',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '\t',
  '&quot;',
  '&#8220;',
  '&amp;',
  '<',
  '<b>',
  '(',
  ']',
  ':',
  '—',
  '.',
  'said',
  'Mr. ',
  '\ud83d',
  '\u2028',
  '\0',
];

interface Slip {
  readonly kind: 'INSERT' | 'DELETE' | 'DOUBLE';
  /** Where, as a share of the text. */
  readonly at: number;
  readonly piece: string;
  readonly length: number;
}

const slips = fc.array(
  fc.record({
    kind: fc.constantFrom('INSERT', 'DELETE', 'DOUBLE'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    piece: fc.constantFrom(...PIECES),
    length: fc.integer({ min: 1, max: 80 }),
  }),
  { minLength: 1, maxLength: 12 },
);

const withSlip = (text: string, { kind, at, piece, length }: Slip): string => {
  const from = Math.floor(at * text.length);
  const kept = text.slice(kind === 'INSERT' ? from : from + length);
  return (
    text.slice(0, from) +
    (kind === 'INSERT' ? piece : kind === 'DELETE' ? '' : text.slice(from, from + length).repeat(2)) +
    kept
  );
};

/** Articles of the corpus as a careless hand leaves them. */
const sloppy = fc.tuple(fc.constantFrom(...articles), slips).map(([text, each]) => each.reduce(withSlip, text));

/** Strings of any code units, halves of surrogate pairs among them, and of the pieces that a reader looks for. */
const anything = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 400 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...PIECES, 'Ann Lee', 'ANN', 'she', 'that', 'told', ', ', 'the mayor', '5\' 6"', 'by'),
        fc.string({ maxLength: 8 }),
      ),
      { maxLength: 80 },
    )
    .map((pieces) => pieces.join('')),
);

const texts = fc.oneof(anything, sloppy);

const spansOf = (article: Article): Span[] => [
  ...[article.headline, article.dateline].filter((span) => span !== null),
  ...article.paragraphs.map(({ span }) => span),
  ...article.furniture,
  ...article.contributors.map(({ span }) => span),
  ...article.people.flatMap(({ mentions }) => mentions.map(({ span }) => span)),
  ...article.quotes.flatMap(({ segments, attribution: { source, cue } }) =>
    [...segments, source, cue].filter((span) => span !== null),
  ),
];

const isInside = (text: string, { start, end }: Span, from = 0): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && from <= start && start < end && end <= text.length;

const bare = (words: string): string => decodeEntities(words).replace(/\s+/g, ' ').trim();

/** What a quote says of itself, that the text does not: nothing, if all is well. */
const faultsOf = (text: string, { people, paragraphs }: Article, quote: Quote): string[] => {
  const { speaker, attribution, segments, paragraph } = quote;
  const faults: string[] = [];
  if (segments.length === 0) faults.push('no segment');
  if (quote.text === '' && quote.kind !== 'INDIRECT') faults.push('no words');
  const printed = bare(segments.map(({ start, end }) => text.slice(start, end)).join(' '));
  if (!printed.includes(quote.text.split(' ')[0] ?? '')) faults.push(`other words than ${printed}`);
  if (speaker !== null && people[speaker] === undefined) faults.push('a speaker who is nobody');
  if (speaker !== null && attribution.speakerKind !== 'PERSON') faults.push('a speaker who is no person');
  if (!(attribution.confidence >= 0 && attribution.confidence <= 1)) faults.push('no probability');
  if (paragraphs[paragraph] === undefined) faults.push('no paragraph');
  if ((attribution.cue === null) !== (attribution.cueLemma === null)) faults.push('a cue without its lemma');
  for (const [at, { start }] of segments.entries())
    if (at > 0 && start < (segments[at - 1]?.end ?? 0)) faults.push('segments out of order');
  return faults;
};

const isOrdered = (spans: readonly Span[]): boolean =>
  spans.every(({ start }, at) => at === 0 || (spans[at - 1]?.start ?? 0) <= start);

const isFrozen = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));

const isApart = (spans: readonly Span[]): boolean => {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  return sorted.every(({ start }, at) => at === 0 || (sorted[at - 1]?.end ?? 0) <= start);
};

const namesOf = ({ name, aliases }: Article['people'][number]): string[] => [name, ...aliases].map(bare);

/** A mention by name is one of the names, with the nickname, the "the" before it or the capitals of a headline at most. */
const isNamed = (text: string, { span, kind }: Mention, person: Article['people'][number]): boolean => {
  const words = new Set(namesOf(person).flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)));
  const printed = bare(text.slice(span.start, span.end))
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return kind !== 'NAME' || printed.some((word) => words.has(word));
};

const expectSound = (text: string, start = 0): void => {
  const article = parseArticle(text, { start });
  const { quotes, people, paragraphs } = article;
  expect(spansOf(article).filter((span) => !isInside(text, span, start))).toEqual([]);
  expect(quotes.flatMap((quote) => faultsOf(text, article, quote))).toEqual([]);
  expect(isOrdered(quotes.map(({ segments }) => segments[0] as Span)), 'quotes in text order').toBe(true);
  expect(
    isApart(quotes.filter(({ kind }) => kind !== 'INDIRECT').flatMap(({ segments }) => segments)),
    'quotations apart',
  ).toBe(true);
  expect(isApart(paragraphs.map(({ span }) => span)), 'paragraphs apart').toBe(true);
  expect(paragraphs.map(({ index }) => index)).toEqual([...paragraphs.keys()]);
  for (const person of people) {
    expect(isOrdered(person.mentions.map(({ span }) => span)), 'mentions in text order').toBe(true);
    expect(person.mentions.filter((mention) => !isNamed(text, mention, person))).toEqual([]);
    expect(person.aliases).not.toContain(person.name);
  }
  for (const { person } of article.contributors) expect(people[person]).toBeDefined();
  expect(isFrozen(article), 'all of it frozen').toBe(true);
};

describe('whatever the text, what is read of it is sound', () => {
  it('for any string', () =>
    fc.assert(
      fc.property(anything, (text) => expectSound(text)),
      { numRuns: 400 },
    ));

  it('for articles copied carelessly', () =>
    fc.assert(
      fc.property(sloppy, (text) => expectSound(text)),
      { numRuns: 200 },
    ));

  test.each(Object.entries(HOSTILE))('for %s', (_, make) => expectSound(make(3000)));
});

it('reads the same text the same way each time', () =>
  fc.assert(
    fc.property(texts, (text) => {
      expect(parseArticle(text)).toEqual(parseArticle(text));
    }),
    { numRuns: 100 },
  ));

it('reads nothing before the start, and everything behind it as if it stood alone', () =>
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), texts, (front, text) => {
      const start = front.length;
      expectSound(front + text, start);
      const alone = parseArticle(text);
      const moved = parseArticle(front + text, { start });
      expect(moved.quotes.map(({ text: words, speaker }) => [words, speaker])).toEqual(
        alone.quotes.map(({ text: words, speaker }) => [words, speaker]),
      );
      expect(spansOf(moved)).toEqual(
        spansOf(alone).map((span) => ({ start: span.start + start, end: span.end + start })),
      );
    }),
    { numRuns: 100 },
  ));
