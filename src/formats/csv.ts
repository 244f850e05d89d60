import type { WrittenArticle, WrittenHeading, WrittenQuote } from './written.ts';

const COLUMNS = [
  'fileName',
  'headline',
  'number',
  'kind',
  'text',
  'speaker',
  'speakerKind',
  'source',
  'cue',
  'confidence',
  'method',
  'segments',
] as const;

/** The line that names the columns. */
export const csvHeader = (): string => lineOf(COLUMNS);

/**
 * An article's quotes as comma-separated values after RFC 4180, one a record, each ended by CRLF. What is unknown is
 * empty; `segments` are offsets, "25-46 60-80". Words are as they stand, also "=1+1": an apostrophe before them, against
 * spreadsheets that take them for a formula, would be in the data of every other program.
 */
export const csvOf = (article: WrittenArticle): string =>
  article.quotes
    .map((quote, index) => {
      const speaker = quote.speaker === null ? undefined : article.people[quote.speaker]?.name;
      return csvRecord(article, quote, speaker ?? null, index + 1);
    })
    .join('');

/** A quote as a record; `number` is its place in the article, from 1, where that is known. */
export const csvRecord = (
  { fileName, headline }: WrittenHeading,
  { kind, text, segments, attribution }: WrittenQuote,
  speaker: string | null,
  number: number | null,
): string => {
  const { speakerKind, source, cue, confidence, method } = attribution;
  const values: Record<(typeof COLUMNS)[number], string> = {
    fileName,
    headline,
    number: String(number ?? ''),
    kind,
    text,
    speaker: speaker ?? '',
    speakerKind,
    source: source?.text ?? '',
    cue: cue?.text ?? '',
    confidence: String(confidence),
    method,
    segments: segments.map(({ start, end }) => `${start}-${end}`).join(' '),
  };
  return lineOf(COLUMNS.map((column) => values[column]));
};

const lineOf = (values: readonly string[]): string => `${values.map(quoted).join(',')}\r\n`;

/** 5 "ft" is "5 ""ft""". */
const quoted = (value: string): string => (/[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
