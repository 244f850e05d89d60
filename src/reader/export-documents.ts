import { graphql } from './graphql.ts';

const WRITTEN_QUOTE = `fragment WrittenQuote on Quote {
  text
  kind
  segments { start end text }
  attribution {
    speakerKind
    source { start end text }
    cue { start end text }
    confidence
    method
  }
}`;

/** An article to be written down, a hundred people and a hundred quotes at a time. */
export const EXPORT_ARTICLE = graphql(`query ExportArticle($slug: String!, $afterPerson: String, $afterQuote: String) {
  article(slug: $slug) {
    headline
    publishedAt
    publisher
    url
    source { fileName }
    contributors { role person { id } }
    people(first: 100, after: $afterPerson) {
      nodes { id name givenName familyName aliases descriptions }
      pageInfo { hasNextPage endCursor }
    }
    quotes(first: 100, after: $afterQuote) {
      nodes { ...WrittenQuote speaker { id } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
${WRITTEN_QUOTE}`);

/** A person to be written down, a hundred quotes at a time. */
export const EXPORT_PERSON = graphql(`query ExportPerson($slug: String!, $after: String) {
  person(slug: $slug) {
    name
    givenName
    familyName
    aliases
    descriptions
    quotes(first: 100, after: $after) {
      nodes { ...WrittenQuote article { headline publishedAt publisher url source { fileName } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
${WRITTEN_QUOTE}`);
