import type { ArticleReading } from '../ingest/read-article.ts';
import type { TextSpan } from '../store/records.ts';
import type { Span } from '../text/span.ts';
import { textOf } from '../text/span.ts';

/** An article as JSON tells it, with the names that its fields have in the schema. Spans count as they do there. */
export const jsonOf = ({ fileName, text, headline, article }: ArticleReading): Readonly<Record<string, unknown>> => {
  const { people, quotes } = article;
  const withWords = (span: Span | null): TextSpan | null => span && { ...span, text: textOf(text, span) };
  return {
    source: { fileName },
    headline,
    people: people.map(({ name, aliases, descriptions }) => ({ name, aliases, descriptions })),
    quotes: quotes.map(({ text: words, kind, segments, speaker, attribution }) => ({
      text: words,
      kind,
      segments: segments.map(({ start, end }) => ({ start, end })),
      speaker: speaker === null ? null : { name: people[speaker]?.name },
      attribution: {
        speakerKind: attribution.speakerKind,
        source: withWords(attribution.source),
        cue: withWords(attribution.cue),
        confidence: attribution.confidence,
        method: attribution.method,
      },
    })),
  };
};
