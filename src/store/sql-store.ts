import type { Kysely } from 'kysely';
import type { Changes } from './changes.ts';
import type { Flavor } from './flavor.ts';
import { checkQuotation } from './reading/check-quotation.ts';
import { readArticles } from './reading/read-articles.ts';
import { readCorpus, readSources } from './reading/read-corpus.ts';
import { readNews } from './reading/read-news.ts';
import { readPeople } from './reading/read-people.ts';
import { readQuotes } from './reading/read-quotes.ts';
import { readSearch } from './reading/read-search.ts';
import type { Buckets, Store } from './store.ts';
import type { Tables } from './tables.ts';
import { tellChanges } from './tell-changes.ts';
import { takeEdits } from './writing/take-edits.ts';
import { writeArticles } from './writing/write-articles.ts';
import { writeCorrections } from './writing/write-corrections.ts';
import { writeMerges } from './writing/write-merges.ts';
import { writeRejected } from './writing/write-rejected.ts';

/** What may be said on opening a store. */
export interface StoreOptions {
  /** A copy of the database, kept up to date by the database itself, that answers queries instead of it. */
  readonly readUrl?: string | null;
  /** Told each SQL statement as it is run. */
  readonly onStatement?: (sql: string) => void;
  /** A SQLite file with so many quotes is read in a process of its own where that may take long; by default many. */
  readonly asideFrom?: number;
  /** Tells the time for `ingestedAt`; by default that of the machine. */
  readonly clock?: () => Date;
}

/** What a store is made of: databases whose tables are up to date. */
export interface Databases {
  readonly flavor: Flavor;
  /** What is written to. */
  readonly primary: Kysely<Tables>;
  /** What answers queries: the same, or a copy that may lag behind. */
  readonly queried: Kysely<Tables>;
  /** What answers queries that may go through much, if not `queried`: the same, but away from this process. */
  readonly aside?: Kysely<Tables>;
  /** What answers searches, if not `aside`: they are over in a moment, and should not wait for those that are not. */
  readonly searched?: Kysely<Tables>;
  /** Of `queried`. */
  readonly changes: Changes;
  /** Of `primary`, where several servers share it. */
  readonly buckets?: Buckets;
  readonly close: () => Promise<void>;
}

/** A store over databases. */
export const sqlStore = (databases: Databases, { clock = () => new Date() }: StoreOptions): Store => {
  const { flavor, primary, queried, aside = queried, searched = aside, changes, buckets = null, close } = databases;
  const edits = takeEdits(primary, flavor, clock);
  const common = {
    ...readSources(primary, flavor),
    allEdits: edits.allEdits,
    ...tellChanges(
      {
        ...writeArticles(primary, flavor, clock),
        ...writeRejected(primary, flavor),
        ...writeCorrections(primary, flavor, clock),
        ...writeMerges(primary, flavor, clock),
        takeEdits: edits.takeEdits,
      },
      changes,
    ),
    watch: changes.listen,
    buckets: () => buckets,
    close,
  };
  const own = queries(queried, aside, searched, flavor);
  if (queried === primary) return { ...common, ...own, primary: () => null };
  const upToDate: Store = { ...common, ...queries(primary, primary, primary, flavor), primary: () => null };
  return { ...common, ...own, primary: () => upToDate };
};

const queries = (db: Kysely<Tables>, aside: Kysely<Tables>, searched: Kysely<Tables>, flavor: Flavor) => ({
  ...readArticles(db, flavor, aside),
  ...readPeople(db, flavor, aside),
  ...readQuotes(db, flavor, aside),
  ...checkQuotation(searched, flavor, readQuotes(db, flavor).quotesByIds),
  ...readSearch(searched, flavor),
  ...readCorpus(db, flavor),
  ...readNews(db, flavor),
});
