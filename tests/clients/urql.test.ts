import type { OperationResult } from '@urql/core';
import { cacheExchange, createClient, fetchExchange, gql } from '@urql/core';
import { expect, test } from 'vitest';
import { TOKEN } from '../served.ts';
import type { Newspaper } from './newspaper.ts';
import { newspaper } from './newspaper.ts';

const ARTICLES = gql`
  query Articles($after: String) {
    articles(first: 2, after: $after) { nodes { id headline } pageInfo { hasNextPage endCursor } }
  }
`;

const clientOf = ({ url, fetch }: Newspaper) =>
  createClient({
    url,
    fetch,
    exchanges: [cacheExchange, fetchExchange],
    fetchSubscriptions: true,
    preferGetMethod: true,
    fetchOptions: { headers: { authorization: `Bearer ${TOKEN}` } },
  });

test('urql pages, and answers from its cache', async () => {
  const paper = await newspaper();
  const client = clientOf(paper);
  const readAll = async (): Promise<string[]> => {
    const headlines: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data, error }: OperationResult = await client.query(ARTICLES, { after });
      expect(error).toBeUndefined();
      headlines.push(...data.articles.nodes.map((node: { headline: string }) => node.headline));
      ({ endCursor: after, hasNextPage: more } = data.articles.pageInfo);
    }
    return headlines;
  };
  const headlines = ['Story 1', 'Story 2', 'Story 3', 'Story 4', 'Story 5'];
  expect(await readAll()).toEqual(headlines);
  expect(paper.asked).toEqual(['GET', 'GET', 'GET']);
  expect(await readAll()).toEqual(headlines);
  expect(paper.asked).toHaveLength(3);
});

test('a change makes urql ask again for what it may have touched', async () => {
  const paper = await newspaper();
  const client = clientOf(paper);
  const quotes = gql`query { quotes(first: 1) { nodes { id speaker { name } } } }`;
  const { promise: changed, resolve } = Promise.withResolvers<void>();
  const { unsubscribe } = client.query(quotes, {}).subscribe((result) => {
    if (result.data?.quotes.nodes[0].speaker.name === 'Bo Diaz') resolve();
  });
  const { data } = await client.query(quotes, {});
  expect(data.quotes.nodes[0].speaker.name).toBe('Ann Lee');
  const { error } = await client.mutation(
    gql`
      mutation ($input: QuoteAttributeInput!) {
        quoteAttribute(input: $input) { quote { id } userErrors { code } }
      }
    `,
    { input: { quote: data.quotes.nodes[0].id, speakerName: 'Bo Diaz' } },
  );
  expect(error).toBeUndefined();
  await changed;
  unsubscribe();
});

test('urql subscribes, by what it brings itself', async () => {
  const paper = await newspaper();
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const { unsubscribe } = clientOf(paper)
    .subscription(gql`subscription { quoteAdded { text speaker { name } } }`, {})
    .subscribe(({ data, error }) => resolve(data ?? error));
  await paper.watched;
  await paper.publish(6);
  expect(await promise).toMatchObject({ quoteAdded: { text: 'Words 6,', speaker: { name: 'Ann Lee' } } });
  unsubscribe();
});
