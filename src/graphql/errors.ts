import { GraphQLError } from 'graphql';

/** What `extensions.code` may say of a request that Sayso understood but cannot answer. Clients rely on these. */
export const ERROR_CODES = [
  'INVALID_CURSOR',
  'INVALID_PAGE_SIZE',
  'INVALID_ID',
  'TEXT_TOO_LONG',
  'UNREADABLE_TEXT',
  'REMOVED_MEANWHILE',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** For programs: the most there may be, and how many there are. */
export interface Measured {
  readonly limit: number;
  readonly actual: number;
}

/** An error for the client's eyes: what is wrong and how to mend it. */
export const clientError = (code: ErrorCode, message: string, measured?: Measured): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...measured } });

/** For what another record points to: it can be missing only where it was removed between two reads of one request. */
export const removedMeanwhile = (): GraphQLError =>
  clientError('REMOVED_MEANWHILE', 'Part of the answer was removed while it was being read: ask again.');
