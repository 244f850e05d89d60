import type { WrittenArticle, WrittenHeading, WrittenPerson, WrittenQuote } from './written.ts';

type Json = Readonly<Record<string, unknown>>;

/** An article as JSON tells it, with the names that its fields have in the schema. Spans count as they do there. */
export const jsonOf = (article: WrittenArticle): Json => ({
  ...headingJson(article),
  people: article.people.map(personJson),
  quotes: article.quotes.map((quote) => {
    const speaker = quote.speaker === null ? undefined : article.people[quote.speaker];
    return quoteJson(quote, speaker?.name ?? null);
  }),
});

/** What an article is called and where it came from, as JSON tells it. */
export const headingJson = ({ fileName, headline, publishedAt, publisher, url }: WrittenHeading): Json => ({
  source: { fileName },
  headline,
  publishedAt,
  publisher,
  url,
});

/** Somebody, as JSON tells them. */
export const personJson = ({ name, aliases, descriptions }: WrittenPerson): Json => ({ name, aliases, descriptions });

/** A quote, as JSON tells it. */
export const quoteJson = ({ text, kind, segments, attribution }: WrittenQuote, speaker: string | null): Json => {
  const { speakerKind, source, cue, confidence, method } = attribution;
  return {
    text,
    kind,
    segments: segments.map(({ start, end }) => ({ start, end })),
    speaker: speaker === null ? null : { name: speaker },
    attribution: { speakerKind, source, cue, confidence, method },
  };
};
