import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Ddl } from './ddl.ts';

/** Articles, people and quotes, as read from files. */
export const articles = (ddl: Ddl): Migration => ({
  async up(db: Kysely<unknown>) {
    await createArticles(db, ddl);
    await createPeople(db, ddl);
    await createQuotes(db, ddl);
    await db.schema
      .createTable('rejected')
      .addColumn('file_name', ddl.text, (column) => column.primaryKey())
      .addColumn('reason', ddl.text, (column) => column.notNull())
      .addColumn('origin', ddl.text)
      .execute();
    await db.schema
      .createTable('corpus')
      .addColumn('store', ddl.text, (column) => column.notNull())
      .addColumn('version', ddl.integer, (column) => column.notNull())
      .execute();
    await sql`insert into corpus (store, version) values (${crypto.randomUUID().slice(0, 8)}, 0)`.execute(db);
  },
});

const createArticles = async (db: Kysely<unknown>, ddl: Ddl): Promise<void> => {
  await db.schema
    .createTable('article')
    .addColumn('number', ddl.integer, ddl.numbered)
    .addColumn('id', ddl.text, (column) => column.notNull().unique())
    .addColumn('slug', ddl.text, (column) => column.notNull().unique())
    .addColumn('headline', ddl.text, (column) => column.notNull())
    .addColumn('headline_key', ddl.text, (column) => column.notNull())
    .addColumn('published_at', ddl.text, (column) => column.notNull())
    .addColumn('publisher', ddl.text)
    .addColumn('url', ddl.text)
    .addColumn('word_count', ddl.integer, (column) => column.notNull())
    .addColumn('file_name', ddl.text, (column) => column.notNull().unique())
    .addColumn('origin', ddl.text)
    .addColumn('sha256', ddl.text, (column) => column.notNull())
    .addColumn('revision', ddl.text, (column) => column.notNull())
    .addColumn('byte_length', ddl.integer, (column) => column.notNull())
    .addColumn('ingested_at', ddl.text, (column) => column.notNull())
    .addColumn('warnings', ddl.text, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('article_by_date').on('article').columns(['published_at', 'number']).execute();
  await db.schema.createIndex('article_by_ingestion').on('article').columns(['ingested_at', 'number']).execute();
  await db.schema.createIndex('article_by_headline').on('article').columns(['headline_key', 'number']).execute();
  await db.schema.createIndex('article_by_origin').on('article').columns(['origin', 'file_name']).execute();
  await db.schema
    .createTable('article_text')
    .addColumn('article', ddl.integer, (column) => column.primaryKey().references('article.number').onDelete('cascade'))
    .addColumn('text', ddl.text, (column) => column.notNull())
    .addColumn('paragraphs', ddl.text, (column) => column.notNull())
    .addColumn('furniture', ddl.text, (column) => column.notNull())
    .execute();
};

const createPeople = async (db: Kysely<unknown>, ddl: Ddl): Promise<void> => {
  await db.schema
    .createTable('person')
    .addColumn('number', ddl.integer, ddl.numbered)
    .addColumn('id', ddl.text, (column) => column.notNull().unique())
    .addColumn('slug', ddl.text, (column) => column.notNull().unique())
    .addColumn('name', ddl.text, (column) => column.notNull())
    .addColumn('given_name', ddl.text)
    .addColumn('family_name', ddl.text)
    .addColumn('name_key', ddl.text, (column) => column.notNull())
    .addColumn('mention_count', ddl.integer, (column) => column.notNull())
    .addColumn('quote_count', ddl.integer, (column) => column.notNull())
    .addColumn('article_count', ddl.integer, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('person_by_name').on('person').columns(['name_key', 'number']).execute();
  await db.schema.createIndex('person_by_mentions').on('person').columns(['mention_count', 'number']).execute();
  await db.schema.createIndex('person_by_quotes').on('person').columns(['quote_count', 'number']).execute();
  await db.schema
    .createTable('person_name')
    .addColumn('person', ddl.integer, (column) => column.notNull().references('person.number').onDelete('cascade'))
    .addColumn('form', ddl.text, (column) => column.notNull())
    .addColumn('text', ddl.text, (column) => column.notNull())
    .addColumn('given_name', ddl.text)
    .addColumn('family_name', ddl.text)
    .addColumn('article_count', ddl.integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('person_name_key', ['person', 'form', 'text'])
    .execute();
  await db.schema
    .createTable('appearance')
    .addColumn('number', ddl.integer, ddl.numbered)
    .addColumn('article', ddl.integer, (column) => column.notNull().references('article.number').onDelete('cascade'))
    .addColumn('position', ddl.integer, (column) => column.notNull())
    .addColumn('person', ddl.integer, (column) => column.notNull().references('person.number'))
    .addColumn('name', ddl.text, (column) => column.notNull())
    .addColumn('given_name', ddl.text)
    .addColumn('family_name', ddl.text)
    .addColumn('aliases', ddl.text, (column) => column.notNull())
    .addColumn('descriptions', ddl.text, (column) => column.notNull())
    .addColumn('mention_count', ddl.integer, (column) => column.notNull())
    .addColumn('quote_count', ddl.integer, (column) => column.notNull())
    .addColumn('mentions', ddl.text, (column) => column.notNull())
    .addUniqueConstraint('appearance_place', ['article', 'position'])
    .execute();
  await db.schema
    .createIndex('appearance_by_person')
    .unique()
    .on('appearance')
    .columns(['person', 'article'])
    .execute();
  await db.schema
    .createTable('contributor')
    .addColumn('article', ddl.integer, (column) => column.notNull().references('article.number').onDelete('cascade'))
    .addColumn('position', ddl.integer, (column) => column.notNull())
    .addColumn('person', ddl.integer, (column) => column.notNull().references('person.number'))
    .addColumn('role', ddl.text, (column) => column.notNull())
    .addColumn('span', ddl.text)
    .addPrimaryKeyConstraint('contributor_key', ['article', 'position'])
    .execute();
  await db.schema.createIndex('contributor_by_person').on('contributor').columns(['person', 'article']).execute();
};

const createQuotes = async (db: Kysely<unknown>, ddl: Ddl): Promise<void> => {
  await db.schema
    .createTable('quote')
    .addColumn('number', ddl.integer, ddl.numbered)
    .addColumn('id', ddl.text, (column) => column.notNull().unique())
    .addColumn('article', ddl.integer, (column) => column.notNull().references('article.number').onDelete('cascade'))
    .addColumn('position', ddl.integer, (column) => column.notNull())
    .addColumn('kind', ddl.text, (column) => column.notNull())
    .addColumn('text', ddl.text, (column) => column.notNull())
    .addColumn('segments', ddl.text, (column) => column.notNull())
    .addColumn('paragraph', ddl.integer, (column) => column.notNull())
    .addColumn('speaker', ddl.integer, (column) => column.references('person.number'))
    .addColumn('speaker_kind', ddl.text, (column) => column.notNull())
    .addColumn('source', ddl.text)
    .addColumn('cue', ddl.text)
    .addColumn('cue_lemma', ddl.text)
    .addColumn('confidence', 'double precision', (column) => column.notNull())
    .addColumn('method', ddl.text, (column) => column.notNull())
    .addColumn('published_at', ddl.text, (column) => column.notNull())
    .addColumn('ingested_at', ddl.text, (column) => column.notNull())
    .addUniqueConstraint('quote_place', ['article', 'position'])
    .execute();
  await db.schema.createIndex('quote_by_speaker').on('quote').columns(['speaker', 'article', 'position']).execute();
  const orders = { date: 'published_at', ingestion: 'ingested_at', confidence: 'confidence' };
  for (const [name, column] of Object.entries(orders))
    await db.schema.createIndex(`quote_by_${name}`).on('quote').columns([column, 'article', 'position']).execute();
};
