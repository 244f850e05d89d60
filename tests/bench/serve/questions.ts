import type { Store } from '../../../src/store/store.ts';

/** Something to ask, over and over. */
export interface Question {
  readonly name: string;
  readonly query: string;
  /** So many ways to ask it. */
  readonly variables: readonly Readonly<Record<string, unknown>>[];
}

const MOST_WAYS = 2_000;

/** A page of articles with their quotes and speakers, some 26 KB, and a single field. */
export const questionsOver = async (store: Store): Promise<readonly [Question, Question]> => {
  const articles = await store.articles({ first: MOST_WAYS });
  const quotes = await store.quotes({ first: MOST_WAYS });
  return [
    {
      name: 'A',
      query: `query ($after: String) { articles(first: 10, after: $after) { nodes { id headline publishedAt
        quotes { nodes { id kind text speaker { id name } attribution { confidence cue { text } } } } } } }`,
      // All pages are full ones.
      variables: articles.edges.slice(0, -10).map(({ cursor }) => ({ after: cursor })),
    },
    {
      name: 'B',
      query: 'query ($after: String) { quotes(first: 1, after: $after) { nodes { text } } }',
      variables: quotes.edges.slice(0, -1).map(({ cursor }) => ({ after: cursor })),
    },
  ];
};

/** What is sent to ask it. */
export const bodiesOf = ({ query, variables }: Question, ways = variables.length): string[] =>
  variables.slice(0, ways).map((each) => JSON.stringify({ query, variables: each }));
