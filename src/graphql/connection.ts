import type { GraphQLError, GraphQLResolveInfo } from 'graphql';
import type { Edge, Page, PageRequest } from '../store/lists/page.ts';
import { BadPageRequest } from '../store/lists/page.ts';
import type { FacetCount } from '../store/requests.ts';
import { askedOf } from './asked-fields.ts';
import { clientError } from './errors.ts';

/** What a page has where nothing is said. */
export const DEFAULT_PAGE_SIZE = 20;
const LARGEST_PAGE_SIZE = 100;

/** Relay's account of where a page stands. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** Counts the items of one list by a facet: so many values at most. */
export type CountBy<Facet extends string> = (facet: Facet, most: number) => Promise<readonly FacetCount[]>;

/** A connection that reads its page when its items are asked for, and counts when its total is. */
export interface Connection<E, Facet extends string> {
  readonly edges: Promise<E[]>;
  readonly pageInfo: Promise<PageInfo>;
  readonly totalCount: () => Promise<number>;
  readonly countBy: CountBy<Facet>;
}

/** The page that a client asked for: 1 to 100 items from one end, 20 if nothing was said. */
export const readPage = (args: PageRequest, info?: GraphQLResolveInfo): PageRequest => {
  const { first, last } = args;
  if (first != null && last != null) {
    throw clientError('INVALID_PAGE_SIZE', 'Both `first` and `last` were given: leave one of them out.');
  }
  checkSize('first', first);
  checkSize('last', last);
  // What nobody asks for is not looked for.
  const cursors = { after: args.after, before: args.before, lookBeyond: info && askedOf(info).lookBeyond };
  const size = first ?? last ?? DEFAULT_PAGE_SIZE;
  const backwards = last != null || (first == null && args.before != null && args.after == null);
  return backwards ? { last: size, ...cursors } : { first: size, ...cursors };
};

/** A connection over a page and a total, neither of which is read before it is asked for. */
export const connect = <T, E extends Edge<T> = Edge<T>, Facet extends string = never>(
  readEdges: () => Promise<PageOf<E>>,
  totalCount: () => Promise<number>,
  countBy: CountBy<Facet> = async () => [],
): Connection<E, Facet> => new LazyConnection(readEdges, totalCount, countBy);

type PageOf<E> = Omit<Page<unknown>, 'edges'> & { readonly edges: readonly E[] };

/**
 * A class, for objects that are each written with a getter have each a shape of their own, which keeps what they hold
 * in memory until the next large collection.
 */
class LazyConnection<E extends Edge<unknown>, Facet extends string> implements Connection<E, Facet> {
  readonly totalCount: () => Promise<number>;
  readonly countBy: CountBy<Facet>;
  readonly #readEdges: () => Promise<PageOf<E>>;
  #reading: Promise<PageOf<E>> | undefined;

  constructor(readEdges: () => Promise<PageOf<E>>, totalCount: () => Promise<number>, countBy: CountBy<Facet>) {
    this.#readEdges = readEdges;
    this.totalCount = totalCount;
    this.countBy = countBy;
  }

  get edges(): Promise<E[]> {
    return this.#page().then(({ edges }) => [...edges]);
  }

  get pageInfo(): Promise<PageInfo> {
    return this.#page().then(({ edges, hasNextPage, hasPreviousPage }) => ({
      hasNextPage,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    }));
  }

  #page(): Promise<PageOf<E>> {
    this.#reading ??= this.#readEdges().catch((error: unknown) => {
      throw error instanceof BadPageRequest ? asClientError(error) : error;
    });
    return this.#reading;
  }
}

const checkSize = (argument: 'first' | 'last', size: number | null | undefined): void => {
  if (size != null && (size < 1 || size > LARGEST_PAGE_SIZE)) {
    throw clientError(
      'INVALID_PAGE_SIZE',
      `\`${argument}: ${size}\` is out of bounds: ask for 1 to ${LARGEST_PAGE_SIZE} items, and for more page by page.`,
    );
  }
};

const asClientError = (error: BadPageRequest): GraphQLError =>
  error.argument === 'first' || error.argument === 'last'
    ? clientError('INVALID_PAGE_SIZE', error.message)
    : clientError('INVALID_CURSOR', error.message);
