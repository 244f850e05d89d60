import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/text/article.ts';
import { parseArticle } from '../../src/text/article.ts';
import type { Span } from '../../src/text/span.ts';
import { overlaps, textOf } from '../../src/text/span.ts';

/** What a careful reader finds in an article of `tests/corpus/`; that folder's README says what each field means. */
interface Expected {
  readonly about: string;
  readonly headline: string;
  readonly people: readonly ExpectedPerson[];
  readonly contributors: readonly { readonly name: string; readonly role: string }[];
  readonly credits: readonly string[];
  readonly subheadings: readonly string[];
  readonly furniture: readonly string[];
  readonly quotes: readonly ExpectedQuote[];
  readonly notSpeech: readonly string[];
  /** What the reader still gets wrong here, as the test words it. Whoever mends one takes its line away. */
  readonly gaps?: readonly string[];
}

interface ExpectedPerson {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly descriptions: readonly string[];
}

interface ExpectedQuote {
  readonly kind: string;
  readonly segments: readonly string[];
  readonly speaker: string | null;
  readonly speakerKind: string;
  readonly source: string | null;
  readonly cue: string | null;
}

/** What stands before and after the words of a line that holds nothing else. */
const WHOLE_LINE = ['(?<=^[ \\t]*)', '(?=[ \\t]*$)'] as const;

const CORPUS = new URL('../corpus/', import.meta.url);

const CASES = readdirSync(CORPUS)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({
    name: file.replace(/\.txt$/, ''),
    text: readFileSync(new URL(file, CORPUS), 'utf8'),
    expected: JSON.parse(readFileSync(new URL(file.replace(/\.txt$/, '.expected.json'), CORPUS), 'utf8')) as Expected,
  }));

describe('the corpus itself', () => {
  it('has an expected result for every text, and a text for every expected result', () => {
    const files = readdirSync(CORPUS).filter((file) => file !== 'README.md');
    expect(files).toEqual(CASES.flatMap(({ name }) => [`${name}.expected.json`, `${name}.txt`]).toSorted());
    expect(CASES.length).toBeGreaterThanOrEqual(20);
  });

  it.each(CASES)('$name expects only what stands in its text', ({ text, expected }) => {
    const onceOnly = [...expected.quotes.flatMap((quote) => quote.segments), ...expected.notSpeech];
    expect(onceOnly.filter((words) => text.split(words).length !== 2)).toEqual([]);

    const printed = [
      ...expected.people.flatMap((person) => [person.name, ...person.aliases, ...person.descriptions]),
      ...expected.quotes.flatMap((quote) => [quote.source ?? '', quote.cue ?? '']),
    ];
    const flatText = flat(text).toLowerCase();
    expect(printed.filter((words) => !flatText.includes(flat(words).toLowerCase()))).toEqual([]);

    const lines = [expected.headline, ...expected.credits, ...expected.subheadings, ...expected.furniture];
    expect(lines.filter((line) => placesOf(text, line, WHOLE_LINE).length !== 1)).toEqual([]);

    const names = expected.people.map((person) => person.name);
    const credited = expected.contributors.map((contributor) => contributor.name);
    const speakers = expected.quotes.map((quote) => quote.speaker).filter((speaker) => speaker !== null);
    expect([...credited, ...speakers].filter((name) => !names.includes(name))).toEqual([]);
    expect(expected.quotes.filter((quote) => (quote.speakerKind === 'PERSON') !== (quote.speaker !== null))).toEqual(
      [],
    );
  });
});

describe('parseArticle reads the corpus as a careful reader would, but for the gaps that each article owns up to', () => {
  it.each(CASES)('$name', ({ text, expected }) => {
    const article = parseArticle(text, { start: bodyStart(text) });
    expect(differences(wantedFrom(expected), foundIn(text, article, expected))).toEqual(expected.gaps ?? []);
  });

  it('is right in every respect about four quotes in five', () => {
    const quotes = CASES.flatMap(({ expected }) =>
      expected.quotes.map(({ segments }) =>
        (expected.gaps ?? []).some((gap) => gap.startsWith(`${titleOf(segments)}: `)),
      ),
    );
    expect(quotes.filter((hasGap) => hasGap).length / quotes.length).toBeLessThan(0.2);
  });
});

/** The words that a quote begins with, to tell it from the others of its article. */
function titleOf([opening = '']: readonly string[]): string {
  return flat(opening).slice(0, 30);
}

/** A line for everything that is not as wanted; quotes are held together by the words that they begin with. */
function differences(wanted: Reading, found: Reading): string[] {
  const lines: string[] = [];
  const compare = (what: string, some: unknown, others: unknown) => {
    if (JSON.stringify(some) !== JSON.stringify(others))
      lines.push(`${what}: ${JSON.stringify(others)} for ${JSON.stringify(some)}`);
  };
  const { quotes: wantedQuotes, people, ...rest } = wanted;
  const without = (some: readonly string[], others: readonly string[]) => some.filter((name) => !others.includes(name));
  compare('people missing', [], without(people, found.people));
  compare('people too many', [], without(found.people, people));
  for (const key of Object.keys(rest) as (keyof typeof rest)[]) compare(key, rest[key], found[key]);
  for (const quote of wantedQuotes) {
    const [opening = ''] = quote.segments;
    const other = found.quotes.find(({ segments }) => segments[0] === opening);
    const title = titleOf(quote.segments);
    if (!other) lines.push(`${title}: not found`);
    else
      for (const key of Object.keys(quote) as (keyof ExpectedQuote)[])
        compare(`${title}: ${key}`, quote[key], other[key]);
  }
  for (const { segments } of found.quotes)
    if (!wantedQuotes.some((quote) => quote.segments[0] === segments[0])) lines.push(`${titleOf(segments)}: no quote`);
  return lines;
}

/** What the two sides are compared in. The lists of what is missing or astray are empty where all is well. */
interface Reading {
  readonly headline: string | null;
  readonly contributors: Expected['contributors'];
  readonly people: readonly string[];
  readonly missingAliases: readonly string[];
  readonly missingDescriptions: readonly string[];
  readonly missingFurniture: readonly string[];
  readonly strayFurniture: readonly string[];
  readonly creditsInTheBody: readonly string[];
  readonly quotes: readonly ExpectedQuote[];
  readonly notSpeechTakenForSpeech: readonly string[];
}

function wantedFrom(expected: Expected): Reading {
  return {
    headline: expected.headline,
    contributors: expected.contributors.toSorted(byName),
    people: expected.people.map((person) => plainName(person.name)).toSorted(),
    missingAliases: [],
    missingDescriptions: [],
    missingFurniture: [],
    strayFurniture: [],
    creditsInTheBody: [],
    quotes: expected.quotes.map((quote) => ({
      ...quote,
      speaker: quote.speaker && plainName(quote.speaker),
      source: quote.source && flat(quote.source),
      cue: quote.cue && flat(quote.cue),
    })),
    notSpeechTakenForSpeech: [],
  };
}

function foundIn(text: string, article: Article, expected: Expected): Reading {
  const nameOf = (person: number) => plainName(article.people[person]?.name ?? `no person ${person}`);
  const personFor = ({ name }: ExpectedPerson) =>
    article.people.find((person) => plainName(person.name) === plainName(name));
  const marked = article.quotes.filter((quote) => quote.kind !== 'INDIRECT');
  const linesOf = (lines: readonly string[]) => lines.flatMap((line) => placesOf(text, line, WHOLE_LINE));
  const beside = linesOf([expected.headline, ...expected.credits, ...expected.subheadings, ...expected.furniture]);

  return {
    headline: article.headline && textOf(text, article.headline),
    contributors: article.contributors.map(({ person, role }) => ({ name: nameOf(person), role })).toSorted(byName),
    people: article.people.map((person) => plainName(person.name)).toSorted(),
    missingAliases: expected.people.flatMap((person) =>
      person.aliases.filter((alias) => !personFor(person)?.aliases.includes(alias)),
    ),
    missingDescriptions: expected.people.flatMap((person) =>
      person.descriptions.filter((words) => !personFor(person)?.descriptions.some((found) => agree(found, words))),
    ),
    missingFurniture: linesOf(expected.furniture)
      .filter((line) => !coveredBy(text, line, article.furniture))
      .map((line) => textOf(text, line)),
    strayFurniture: article.furniture
      .filter((span) => !coveredBy(text, span, beside))
      .map((span) => textOf(text, span)),
    creditsInTheBody: linesOf([...expected.credits, ...expected.furniture])
      .filter((line) => article.paragraphs.some((paragraph) => overlaps(paragraph.span, line)))
      .map((line) => textOf(text, line)),
    quotes: marked.map((quote) => {
      const segments = quote.segments.map((segment) => textOf(text, segment));
      const wanted = expected.quotes.find((other) => other.segments[0] === segments[0]);
      const { source, cue, speakerKind } = quote.attribution;
      return {
        kind: quote.kind,
        segments,
        speaker: quote.speaker === null ? null : nameOf(quote.speaker),
        speakerKind,
        source: source && asWanted(flat(textOf(text, source)), wanted?.source),
        cue: cue && flat(textOf(text, cue)),
      };
    }),
    notSpeechTakenForSpeech: expected.notSpeech.filter((words) =>
      marked.some((quote) =>
        quote.segments.some((segment) => placesOf(text, words).some((place) => overlaps(place, segment))),
      ),
    ),
  };
}

/** Where the body begins, past a front matter between two lines of `---`. */
function bodyStart(text: string): number {
  return /^---\n[\s\S]*?\n---\n/.exec(text)?.[0].length ?? 0;
}

/** Every place of some words, whatever white space a hard wrap has put between them. */
function placesOf(text: string, wanted: string, [before, after]: readonly [string, string] = ['', '']): Span[] {
  const words = wanted.split(/\s+/).map(RegExp.escape);
  const pattern = new RegExp(`${before}${words.join('\\s+')}${after}`, 'gm');
  return [...text.slice(bodyStart(text)).matchAll(pattern)].map((match) => {
    const start = match.index + bodyStart(text);
    return { start, end: start + match[0].length };
  });
}

function coveredBy(text: string, span: Span, spans: readonly Span[]): boolean {
  const covered = (at: number) => spans.some(({ start, end }) => start <= at && at < end);
  const at = Array.from({ length: span.end - span.start }, (_, index) => span.start + index);
  return at.every((place) => covered(place) || /\s/.test(text[place] ?? ''));
}

function flat(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** `Robert "Bobby" Kane` and `Robert Kane` are the same full name. */
function plainName(name: string): string {
  return flat(name.replace(/["“‘'(][^"”’')]+["”’')] /, ''));
}

/** Where a noun phrase begins and ends is not what the corpus tests: "Ann Lee" agrees with "Mayor Ann Lee". */
function agree(some: string, others: string): boolean {
  const [a, b] = [bare(some), bare(others)];
  return a.includes(b) || b.includes(a);
}

/** Between spaces, so that "he" is no part of "the mayor". */
function bare(words: string): string {
  return ` ${flat(words.toLowerCase().replace(/^(the|a|an)\s+/, ''))} `;
}

function asWanted(found: string, wanted: string | null | undefined): string {
  return wanted && agree(found, wanted) ? flat(wanted) : found;
}

function byName(some: { readonly name: string }, others: { readonly name: string }): number {
  return some.name < others.name ? -1 : 1;
}
