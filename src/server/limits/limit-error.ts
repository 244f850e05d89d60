import type { GraphQLError } from 'graphql';
import { createGraphQLError } from 'graphql-yoga';
import type { Measured } from '../../graphql/errors.ts';

/** What `extensions.code` may say of a request that asks for too much at once. Clients rely on these. */
export const LIMIT_ERROR_CODES = [
  'DOCUMENT_TOO_LONG',
  'TOO_DEEP',
  'TOO_MANY_ALIASES',
  'TOO_MANY_DIRECTIVES',
  'TOO_MANY_ROOT_FIELDS',
  'TOO_MANY_FRAGMENTS',
  'FRAGMENT_CYCLE',
  'TOO_COSTLY',
  'TOO_MANY_VARIABLES',
  'TOO_MANY_SUBSCRIPTIONS',
  'TOO_SLOW',
] as const;

export type LimitErrorCode = (typeof LIMIT_ERROR_CODES)[number] | 'INVALID_PAGE_SIZE';

/** Too much was asked for: `message` tells how much is too much, and how to ask within it. */
export const limitError = (
  code: LimitErrorCode,
  message: string,
  measured: Measured | null,
  status = 400,
): GraphQLError => createGraphQLError(message, { extensions: { code, ...measured, http: { spec: true, status } } });

/** "2,000" */
export const shown = (count: number): string => count.toLocaleString('en');
