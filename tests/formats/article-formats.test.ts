import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleFormat } from '../../src/formats/article-formats.ts';
import { ARTICLE_FORMATS } from '../../src/formats/article-formats.ts';
import { draftArticle } from '../../src/ingest/draft-article.ts';
import type { ArticleReading } from '../../src/ingest/read-article.ts';
import { BRIDGE, spanOf } from '../commands/bridge.ts';

const written = ({ begin, write, end }: ArticleFormat, ...readings: ArticleReading[]) =>
  begin + readings.map((reading, index) => write(draftArticle(reading, null, ''), index)).join('') + end;

test('json is an array of what jsonl has in lines', () => {
  const lines = written(ARTICLE_FORMATS.jsonl, BRIDGE, BRIDGE).split('\n');
  expect(lines).toHaveLength(3);
  expect(JSON.parse(written(ARTICLE_FORMATS.json, BRIDGE, BRIDGE))).toEqual(
    lines.slice(0, 2).map((line) => JSON.parse(line)),
  );
});

test.each([
  ['json', []],
  ['jsonld', { '@context': 'https://schema.org', '@graph': [] }],
] as const)('%s without any article is still well-formed', (name, value) => {
  expect(JSON.parse(written(ARTICLE_FORMATS[name]))).toEqual(value);
});

test('csv has a record for each quote below its header', () => {
  expect(written(ARTICLE_FORMATS.csv, BRIDGE)).toMatchInlineSnapshot(`
    "fileName,headline,number,kind,text,speaker,speakerKind,source,cue,confidence,method,segments
    bridge.txt,Bridge to reopen,1,DIRECT,"We are nearly done,",Ann Lee,PERSON,Ann Lee,warned,0.991,ADJACENT_CUE,18-39
    bridge.txt,Bridge to reopen,2,INDIRECT,that it was late,Bo Diaz,PERSON,Bo Diaz,said,0.9,REPORTED_CLAUSE,69-85
    bridge.txt,Bridge to reopen,3,DIRECT,"Enough,",,ORGANIZATION,,,0.9,TRANSCRIPT,87-96
    bridge.txt,Bridge to reopen,4,INDIRECT,that it may rain,Bo Diaz,PERSON,He,,0.5,PRONOUN,137-153
    bridge.txt,Bridge to reopen,5,DIRECT,"Soon,",,PERSON,she,thought,0.6,PRONOUN,155-162
    "
  `);
});

test('csv gives back whatever the words were', () => {
  const [quote] = BRIDGE.article.quotes;
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '\t', '=', '+', '-', '@', 'a', ' ', 'é') }),
      (text) => {
        const reading = { ...BRIDGE, article: { ...BRIDGE.article, quotes: quote ? [{ ...quote, text }] : [] } };
        const [header = [], record = []] = parseCsv(written(ARTICLE_FORMATS.csv, reading));
        expect(record).toHaveLength(header.length);
        expect(record[header.indexOf('text')]).toBe(text);
        expect(record[header.indexOf('segments')]).toBe(
          `${spanOf('“We are nearly done,”').start}-${spanOf('“We are nearly done,”').end}`,
        );
      },
    ),
  );
});

/** The grammar of RFC 4180, read as it stands there. */
const parseCsv = (csv: string): string[][] => {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, escaped, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)) {
    record.push(escaped?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
};

test('jsonld is a graph of schema.org, in which indirect quotes are no Quotations', () => {
  expect(written(ARTICLE_FORMATS.jsonld, BRIDGE)).toMatchInlineSnapshot(`
    "{"@context": "https://schema.org", "@graph": [
    {
      "@type": "NewsArticle",
      "identifier": "bridge.txt",
      "headline": "Bridge to reopen",
      "publisher": {
        "@type": "Organization",
        "name": "The Span"
      },
      "author": [
        {
          "@id": "_:a1p3"
        }
      ],
      "contributor": [],
      "mentions": [
        {
          "@type": "Person",
          "@id": "_:a1p1",
          "name": "Ann Lee",
          "givenName": "Ann",
          "familyName": "Lee",
          "alternateName": [],
          "description": []
        },
        {
          "@type": "Person",
          "@id": "_:a1p2",
          "name": "Bo Diaz",
          "givenName": "Bo",
          "familyName": "Diaz",
          "alternateName": [],
          "description": []
        },
        {
          "@type": "Person",
          "@id": "_:a1p3",
          "name": "Cy Young",
          "givenName": "Cy",
          "familyName": "Young",
          "alternateName": [],
          "description": []
        }
      ],
      "hasPart": [
        {
          "@type": "Quotation",
          "position": 1,
          "text": "We are nearly done,",
          "spokenByCharacter": {
            "@id": "_:a1p1"
          }
        },
        {
          "@type": "Quotation",
          "position": 2,
          "text": "Enough,"
        },
        {
          "@type": "Quotation",
          "position": 3,
          "text": "Soon,"
        }
      ]
    }
    ]}
    "
  `);
});

test('in jsonld every node that is referred to is described once, also where there are several articles', () => {
  const { '@graph': graph } = JSON.parse(written(ARTICLE_FORMATS.jsonld, BRIDGE, BRIDGE));
  const described: string[] = [];
  const referred = new Set<string>();
  JSON.stringify(graph, (_key, value) => {
    if (typeof value?.['@id'] === 'string') {
      if ('@type' in value) described.push(value['@id']);
      else referred.add(value['@id']);
    }
    return value;
  });
  expect(described).toHaveLength(6);
  expect(new Set(described).size).toBe(6);
  expect([...referred].sort()).toEqual(['_:a1p1', '_:a1p3', '_:a2p1', '_:a2p3']);
  expect(described).toEqual(expect.arrayContaining([...referred]));
});
