import type { ArticleReading } from '../ingest/read-article.ts';
import { textOf } from '../text/span.ts';

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
 * empty; `segments` are offsets, "25-46 60-80".
 */
export const csvOf = ({ fileName, headline, text, article }: ArticleReading): string =>
  article.quotes
    .map(({ kind, text: words, segments, speaker, attribution }, index) => {
      const { speakerKind, source, cue, confidence, method } = attribution;
      const values: Record<(typeof COLUMNS)[number], string> = {
        fileName,
        headline,
        number: String(index + 1),
        kind,
        text: words,
        speaker: (speaker === null ? undefined : article.people[speaker]?.name) ?? '',
        speakerKind,
        source: source === null ? '' : textOf(text, source),
        cue: cue === null ? '' : textOf(text, cue),
        confidence: String(confidence),
        method,
        segments: segments.map(({ start, end }) => `${start}-${end}`).join(' '),
      };
      return lineOf(COLUMNS.map((column) => values[column]));
    })
    .join('');

const lineOf = (values: readonly string[]): string => `${values.map(quoted).join(',')}\r\n`;

/** 5 "ft" is "5 ""ft""". */
const quoted = (value: string): string => (/[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
