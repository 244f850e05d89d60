/** A store that cannot be opened or used, with what is wrong and how to mend it; fit to be shown to an operator. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
