import type { IdReference, NewsArticle, Person, Quotation } from 'schema-dts';
import type { WrittenArticle, WrittenHeading, WrittenPerson, WrittenQuote } from './written.ts';

/**
 * An article in the words of schema.org: a NewsArticle that mentions its people and has its quotes as Quotations, each
 * spoken by whom it could be attributed to. INDIRECT quotes are left out: their words are the reporter's, and a Quotation
 * would put them into somebody's mouth. People are blank nodes, which `scope` keeps apart from those of other articles.
 */
export const newsArticleOf = (article: WrittenArticle, scope: string): NewsArticle => {
  const { people, contributors, quotes } = article;
  const refer = (person: number): IdReference => ({ '@id': `_:${scope}p${person + 1}` });
  const credited = (as: 'AUTHOR' | 'CONTRIBUTOR'): IdReference[] =>
    [...new Set(contributors.filter(({ role }) => role === as).map(({ person }) => person))].map(refer);
  return {
    ...headingOf(article),
    author: credited('AUTHOR'),
    contributor: credited('CONTRIBUTOR'),
    mentions: people.map((person, index) => personOf(person, refer(index))),
    hasPart: quotes
      .filter(({ kind }) => kind !== 'INDIRECT')
      .map(
        ({ text, speaker }, index): Quotation => ({
          '@type': 'Quotation',
          position: index + 1,
          text,
          ...(speaker !== null && { spokenByCharacter: refer(speaker) }),
        }),
      ),
  };
};

/** Somebody in the words of schema.org. */
export const personOf = (
  { name, givenName, familyName, aliases, descriptions }: WrittenPerson,
  id: IdReference,
): Person => ({
  '@type': 'Person',
  ...id,
  name,
  ...(givenName !== null && { givenName }),
  ...(familyName !== null && { familyName }),
  alternateName: aliases,
  description: descriptions,
});

/** Something that somebody said, from an article that is not told besides; null for what only the reporter said. */
export const quotationOf = (quote: WrittenQuote, heading: WrittenHeading, speaker: IdReference): Quotation | null =>
  quote.kind === 'INDIRECT'
    ? null
    : { '@type': 'Quotation', text: quote.text, spokenByCharacter: speaker, isPartOf: headingOf(heading) };

const headingOf = ({ fileName, headline, url, publishedAt, publisher }: WrittenHeading) =>
  ({
    '@type': 'NewsArticle',
    identifier: fileName,
    headline,
    ...(url !== null && { url }),
    ...(publishedAt !== null && { datePublished: publishedAt }),
    ...(publisher !== null && { publisher: { '@type': 'Organization', name: publisher } }),
  }) as const satisfies NewsArticle;
