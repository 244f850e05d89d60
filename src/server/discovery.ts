import type { ASTVisitor, ValidationContext } from 'graphql';
import { specifiedRules, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { createGraphQLError } from 'graphql-yoga';

/** What those may find out by asking who do not have the schema. */
export interface Discovery {
  /** Whether the schema may be asked for. */
  readonly introspection: boolean;
  /** Whether a misspelt name is answered with the right one. */
  readonly suggestions: boolean;
}

/** What `extensions.code` says of a query for the schema that a server keeps to itself. Clients rely on it. */
export const INTROSPECTION_OFF = 'INTROSPECTION_OFF';

/** Keeps the schema from those who do not have it, as far as it is to be kept from them. */
export const restrictDiscovery = ({ introspection, suggestions }: Discovery): Plugin => ({
  onValidate: ({ addValidationRule, setValidationFn }) => {
    if (!introspection) addValidationRule(refuseIntrospection);
    if (!suggestions)
      setValidationFn((schema, document, rules) =>
        validate(schema, document, rules ?? specifiedRules, { hideSuggestions: true }),
      );
  },
  // The values of variables are looked at only now.
  onExecute: ({ args }) => {
    if (!suggestions) Object.assign(args, { hideSuggestions: true });
  },
  onSubscribe: ({ args }) => {
    if (!suggestions) Object.assign(args, { hideSuggestions: true });
  },
});

const refuseIntrospection = (context: ValidationContext): ASTVisitor => ({
  Field: (node) => {
    if (node.name.value !== '__schema' && node.name.value !== '__type') return;
    context.reportError(
      createGraphQLError('This server does not tell its schema: take `schema.graphql` from who runs it.', {
        nodes: node,
        extensions: { code: INTROSPECTION_OFF },
      }),
    );
  },
});
