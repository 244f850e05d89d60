import type { Flavor } from '../flavor.ts';
import type { Store, StoredSource } from '../store.ts';
import type { Db } from '../tables.ts';

/** What can be asked about the corpus as a whole. */
export const readCorpus = (db: Db, flavor: Flavor): Pick<Store, 'byteSize' | 'corpusVersion' | 'rejectedFiles'> => ({
  byteSize: async () => (await flavor.byteSize.execute(db)).rows[0]?.value ?? 0,
  corpusVersion: async () => {
    const { store, version } = await db.selectFrom('corpus').selectAll().executeTakeFirstOrThrow();
    return `${store}-${version}`;
  },
  rejectedFiles: () => rejected(db).execute(),
});

const rejected = (db: Db) => db.selectFrom('rejected').select(['file_name as fileName', 'reason']).orderBy('file_name');

type SourceReads = 'rejectedFrom' | 'sourcesByFileNames' | 'sourcesFrom' | 'withdrawn';

/** What can be asked about the files that articles were read from, to tell what there is to read. */
export const readSources = (db: Db, flavor: Flavor): Pick<Store, SourceReads> => {
  const sources = () =>
    db.selectFrom('article').select(['id as articleId', 'file_name as fileName', 'origin', 'sha256', 'revision']);
  return {
    rejectedFrom: (origin) => rejected(db).where('origin', '=', origin).execute(),
    sourcesByFileNames: async (fileNames) => {
      const rows: StoredSource[] = await sources().where(flavor.isAmong('article.file_name', fileNames)).execute();
      const found = new Map(rows.map((row) => [row.fileName, row]));
      return fileNames.map((fileName) => found.get(fileName) ?? null);
    },
    withdrawn: async (fileNames) => {
      const rows = await db
        .selectFrom('withdrawn')
        .selectAll()
        .where(flavor.isAmong('withdrawn.file_name', fileNames))
        .execute();
      const found = new Map(rows.map((row) => [row.file_name, row.sha256]));
      return fileNames.map((fileName) => found.get(fileName) ?? null);
    },
    sourcesFrom: (origin) => sources().where('origin', '=', origin).orderBy('file_name').execute(),
  };
};
