import { splitName } from '../src/ingest/person-name.ts';
import { submitArticle } from '../src/ingest/submit.ts';
import { tryText } from '../src/ingest/try-text.ts';
import type { TrustedDocuments } from '../src/server/documents.ts';
import type { Limits } from '../src/server/limits/limits.ts';
import { DEFAULT_LIMITS } from '../src/server/limits/limits.ts';
import type { Service, ServiceOptions } from '../src/server/service.ts';
import { createService } from '../src/server/service.ts';
import type { ArticleDraft } from '../src/store/draft.ts';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';
import { parseArticle } from '../src/text/article.ts';

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
  /** Asks by POST, with the token if there is one, and answers the whole body. */
  readonly query: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
}

/** What writing takes, with the reader that is served. */
export const writingTo = (store: Store, token: string) => ({
  token,
  splitName,
  submit: (submission: Parameters<typeof submitArticle>[2]) => submitArticle(store, parseArticle, submission),
});

/** Reads a text that is not to be kept. */
export const readText = (text: string) => tryText(parseArticle, text);

/** Sayso in memory, with these articles. Nothing listens, and nothing is left behind. */
export const testService = async ({
  articles = [],
  wrap = (store) => store,
  onStatement = () => {},
  token = null,
  documents,
  limits,
  options,
}: {
  articles?: readonly ArticleDraft[];
  /** Stands between the service and its store. */
  wrap?: (store: Store) => Store;
  /** Told each SQL statement. */
  onStatement?: (sql: string) => void;
  /** That changes need, and that `query` sends. */
  token?: string | null;
  documents?: TrustedDocuments;
  limits?: Partial<Limits>;
  options?: Partial<ServiceOptions>;
} = {}): Promise<TestService> => {
  const store = await openStore('sqlite::memory:', { onStatement });
  await store.put(articles);
  const { fetch } = createService({
    store: wrap(store),
    read: readText,
    ...(token !== null && { writing: writingTo(store, token) }),
    ...(documents && { documents }),
    ...options,
    ...(limits && { limits: { ...DEFAULT_LIMITS, ...limits } }),
  });
  return {
    store,
    fetch,
    query: async (query, variables) => {
      const response = await fetch('http://sayso/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
  };
};
