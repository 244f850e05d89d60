import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Ddl } from './ddl.ts';

/** How much each client may still ask of the servers that share a database, if anybody counts that. */
export const requestBuckets = ({ text, unlogged }: Ddl): Migration => ({
  async up(db: Kysely<unknown>) {
    if (unlogged === null) return;
    await db.schema
      .createTable('request_bucket')
      .modifyFront(unlogged)
      .addColumn('client', text, (column) => column.primaryKey())
      .addColumn('tokens', sql`double precision`, (column) => column.notNull())
      .addColumn('taken', sql`double precision`, (column) => column.notNull())
      .addColumn('filled_at', sql`double precision`, (column) => column.notNull())
      .execute();
  },
});
