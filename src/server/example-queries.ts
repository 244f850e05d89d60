/** A query to begin with, as a tab of GraphiQL. */
export interface ExampleQuery {
  readonly query: string;
  /** JSON. */
  readonly variables?: string;
}

/** What GraphiQL opens with: a short tour. The articles in `seeds/` answer all but the last, which waits for what comes. */
export const EXAMPLE_QUERIES: readonly ExampleQuery[] = [
  {
    query: `# Who says what? Press play to see.
query WhoSaidWhat {
  articles(first: 1) {
    nodes {
      headline
      quotes(
        filter: { kind: [DIRECT, MIXED] }
      ) {
        totalCount
        nodes {
          speaker { name }
          attribution {
            source { text }
            cue { text }
          }
          text
        }
      }
    }
  }
}
`,
  },
  {
    query: `# What did somebody say, and what are they
# called? Try another slug below.
query WhatDidTheySay($slug: String!) {
  person(slug: $slug) {
    name
    aliases
    descriptions
    mentionCount
    quotes {
      totalCount
      nodes {
        text
        article { headline }
      }
    }
  }
}
`,
    variables: `{
  "slug": "volodymyr-zelensky"
}`,
  },
  {
    query: `# How sure is each attribution, and why?
# The least sure come first.
query HowSure {
  quotes(first: 10, orderBy: { field: CONFIDENCE }) {
    totalCount
    nodes {
      attribution { confidence method speakerKind }
      speaker { name }
      text
      kind
      segments { start end }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    query: `# What is said from now on? Press play, then put
# an article into the folder that is served.
subscription Live {
  quoteAdded {
    speaker { name }
    text
    article { headline }
  }
}
`,
  },
];
