import type { GraphQLError } from 'graphql';
import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isAsyncIterable } from 'graphql-yoga';

/** What whoever calls the service is told of an answer, beside it. */
export interface Outcome {
  /** Whether anything was run, and perhaps changed. */
  hasBegun: boolean;
  /** Whether it is the whole answer to a query, and would be the same for anybody else. */
  isWhole: boolean;
  /** "query Said": what was run, as it calls itself. Null if nothing was. */
  operation: string | null;
  /** The code of the first error. Null if there is none. */
  code: string | null;
}

/** Of an answer that is still to come. */
export const unknownOutcome = (): Outcome => ({ hasBegun: false, isWhole: false, operation: null, code: null });

/** Notes what becomes of a request, for whoever calls the service. */
export const noteOutcome: Plugin<{ readonly outcome?: Outcome }> = {
  onExecute: ({ args: { document, operationName, contextValue } }) => {
    const { outcome } = contextValue;
    if (outcome === undefined) return undefined;
    const operation = getOperationAST(document, operationName);
    noteBeginning(outcome, operation);
    if (operation?.operation !== 'query') return undefined;
    return {
      onExecuteDone: ({ result }) => {
        outcome.isWhole = !isAsyncIterable(result) && result.errors === undefined;
      },
    };
  },
  onSubscribe: ({ args: { document, operationName, contextValue } }) => {
    if (contextValue.outcome) contextValue.outcome.operation = nameOf(getOperationAST(document, operationName));
  },
  onExecutionResult: ({ result, context }) => {
    const { outcome } = context as { readonly outcome?: Outcome };
    if (outcome === undefined || result == null || Array.isArray(result) || isAsyncIterable(result)) return;
    const [first] = (result as { readonly errors?: readonly GraphQLError[] }).errors ?? [];
    if (first !== undefined) outcome.code = String(first.extensions['code'] ?? 'UNKNOWN');
  },
};

/** Notes that an operation is run. */
export const noteBeginning = (outcome: Outcome, operation: ReturnType<typeof getOperationAST>): void => {
  outcome.hasBegun = true;
  outcome.operation = nameOf(operation);
};

const nameOf = (operation: ReturnType<typeof getOperationAST>): string | null =>
  operation == null ? null : `${operation.operation} ${operation.name?.value ?? ''}`.trim();
