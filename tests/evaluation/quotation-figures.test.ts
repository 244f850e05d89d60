import { expect, test } from 'vitest';
import type { Label, LabelledArticle } from '../../src/evaluation/labelled-articles.ts';
import { compareQuotations } from '../../src/evaluation/quotation-comparison.ts';
import { quotationFigures } from '../../src/evaluation/quotation-figures.ts';
import { quotationBreakdown, quotationErrors } from '../../src/evaluation/quotation-report.ts';
import type { Article, Quote } from '../../src/text/article.ts';
import type { Span } from '../../src/text/span.ts';

const TEXT =
  'Rain\n\n“It rains,” Ann Lee said. “It is wet,” the office said. “It drips,” he said. Her play “Rain” ran. “Oh,” said Ek.\n';

const at = (words: string): Span => {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`${words} is not in the text.`);
  return { start, end: start + words.length };
};

const LABELS: Label[] = [
  { q: 1, ...at('“It rains,”'), kind: 'QUOTE', type: 'PERSON', speaker: 'Ann Lee' },
  { q: 2, ...at('“It is wet,”'), kind: 'QUOTE', type: 'ORGANIZATION', speaker: 'the office' },
  { q: 3, ...at('“It drips,”'), kind: 'QUOTE', type: 'PERSON', speaker: 'Ann Lee' },
  { q: 4, ...at('“Rain”'), kind: 'OTHER', type: null, speaker: null },
  { q: 5, ...at('“Oh,”'), kind: 'QUOTE', type: 'PERSON', speaker: 'Bo Ek' },
];
const GOLD: LabelledArticle = { name: 'rain', text: TEXT, labels: LABELS };

const quote = (words: string, speaker: number | null, confidence: number, kind: Quote['kind'] = 'DIRECT'): Quote => ({
  kind,
  text: words,
  segments: [at(words)],
  paragraph: 0,
  speaker,
  attribution: {
    speakerKind: speaker === null ? 'ORGANIZATION' : 'PERSON',
    source: null,
    cue: null,
    cueLemma: null,
    confidence,
    method: 'ADJACENT_CUE',
  },
});

const articleOf = (quotes: readonly Quote[]): Article => ({
  headline: null,
  dateline: null,
  paragraphs: [],
  furniture: [],
  contributors: [],
  people: ['Ann Lee', 'Lee', 'Bo Ek'].map((name) => ({
    name,
    givenName: null,
    familyName: null,
    aliases: [],
    descriptions: [],
    mentions: [],
  })),
  quotes,
  wordCount: 0,
});

const compared = (quotes: readonly Quote[]) => [compareQuotations(GOLD, articleOf(quotes))];

const RIGHT = [
  quote('“It rains,”', 0, 1),
  quote('“It is wet,”', null, 1),
  quote('“It drips,”', 0, 1),
  quote('“Oh,”', 2, 1),
];

test('a right reading is right in everything', () => {
  expect(quotationFigures(compared(RIGHT))).toEqual({
    articles: 1,
    quotations: 4,
    ofPersons: 3,
    detection: { precision: 1, recall: 1, f1: 1 },
    strict: 1,
    lenient: 1,
    precision: 1,
    abstention: 1,
    speakerKind: 1,
    namesPerPerson: 1,
    calibrationError: 0,
  });
  expect(quotationErrors(compared(RIGHT), 9)).toEqual([]);
});

test('nothing read is nothing right, and nothing divided by nothing', () => {
  const { detection, strict, precision, namesPerPerson, abstention } = quotationFigures(compared([]));
  expect([detection.f1, strict, precision, namesPerPerson, abstention]).toEqual([0, 0, 0, 0, 1]);
});

const WRONG = [
  quote('“It rains,”', 1, 0.9),
  quote('“It is wet,”', 2, 0.7),
  quote('“It drips,”', 0, 0.9),
  quote('“Rain”', 0, 0.3),
  quote('said Ek', 0, 0.9, 'INDIRECT'),
];

test('each figure counts what it says', () => {
  const figures = quotationFigures(compared(WRONG));
  // The title is no finding; indirect speech is passed over; "Oh" is missed.
  expect(figures.detection).toMatchObject({ precision: 3 / 4, recall: 3 / 4 });
  expect(figures).toMatchObject({ strict: 1 / 3, lenient: 2 / 3, precision: 2 / 3, abstention: 0, speakerKind: 2 / 3 });
  expect(figures.namesPerPerson).toBe(2);
  // Two of two right at 0.9, none of one at 0.7.
  expect(figures.calibrationError).toBeCloseTo((2 - 1.8 + 0.7) / 3);
});

test('most of the words must be found, and most of what is found must be somebody’s words', () => {
  const part = quotationFigures(compared([quote('It', 0, 1)]));
  expect(part.detection).toMatchObject({ precision: 1, recall: 0 });
  const wide = quotationFigures(compared([quote('“Oh,” said Ek.', 2, 1)]));
  expect(wide.detection).toMatchObject({ precision: 0, recall: 1 / 4 });
});

test('errors are told with their place, the surest wrong person first', () => {
  expect(quotationErrors(compared(WRONG), 9).map((line) => line.replace(/\n.*/u, ''))).toEqual([
    'wrong person: 1',
    `  rain Q2 @${at('“It is wet,”').start} 70.0%: Bo Ek by ADJACENT_CUE, not the office`,
    'not found: 1',
    `  rain Q5 @${at('“Oh,”').start}: not found, not Bo Ek`,
    'no quotation: 1',
    `  rain @${at('“Rain”').start} 30.0%`,
  ]);
  expect(quotationErrors(compared(WRONG), 0)).toEqual([]);
});

test('outcomes are counted by method, kind and speaker', () => {
  expect(quotationBreakdown(compared(WRONG)).map((line) => line.replace(/ {2,}/gu, '  '))).toEqual([
    'by method',
    '  ADJACENT_CUE  3  right 66.7%  named 3, of these right 66.7%',
    '  (not found)  1  right 0.0%  named 0, of these right 0.0%',
    'by kind',
    '  DIRECT  3  right 66.7%  named 3, of these right 66.7%',
    '  (not found)  1  right 0.0%  named 0, of these right 0.0%',
    'by speaker',
    '  PERSON  3  right 66.7%  named 2, of these right 100.0%',
    '  ORGANIZATION  1  right 0.0%  named 1, of these right 0.0%',
  ]);
});
