import { hash } from 'node:crypto';
import type { initGraphQLTada, ResultOf, VariablesOf } from 'gql.tada';
import type { introspection } from './sayso-schema.d.ts';

/** A GraphQL document of the reader's. What it is asked with and what comes back is known to the type checker. */
export interface Document<out Data = unknown, in Variables = never> {
  /** What it is asked for by: its SHA-256, in hexadecimal. */
  readonly id: string;
  /** The name of its operation. */
  readonly name: string;
  readonly source: string;
  /** For the type checker alone. */
  readonly types?: (variables: Variables) => Data;
}

/** What comes back of a document. */
export type AnswerTo<Asked> = Asked extends Document<infer Data, never> ? Data : never;

type Schema = initGraphQLTada<{ introspection: introspection; scalars: { DateTime: string }; disableMasking: true }>;
declare const schema: Schema;
// Never called: the type checker alone asks what it would return.
const parsed = <const Source extends string>(source: Source) => schema(source);
type Parsed<Source extends string> = ReturnType<typeof parsed<Source>>;

/** A document in the words of `schema.graphql`. */
export const graphql = <const Source extends string>(
  source: Source,
): Document<ResultOf<Parsed<Source>>, VariablesOf<Parsed<Source>>> => ({
  id: hash('sha256', source, 'hex'),
  name: /^\s*(?:query|mutation|subscription) (\w+)/u.exec(source)?.[1] ?? '',
  source,
});
