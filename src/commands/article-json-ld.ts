import type { IdReference, NewsArticle, Person, Quotation } from 'schema-dts';
import type { ArticleDraft } from '../store/draft.ts';

/**
 * An article in the words of schema.org: a NewsArticle that mentions its people and has its quotes as Quotations, each
 * spoken by whom it could be attributed to. INDIRECT quotes are left out: their words are the reporter's, and a Quotation
 * would put them into somebody's mouth. People are blank nodes, which `scope` keeps apart from those of other articles.
 */
export const newsArticleOf = (
  { fileName, headline, url, publishedAt, publisher, people, contributors, quotes }: ArticleDraft,
  scope: string,
): NewsArticle => {
  const refer = (person: number): IdReference => ({ '@id': `_:${scope}p${person + 1}` });
  const credited = (as: 'AUTHOR' | 'CONTRIBUTOR'): IdReference[] =>
    [...new Set(contributors.filter(({ role }) => role === as).map(({ person }) => person))].map(refer);
  return {
    '@type': 'NewsArticle',
    identifier: fileName,
    headline,
    ...(url !== null && { url }),
    ...(publishedAt !== null && { datePublished: publishedAt }),
    ...(publisher !== null && { publisher: { '@type': 'Organization', name: publisher } }),
    author: credited('AUTHOR'),
    contributor: credited('CONTRIBUTOR'),
    mentions: people.map(
      ({ name, givenName, familyName, aliases, descriptions }, index): Person => ({
        '@type': 'Person',
        ...refer(index),
        name,
        ...(givenName !== null && { givenName }),
        ...(familyName !== null && { familyName }),
        alternateName: aliases,
        description: descriptions,
      }),
    ),
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
