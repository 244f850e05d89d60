import { expect, test } from 'vitest';
import type { Saying } from '../../src/formats/person-formats.ts';
import { PERSON_FORMATS } from '../../src/formats/person-formats.ts';

const ANN = { name: 'Ann Lee', givenName: 'Ann', familyName: 'Lee', aliases: ['Lee'], descriptions: ['engineer'] };

const said = (text: string, kind: Saying['kind'] = 'DIRECT'): Saying => ({
  kind,
  text,
  segments: [{ start: 18, end: 18 + text.length, text }],
  attribution: {
    speakerKind: 'PERSON',
    source: { start: 2, end: 5, text: 'she' },
    cue: null,
    confidence: 0.9,
    method: 'PRONOUN',
  },
  article: {
    fileName: 'bridge.txt',
    headline: 'Bridge, reopened',
    publishedAt: null,
    publisher: 'The Span',
    url: null,
  },
});

const written = (name: keyof typeof PERSON_FORMATS, ...sayings: Saying[]) => {
  const { begin, write, end } = PERSON_FORMATS[name];
  return begin(ANN) + sayings.map((saying, index) => write(saying, ANN, index)).join('') + end;
};

test('json is the person with what jsonl has in lines', () => {
  const lines = written('jsonl', said('One.'), said('Two.')).trimEnd().split('\n');
  const { quotes, ...person } = JSON.parse(written('json', said('One.'), said('Two.')));
  expect(person).toEqual({ name: 'Ann Lee', aliases: ['Lee'], descriptions: ['engineer'] });
  expect(quotes).toEqual(lines.map((line) => JSON.parse(line)));
  expect(quotes[0]).toEqual({
    text: 'One.',
    kind: 'DIRECT',
    segments: [{ start: 18, end: 22 }],
    speaker: { name: 'Ann Lee' },
    attribution: {
      speakerKind: 'PERSON',
      source: { start: 2, end: 5, text: 'she' },
      cue: null,
      confidence: 0.9,
      method: 'PRONOUN',
    },
    article: {
      source: { fileName: 'bridge.txt' },
      headline: 'Bridge, reopened',
      publishedAt: null,
      publisher: 'The Span',
      url: null,
    },
  });
});

test('csv has the columns that articles have, but for the place in the article', () => {
  expect(written('csv', said('One.'))).toBe(
    'fileName,headline,number,kind,text,speaker,speakerKind,source,cue,confidence,method,segments\r\n' +
      'bridge.txt,"Bridge, reopened",,DIRECT,One.,Ann Lee,PERSON,she,,0.9,PRONOUN,18-22\r\n',
  );
});

test('jsonld has the person, and what was really said', () => {
  expect(JSON.parse(written('jsonld', said('that it is done', 'INDIRECT'), said('One.')))).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Person',
        '@id': '_:p1',
        name: 'Ann Lee',
        givenName: 'Ann',
        familyName: 'Lee',
        alternateName: ['Lee'],
        description: ['engineer'],
      },
      {
        '@type': 'Quotation',
        text: 'One.',
        spokenByCharacter: { '@id': '_:p1' },
        isPartOf: {
          '@type': 'NewsArticle',
          identifier: 'bridge.txt',
          headline: 'Bridge, reopened',
          publisher: { '@type': 'Organization', name: 'The Span' },
        },
      },
    ],
  });
});

test.each(['json', 'jsonld'] as const)('%s is well-formed of somebody who says nothing', (name) => {
  expect(() => JSON.parse(written(name))).not.toThrow();
});
