import type { Plugin } from 'graphql-yoga';
import { createYoga } from 'graphql-yoga';
import type { Context } from '../graphql/builder.ts';
import { createLoaders } from '../graphql/loaders.ts';
import { schema } from '../graphql/schema.ts';
import type { Store } from '../store/store.ts';
import { graphiqlOptions, renderGraphiQLPage } from './graphiql.ts';

/** What a service is made of. */
export interface ServiceOptions {
  readonly store: Store;
  /** Whether everything that was asked for has been read, for `/health/ready`. Default: always. */
  readonly isReady?: () => boolean;
}

/** Sayso over HTTP: a request in, a response out. It opens no port and reads no file. */
export const createService = ({ store, isReady = () => true }: ServiceOptions) =>
  createYoga({
    schema,
    context: (): Context => ({ store, loaders: createLoaders(store) }),
    graphqlEndpoint: '/graphql',
    healthCheckEndpoint: '/health/live',
    landingPage: false,
    // Pages of other origins have no business here, nor have forms, which they could send without asking.
    cors: false,
    multipart: false,
    graphiql: graphiqlOptions,
    renderGraphiQL: renderGraphiQLPage,
    // What Sayso did not mean to say stays in its log, whatever NODE_ENV is.
    maskedErrors: { isDev: false },
    plugins: [pages(store, isReady)],
  });

export type Service = ReturnType<typeof createService>;

const pages = (store: Store, isReady: () => boolean): Plugin => ({
  onRequest: async ({ url, endResponse, fetchAPI: { Response } }) => {
    if (url.pathname === '/') {
      endResponse(new Response(null, { status: 302, headers: { location: '/graphql' } }));
    }
    if (url.pathname === '/health/ready') {
      const ready = isReady() && (await answers(store));
      endResponse(Response.json({ ready }, { status: ready ? 200 : 503 }));
    }
  },
});

const answers = (store: Store): Promise<boolean> =>
  store.corpusVersion().then(
    () => true,
    () => false,
  );
