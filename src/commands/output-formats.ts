import { draftArticle } from '../ingest/draft-article.ts';
import type { ArticleReading } from '../ingest/read-article.ts';
import { csvHeader, csvOf } from './article-csv.ts';
import { jsonOf } from './article-json.ts';
import { newsArticleOf } from './article-json-ld.ts';

/** A way to write articles down for programs, one after the other; without any it is still well-formed. */
export interface OutputFormat {
  readonly begin: string;
  /** Counts articles from 0. */
  readonly write: (reading: ArticleReading, index: number) => string;
  readonly end: string;
}

/** The formats for programs, by name. */
export const OUTPUT_FORMATS = {
  json: {
    begin: '[',
    write: (reading, index) => `${separator(index)}${JSON.stringify(jsonOf(reading), null, 2)}`,
    end: '\n]\n',
  },
  jsonl: { begin: '', write: (reading) => `${JSON.stringify(jsonOf(reading))}\n`, end: '' },
  csv: { begin: csvHeader(), write: csvOf, end: '' },
  jsonld: {
    begin: '{"@context": "https://schema.org", "@graph": [',
    write: (reading, index) =>
      `${separator(index)}${JSON.stringify(newsArticleOf(draftArticle(reading, null, ''), `a${index + 1}`), null, 2)}`,
    end: '\n]}\n',
  },
} as const satisfies Record<string, OutputFormat>;

const separator = (index: number): string => (index === 0 ? '\n' : ',\n');
