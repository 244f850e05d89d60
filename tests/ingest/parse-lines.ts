import type { Parse } from '../../src/ingest/read-article.ts';
import type { Article } from '../../src/text/article.ts';

/**
 * Stands in for the real reader where only files matter: the first line is the headline, the others are paragraphs, and
 * `Ann Lee: Words.` is a quote.
 */
export const parseLines: Parse = (text, { start = 0 } = {}): Article => {
  const lines = [...text.slice(start).matchAll(/[^\r\n]+/gu)].map((line) => ({
    start: start + line.index,
    end: start + line.index + line[0].length,
  }));
  const [headline = null, ...body] = lines;
  const said = body.flatMap((span, paragraph) => {
    const [name, words] = text.slice(span.start, span.end).split(': ');
    return name === undefined || words === undefined ? [] : [{ name, words, span, paragraph }];
  });
  const names = [...new Set(said.map(({ name }) => name))];
  return {
    headline,
    dateline: null,
    paragraphs: body.map((span, index) => ({ index, span })),
    furniture: [],
    contributors: [],
    people: names.map((name) => ({
      name,
      givenName: name.split(' ')[1] === undefined ? null : (name.split(' ')[0] ?? null),
      familyName: name.split(' ')[1] ?? null,
      aliases: [],
      descriptions: [],
      mentions: said
        .filter((each) => each.name === name)
        .map(({ span }) => ({ kind: 'NAME', span: { start: span.start, end: span.start + name.length } })),
    })),
    quotes: said.map(({ name, words, span, paragraph }) => ({
      kind: 'DIRECT',
      text: words,
      segments: [{ start: span.end - words.length, end: span.end }],
      paragraph,
      speaker: names.indexOf(name),
      attribution: {
        speakerKind: 'PERSON',
        source: { start: span.start, end: span.start + name.length },
        cue: null,
        cueLemma: null,
        confidence: 1,
        method: 'COLON',
      },
    })),
    wordCount: text.slice(start).split(/\s+/u).length,
  };
};
