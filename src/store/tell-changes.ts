import type { Changes } from './changes.ts';
import type { Store } from './store.ts';

type Writes =
  | 'put'
  | 'remove'
  | 'withdraw'
  | 'reject'
  | 'forgetRejected'
  | 'attribute'
  | 'resetAttribution'
  | 'merge'
  | 'split'
  | 'takeEdits';

/** Has whoever watches a store know of a change that is made through it before whoever makes it hears that it is made. */
export const tellChanges = (writes: Pick<Store, Writes>, changes: Changes): Pick<Store, Writes> => {
  const telling =
    <Args extends readonly unknown[], Made>(write: (...args: Args) => Promise<Made>) =>
    async (...args: Args): Promise<Made> => {
      try {
        return await write(...args);
      } finally {
        // After one that failed as well: nobody knows how far it came.
        changes.tell();
      }
    };
  return {
    put: telling(writes.put),
    remove: telling(writes.remove),
    withdraw: telling(writes.withdraw),
    reject: telling(writes.reject),
    forgetRejected: telling(writes.forgetRejected),
    attribute: telling(writes.attribute),
    resetAttribution: telling(writes.resetAttribution),
    merge: telling(writes.merge),
    split: telling(writes.split),
    takeEdits: telling(writes.takeEdits),
  };
};
