/** How much a client may ask for at once. */
export interface Limits {
  /** Lexical tokens of a document. */
  readonly tokens: number;
  /** How deep its fields may be nested, its fragments included. */
  readonly depth: number;
  /** Fields under names of their own. */
  readonly aliases: number;
  readonly directives: number;
  /** Fields of an operation itself, through its fragments. */
  readonly rootFields: number;
  /** Definitions and spreads of fragments, taken together. */
  readonly fragments: number;
  /** Fields that an answer may have, as `cost.ts` reckons them beforehand. */
  readonly cost: number;
  /** Items of a page. */
  readonly pageSize: number;
  /** Values in the variables, however they are nested. */
  readonly variables: number;
  /** UTF-16 code units of words to search for. */
  readonly searchLength: number;
  /** Milliseconds that an operation may run. */
  readonly runningMs: number;
  /** Subscriptions of a client at once. */
  readonly subscriptions: number;
}

/** What holds unless a server is told otherwise: room for what clients ask, and none for what would hold others up. */
export const DEFAULT_LIMITS: Limits = {
  tokens: 2_000,
  depth: 15,
  aliases: 30,
  directives: 30,
  rootFields: 15,
  fragments: 100,
  cost: 50_000,
  pageSize: 100,
  variables: 1_000,
  searchLength: 500,
  runningMs: 10_000,
  subscriptions: 20,
};
