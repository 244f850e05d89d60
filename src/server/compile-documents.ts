import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';
import type * as GraphqlJit from 'graphql-jit';
import type { CompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';

/** Compiling takes as long as running it some times over: whoever asks only once would wait for nothing. */
const RUNS_BEFORE = 2;
/** Larger ones would hold others up while they are compiled. */
const MOST_FIELDS = 250;

/** Runs documents that are asked for again and again as code of their own, written for just these fields. */
export const compileDocuments = (schema: GraphQLSchema): Plugin => {
  // As long as Yoga remembers the document.
  const compiled = new WeakMap<DocumentNode, Map<string, Candidate>>();
  const candidateFor = (document: DocumentNode, operationName: string): Candidate => {
    const operations = compiled.get(document) ?? new Map<string, Candidate>();
    compiled.set(document, operations);
    const candidate = operations.get(operationName) ?? { runs: 0, query: null };
    operations.set(operationName, candidate);
    return candidate;
  };
  return {
    onExecute: ({ args: { document, operationName }, setExecuteFn }) => {
      const candidate = candidateFor(document, operationName ?? '');
      const runCompiled = (): void => {
        const { query } = candidate;
        if (query !== null)
          setExecuteFn(({ rootValue, contextValue, variableValues }) => query(rootValue, contextValue, variableValues));
      };
      if (candidate.runs++ !== RUNS_BEFORE) return runCompiled();
      // What compiles is loaded with the first document that is worth it; nobody else waits for a promise.
      return import('graphql-jit').then((jit) => {
        candidate.query = compile(jit, schema, document, operationName);
        runCompiled();
      });
    },
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
