import type { Plugin } from 'graphql-yoga';
import { createYoga } from 'graphql-yoga';
import type { Context } from '../graphql/builder.ts';
import { createLoaders } from '../graphql/loaders.ts';
import type { Newsroom } from '../graphql/newsroom.ts';
import { schema } from '../graphql/schema.ts';
import { READER_DOCUMENTS } from '../reader/documents.ts';
import { openReader } from '../reader/open-reader.ts';
import type { Reader } from '../reader/reader.ts';
import type { Store } from '../store/store.ts';
import { permissionOf } from './authorization.ts';
import type { OnTrouble } from './catch-faults.ts';
import { compileDocuments } from './compile-documents.ts';
import type { Discovery } from './discovery.ts';
import { restrictDiscovery } from './discovery.ts';
import type { TrustedDocuments } from './documents.ts';
import { answerDocuments } from './documents.ts';
import { showGraphiQL } from './graphiql.ts';
import type { Checks } from './health.ts';
import { examine } from './health.ts';
import { cacheDocuments } from './limits/document-cache.ts';
import { letGoOfStacks } from './limits/let-go-of-stacks.ts';
import { limitRequests } from './limits/limit-requests.ts';
import type { Limits } from './limits/limits.ts';
import { DEFAULT_LIMITS } from './limits/limits.ts';
import { limitRunningTime } from './limits/running-time.ts';
import { limitSubscriptions } from './limits/subscriptions-at-once.ts';
import { hideFaults } from './masked-errors.ts';
import type { Outcome } from './outcome.ts';
import { noteOutcome } from './outcome.ts';
import { runCompiled } from './run-compiled.ts';
import { nameVariableErrors } from './variable-errors.ts';

/** What a service is made of. */
export interface ServiceOptions {
  readonly store: Store;
  /** What has to hold for `/health/ready`, besides a store that answers. */
  readonly checks?: Checks;
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
  /** Told of what goes wrong on our side. */
  readonly onTrouble?: OnTrouble;
}

/** Who may write, and who reads what they write. */
export interface Writing extends Pick<Newsroom, 'submit' | 'splitName'> {
  /** The bearer token that a change needs. */
  readonly token: string;
}

/** Sayso over HTTP: a request in, a response out. It opens no port and reads no file. */
export const createService = ({
  store,
  checks = {},
  read = noReading,
  writing,
  documents = { documents: new Map(), only: false },
  stopping = new AbortController().signal,
  limits = DEFAULT_LIMITS,
  discovery = { introspection: true, suggestions: true },
  graphiql = true,
  onTrouble = () => {},
}: ServiceOptions) => {
  const faults = hideFaults(onTrouble);
  const compiled = compileDocuments(schema, MOST_REMEMBERED);
  const contextFor = ({ request }: { readonly request: Request }): Context => ({
    store,
    loaders: createLoaders(store),
    newsroom: { ...newsroomFor(request, writing), read },
    longestSearch: limits.searchLength,
    stopping,
  });
  const service = createYoga<ServerContext>({
    schema,
    context: contextFor,
    graphqlEndpoint: '/graphql',
    healthCheckEndpoint: '/health/live',
    landingPage: false,
    // Pages of other origins have no business here, nor have forms, which they could send without asking.
    cors: false,
    multipart: false,
    // It is shown by a plugin of ours, with what the page may load.
    graphiql: false,
    // What Sayso did not mean to say stays in its log, which is ours.
    maskedErrors: { maskError: faults.mask },
    logging: false,
    extraParamNames: ['documentId'],
    parserAndValidationCache: {
      documentCache: cacheDocuments(MOST_REMEMBERED),
      errorCache: cacheDocuments(MOST_REMEMBERED),
    },
    plugins: [
      faults.plugin,
      nameVariableErrors,
      limitRequests(limits),
      restrictDiscovery(discovery),
      letGoOfStacks,
      ...(graphiql ? [showGraphiQL] : []),
      pages({ store: () => answers(store), ...checks }, (request) => reader(request)),
      compiled.plugin,
      noteOutcome,
      limitSubscriptions(limits.subscriptions),
      // Innermost: what others execute is what it stops.
      limitRunningTime(limits.runningMs),
      ...answerDocuments({ ...documents, documents: new Map([...documents.documents, ...READER_DOCUMENTS]) }),
      // Last: only now is it known which document is asked for.
      runCompiled({ schema, compiled, limits, contextFor, mask: faults.mask }),
    ],
    // The front door has counted them already, and this would read every body a second time.
    maxRequestBodySize: false,
  });
  const reader = openReader((request) => Promise.resolve(service.fetch(request)), { graphiql });
  return service;
};

// Characters: of four hundred documents as clients send them, which take twenty megabytes.
const MOST_REMEMBERED = 250_000;

interface ServerContext {
  readonly outcome?: Outcome;
  readonly client?: string;
  readonly requestId?: string;
}

export type Service = ReturnType<typeof createService>;

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

const pages = (checks: Checks, reader: Reader): Plugin => ({
  onRequest: async ({ request, url, endResponse, fetchAPI: { Response } }) => {
    if (url.pathname === '/health/ready') {
      const health = await examine(checks);
      endResponse(Response.json(health, { status: health.ready ? 200 : 503 }));
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
