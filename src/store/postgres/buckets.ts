import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Buckets } from '../store.ts';
import type { Tables } from '../tables.ts';

const CLEAN_MS = 60_000;

/** Seconds, on the clock of the database: those of its servers do not agree. */
const NOW = sql<number>`extract(epoch from clock_timestamp())::double precision`;

/**
 * Buckets in a table, filled as they are taken from: one statement, behind which other servers wait for their turn. Clients
 * are kept as digests: none is too long for a key, and addresses are not lying about.
 */
export const keepBuckets = (db: Kysely<Tables>): Buckets => {
  let cleanedAt = performance.now();
  // Whoever has not asked for a minute has a full bucket, as somebody new has.
  const clean = async (): Promise<void> => {
    cleanedAt = performance.now();
    await db.deleteFrom('request_bucket').where('filled_at', '<', sql<number>`${NOW} - 60`).execute();
  };
  return {
    take: async (client, wanted, aMinute) => {
      const first = Math.min(wanted, aMinute);
      const level = sql<number>`least(${aMinute}, request_bucket.tokens
        + greatest(0, excluded.filled_at - request_bucket.filled_at) * ${aMinute / 60})`;
      const taken = sql<number>`least(${wanted}, floor(${level}))`;
      const bucket = await db
        .insertInto('request_bucket')
        .values({ client: hash('sha256', client), tokens: aMinute - first, taken: first, filled_at: NOW })
        .onConflict((conflict) =>
          conflict.column('client').doUpdateSet({
            tokens: sql<number>`${level} - ${taken}`,
            taken,
            filled_at: sql<number>`excluded.filled_at`,
          }),
        )
        .returning(['taken', 'tokens'])
        .executeTakeFirstOrThrow();
      if (performance.now() - cleanedAt > CLEAN_MS) await clean();
      return { taken: bucket.taken, left: bucket.tokens };
    },
  };
};
