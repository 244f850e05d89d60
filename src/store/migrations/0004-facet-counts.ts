import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Ddl } from './ddl.ts';

/** How many articles and quotes there are of each kind, publisher and so on, so that nobody counts all of them for it. */
export const facetCounts = (ddl: Ddl): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('facet_count')
      .addColumn('facet', ddl.text, (column) => column.notNull())
      .addColumn('value', ddl.text, (column) => column.notNull())
      .addColumn('count', ddl.integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('facet_count_key', ['facet', 'value'])
      .execute();
    await db.schema.createIndex('facet_count_by_count').on('facet_count').columns(['facet', 'count']).execute();
    for (const [facet, value, from] of FACETS)
      await sql`insert into facet_count (facet, value, count)
        select ${sql.lit(facet)}, ${sql.raw(value)}, count(*) from ${sql.raw(from)}
        where ${sql.raw(value)} <> '' group by 2`.execute(db);
  },
});

const ARTICLE_OF_QUOTE = 'quote join article on article.number = quote.article';

const FACETS = [
  ['QUOTE KIND', 'kind', 'quote'],
  ['QUOTE SPEAKER_KIND', 'speaker_kind', 'quote'],
  ['QUOTE CUE', 'cue_lemma', 'quote'],
  ['QUOTE PUBLISHER', 'publisher', ARTICLE_OF_QUOTE],
  ['QUOTE MONTH', 'substr(quote.published_at, 1, 7)', 'quote'],
  ['ARTICLE PUBLISHER', 'publisher', 'article'],
  ['ARTICLE MONTH', 'substr(published_at, 1, 7)', 'article'],
  ['ARTICLE SPEAKER', 'cast(person as text)', '(select person from appearance where quote_count > 0) as quoted'],
  ['ARTICLE AUTHOR', 'cast(person as text)', "(select person from contributor where role = 'AUTHOR') as author"],
] as const;
