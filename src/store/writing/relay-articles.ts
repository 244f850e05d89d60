import type { Flavor } from '../flavor.ts';
import type { Db } from '../tables.ts';
import { layArticles, storedArticles } from './lay-articles.ts';
import { storedDrafts } from './stored-drafts.ts';
import { countChange } from './write-rejected.ts';

const BATCH = 64;

/** Stores articles anew as they were read, so that what editors have said since takes hold; a change of the corpus. */
export const relayArticles = async (
  tx: Db,
  flavor: Flavor,
  articles: readonly number[],
  now: string,
): Promise<void> => {
  const version = await countChange(tx);
  for (let at = 0; at < articles.length; at += BATCH) {
    const drafts = await storedDrafts(tx, flavor, articles.slice(at, at + BATCH));
    const fileNames = drafts.map((draft) => draft.fileName);
    await layArticles(tx, flavor, drafts, await storedArticles(tx, flavor, fileNames), { now, version });
  }
};
