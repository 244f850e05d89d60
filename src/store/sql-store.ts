import type { Kysely } from 'kysely';
import type { Changes } from './changes.ts';
import { checkQuotation } from './check-quotation.ts';
import type { Flavor } from './flavor.ts';
import { readArticles } from './read-articles.ts';
import { readCorpus } from './read-corpus.ts';
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
  /** Told each SQL statement as it is run. */
  readonly onStatement?: (sql: string) => void;
  /** Tells the time for `ingestedAt`; by default that of the machine. */
  readonly clock?: () => Date;
}

/** A store over a database whose tables are up to date. */
export const sqlStore = (
  db: Kysely<Tables>,
  flavor: Flavor,
  changes: Changes,
  { clock = () => new Date() }: StoreOptions,
): Store => {
  const { mergedInto, ...merges } = writeMerges(db, flavor, clock);
  return {
    ...readArticles(db, flavor),
    ...readPeople(db, flavor),
    ...readQuotes(db, flavor),
    ...checkQuotation(db, flavor, readQuotes(db, flavor).quotesByIds),
    ...readSearch(db, flavor),
    ...readCorpus(db, flavor),
    ...tellChanges(
      {
        ...writeArticles(db, flavor, clock),
        ...writeRejected(db, flavor),
        ...writeCorrections(db, flavor, clock),
        ...merges,
      },
      changes,
    ),
    mergedInto,
    ...readNews(db, flavor),
    watch: changes.listen,
    close: () => db.destroy(),
  };
};
