import type { EntranceOptions } from '../src/server/entrance.ts';
import { openEntrance } from '../src/server/entrance.ts';
import type { Listening } from '../src/server/listen.ts';
import { DEFAULT_PATIENCE, listen } from '../src/server/listen.ts';
import type { ServiceOptions } from '../src/server/service.ts';
import { createService } from '../src/server/service.ts';
import type { ArticleDraft } from '../src/store/draft.ts';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';
import { readText, writingTo } from './service.ts';

/** A server on a port of this machine, as clients reach it. */
export interface Served {
  /** Of the API: "http://127.0.0.1:40123/graphql". */
  readonly url: string;
  readonly store: Store;
  /** Ends what goes on forever, and takes no more requests. */
  readonly stop: () => Promise<void>;
}

export const TOKEN = 'a-token-of-some-length';

/** Serves these articles, and takes changes from whoever has `TOKEN`. Whoever asks for it stops it. */
export const serveArticles = async (
  articles: readonly ArticleDraft[],
  {
    databaseUrl = 'sqlite::memory:',
    onStatement = () => {},
    wrap = (store) => store,
    entrance: entranceOptions = {},
    ...options
  }: Partial<ServiceOptions> & {
    readonly databaseUrl?: string;
    /** Told each SQL statement. */
    readonly onStatement?: (sql: string) => void;
    /** Stands between the service and its store. */
    readonly wrap?: (store: Store) => Store;
    readonly entrance?: Partial<EntranceOptions>;
  } = {},
): Promise<Served> => {
  const store = await openStore(databaseUrl, { onStatement });
  await store.put(articles);
  const stopping = new AbortController();
  const service = createService({
    store: wrap(store),
    read: readText,
    writing: writingTo(store, TOKEN),
    stopping: stopping.signal,
    ...options,
  });
  const entrance = openEntrance({ service, store, token: TOKEN, ...entranceOptions });
  const server: Listening = await listen(entrance.listener, '127.0.0.1', 0, DEFAULT_PATIENCE, entrance.meet);
  return {
    url: `${server.url}/graphql`,
    store,
    stop: async () => {
      stopping.abort();
      await server.close();
      entrance.close();
      await store.close();
    },
  };
};
