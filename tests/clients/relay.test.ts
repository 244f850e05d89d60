import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { parse, print } from 'graphql';
import { createClient } from 'graphql-sse';
import type { ConcreteRequest, GraphQLResponse, RequestParameters, Variables } from 'relay-runtime';
import {
  commitMutation,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  Network,
  Observable,
  RecordSource,
  requestSubscription,
  Store,
} from 'relay-runtime';
import { expect, onTestFinished, test } from 'vitest';
import { TOKEN } from '../served.ts';
import type { Newspaper } from './newspaper.ts';
import { newspaper } from './newspaper.ts';
import articlesQuery from './relay/__generated__/documentsArticlesQuery.graphql.ts';
import attributeMutation from './relay/__generated__/documentsAttributeMutation.graphql.ts';
import quoteQuery from './relay/__generated__/documentsQuoteQuery.graphql.ts';
import quotesSubscription from './relay/__generated__/documentsQuotesSubscription.graphql.ts';

const environmentOf = ({ url, fetch }: Newspaper): Environment => {
  const events = createClient({ url });
  onTestFinished(() => events.dispose());
  const ask = async ({ text }: RequestParameters, variables: Variables): Promise<GraphQLResponse> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json',
        'content-type': 'application/json',
        authorization: `Bearer ${TOKEN}`,
      },
      body: JSON.stringify({ query: text, variables }),
    });
    return (await response.json()) as GraphQLResponse;
  };
  const follow = ({ text }: RequestParameters, variables: Variables) =>
    Observable.create<GraphQLResponse>((sink) =>
      events.subscribe(
        { query: text ?? '', variables },
        { next: (result) => sink.next(result as GraphQLResponse), error: sink.error, complete: sink.complete },
      ),
    );
  return new Environment({ network: Network.create(ask, follow), store: new Store(new RecordSource()) });
};

/** What the store of Relay now holds of a query. */
const look = (environment: Environment, query: ConcreteRequest, variables: Variables) =>
  // biome-ignore lint/suspicious/noExplicitAny: what is there depends on what was asked.
  environment.lookup(createOperationDescriptor(query, variables).fragment).data as any;

test('what Relay runs was compiled from documents.ts', () => {
  const source = readFileSync('tests/clients/relay/documents.ts', 'utf8');
  const hashes = [...source.matchAll(/graphql`(.*?)`/gsu)].map(([, text = '']) =>
    createHash('md5')
      .update(print(parse(text)))
      .digest('hex'),
  );
  const compiled = globSync('tests/clients/relay/__generated__/*.ts').map(
    (file) => /hash = "(\w+)"/u.exec(readFileSync(file, 'utf8'))?.[1],
  );
  expect(compiled.sort()).toEqual(hashes.sort());
});

test('Relay pages, and merges the pages into its connection', async () => {
  const paper = await newspaper();
  const environment = environmentOf(paper);
  let after: string | null = null;
  for (let more = true; more; ) {
    await fetchQuery(environment, articlesQuery, { first: 2, after }).toPromise();
    ({ endCursor: after, hasNextPage: more } = look(environment, articlesQuery, { first: 2 }).articles.pageInfo);
  }
  const { edges } = look(environment, articlesQuery, { first: 2 }).articles;
  expect(edges.map((edge: { node: { headline: string } }) => edge.node.headline)).toEqual([
    'Story 1',
    'Story 2',
    'Story 3',
    'Story 4',
    'Story 5',
  ]);
  expect(paper.asked).toHaveLength(3);
});

test('Relay finds by id, answers from its cache, and sees a change', async () => {
  const paper = await newspaper();
  const environment = environmentOf(paper);
  const [edge] = (await paper.store.quotes({ first: 1 })).edges;
  const id = Buffer.from(`Quote:${edge?.node.id}`).toString('base64url');
  const ask = () => fetchQuery(environment, quoteQuery, { id }, { fetchPolicy: 'store-or-network' }).toPromise();
  expect(await ask()).toMatchObject({ node: { speaker: { name: 'Ann Lee' } } });
  await ask();
  expect(paper.asked).toHaveLength(1);
  const { promise: done, resolve, reject } = Promise.withResolvers<void>();
  commitMutation(environment, {
    mutation: attributeMutation,
    variables: { input: { quote: id, speakerName: 'Bo Diaz' } },
    onCompleted: () => resolve(),
    onError: reject,
  });
  await done;
  expect(look(environment, quoteQuery, { id })).toMatchObject({
    node: { speaker: { name: 'Bo Diaz' }, attribution: { method: 'EDITOR' } },
  });
});

test('Relay subscribes', async () => {
  const paper = await newspaper();
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const { dispose } = requestSubscription(environmentOf(paper), {
    subscription: quotesSubscription,
    variables: {},
    onNext: resolve,
    onError: reject,
  });
  await paper.watched;
  await paper.publish(6);
  expect(await promise).toMatchObject({ quoteAdded: { text: 'Words 6,', speaker: { name: 'Ann Lee' } } });
  dispose();
});
