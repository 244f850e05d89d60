import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What editors said, kept apart from what was read; and in which version of the corpus each thing came. */
export const editing: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('correction')
      .addColumn('quote', 'text', (column) => column.primaryKey())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('speaker', 'text')
      .addColumn('name', 'text')
      .addColumn('given_name', 'text')
      .addColumn('family_name', 'text')
      .addColumn('speaker_kind', 'text', (column) => column.notNull())
      .addColumn('editor', 'text')
      .addColumn('note', 'text')
      .addColumn('corrected_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('correction_by_article').on('correction').column('article').execute();
    await db.schema
      .createTable('person_merge')
      .addColumn('person', 'text', (column) => column.primaryKey())
      .addColumn('slug', 'text', (column) => column.notNull().unique())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('given_name', 'text')
      .addColumn('family_name', 'text')
      .addColumn('into_person', 'text', (column) => column.notNull())
      .addColumn('into_name', 'text', (column) => column.notNull())
      .addColumn('into_given_name', 'text')
      .addColumn('into_family_name', 'text')
      .addColumn('merged_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('person_merge_by_into').on('person_merge').column('into_person').execute();
    await db.schema
      .createTable('withdrawn')
      .addColumn('file_name', 'text', (column) => column.primaryKey())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .execute();
    await db.schema.alterTable('appearance').addColumn('parts', 'text').execute();
    await db.schema.alterTable('contributor').addColumn('named', 'text').execute();
    await db.schema.alterTable('quote').addColumn('named', 'text').execute();
    await db.schema.alterTable('quote').addColumn('correction', 'text').execute();
    for (const [table, column] of [
      ['article', 'ingested_in'],
      ['quote', 'added_in'],
    ] as const) {
      await db.schema
        .alterTable(table)
        .addColumn(column, 'integer', (added) => added.notNull().defaultTo(0))
        .execute();
      await db.schema.createIndex(`${table}_by_version`).on(table).columns([column, 'number']).execute();
    }
  },
};
