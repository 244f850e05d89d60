import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { createYoga, isAsyncIterable } from 'graphql-yoga';
import type { Context } from '../graphql/builder.ts';
import { createLoaders } from '../graphql/loaders.ts';
import type { Newsroom } from '../graphql/newsroom.ts';
import { schema } from '../graphql/schema.ts';
import { READER_DOCUMENTS } from '../reader/documents.ts';
import type { Reader } from '../reader/reader.ts';
import { createReader } from '../reader/reader.ts';
import type { Store } from '../store/store.ts';
import { permissionOf } from './authorization.ts';
import { compileDocuments } from './compile-documents.ts';
import type { Discovery } from './discovery.ts';
import { restrictDiscovery } from './discovery.ts';
import type { TrustedDocuments } from './documents.ts';
import { answerDocuments } from './documents.ts';
import { showGraphiQL } from './graphiql.ts';
import { cacheDocuments } from './limits/document-cache.ts';
import { limitRequests } from './limits/limit-requests.ts';
import type { Limits } from './limits/limits.ts';
import { DEFAULT_LIMITS } from './limits/limits.ts';
import { limitRunningTime } from './limits/running-time.ts';
import { limitSubscriptions } from './limits/subscriptions-at-once.ts';

/** What a service is made of. */
export interface ServiceOptions {
  readonly store: Store;
  /** Whether everything that was asked for has been read, for `/health/ready`. Default: always. */
  readonly isReady?: () => boolean;
  /** Reads texts that are not to be kept. Default: there is nobody who can. */
  readonly read?: Newsroom['read'];
  /** What writing takes; without it, nothing can be changed. */
  readonly writing?: Writing | undefined;
  /** Documents that may be asked for by id. Default: none, and any other is answered. */
  readonly documents?: TrustedDocuments;
  /** Aborted when the server stops. */
  readonly stopping?: AbortSignal;
  /** How much may be asked for at once. Default: DEFAULT_LIMITS. */
  readonly limits?: Limits;
  /** What may be found out by asking. Default: everything. */
  readonly discovery?: Discovery;
  /** Whether there is GraphiQL. Default: yes. */
  readonly graphiql?: boolean;
}

/** Who may write, and who reads what they write. */
export interface Writing extends Pick<Newsroom, 'submit' | 'splitName'> {
  /** The bearer token that a change needs. */
  readonly token: string;
}

/** Sayso over HTTP: a request in, a response out. It opens no port and reads no file. */
export const createService = ({
  store,
  isReady = () => true,
  read = noReading,
  writing,
  documents = { documents: new Map(), only: false },
  stopping = new AbortController().signal,
  limits = DEFAULT_LIMITS,
  discovery = { introspection: true, suggestions: true },
  graphiql = true,
}: ServiceOptions) => {
  const service = createYoga<{ readonly outcome?: Outcome; readonly client?: string }>({
    schema,
    context: ({ request }): Context => ({
      store,
      loaders: createLoaders(store),
      newsroom: { ...newsroomFor(request, writing), read },
      longestSearch: limits.searchLength,
      stopping,
    }),
    graphqlEndpoint: '/graphql',
    healthCheckEndpoint: '/health/live',
    landingPage: false,
    // Pages of other origins have no business here, nor have forms, which they could send without asking.
    cors: false,
    multipart: false,
    // It is shown by a plugin of ours, with what the page may load.
    graphiql: false,
    // What Sayso did not mean to say stays in its log, whatever NODE_ENV is.
    maskedErrors: { isDev: false },
    extraParamNames: ['documentId'],
    parserAndValidationCache: {
      documentCache: cacheDocuments(MOST_REMEMBERED),
      errorCache: cacheDocuments(MOST_REMEMBERED),
    },
    plugins: [
      limitRequests(limits),
      restrictDiscovery(discovery),
      ...(graphiql ? [showGraphiQL] : []),
      pages(store, isReady, (request) => reader(request)),
      compileDocuments(schema),
      noteOutcome,
      limitSubscriptions(limits.subscriptions),
      // Innermost: what others execute is what it stops.
      limitRunningTime(limits.runningMs),
      ...answerDocuments({ ...documents, documents: new Map([...documents.documents, ...READER_DOCUMENTS]) }),
    ],
    // The front door has counted them already, and this would read every body a second time.
    maxRequestBodySize: false,
  });
  const reader = createReader((request) => Promise.resolve(service.fetch(request)), { graphiql });
  return service;
};

// Characters: of a thousand documents as clients send them.
const MOST_REMEMBERED = 500_000;

export type Service = ReturnType<typeof createService>;

/** What whoever calls the service is told of an answer, beside it. */
export interface Outcome {
  /** Whether anything was run, and perhaps changed. */
  hasBegun: boolean;
  /** Whether it is the whole answer to a query, and would be the same for anybody else. */
  isWhole: boolean;
}

const noteOutcome: Plugin<{ readonly outcome?: Outcome }> = {
  onExecute: ({ args: { document, operationName, contextValue } }) => {
    const { outcome } = contextValue;
    if (outcome === undefined) return undefined;
    outcome.hasBegun = true;
    if (getOperationAST(document, operationName)?.operation !== 'query') return undefined;
    return {
      onExecuteDone: ({ result }) => {
        outcome.isWhole = !isAsyncIterable(result) && result.errors === undefined;
      },
    };
  },
};

const newsroomFor = (request: Request, writing: Writing | undefined): Omit<Newsroom, 'read'> => ({
  permission: permissionOf(request.headers.get('authorization'), writing?.token ?? null),
  submit: writing?.submit ?? noWriting,
  splitName: writing?.splitName ?? noWriting,
});

const noReading = (): never => {
  throw new Error('a text was to be read by a server that has nobody to read it');
};

const noWriting = (): never => {
  throw new Error('a change got past a server that takes none');
};

const pages = (store: Store, isReady: () => boolean, reader: Reader): Plugin => ({
  onRequest: async ({ request, url, endResponse, fetchAPI: { Response } }) => {
    if (url.pathname === '/health/ready') {
      const ready = isReady() && (await answers(store));
      endResponse(Response.json({ ready }, { status: ready ? 200 : 503 }));
      return;
    }
    const page = await reader(request);
    if (page !== null) endResponse(page);
  },
});

const answers = (store: Store): Promise<boolean> =>
  store.corpusVersion().then(
    () => true,
    () => false,
  );
