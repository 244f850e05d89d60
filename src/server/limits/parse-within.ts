import type { DocumentNode, GraphQLError, ParseOptions, Source } from 'graphql';
import { parse } from 'graphql';
import type { LimitErrorCode } from './limit-error.ts';
import { limitError, shown } from './limit-error.ts';
import type { Limits } from './limits.ts';
import type { DocumentSize } from './measure-document.ts';
import { measureDocument } from './measure-document.ts';

type Counted = Exclude<keyof DocumentSize, 'cycle'>;

const REFUSALS: Readonly<Record<Counted, readonly [LimitErrorCode, (limit: string, actual: string) => string]>> = {
  depth: [
    'TOO_DEEP',
    (limit, actual) =>
      `Fields are nested ${actual} deep, and ${limit} is the most: ask for part of it, and for the rest by the ids that come back.`,
  ],
  aliases: [
    'TOO_MANY_ALIASES',
    (limit, actual) =>
      `There are ${actual} aliases, and ${limit} is the most: ask for many things of a kind as one list, or in several requests.`,
  ],
  directives: [
    'TOO_MANY_DIRECTIVES',
    (limit, actual) =>
      `There are ${actual} directives, and ${limit} is the most: put one on a fragment of what it holds for.`,
  ],
  rootFields: [
    'TOO_MANY_ROOT_FIELDS',
    (limit, actual) =>
      `The operation has ${actual} fields at its root, and ${limit} is the most: ask in several requests.`,
  ],
  fragments: [
    'TOO_MANY_FRAGMENTS',
    (limit, actual) =>
      `Fragments are defined or spread ${actual} times, and ${limit} is the most: write out those that are used once, or ask in several requests.`,
  ],
};

/** Parses a document, and refuses one that is larger than the limits allow, before anybody looks what it means. */
export const parseWithin = (limits: Limits, source: string | Source, options?: ParseOptions): DocumentNode => {
  const document = parseTokens(limits.tokens, source, options);
  const { cycle, ...counts } = measureDocument(document);
  if (cycle !== null)
    throw limitError(
      'FRAGMENT_CYCLE',
      `The fragment ${cycle} holds itself, and would never end: spread it in the operation as deep as it is needed.`,
      null,
    );
  for (const [name, [code, message]] of Object.entries(REFUSALS)) {
    const [limit, actual] = [limits[name as Counted], counts[name as Counted]];
    if (actual > limit) throw limitError(code, message(shown(limit), shown(actual)), { limit, actual });
  }
  return document;
};

const parseTokens = (limit: number, source: string | Source, options: ParseOptions | undefined): DocumentNode => {
  try {
    return parse(source, { ...options, maxLexicalTokens: limit });
  } catch (error) {
    if ((error as GraphQLError).message.includes(`more than ${limit} tokens`))
      throw limitError(
        'DOCUMENT_TOO_LONG',
        `The document has more than ${shown(limit)} tokens (names, values, punctuation): ask in several requests, and give long lists as variables.`,
        { limit, actual: limit + 1 },
      );
    // The parser calls itself for each bracket within a bracket, and the stack is not without end.
    if (error instanceof RangeError)
      throw limitError('TOO_DEEP', 'Lists or types are nested too deep to be read: give them as variables.', null);
    throw error;
  }
};
