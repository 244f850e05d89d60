import { graphql } from './graphql.ts';

const QUOTE_IN_ARTICLE = `fragment QuoteInArticle on Quote {
  id
  kind
  text
  segments { start end }
  speaker { id name slug }
  correction { editor note correctedAt }
  attribution {
    speakerKind
    source { start end text }
    cue { start end text }
    confidence
    method
  }
}`;

/** What everything else depends on: it changes when anything does. */
export const VERSION = graphql(`query Version {
  corpus { version }
}`);

/** The front page. */
export const FRONT = graphql(`query Front($after: String) {
  corpus {
    articleCount
    personCount
    quoteCount
    mostQuoted(first: 12) { name slug quotes { totalCount } }
  }
  articles(first: 12, after: $after, orderBy: { field: ADDED, direction: DESC }) {
    nodes {
      slug
      headline
      publishedAt
      publisher
      paragraphs { text }
      quotes(first: 20, filter: { speakerKind: [PERSON] }) {
        totalCount
        nodes { kind text segments { text } speaker { name slug } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`);

/** An article with its people and its first hundred quotes. */
export const ARTICLE = graphql(`query Article($slug: String!) {
  article(slug: $slug) {
    slug
    headline
    publishedAt
    publisher
    url
    wordCount
    contributors { role person { name slug } }
    paragraphs { span { start text } }
    people(first: 100) {
      edges {
        node { id name slug descriptions }
        mentions { start end }
      }
    }
    quotes(first: 100) {
      totalCount
      nodes { ...QuoteInArticle }
      pageInfo { hasNextPage endCursor }
    }
    source { fileName ingestedAt warnings }
  }
}
${QUOTE_IN_ARTICLE}`);

/** The next hundred quotes of an article that has more. */
export const MORE_QUOTES = graphql(`query MoreQuotes($slug: String!, $after: String) {
  article(slug: $slug) {
    quotes(first: 100, after: $after) {
      nodes { ...QuoteInArticle }
      pageInfo { hasNextPage endCursor }
    }
  }
}
${QUOTE_IN_ARTICLE}`);

/** A person. */
export const PERSON = graphql(`query Person($slug: String!) {
  person(slug: $slug) {
    id
    slug
    name
    aliases
    descriptions
    mentionCount
    merged { id name }
    quotes { totalCount }
    articles { totalCount }
  }
}`);

/** What a person said, in an order, and who is quoted in the same articles. */
export const SAID =
  graphql(`query Said($person: ID!, $after: String, $order: QuoteOrderField!, $direction: OrderDirection!) {
  quotes(first: 40, after: $after, filter: { speaker: $person }, orderBy: { field: $order, direction: $direction }) {
    nodes {
      id
      kind
      text
      segments { text }
      article { slug headline publishedAt publisher source { ingestedAt } }
      attribution { source { text } cue { text } confidence method }
    }
    pageInfo { hasNextPage endCursor }
  }
  articles(filter: { quotes: $person }) {
    facets { speaker(first: 13) { count person { id name slug } } }
  }
}`);

/** Everything that words are found in. */
export const SEARCH = graphql(`query Search($query: String!, $kinds: [SearchKind!], $after: String) {
  search(query: $query, kinds: $kinds, first: 20, after: $after) {
    totalCount
    edges {
      foundIn
      highlights { start end }
      article { slug headline }
      node {
        __typename
        ... on Article { slug headline publishedAt publisher paragraphs { span { start text } } }
        ... on Person { slug name aliases descriptions quotes { totalCount } }
        ... on Quote { text kind segments { start text } speaker { name slug } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`);

/** People of a name. */
export const PEOPLE_NAMED = graphql(`query PeopleNamed($name: String!) {
  search(query: $name, kinds: [PERSON], first: 5) {
    nodes { ... on Person { id name slug } }
  }
}`);

/** Words that somebody is claimed to have said, held against what is stored. */
export const CHECK = graphql(`query Check($text: String!, $speaker: ID) {
  quoteCheck(text: $text, speaker: $speaker, first: 5) {
    verdict
    matches {
      similarity
      difference { op text }
      quote { text speaker { name slug } article { slug headline publishedAt } attribution { confidence } }
    }
  }
}`);

/** A text, read and not kept. */
export const EXTRACT = graphql(`query Extract($text: String!) {
  extract(text: $text) {
    headline
    paragraphs { span { start text } }
    people { name descriptions mentions { start end } }
    quotes {
      kind
      text
      segments { start end }
      speaker { name }
      attribution {
        speakerKind
        source { start end text }
        cue { start end text }
        confidence
        method
      }
    }
  }
}`);
