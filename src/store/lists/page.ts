/** Which part of a list is wanted: `first` after `after`, or `last` before `before`. Exactly one of `first` and `last`. */
export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
  /** False where nobody wants to know what lies beyond the cursors: it is then not looked for. */
  readonly lookBeyond?: boolean | undefined;
}

/** A part of a list, in the list's order whichever way it was paged. */
export interface Page<T> {
  readonly edges: readonly Edge<T>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export interface Edge<T> {
  /** Opaque; names the place by its sort key, so it stays right while rows come and go, its own included. */
  readonly cursor: string;
  readonly node: T;
}

/** A page request that cannot be answered; `argument` names the part that is wrong. */
export class BadPageRequest extends Error {
  override readonly name = 'BadPageRequest';
  readonly argument: 'first' | 'last' | 'after' | 'before';

  constructor(argument: 'first' | 'last' | 'after' | 'before', message: string) {
    super(message);
    this.argument = argument;
  }
}
