import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Ddl } from './ddl.ts';

/** What editors said, kept apart from what was read; and in which version of the corpus each thing came. */
export const editing = (ddl: Ddl): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('correction')
      .addColumn('quote', ddl.text, (column) => column.primaryKey())
      .addColumn('article', ddl.text, (column) => column.notNull())
      .addColumn('words', ddl.text, (column) => column.notNull())
      .addColumn('speaker', ddl.text)
      .addColumn('name', ddl.text)
      .addColumn('given_name', ddl.text)
      .addColumn('family_name', ddl.text)
      .addColumn('speaker_kind', ddl.text, (column) => column.notNull())
      .addColumn('editor', ddl.text)
      .addColumn('note', ddl.text)
      .addColumn('corrected_at', ddl.text, (column) => column.notNull())
      .execute();
    await db.schema.createIndex('correction_by_article').on('correction').column('article').execute();
    await db.schema
      .createTable('person_merge')
      .addColumn('person', ddl.text, (column) => column.primaryKey())
      .addColumn('slug', ddl.text, (column) => column.notNull().unique())
      .addColumn('name', ddl.text, (column) => column.notNull())
      .addColumn('given_name', ddl.text)
      .addColumn('family_name', ddl.text)
      .addColumn('into_person', ddl.text, (column) => column.notNull())
      .addColumn('into_name', ddl.text, (column) => column.notNull())
      .addColumn('into_given_name', ddl.text)
      .addColumn('into_family_name', ddl.text)
      .addColumn('merged_at', ddl.text, (column) => column.notNull())
      .execute();
    await db.schema.createIndex('person_merge_by_into').on('person_merge').column('into_person').execute();
    await db.schema
      .createTable('withdrawn')
      .addColumn('file_name', ddl.text, (column) => column.primaryKey())
      .addColumn('sha256', ddl.text, (column) => column.notNull())
      .execute();
    await db.schema.alterTable('appearance').addColumn('parts', ddl.text).execute();
    await db.schema.alterTable('contributor').addColumn('named', ddl.text).execute();
    await db.schema.alterTable('quote').addColumn('named', ddl.text).execute();
    await db.schema.alterTable('quote').addColumn('correction', ddl.text).execute();
    for (const [table, column] of [
      ['article', 'ingested_in'],
      ['quote', 'added_in'],
    ] as const) {
      await db.schema
        .alterTable(table)
        .addColumn(column, ddl.integer, (added) => added.notNull().defaultTo(0))
        .execute();
      await db.schema.createIndex(`${table}_by_version`).on(table).columns([column, 'number']).execute();
    }
  },
});
