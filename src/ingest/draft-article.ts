import type { ArticleDraft, ContributorDraft, PersonDraft } from '../store/draft.ts';
import type { TextSpan } from '../store/records.ts';
import { foldName } from '../store/records.ts';
import type { Article } from '../text/article.ts';
import type { Span } from '../text/span.ts';
import { textOf } from '../text/span.ts';
import { splitName } from './person-name.ts';
import type { ArticleReading } from './read-article.ts';

/** What is to be stored of a file: its article with the words of every span, and its front matter's authors credited. */
export const draftArticle = (reading: ArticleReading, origin: string | null, revision: string): ArticleDraft => {
  const { text, article, frontMatter } = reading;
  const withWords = ({ start, end }: Span): TextSpan => ({ start, end, text: textOf(text, { start, end }) });
  return {
    fileName: reading.fileName,
    origin,
    sha256: reading.sha256,
    byteLength: reading.byteLength,
    revision,
    warnings: reading.warnings,
    headline: reading.headline,
    publishedAt: frontMatter.publishedAt,
    publisher: frontMatter.publisher,
    url: frontMatter.url,
    wordCount: article.wordCount,
    text,
    paragraphs: article.paragraphs.map((paragraph) => paragraph.span),
    furniture: article.furniture,
    ...creditAuthors(peopleOf(article, withWords), contributorsOf(article, withWords), frontMatter.authors),
    quotes: article.quotes.map((quote) => ({
      kind: quote.kind,
      text: quote.text,
      segments: quote.segments.map(withWords),
      paragraphIndex: quote.paragraph,
      speaker: quote.speaker,
      attribution: {
        speakerKind: quote.attribution.speakerKind,
        source: quote.attribution.source && withWords(quote.attribution.source),
        cue: quote.attribution.cue && withWords(quote.attribution.cue),
        cueLemma: quote.attribution.cueLemma,
        confidence: quote.attribution.confidence,
        method: quote.attribution.method,
      },
    })),
  };
};

type WithWords = (span: Span) => TextSpan;

const peopleOf = (article: Article, withWords: WithWords): PersonDraft[] =>
  article.people.map(({ name, givenName, familyName, aliases, descriptions, mentions }) => ({
    name,
    givenName,
    familyName,
    aliases,
    descriptions,
    mentions: mentions.map(({ kind, span }) => ({ kind, span: withWords(span) })),
  }));

const contributorsOf = (article: Article, withWords: WithWords): ContributorDraft[] =>
  article.contributors.map(({ person, role, span }) => ({ person, role, span: withWords(span) }));

/** An author who is named in the text is that person, and is not credited twice; another joins the article's people. */
const creditAuthors = (
  people: readonly PersonDraft[],
  contributors: readonly ContributorDraft[],
  authors: readonly string[],
): Pick<ArticleDraft, 'people' | 'contributors'> => {
  const everybody = [...people];
  const credited = [...contributors];
  for (const name of authors) {
    const found = everybody.findIndex((person) => foldName(person.name) === foldName(name));
    const person = found < 0 ? everybody.length : found;
    if (found < 0) everybody.push({ name, ...splitName(name), aliases: [], descriptions: [], mentions: [] });
    if (!credited.some((each) => each.person === person && each.role === 'AUTHOR'))
      credited.push({ person, role: 'AUTHOR', span: null });
  }
  return { people: everybody, contributors: credited };
};
