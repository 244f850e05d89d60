import type { Registry } from 'prom-client';
import { Counter, Gauge } from 'prom-client';
import type { Store } from '../store/store.ts';

/** What became of files that were read. */
export interface ReadCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly rejected: readonly unknown[];
}

/** What a store tells of its size. */
export type SizedStore = Pick<Store, 'byteSize' | 'countArticles' | 'countPeople' | 'countQuotes' | 'rejectedFiles'>;

/** Tells what a store holds when somebody asks, and counts what it was read from. */
export const countStore = (register: Registry, store: SizedStore): ((read: ReadCounts) => void) => {
  const registers = [register];
  const read = new Counter({
    name: 'sayso_files_read_total',
    help: 'Files that were read, by what came of them.',
    labelNames: ['outcome'],
    registers,
  });
  const held = {
    sayso_articles: ['Articles that are stored.', () => store.countArticles()],
    sayso_people: ['People who are stored.', () => store.countPeople()],
    sayso_quotes: ['Quotes that are stored.', () => store.countQuotes()],
    sayso_store_bytes: ['What the store takes, in bytes.', () => store.byteSize()],
    sayso_files_rejected: ['Files that are left out.', async () => (await store.rejectedFiles()).length],
  } as const;
  for (const [name, [help, count]] of Object.entries(held))
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        // A store that does not answer is told of by what is missing, and by `up` of whoever asks.
        await count().then(
          (value) => this.set(value),
          () => this.remove(),
        );
      },
    });

  return ({ added, changed, removed, rejected }) => {
    read.inc({ outcome: 'added' }, added);
    read.inc({ outcome: 'changed' }, changed);
    read.inc({ outcome: 'removed' }, removed);
    read.inc({ outcome: 'rejected' }, rejected.length);
  };
};
