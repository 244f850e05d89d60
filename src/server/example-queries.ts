/** A query to begin with, as a tab of GraphiQL. */
export interface ExampleQuery {
  readonly query: string;
  /** JSON. */
  readonly variables?: string;
}

/** What GraphiQL opens with: the three questions that Sayso is asked most. They are answered by the articles in `seeds/`. */
export const EXAMPLE_QUERIES: readonly ExampleQuery[] = [
  {
    query: `# Who says what in an article? Press the play button, or Ctrl-Enter.
query WhoSaidWhat {
  articles(first: 1) {
    nodes {
      headline
      quotes {
        totalCount
        nodes {
          speaker {
            name
          }
          attribution {
            source {
              text
            }
            cue {
              text
            }
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
    query: `# What did somebody say, and what do the articles call them? Try another slug below.
query WhatDidTheySay($slug: String!) {
  person(slug: $slug) {
    name
    aliases
    descriptions
    mentionCount
    quotes {
      nodes {
        text
        article {
          headline
        }
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
    query: `# How sure is each attribution, by what evidence, and where does it stand in the text? The least sure come first.
query HowSure {
  quotes(first: 10, orderBy: { field: CONFIDENCE }) {
    totalCount
    nodes {
      text
      kind
      speaker {
        name
      }
      attribution {
        confidence
        method
        speakerKind
      }
      segments {
        start
        end
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
  },
];
