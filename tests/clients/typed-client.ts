import type { ResultOf, TadaDocumentNode } from 'gql.tada';
import { initGraphQLTada } from 'gql.tada';
import { print } from 'graphql';
import type { introspection } from './sayso-schema.d.ts';

const graphql = initGraphQLTada<{ introspection: introspection; scalars: { DateTime: string } }>();

const SAID = graphql(`
  query Said($slug: String!, $after: String) {
    person(slug: $slug) {
      quotes(first: 100, after: $after) {
        nodes { text attribution { confidence } article { headline publishedAt } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

/** Everything that somebody is quoted as saying, page by page. */
export async function* quotesOf(url: string, slug: string) {
  for (let after: string | null = null, more = true; more; ) {
    const { person }: ResultOf<typeof SAID> = await ask(url, SAID, { slug, after });
    if (person === null) return;
    yield* person.quotes.nodes;
    ({ endCursor: after, hasNextPage: more } = person.quotes.pageInfo);
  }
}

/** Asks Sayso. What may be asked with, and what comes back, follows from the document. */
const ask = async <Data, Variables>(
  url: string,
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join(' '));
  return data;
};
