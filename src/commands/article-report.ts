import type { styleText } from 'node:util';
import type { ArticleReading } from '../ingest/read-article.ts';
import type { Article, Quote } from '../text/article.ts';
import { textOf } from '../text/span.ts';

type Format = Parameters<typeof styleText>[0];

/** How a report is set: with colours or without, and how many columns wide. */
export interface Typography {
  readonly style: (format: Format, text: string) => string;
  readonly columns: number;
}

const COLORS = ['cyan', 'magenta', 'green', 'yellow', 'blue', 'red'] as const;
const INDENT = '  ';

/** An article's quotes for people: under the headline, each speaker in a colour of their own, with cue and confidence. */
export const reportOf = (
  { fileName, headline, text, article }: ArticleReading,
  { style, columns }: Typography,
): string => {
  const count = `${article.quotes.length} ${article.quotes.length === 1 ? 'quote' : 'quotes'}`;
  const quotes = article.quotes.map((quote) => {
    const lines = wrap(quote.kind === 'INDIRECT' ? quote.text : `“${quote.text}”`, columns - 2 * INDENT.length).map(
      (line) => `${INDENT}${INDENT}${line}`,
    );
    return [`${INDENT}${speakerOf(article, quote, style)}${evidenceOf(text, quote, style)}`, ...lines].join('\n');
  });
  return [`${style('bold', headline)}\n${style('dim', `${fileName}, ${count}`)}`, ...quotes].join('\n\n');
};

const speakerOf = ({ people }: Article, { speaker, attribution }: Quote, style: Typography['style']): string => {
  const name = speaker === null ? undefined : people[speaker]?.name;
  if (speaker === null || name === undefined) return style('italic', UNNAMED[attribution.speakerKind]);
  return style(['bold', COLORS[speaker % COLORS.length] ?? 'white'], name);
};

const UNNAMED = {
  PERSON: 'somebody',
  ORGANIZATION: 'an organization',
  GROUP: 'a group',
  UNNAMED: 'somebody unnamed',
  UNKNOWN: 'nobody knows who',
} as const satisfies Record<Quote['attribution']['speakerKind'], string>;

/** ` (“he”) said, 97% sure` */
const evidenceOf = (text: string, { attribution }: Quote, style: Typography['style']): string => {
  const source = attribution.source === null ? '' : ` (“${textOf(text, attribution.source)}”)`;
  const cue = attribution.cue === null ? '' : ` ${textOf(text, attribution.cue)}`;
  return `${source}${cue}${style('dim', `, ${Math.round(attribution.confidence * 100)}% sure`)}`;
};

/** Breaks a text at spaces into lines of at most `width` code units, but never within a word. */
const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
};
