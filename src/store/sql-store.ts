import type { Kysely } from 'kysely';
import type { Changes } from './changes.ts';
import { checkQuotation } from './check-quotation.ts';
import type { Flavor } from './flavor.ts';
import { readArticles } from './read-articles.ts';
import { readCorpus, readSources } from './read-corpus.ts';
import { readNews } from './read-news.ts';
import { readPeople } from './read-people.ts';
import { readQuotes } from './read-quotes.ts';
import { readSearch } from './read-search.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { tellChanges } from './tell-changes.ts';
import { writeArticles } from './write-articles.ts';
import { writeCorrections } from './write-corrections.ts';
import { writeMerges } from './write-merges.ts';
import { writeRejected } from './write-rejected.ts';

/** What may be said on opening a store. */
export interface StoreOptions {
  /** A copy of the database, kept up to date by the database itself, that answers queries instead of it. */
  readonly readUrl?: string | null;
  /** Told each SQL statement as it is run. */
  readonly onStatement?: (sql: string) => void;
  /** A SQLite file with so many quotes is read on a thread of its own where that may take long; by default many. */
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
  /** What answers queries that may go through much, if not `queried`: the same, but away from this thread. */
  readonly aside?: Kysely<Tables>;
  /** Of `queried`. */
  readonly changes: Changes;
  readonly close: () => Promise<void>;
}

/** A store over databases. */
export const sqlStore = (databases: Databases, { clock = () => new Date() }: StoreOptions): Store => {
  const { flavor, primary, queried, aside = queried, changes, close } = databases;
  const common = {
    ...readSources(primary, flavor),
    ...tellChanges(
      {
        ...writeArticles(primary, flavor, clock),
        ...writeRejected(primary, flavor),
        ...writeCorrections(primary, flavor, clock),
        ...writeMerges(primary, flavor, clock),
      },
      changes,
    ),
    watch: changes.listen,
    close,
  };
  const primaryAside = queried === primary ? aside : primary;
  const upToDate: Store = { ...common, ...queries(primary, primaryAside, flavor), primary: () => null };
  return queried === primary ? upToDate : { ...common, ...queries(queried, aside, flavor), primary: () => upToDate };
};

const queries = (db: Kysely<Tables>, aside: Kysely<Tables>, flavor: Flavor) => ({
  ...readArticles(db, flavor, aside),
  ...readPeople(db, flavor, aside),
  ...readQuotes(db, flavor, aside),
  ...checkQuotation(aside, flavor, readQuotes(db, flavor).quotesByIds),
  ...readSearch(aside, flavor),
  ...readCorpus(db, flavor),
  ...readNews(db, flavor),
});
