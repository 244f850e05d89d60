import { sql } from 'kysely';
import type { Flavor } from '../flavor.ts';
import { personWith } from '../person-with.ts';
import type { News, Place, Store } from '../store.ts';
import type { Db } from '../tables.ts';
import { readArticles } from './read-articles.ts';
import { readQuotes } from './read-quotes.ts';

/** What came to the corpus, in the order in which it did. */
export const readNews = (db: Db, flavor: Flavor): Pick<Store, 'articlesSince' | 'quotesSince'> => {
  const { articlesByIds } = readArticles(db, flavor);
  const { quotesByIds } = readQuotes(db, flavor);
  const endOfHistory = async (): Promise<Place> => {
    const { version } = await db.selectFrom('corpus').select('version').executeTakeFirstOrThrow();
    return { version, number: Number.MAX_SAFE_INTEGER };
  };
  const since = async <T>(
    place: Place | null,
    most: number,
    find: (after: Place, end: Place) => Promise<Row[]>,
    load: (ids: readonly string[]) => Promise<(T | null)[]>,
  ): Promise<News<T>> => {
    const end = await endOfHistory();
    if (place === null) return { items: [], place: end };
    if (place.version === end.version && place.number === end.number) return { items: [], place };
    const rows = await find(place, end);
    const records = rows.length === 0 ? [] : await load(rows.map(({ id }) => id));
    // What came earlier may be stored anew under a higher number: past the end of a version nothing of it is news.
    return {
      items: records.filter((record) => record !== null),
      place: rows.length < most ? end : (rows.at(-1) ?? end),
    };
  };
  return {
    articlesSince: (place, most) =>
      since(
        place,
        most,
        (after, end) =>
          db
            .selectFrom('article')
            .select(['id', 'number', 'ingested_in as version'])
            .where(sql<boolean>`(ingested_in, number) > (${after.version}, ${after.number})`)
            .where('ingested_in', '<=', end.version)
            .orderBy('ingested_in')
            .orderBy('number')
            .limit(most)
            .execute(),
        articlesByIds,
      ),
    quotesSince: (place, most, speakerId = null) =>
      since(
        place,
        most,
        (after, end) =>
          db
            .selectFrom('quote')
            .select(['id', 'number', 'added_in as version'])
            .where(sql<boolean>`(added_in, number) > (${after.version}, ${after.number})`)
            .where('added_in', '<=', end.version)
            .$if(speakerId !== null, (query) => query.where('speaker', '=', personWith('id', speakerId ?? '')))
            .orderBy('added_in')
            .orderBy('number')
            .limit(most)
            .execute(),
        quotesByIds,
      ),
  };
};

interface Row extends Place {
  readonly id: string;
}
