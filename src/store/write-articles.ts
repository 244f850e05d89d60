import type { Insertable, Kysely } from 'kysely';
import { inChunks } from './chunks.ts';
import type { ArticleDraft } from './draft.ts';
import type { Flavor } from './flavor.ts';
import { articleId } from './records.ts';
import { articleParts, articleRow } from './rows.ts';
import type { IndexedQuote } from './search/index-articles.ts';
import { indexArticles, unindexArticles } from './search/index-articles.ts';
import type { PutOutcome, Store } from './store.ts';
import type { Db, QuoteTable, Tables } from './tables.ts';
import type { Tally } from './tally.ts';
import { startTally } from './tally.ts';
import { chooseSlugs, enrolPeople } from './write-people.ts';
import { countChange, unlist } from './write-rejected.ts';

/** Stores and removes articles with all that hangs on them. */
export const writeArticles = (
  db: Kysely<Tables>,
  flavor: Flavor,
  clock: () => Date,
): Pick<Store, 'put' | 'remove'> => ({
  put: async (drafts) => {
    if (drafts.length === 0) return [];
    return db.transaction().execute((tx) => put(tx, flavor, drafts, clock().toISOString()));
  },
  remove: async (articleIds) => {
    if (articleIds.length === 0) return 0;
    return db.transaction().execute((tx) => remove(tx, flavor, articleIds));
  },
});

const remove = async (tx: Db, flavor: Flavor, articleIds: readonly string[]): Promise<number> => {
  const rows = await tx
    .selectFrom('article')
    .select('number')
    .where(flavor.isAmong('article.id', articleIds))
    .execute();
  if (rows.length === 0) return 0;
  const numbers = rows.map((row) => row.number);
  const tally = startTally();
  await clear(tx, flavor, numbers, tally);
  await tx.deleteFrom('article').where(flavor.isAmong('article.number', numbers)).execute();
  await tally.settle(tx, flavor);
  await countChange(tx);
  return rows.length;
};

const put = async (tx: Db, flavor: Flavor, drafts: readonly ArticleDraft[], now: string): Promise<PutOutcome[]> => {
  const byName = new Map(drafts.map((draft) => [draft.fileName, draft]));
  const stored = await storedArticles(tx, flavor, [...byName.keys()]);
  const outcomes = new Map([...byName].map(([name, draft]) => [name, outcomeOf(draft, stored.get(name))]));
  const news = [...byName.values()].filter((draft) => outcomes.get(draft.fileName) !== 'UNCHANGED');
  await moveOrigins(tx, [...byName.values()], stored);
  const unlisted = await unlist(tx, flavor, [...byName.keys()]);
  if (news.length > 0) await replace(tx, flavor, news, stored, now);
  if (news.length > 0 || unlisted) await countChange(tx);
  return drafts.map((draft) => outcomes.get(draft.fileName) ?? 'UNCHANGED');
};

interface StoredArticle {
  readonly number: number;
  readonly slug: string;
  readonly sha256: string;
  readonly revision: string;
  readonly origin: string | null;
  readonly ingested_at: string;
}

type StoredArticles = ReadonlyMap<string, StoredArticle>;

const storedArticles = async (tx: Db, flavor: Flavor, fileNames: readonly string[]): Promise<StoredArticles> => {
  const rows = await tx
    .selectFrom('article')
    .select(['number', 'slug', 'file_name', 'sha256', 'revision', 'origin', 'ingested_at'])
    .where(flavor.isAmong('article.file_name', fileNames))
    .execute();
  return new Map(rows.map((row) => [row.file_name, row]));
};

const outcomeOf = (draft: ArticleDraft, stored: StoredArticle | undefined): PutOutcome => {
  if (stored === undefined) return 'ADDED';
  return stored.sha256 === draft.sha256 && stored.revision === draft.revision ? 'UNCHANGED' : 'CHANGED';
};

/** A file that is now read from another folder belongs to that one, be it changed or not. */
const moveOrigins = async (tx: Db, drafts: readonly ArticleDraft[], stored: StoredArticles): Promise<void> => {
  for (const { fileName, origin } of drafts) {
    const article = stored.get(fileName);
    if (article !== undefined && article.origin !== origin)
      await tx.updateTable('article').set({ origin }).where('number', '=', article.number).execute();
  }
};

const replace = async (
  tx: Db,
  flavor: Flavor,
  drafts: readonly ArticleDraft[],
  stored: StoredArticles,
  now: string,
): Promise<void> => {
  const tally = startTally();
  const old = drafts.flatMap((draft) => stored.get(draft.fileName)?.number ?? []);
  await clear(tx, flavor, old, tally);
  const ingestedAt = (draft: ArticleDraft): string => {
    const before = stored.get(draft.fileName);
    return before?.sha256 === draft.sha256 ? before.ingested_at : now;
  };
  const numbers = await upsertArticles(tx, flavor, drafts, stored, ingestedAt);
  const people = await enrolPeople(tx, flavor, drafts);
  const parts = drafts.map((draft) => articleParts(draft, numberOf(numbers, draft), ingestedAt(draft), people));
  const appearances = parts.flatMap((part) => part.appearances);
  await inChunks(parts, (chunk) =>
    tx
      .insertInto('article_text')
      .values(chunk.map((part) => part.text))
      .execute(),
  );
  await inChunks(appearances, (chunk) => tx.insertInto('appearance').values(chunk).execute());
  await inChunks(
    parts.flatMap((part) => part.contributors),
    (chunk) => tx.insertInto('contributor').values(chunk).execute(),
  );
  const quotes = await insertQuotes(
    tx,
    parts.flatMap((part) => part.quotes),
  );
  for (const appearance of appearances) tally.add(appearance);
  await tally.settle(tx, flavor);
  await indexArticles(
    tx,
    flavor,
    parts.map((part, at) => ({
      number: part.text.article,
      headline: drafts[at]?.headline ?? '',
      text: part.text,
      quotes: quotes.get(part.text.article) ?? [],
      appearances: part.appearances,
    })),
  );
};

/** The quotes of each article as they were inserted. */
const insertQuotes = async (
  tx: Db,
  rows: readonly Insertable<QuoteTable>[],
): Promise<ReadonlyMap<number, IndexedQuote[]>> => {
  const inserted: (IndexedQuote & { readonly article: number })[] = [];
  await inChunks(rows, async (chunk) => {
    const numbered = await tx
      .insertInto('quote')
      .values(chunk)
      .returning(['number', 'article', 'text', 'segments', 'speaker'])
      .execute();
    inserted.push(...numbered);
  });
  return Map.groupBy(inserted, ({ article }) => article);
};

/** Takes away all that hangs on articles, but not the articles themselves: they keep their numbers and slugs. */
const clear = async (tx: Db, flavor: Flavor, articles: readonly number[], tally: Tally): Promise<void> => {
  if (articles.length === 0) return;
  const appearances = await tx
    .selectFrom('appearance')
    .selectAll()
    .where(flavor.isAmong('appearance.article', articles))
    .execute();
  for (const appearance of appearances) tally.subtract(appearance);
  await unindexArticles(tx, flavor, articles);
  for (const table of ['quote', 'contributor', 'appearance', 'article_text'] as const)
    await tx
      .deleteFrom(table)
      .where(flavor.isAmong(`${table}.article`, articles))
      .execute();
};

/** The articles' numbers by id. */
const upsertArticles = async (
  tx: Db,
  flavor: Flavor,
  drafts: readonly ArticleDraft[],
  stored: StoredArticles,
  ingestedAt: (draft: ArticleDraft) => string,
): Promise<ReadonlyMap<string, number>> => {
  const newcomers = drafts
    .filter((draft) => !stored.has(draft.fileName))
    .map((draft) => ({ id: articleId(draft.fileName), words: draft.headline || draft.fileName }));
  const slugs = await chooseSlugs(tx, flavor, 'article', newcomers);
  const rows = drafts.map((draft) => {
    const id = articleId(draft.fileName);
    return articleRow(draft, stored.get(draft.fileName)?.slug ?? slugs.get(id) ?? id, ingestedAt(draft));
  });
  const numbers = new Map<string, number>();
  await inChunks(rows, async (chunk) => {
    const written = await tx
      .insertInto('article')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          headline: ref('excluded.headline'),
          headline_key: ref('excluded.headline_key'),
          published_at: ref('excluded.published_at'),
          publisher: ref('excluded.publisher'),
          url: ref('excluded.url'),
          word_count: ref('excluded.word_count'),
          sha256: ref('excluded.sha256'),
          revision: ref('excluded.revision'),
          byte_length: ref('excluded.byte_length'),
          ingested_at: ref('excluded.ingested_at'),
          warnings: ref('excluded.warnings'),
        })),
      )
      .returning(['id', 'number'])
      .execute();
    for (const { id, number } of written) numbers.set(id, number);
  });
  return numbers;
};

const numberOf = (numbers: ReadonlyMap<string, number>, draft: ArticleDraft): number => {
  const number = numbers.get(articleId(draft.fileName));
  if (number === undefined) throw new Error(`article ${draft.fileName} has no row`);
  return number;
};
