import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Articles, people and quotes, as read from files. */
export const articles: Migration = {
  async up(db: Kysely<unknown>) {
    await createArticles(db);
    await createPeople(db);
    await createQuotes(db);
    await db.schema
      .createTable('rejected')
      .addColumn('file_name', 'text', (column) => column.primaryKey())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('origin', 'text')
      .execute();
    await db.schema
      .createTable('corpus')
      .addColumn('store', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute();
    await sql`insert into corpus (store, version) values (${crypto.randomUUID().slice(0, 8)}, 0)`.execute(db);
  },
};

const createArticles = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('article')
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('slug', 'text', (column) => column.notNull().unique())
    .addColumn('headline', 'text', (column) => column.notNull())
    .addColumn('headline_key', 'text', (column) => column.notNull())
    .addColumn('published_at', 'text', (column) => column.notNull())
    .addColumn('publisher', 'text')
    .addColumn('url', 'text')
    .addColumn('word_count', 'integer', (column) => column.notNull())
    .addColumn('file_name', 'text', (column) => column.notNull().unique())
    .addColumn('origin', 'text')
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('revision', 'text', (column) => column.notNull())
    .addColumn('byte_length', 'integer', (column) => column.notNull())
    .addColumn('ingested_at', 'text', (column) => column.notNull())
    .addColumn('warnings', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('article_by_date').on('article').columns(['published_at', 'number']).execute();
  await db.schema.createIndex('article_by_ingestion').on('article').columns(['ingested_at', 'number']).execute();
  await db.schema.createIndex('article_by_headline').on('article').columns(['headline_key', 'number']).execute();
  await db.schema.createIndex('article_by_origin').on('article').columns(['origin', 'file_name']).execute();
  await db.schema
    .createTable('article_text')
    .addColumn('article', 'integer', (column) => column.primaryKey().references('article.number').onDelete('cascade'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('paragraphs', 'text', (column) => column.notNull())
    .addColumn('furniture', 'text', (column) => column.notNull())
    .execute();
};

const createPeople = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('person')
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('slug', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('given_name', 'text')
    .addColumn('family_name', 'text')
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('mention_count', 'integer', (column) => column.notNull())
    .addColumn('quote_count', 'integer', (column) => column.notNull())
    .addColumn('article_count', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('person_by_name').on('person').columns(['name_key', 'number']).execute();
  await db.schema.createIndex('person_by_mentions').on('person').columns(['mention_count', 'number']).execute();
  await db.schema.createIndex('person_by_quotes').on('person').columns(['quote_count', 'number']).execute();
  await db.schema
    .createTable('person_name')
    .addColumn('person', 'integer', (column) => column.notNull().references('person.number').onDelete('cascade'))
    .addColumn('form', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('given_name', 'text')
    .addColumn('family_name', 'text')
    .addColumn('article_count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_name_key', ['person', 'form', 'text'])
    .execute();
  await db.schema
    .createTable('appearance')
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('article', 'integer', (column) => column.notNull().references('article.number').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('person', 'integer', (column) => column.notNull().references('person.number'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('given_name', 'text')
    .addColumn('family_name', 'text')
    .addColumn('aliases', 'text', (column) => column.notNull())
    .addColumn('descriptions', 'text', (column) => column.notNull())
    .addColumn('mention_count', 'integer', (column) => column.notNull())
    .addColumn('quote_count', 'integer', (column) => column.notNull())
    .addColumn('mentions', 'text', (column) => column.notNull())
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
    .addColumn('article', 'integer', (column) => column.notNull().references('article.number').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('person', 'integer', (column) => column.notNull().references('person.number'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('span', 'text')
    .addPrimaryKeyConstraint('contributor_key', ['article', 'position'])
    .execute();
  await db.schema.createIndex('contributor_by_person').on('contributor').columns(['person', 'article']).execute();
};

const createQuotes = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('quote')
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('article', 'integer', (column) => column.notNull().references('article.number').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('segments', 'text', (column) => column.notNull())
    .addColumn('paragraph', 'integer', (column) => column.notNull())
    .addColumn('speaker', 'integer', (column) => column.references('person.number'))
    .addColumn('speaker_kind', 'text', (column) => column.notNull())
    .addColumn('source', 'text')
    .addColumn('cue', 'text')
    .addColumn('cue_lemma', 'text')
    .addColumn('confidence', 'double precision', (column) => column.notNull())
    .addColumn('method', 'text', (column) => column.notNull())
    .addColumn('published_at', 'text', (column) => column.notNull())
    .addColumn('ingested_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('quote_place', ['article', 'position'])
    .execute();
  await db.schema.createIndex('quote_by_speaker').on('quote').columns(['speaker', 'article', 'position']).execute();
  const orders = { date: 'published_at', ingestion: 'ingested_at', confidence: 'confidence' };
  for (const [name, column] of Object.entries(orders))
    await db.schema.createIndex(`quote_by_${name}`).on('quote').columns([column, 'article', 'position']).execute();
};
