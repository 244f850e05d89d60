import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Flavor } from '../flavor.ts';
import type { RejectedFile } from '../records.ts';
import type { Store } from '../store.ts';
import type { Db, Tables } from '../tables.ts';

/** Keeps the list of files that were left out. */
export const writeRejected = (db: Kysely<Tables>, flavor: Flavor): Pick<Store, 'reject' | 'forgetRejected'> => ({
  reject: async (files, origin) => {
    if (files.length > 0) await flavor.write(db, (tx) => list(tx, flavor, files, origin));
  },
  forgetRejected: async (fileNames) => {
    if (fileNames.length === 0) return;
    await flavor.write(db, async (tx) => {
      if (await unlist(tx, flavor, fileNames)) await countChange(tx);
    });
  },
});

const list = async (tx: Db, flavor: Flavor, files: readonly RejectedFile[], origin: string | null): Promise<void> => {
  const names = files.map((file) => file.fileName);
  const listed = await tx
    .selectFrom('rejected')
    .selectAll()
    .where(flavor.isAmong('rejected.file_name', names))
    .execute();
  const known = new Map(listed.map((row) => [row.file_name, row]));
  const news = files.filter(({ fileName, reason }) => {
    const row = known.get(fileName);
    return row?.reason !== reason || row.origin !== origin;
  });
  for (const { fileName, reason } of news)
    await tx
      .insertInto('rejected')
      .values({ file_name: fileName, reason, origin })
      .onConflict((conflict) => conflict.column('file_name').doUpdateSet({ reason, origin }))
      .execute();
  if (news.some(({ fileName, reason }) => known.get(fileName)?.reason !== reason)) await countChange(tx);
};

/** Takes files off the list; answers whether any was on it. */
export const unlist = async (tx: Db, flavor: Flavor, fileNames: readonly string[]): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('rejected')
    .where(flavor.isAmong('rejected.file_name', fileNames))
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

/** Gives the corpus a new version, and answers it: called once in each transaction that changes what a client can read. */
export const countChange = async (tx: Db): Promise<number> => {
  const { version } = await tx
    .updateTable('corpus')
    .set({ version: sql`version + 1` })
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
};
