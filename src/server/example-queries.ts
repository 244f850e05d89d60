/** A query to begin with, as a tab of GraphiQL. */
export interface ExampleQuery {
  readonly query: string;
  /** JSON. */
  readonly variables?: string;
}

/** What GraphiQL opens with: the three questions that Sayso is asked most. The articles in `seeds/` answer them. */
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
];
