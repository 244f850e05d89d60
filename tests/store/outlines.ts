import { createHash } from 'node:crypto';
import type { ArticleDraft, PersonDraft, QuoteDraft } from '../../src/store/draft.ts';
import type { MentionRecord, TextSpan } from '../../src/store/records.ts';

/** What a test says of an article; a line of it is `Speaker: words`, or a plain paragraph. */
export interface Outline extends Partial<Omit<ArticleDraft, 'text' | 'paragraphs' | 'people' | 'quotes'>> {
  readonly fileName: string;
  readonly lines: readonly string[];
  /** Descriptions by name. */
  readonly descriptions?: Readonly<Record<string, readonly string[]>>;
  /** Other names by name. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** Confidence of each quote, in text order. */
  readonly confidence?: readonly number[];
}

/** An article as ingestion would hand it to a store, written out from an outline. */
export const draftFrom = (outline: Outline): ArticleDraft => {
  const { fileName, lines, descriptions = {}, aliases = {}, confidence = [], ...rest } = outline;
  const headline = rest.headline ?? `Headline of ${fileName}`;
  const text = [headline, ...lines].join('\n\n');
  const paragraphs = lines.map((line, index) => {
    const start = headline.length + 2 + lines.slice(0, index).reduce((sum, each) => sum + each.length + 2, 0);
    return { start, end: start + line.length };
  });
  const people = new Map<string, MentionRecord[]>();
  const quotes: Omit<QuoteDraft, 'speaker'>[] = [];
  const speakers: string[] = [];
  for (const [index, { start, end }] of paragraphs.entries()) {
    const line = text.slice(start, end);
    const [speaker, words] = line.split(': ');
    if (speaker === undefined || words === undefined) continue;
    const span = (from: number, to: number): TextSpan => ({ start: from, end: to, text: text.slice(from, to) });
    const name = span(start, start + speaker.length);
    people.set(speaker, [...(people.get(speaker) ?? []), { kind: 'NAME', span: name }]);
    speakers.push(speaker);
    quotes.push({
      kind: words.endsWith('.') ? 'DIRECT' : 'MIXED',
      text: words,
      segments: [span(end - words.length, end)],
      paragraphIndex: index,
      attribution: {
        speakerKind: 'PERSON',
        source: name,
        cue: null,
        cueLemma: words.endsWith('!') ? 'shout' : 'say',
        confidence: confidence[quotes.length] ?? 0.9,
        method: 'COLON',
      },
    });
  }
  const names = [...people.keys()];
  return {
    origin: '/news',
    sha256: createHash('sha256').update(text).digest('hex'),
    byteLength: Buffer.byteLength(text),
    revision: '1',
    warnings: [],
    publishedAt: null,
    publisher: null,
    url: null,
    wordCount: text.split(/\s+/u).length,
    furniture: [],
    contributors: [],
    ...rest,
    fileName,
    headline,
    text,
    paragraphs,
    people: names.map((name) => personOf(name, people.get(name) ?? [], aliases[name], descriptions[name])),
    quotes: quotes.map((quote, index) => ({ ...quote, speaker: names.indexOf(speakers[index] ?? '') })),
  };
};

const personOf = (
  name: string,
  mentions: readonly MentionRecord[],
  aliases: readonly string[] = [],
  descriptions: readonly string[] = [],
): PersonDraft => {
  const [givenName, ...rest] = name.split(' ');
  const full = rest.length > 0 && givenName !== undefined;
  return {
    name,
    givenName: full ? givenName : null,
    familyName: full ? rest.join(' ') : null,
    aliases,
    descriptions,
    mentions,
  };
};
