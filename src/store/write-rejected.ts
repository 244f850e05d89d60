import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Flavor } from './flavor.ts';
import type { Store } from './store.ts';
import type { Db, Tables } from './tables.ts';

/** Keeps the list of files that were left out. */
export const writeRejected = (db: Kysely<Tables>, flavor: Flavor): Pick<Store, 'reject' | 'forgetRejected'> => ({
  reject: (files) =>
    db.transaction().execute(async (tx) => {
      const listed = await tx
        .selectFrom('rejected')
        .selectAll()
        .where(
          flavor.isAmong(
            'rejected.file_name',
            files.map((file) => file.fileName),
          ),
        )
        .execute();
      const reasons = new Map(listed.map((row) => [row.file_name, row.reason]));
      const news = files.filter((file) => reasons.get(file.fileName) !== file.reason);
      for (const { fileName, reason } of news)
        await tx
          .insertInto('rejected')
          .values({ file_name: fileName, reason })
          .onConflict((conflict) => conflict.column('file_name').doUpdateSet({ reason }))
          .execute();
      if (news.length > 0) await countChange(tx);
    }),
  forgetRejected: (fileNames) =>
    db.transaction().execute(async (tx) => {
      if (await unlist(tx, flavor, fileNames)) await countChange(tx);
    }),
});

/** Takes files off the list; answers whether any was on it. */
export const unlist = async (tx: Db, flavor: Flavor, fileNames: readonly string[]): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('rejected')
    .where(flavor.isAmong('rejected.file_name', fileNames))
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

/** Gives the corpus a new version: called once in each transaction that changes what a client can read. */
export const countChange = async (tx: Db): Promise<void> => {
  await tx.updateTable('corpus').set({ version: sql`version + 1` }).execute();
};
