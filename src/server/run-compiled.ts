import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { Context } from '../graphql/builder.ts';
import type { CompiledDocument, CompiledDocuments } from './compile-documents.ts';
import { costWithin } from './limits/limit-requests.ts';
import type { Limits } from './limits/limits.ts';
import { runWithin } from './limits/running-time.ts';
import type { Outcome } from './outcome.ts';
import { noteBeginning } from './outcome.ts';

/** What is run goes by the same limits here as elsewhere, with the same context, and hides the same faults. */
interface RunCompiledOptions {
  readonly schema: GraphQLSchema;
  readonly compiled: CompiledDocuments;
  readonly limits: Limits;
  readonly contextFor: (asked: { readonly request: Request }) => Context;
  readonly mask: (error: unknown, message: string) => Error;
}

/**
 * Runs a query that is code of its own at once: what is hooked to parsing, validating and executing has had its say of
 * it already, and to ask it all again takes as long as reading a page does.
 */
export const runCompiled = ({ schema, compiled, limits, contextFor, mask }: RunCompiledOptions): Plugin => {
  const masked = (errors: readonly unknown[]): GraphQLError[] =>
    errors.map((error) => mask(error, 'Unexpected error.') as GraphQLError);
  const run = async (
    { document, operation, run }: CompiledDocument,
    { operationName, variables }: GraphQLParams,
    context: Context & { readonly outcome?: Outcome },
  ) => {
    costWithin(limits, { schema, document, operationName, variables });
    const { outcome } = context;
    if (outcome !== undefined) noteBeginning(outcome, operation);
    const result = await runWithin(limits.runningMs, context, () => run(undefined, context, variables));
    if (outcome !== undefined) outcome.isWhole = result.errors === undefined;
    return result.errors === undefined ? result : { ...result, errors: masked(result.errors) };
  };
  return {
    onParams: ({ params: asked, setParamsHandler }) => {
      // What it costs is told elsewhere.
      const found = asked.extensions?.['cost'] === true ? undefined : compiled.find(asked);
      if (found === undefined) return;
      setParamsHandler(({ params, request, context }) =>
        run(found, params, Object.assign(context, { params, request }, contextFor({ request }))).catch(
          (error: unknown) => ({ errors: masked([error]) }),
        ),
      );
    },
  };
};
