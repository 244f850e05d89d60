import type { ARTICLE_FORMATS } from './article-formats.ts';
import { separator } from './article-formats.ts';
import { csvHeader, csvRecord } from './csv.ts';
import { headingJson, personJson, quoteJson } from './json.ts';
import { personOf, quotationOf } from './json-ld.ts';
import type { WrittenHeading, WrittenPerson, WrittenQuote } from './written.ts';

/** Something that somebody said, with the article that it stands in. */
export interface Saying extends WrittenQuote {
  readonly article: WrittenHeading;
}

/** A way to write down what somebody said, one quote after the other. */
export interface PersonFormat {
  readonly begin: (person: WrittenPerson) => string;
  /** `index` counts what was written before it, from 0; "" for what has no place in this format. */
  readonly write: (saying: Saying, person: WrittenPerson, index: number) => string;
  readonly end: string;
}

const SELF = { '@id': '_:p1' };

/** The formats for programs, by the names that those of articles have. */
export const PERSON_FORMATS: Record<keyof typeof ARTICLE_FORMATS, PersonFormat> = {
  json: {
    begin: (person) => `${JSON.stringify(personJson(person), null, 2).slice(0, -2)},\n  "quotes": [`,
    write: (saying, { name }, index) => `${separator(index)}${JSON.stringify(sayingJson(saying, name), null, 2)}`,
    end: '\n]}\n',
  },
  jsonl: { begin: () => '', write: (saying, { name }) => `${JSON.stringify(sayingJson(saying, name))}\n`, end: '' },
  csv: {
    begin: csvHeader,
    write: (saying, { name }) => csvRecord(saying.article, saying, name, null),
    end: '',
  },
  jsonld: {
    begin: (person) =>
      `{"@context": "https://schema.org", "@graph": [\n${JSON.stringify(personOf(person, SELF), null, 2)}`,
    write: (saying) => {
      const quotation = quotationOf(saying, saying.article, SELF);
      return quotation === null ? '' : `,\n${JSON.stringify(quotation, null, 2)}`;
    },
    end: '\n]}\n',
  },
};

const sayingJson = ({ article, ...quote }: Saying, name: string) => ({
  ...quoteJson(quote, name),
  article: headingJson(article),
});
