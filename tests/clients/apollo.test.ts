import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache, Observable } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { print } from 'graphql';
import type { ExecutionResult } from 'graphql-sse';
import { createClient } from 'graphql-sse';
import { expect, onTestFinished, test } from 'vitest';
import { TOKEN } from '../served.ts';
import type { Newspaper } from './newspaper.ts';
import { newspaper } from './newspaper.ts';

const ARTICLES = gql`
  query Articles($after: String) {
    articles(first: 2, after: $after) {
      edges { node { id headline } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

const clientOf = ({ url, fetch }: Newspaper) => {
  const events = createClient({ url });
  const overEvents = new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable((observer) =>
        events.subscribe<ExecutionResult>(
          { query: print(query), variables, ...(operationName && { operationName }) },
          {
            next: (result) => observer.next(result as ApolloLink.Result),
            error: (error) => observer.error(error),
            complete: () => observer.complete(),
          },
        ),
      ),
  );
  const overHttp = new HttpLink({ uri: url, fetch, headers: { authorization: `Bearer ${TOKEN}` } });
  const hashed = new PersistedQueryLink({
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    useGETForHashedQueries: true,
  });
  const client = new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === 'subscription',
      overEvents,
      ApolloLink.from([hashed, overHttp]),
    ),
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { articles: relayStylePagination() } } } }),
  });
  onTestFinished(() => {
    client.stop();
    events.dispose();
  });
  return client;
};

test('Apollo Client pages, by automatic persisted queries over GET, and merges the pages', async () => {
  const paper = await newspaper();
  const query = clientOf(paper).watchQuery({ query: ARTICLES });
  // biome-ignore lint/suspicious/noExplicitAny: what comes back depends on what was asked.
  const { data }: any = await query.refetch();
  expect(data.articles.edges).toHaveLength(2);
  let { endCursor, hasNextPage } = data.articles.pageInfo;
  while (hasNextPage) {
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    const more: any = await query.fetchMore({ variables: { after: endCursor } });
    ({ endCursor, hasNextPage } = more.data.articles.pageInfo);
  }
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const merged: any = query.getCurrentResult().data;
  expect(merged.articles.edges.map((edge: { node: { headline: string } }) => edge.node.headline)).toEqual([
    'Story 1',
    'Story 2',
    'Story 3',
    'Story 4',
    'Story 5',
  ]);
  // The hash alone, then the query with it; from then on the hash is enough.
  expect(paper.asked).toEqual(['GET', 'POST', 'GET', 'GET']);
});

test('Apollo Client answers from its cache, and a change by id reaches what it shows', async () => {
  const paper = await newspaper();
  const client = clientOf(paper);
  const quotes = gql`query { quotes(first: 1) { nodes { id speaker { id name } attribution { method } } } }`;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const first: any = await client.query({ query: quotes });
  const before = paper.asked.length;
  await client.query({ query: quotes });
  expect(paper.asked).toHaveLength(before);
  const [quote] = first.data.quotes.nodes;
  expect(quote).toMatchObject({ speaker: { name: 'Ann Lee' }, attribution: { method: 'ADJACENT_CUE' } });
  await client.mutate({
    mutation: gql`
      mutation ($input: QuoteAttributeInput!) {
        quoteAttribute(input: $input) { quote { id speaker { id name } attribution { method } } userErrors { code } }
      }
    `,
    variables: { input: { quote: quote.id, speakerName: 'Bo Diaz' } },
  });
  expect(client.readQuery({ query: quotes })).toMatchObject({
    quotes: { nodes: [{ speaker: { name: 'Bo Diaz' }, attribution: { method: 'EDITOR' } }] },
  });
});

test('Apollo Client subscribes', async () => {
  const paper = await newspaper();
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const subscription = clientOf(paper)
    .subscribe({ query: gql`subscription { quoteAdded { text speaker { name } } }` })
    .subscribe({ next: ({ data }) => resolve(data), error: reject });
  await paper.watched;
  await paper.publish(6);
  expect(await promise).toMatchObject({ quoteAdded: { text: 'Words 6,', speaker: { name: 'Ann Lee' } } });
  subscription.unsubscribe();
});
