import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Ddl } from './ddl.ts';

/** Who is mentioned in a quote, and what a store notes of its search index, which it makes itself. */
export const search = (ddl: Ddl): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('quote_mention')
      .addColumn('person', ddl.integer, (column) => column.notNull().references('person.number'))
      .addColumn('quote', ddl.integer, (column) => column.notNull().references('quote.number').onDelete('cascade'))
      .addPrimaryKeyConstraint('quote_mention_key', ['person', 'quote'])
      .execute();
    await db.schema.createIndex('quote_mention_by_quote').on('quote_mention').columns(['quote', 'person']).execute();
    await db.schema
      .createTable('search_index')
      .addColumn('revision', ddl.text, (column) => column.notNull())
      .execute();
    await sql`insert into search_index (revision) values ('')`.execute(db);
    for (const column of ['kind', 'speaker_kind', 'cue_lemma'])
      await db.schema.createIndex(`quote_by_${column}`).on('quote').columns([column, 'article', 'position']).execute();
    await db.schema.createIndex('article_by_publisher').on('article').columns(['publisher', 'number']).execute();
  },
});
