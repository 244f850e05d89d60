import { csvHeader, csvOf } from './csv.ts';
import { jsonOf } from './json.ts';
import { newsArticleOf } from './json-ld.ts';
import type { WrittenArticle } from './written.ts';

/** A way to write articles down for programs, one after the other; without any it is still well-formed. */
export interface ArticleFormat {
  readonly begin: string;
  /** Counts articles from 0. */
  readonly write: (article: WrittenArticle, index: number) => string;
  readonly end: string;
}

/** The formats for programs, by name. */
export const ARTICLE_FORMATS = {
  json: {
    begin: '[',
    write: (article, index) => `${separator(index)}${JSON.stringify(jsonOf(article), null, 2)}`,
    end: '\n]\n',
  },
  jsonl: { begin: '', write: (article) => `${JSON.stringify(jsonOf(article))}\n`, end: '' },
  csv: { begin: csvHeader(), write: csvOf, end: '' },
  jsonld: {
    begin: '{"@context": "https://schema.org", "@graph": [',
    write: (article, index) => `${separator(index)}${JSON.stringify(newsArticleOf(article, `a${index + 1}`), null, 2)}`,
    end: '\n]}\n',
  },
} as const satisfies Record<string, ArticleFormat>;

/** What separates this item from what stands before it. */
export const separator = (index: number): string => (index === 0 ? '\n' : ',\n');
