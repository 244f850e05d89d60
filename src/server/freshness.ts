import type { Store } from '../store/store.ts';

/** Tells answers of the corpus as it is from those of the corpus as it was. */
export interface Freshness {
  /** Another number from the moment on that a change may have been made. */
  readonly moment: () => number;
  /** No more is looked for changes. */
  readonly stop: () => void;
}

/**
 * Follows what happens to a store. A change that is made through it counts before whoever made it hears of that, one that
 * another process makes within the second that the store takes to find it.
 */
export const followChanges = (store: Pick<Store, 'watch'>, onChange: () => void): Freshness => {
  let moment = 0;
  const stop = store.watch(() => {
    moment++;
    onChange();
  });
  return { moment: () => moment, stop };
};
