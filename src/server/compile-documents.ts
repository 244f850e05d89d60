import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { getOperationAST, Kind } from 'graphql';
import type * as GraphqlJit from 'graphql-jit';
import type { CompiledQuery } from 'graphql-jit';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { cacheDocuments } from './limits/document-cache.ts';

/** Compiling takes as long as running it some times over: whoever asks only once would wait for nothing. */
const RUNS_BEFORE = 2;
/** Larger ones would hold others up while they are compiled. */
const MOST_FIELDS = 250;

/** A query that is asked again and again, as code of its own, written for just these fields. */
export interface CompiledDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly run: CompiledQuery['query'];
}

/** Queries that are code of their own. */
export interface CompiledDocuments {
  /** Compiles what is run again and again, and has it run so. */
  readonly plugin: Plugin<{ readonly params: GraphQLParams }>;
  /** One that has been parsed, held against the schema, run and compiled as it is asked for here. */
  readonly find: (asked: GraphQLParams) => CompiledDocument | undefined;
}

/** Runs documents that are asked for again and again as code of their own; remembers so many characters of them. */
export const compileDocuments = (schema: GraphQLSchema, mostRemembered: number): CompiledDocuments => {
  // As long as Yoga remembers the document.
  const compiled = new WeakMap<DocumentNode, Map<string, Candidate>>();
  const candidateFor = (document: DocumentNode, operationName: string): Candidate => {
    const operations = compiled.get(document) ?? new Map<string, Candidate>();
    compiled.set(document, operations);
    const candidate = operations.get(operationName) ?? { runs: 0, query: null };
    operations.set(operationName, candidate);
    return candidate;
  };
  const byText = cacheDocuments<Map<string, CompiledDocument>>(mostRemembered);
  const remember = (text: string, operationName: string, compiled: CompiledDocument): void => {
    const operations = byText.get(text) ?? new Map<string, CompiledDocument>();
    byText.set(text, operations.set(operationName, compiled));
  };
  const plugin: CompiledDocuments['plugin'] = {
    onExecute: ({ args: { document, operationName, contextValue }, setExecuteFn }) => {
      const candidate = candidateFor(document, operationName ?? '');
      const runCompiled = (): void => {
        const { query } = candidate;
        if (query === null) return;
        setExecuteFn(({ rootValue, contextValue, variableValues }) => query(rootValue, contextValue, variableValues));
        const { query: text } = contextValue.params;
        const operation = getOperationAST(document, operationName);
        if (text !== undefined && operation?.operation === 'query')
          remember(text, operationName ?? '', { document, operation, run: query });
      };
      if (candidate.runs++ !== RUNS_BEFORE) return runCompiled();
      // What compiles is loaded with the first document that is worth it; nobody else waits for a promise.
      return import('graphql-jit').then((jit) => {
        candidate.query = compile(jit, schema, document, operationName);
        runCompiled();
      });
    },
  };
  return {
    plugin,
    find: ({ query, operationName }) =>
      typeof query === 'string' ? byText.get(query)?.get(operationName ?? '') : undefined,
  };
};

interface Candidate {
  runs: number;
  query: CompiledQuery['query'] | null;
}

const compile = (
  { compileQuery, isCompiledQuery }: typeof GraphqlJit,
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): CompiledQuery['query'] | null => {
  if (countFields(document) > MOST_FIELDS) return null;
  const query = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(query) ? query.query : null;
};

/** How many fields there are when each fragment is written out wherever it is spread. */
const countFields = (document: DocumentNode): number => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const known = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const count = known.get(name) ?? fieldsIn(fragments.get(name)?.selectionSet);
    known.set(name, count);
    return count;
  };
  const fieldsIn = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((count, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return count + ofFragment(selection.name.value);
      return count + fieldsIn(selection.selectionSet) + (selection.kind === Kind.FIELD ? 1 : 0);
    }, 0);
  const counts = document.definitions.map((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? fieldsIn(each.selectionSet) : 0,
  );
  return Math.max(0, ...counts);
};
