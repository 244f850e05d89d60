import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Quote } from '../../src/text/article.ts';
import { parseArticle } from '../../src/text/article.ts';
import { textOf } from '../../src/text/span.ts';

const OPENING = 'Mill to close\n\nAnn Lee met Bo Park, the owner, on Friday.\n\n';

const read = (words: string): { text: string; article: Article; quotes: Quote[] } => {
  const text = `${OPENING}${words}\n`;
  const article = parseArticle(text);
  return { text, article, quotes: article.quotes.filter(({ kind }) => kind === 'INDIRECT') };
};

const nameOf = ({ people }: Article, { speaker, attribution }: Quote): string | undefined =>
  speaker === null ? attribution.speakerKind : people[speaker]?.name;

describe('speech without marks', () => {
  it.each([
    ['Ann Lee, the mayor, said that the mill would close.', ['that the mill would close'], 'Ann Lee', 'say'],
    ['Ann Lee said the mill would close.', ['the mill would close'], 'Ann Lee', 'say'],
    ['Ann Lee told reporters that the mill would close.', ['that the mill would close'], 'Ann Lee', 'tell'],
    ['Ann Lee believes the mill should stay open.', ['the mill should stay open'], 'Ann Lee', 'believe'],
    ['Ann Lee wants the mill to stay open.', ['the mill to stay open'], 'Ann Lee', 'want'],
    ['Ann Lee added that nobody would lose a job.', ['that nobody would lose a job'], 'Ann Lee', 'add'],
    ['She hopes to reopen the mill.', ['to reopen the mill'], 'Ann Lee', 'hope'],
    ['Ann Lee, who said the mill would close, left on Monday.', ['the mill would close'], 'Ann Lee', 'say'],
    ['The mill will close in March, Bo Park said.', ['The mill will close in March'], 'Bo Park', 'say'],
    ['The mill will close in March, officials said.', ['The mill will close in March'], 'GROUP', 'say'],
    ['The mill, Ann Lee said, will close in March.', ['The mill', 'will close in March'], 'Ann Lee', 'say'],
    ['The mill will close, according to Ann Lee.', ['The mill will close'], 'Ann Lee', 'according'],
    [
      'According to the report, the mill had lost money for years.',
      ['the mill had lost money for years'],
      'ORGANIZATION',
      'according',
    ],
    ['The report said the mill had lost money.', ['the mill had lost money'], 'ORGANIZATION', 'say'],
    ['The board announced that it would sell the mill.', ['that it would sell the mill'], 'ORGANIZATION', 'announce'],
    ['Critics say the plan is too costly.', ['the plan is too costly'], 'GROUP', 'say'],
    ['Ann Lee warned Monday that the dam could break.', ['that the dam could break'], 'Ann Lee', 'warn'],
    ['Ann Lee asked whether the mill would stay open.', ['whether the mill would stay open'], 'Ann Lee', 'ask'],
    ['Ann Lee has repeatedly denied that the mill was sold.', ['that the mill was sold'], 'Ann Lee', 'deny'],
    ['The mill was failing, Bo Park conceded.', ['The mill was failing'], 'Bo Park', 'concede'],
  ])('does find it: %s', (words, segments, speaker, cueLemma) => {
    const { text, article, quotes } = read(words);
    expect(quotes).toHaveLength(1);
    const [quote] = quotes as [Quote];
    expect(quote.segments.map((segment) => textOf(text, segment))).toEqual(segments);
    expect(quote.text).toBe(segments.join(' '));
    expect(nameOf(article, quote)).toBe(speaker);
    expect(quote.attribution.cueLemma).toBe(cueLemma);
    expect(quote.paragraph).toBe(1);
  });

  it.each([
    ['an act', 'Ann Lee walked to the mill.'],
    ['an act with an object', 'Ann Lee sold the house in 2010.'],
    ['talk of which nothing is told', 'Ann Lee spoke for an hour.'],
    ['news', 'The mill closed in March.'],
    ['the weather', 'It rained for three days.'],
    ['what is expected of nobody', 'Rain is expected on Tuesday.'],
    ['a meeting', 'Ann Lee met Bo Park in Leeds on Friday.'],
    ['music', 'She plays the violin.'],
    ['a noun that looks like a verb', 'The state has two mills.'],
    ['a claim that is only filed', 'The claim was filed in March.'],
    ['notes', 'The notes were found in a drawer.'],
    ['a point on a map', 'The train left the point at noon.'],
    ['speech in marks', '"The mill will close," Ann Lee said.'],
    ['speech in marks behind its verb', 'Ann Lee said: "The mill will close."'],
    ['words in marks inside the clause', 'Ann Lee said that the mill was "a lost cause" by then.'],
    ['a day of the week', 'Ann Lee arrived Monday.'],
    ['an order of things', 'The orders were shipped in May.'],
    ['a date for which something is set', 'The meeting is set for Tuesday in Leeds.'],
    ['a report that lies somewhere', 'The report lay on the desk of Ann Lee.'],
    ['a label that names nobody', 'UPDATE: The mill has closed.'],
  ])('does NOT take for it: %s', (_, words) => {
    expect(read(words).quotes).toEqual([]);
  });

  it('says which words name the source and which report', () => {
    const { text, quotes } = read('The mill will close in March, the former owner said.');
    const [quote] = quotes as [Quote];
    const { source, cue, method } = quote.attribution;
    expect(source && textOf(text, source)).toBe('the former owner');
    expect(cue && textOf(text, cue)).toBe('said');
    expect(method).toBe('DESCRIPTION');
  });

  it.each([
    ['Bo Park said he would sell.', 'REPORTED_CLAUSE'],
    ['The mill will close, according to Ann Lee.', 'ACCORDING_TO'],
    ['She said that the mill would close.', 'PRONOUN'],
  ])('names its evidence: %s', (words, method) => {
    expect(read(words).quotes.map(({ attribution }) => attribution.method)).toEqual([method]);
  });

  it('keeps to the text order, and leaves what stands in marks as it was', () => {
    const words = 'Ann Lee said the mill would close. "We are sad," she said. Bo Park said that he would sell.';
    const { article } = read(words);
    const starts = article.quotes.map(({ segments }) => segments[0]?.start ?? -1);
    expect(article.quotes.map(({ kind }) => kind)).toEqual(['INDIRECT', 'DIRECT', 'INDIRECT']);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('decodes entities in the words, not in the spans', () => {
    const { text, quotes } = read('Ann Lee said that Park &amp; Sons would close.');
    const [quote] = quotes as [Quote];
    expect(quote.text).toBe('that Park & Sons would close');
    expect(quote.segments.map((segment) => textOf(text, segment))).toEqual(['that Park &amp; Sons would close']);
  });

  it('never throws, and keeps its spans in bounds and apart, whatever the words', () => {
    const word = fc.constantFrom(
      ...['Ann', 'Lee', 'said', 'that', 'according', 'to', 'she', 'the', 'claim', 'wants', 'who', 'mill', 'hopes'],
      ...[',', '.', '"', '“', '”', '(', ')', '—', ':', '&amp;', '\n\n', 'WALLACE:', '1,000', 'é', '😀'],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (words) => {
        const text = words.join(' ');
        for (const { kind, segments } of parseArticle(text).quotes) {
          if (kind !== 'INDIRECT') continue;
          let end = 0;
          for (const segment of segments) {
            expect(segment.start).toBeGreaterThanOrEqual(end);
            expect(segment.end).toBeGreaterThan(segment.start);
            end = segment.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('the turns of a transcript', () => {
  it('are whole quotes of whom their labels name', () => {
    const { text, article, quotes } = read('LEE: We close in March. I said so.\n\nPARK: I will sell.');
    expect(quotes.map((quote) => [nameOf(article, quote), quote.text])).toEqual([
      ['Ann Lee', 'We close in March. I said so.'],
      ['Bo Park', 'I will sell.'],
    ]);
    const [first] = quotes as [Quote];
    expect(first.attribution).toMatchObject({ method: 'TRANSCRIPT', cue: null, cueLemma: null });
    expect(first.attribution.source && textOf(text, first.attribution.source)).toBe('LEE');
  });

  it('are of somebody unknown where the labels are letters', () => {
    const { quotes } = read('Q: Will it close?\n\nA: In March.\n\nQ: Who says so?\n\nA: The board.');
    expect(quotes.map(({ attribution, speaker }) => [speaker, attribution.speakerKind])).toEqual(
      Array.from({ length: 4 }, () => [null, 'UNKNOWN']),
    );
  });

  it('are NOT taken twice where they stand in marks', () => {
    const { article } = read('LEE: "We close in March."');
    expect(article.quotes.map(({ kind }) => kind)).toEqual(['DIRECT']);
  });

  it('do NOT tell two of one surname apart', () => {
    const { article, quotes } = read('Cy Lee came too.\n\nLEE: We close.\n\nPARK: We sell.\n\nLEE: In March.');
    expect(quotes.map((quote) => nameOf(article, quote))).toEqual(['UNKNOWN', 'Bo Park', 'UNKNOWN']);
  });
});
