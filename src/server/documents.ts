import { hash } from 'node:crypto';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { createGraphQLError } from 'graphql-yoga';

/** What `extensions.code` may say of a request whose document is not answered. Clients rely on these. */
export const DOCUMENT_ERROR_CODES = [
  'DOCUMENT_MISSING',
  'DOCUMENT_NOT_TRUSTED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_IN_LIST',
  'PERSISTED_QUERY_HASH_MISMATCH',
] as const;

/** Documents that clients ask for by id instead of sending them. */
export interface TrustedDocuments {
  /** By id. */
  readonly documents: ReadonlyMap<string, string>;
  /** Whether nothing else is answered. */
  readonly only: boolean;
}

const MOST_REMEMBERED = 1_000;
const LONGEST_REMEMBERED = 20_000;

/**
 * Answers documents by id: those of a manifest, as `documentId` or as Apollo's `extensions.persistedQuery`; and, unless
 * only those are answered, whatever a client has sent together with its SHA-256 before (automatic persisted queries).
 */
export const answerDocuments = ({ documents, only }: TrustedDocuments): Plugin[] => {
  const remembered = rememberDocuments();
  const byId = usePersistedOperations({
    allowArbitraryOperations: !only,
    extractPersistedOperationId: documentIdOf,
    getPersistedOperation: (id) => documents.get(id) ?? (only ? null : remembered.get(id)),
    customErrors: {
      // Code and message are those that Apollo's clients take for "send it whole".
      notFound: () =>
        badRequest('PersistedQueryNotFound', only ? 'PERSISTED_QUERY_NOT_IN_LIST' : 'PERSISTED_QUERY_NOT_FOUND'),
      keyNotFound: () => badRequest('Say what you ask: send a `query` or a `documentId`.', 'DOCUMENT_MISSING'),
      persistedQueryOnly: () =>
        badRequest('This server answers only documents that it knows: send a `documentId`.', 'DOCUMENT_NOT_TRUSTED'),
    },
  }) as Plugin;
  return only ? [byId] : [remembered.plugin, byId];
};

const rememberDocuments = () => {
  const documents = new Map<string, string>();
  const plugin: Plugin = {
    onParams: ({ params }) => {
      const id = apolloHash(params);
      if (id === null || typeof params.query !== 'string' || params.query.length > LONGEST_REMEMBERED) return;
      if (hash('sha256', params.query, 'hex') !== id)
        throw badRequest('The hash is not the SHA-256 of the query.', 'PERSISTED_QUERY_HASH_MISMATCH');
      documents.set(id, params.query);
      const [oldest] = documents.keys();
      if (documents.size > MOST_REMEMBERED && oldest !== undefined) documents.delete(oldest);
    },
  };
  return {
    plugin,
    get: (id: string): string | null => {
      const document = documents.get(id);
      if (document === undefined) return null;
      // The one asked for last goes last.
      documents.delete(id);
      documents.set(id, document);
      return document;
    },
  };
};

const documentIdOf = (params: GraphQLParams & { readonly documentId?: unknown }, request: Request): string | null => {
  const id =
    params.documentId ?? (request.method === 'GET' ? new URL(request.url).searchParams.get('documentId') : null);
  return typeof id === 'string' ? id : apolloHash(params);
};

const apolloHash = ({ extensions }: GraphQLParams): string | null => {
  const persisted: unknown = extensions?.['persistedQuery'];
  return typeof persisted === 'object' &&
    persisted !== null &&
    'sha256Hash' in persisted &&
    typeof persisted.sha256Hash === 'string'
    ? persisted.sha256Hash
    : null;
};

const badRequest = (message: string, code: (typeof DOCUMENT_ERROR_CODES)[number]) =>
  createGraphQLError(message, { extensions: { code, http: { status: 400 } } });
