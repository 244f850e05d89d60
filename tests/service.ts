import type { Service } from '../src/server/service.ts';
import { createService } from '../src/server/service.ts';
import type { ArticleDraft } from '../src/store/draft.ts';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';

/** What a GraphQL response holds. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: what comes back depends on what was asked.
  readonly data?: any;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions?: { code?: string } }[];
}

/** A service over a store, as a client sees it. */
export interface TestService {
  readonly store: Store;
  readonly fetch: Service['fetch'];
  /** Asks by POST and answers the whole body. */
  readonly query: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
}

/** Sayso in memory, with these articles. Nothing listens, and nothing is left behind. */
export const testService = async ({
  articles = [],
  wrap = (store) => store,
  onStatement = () => {},
}: {
  articles?: readonly ArticleDraft[];
  /** Stands between the service and its store. */
  wrap?: (store: Store) => Store;
  /** Told each SQL statement. */
  onStatement?: (sql: string) => void;
} = {}): Promise<TestService> => {
  const store = await openStore('sqlite::memory:', { onStatement });
  await store.put(articles);
  const { fetch } = createService({ store: wrap(store) });
  return {
    store,
    fetch,
    query: async (query, variables) => {
      const response = await fetch('http://sayso/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
  };
};
