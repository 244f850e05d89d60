import type { Insertable } from 'kysely';
import { inChunks } from './chunks.ts';
import { correctDraft } from './correct-draft.ts';
import type { ArticleDraft } from './draft.ts';
import { readEdits } from './edits.ts';
import type { Flavor } from './flavor.ts';
import { articleId } from './records.ts';
import type { Arrival } from './rows.ts';
import { articleParts, articleRow } from './rows.ts';
import type { IndexedQuote } from './search/index-articles.ts';
import { indexArticles, unindexArticles } from './search/index-articles.ts';
import type { Db, QuoteTable } from './tables.ts';
import type { Tally } from './tally.ts';
import { startTally } from './tally.ts';
import { chooseSlugs, enrolPeople } from './write-people.ts';
import { nextVersion } from './write-rejected.ts';

/** What is stored of an article that is to be replaced. */
export interface StoredArticle {
  readonly number: number;
  readonly slug: string;
  readonly sha256: string;
  readonly revision: string;
  readonly origin: string | null;
  readonly ingested_at: string;
  readonly ingested_in: number;
}

/** By file name. */
export type StoredArticles = ReadonlyMap<string, StoredArticle>;

export const storedArticles = async (tx: Db, flavor: Flavor, fileNames: readonly string[]): Promise<StoredArticles> => {
  const rows = await tx
    .selectFrom('article')
    .select(['number', 'slug', 'file_name', 'sha256', 'revision', 'origin', 'ingested_at', 'ingested_in'])
    .where(flavor.isAmong('article.file_name', fileNames))
    .execute();
  return new Map(rows.map((row) => [row.file_name, row]));
};

/** Stores articles in place of what there is of them, as editors have corrected them. */
export const layArticles = async (
  tx: Db,
  flavor: Flavor,
  drafts: readonly ArticleDraft[],
  stored: StoredArticles,
  now: string,
): Promise<void> => {
  const tally = startTally();
  const old = drafts.flatMap((draft) => stored.get(draft.fileName)?.number ?? []);
  const version = await nextVersion(tx);
  const known = await quoteVersions(tx, flavor, old);
  await clearArticles(tx, flavor, old, tally);
  const arrivalOf = (draft: ArticleDraft): Arrival => {
    const before = stored.get(draft.fileName);
    return before?.sha256 === draft.sha256
      ? { ingestedAt: before.ingested_at, ingestedIn: before.ingested_in }
      : { ingestedAt: now, ingestedIn: version };
  };
  const numbers = await upsertArticles(tx, flavor, drafts, stored, arrivalOf);
  const { correctionsOf, standIn } = await readEdits(tx, flavor, drafts);
  const corrected = drafts.map((draft) => correctDraft(draft, correctionsOf(articleId(draft.fileName))));
  const people = await enrolPeople(tx, flavor, corrected, standIn);
  const addedIn = (quoteId: string): number => known.get(quoteId) ?? version;
  const parts = corrected.map((draft) =>
    articleParts(draft, { article: numberOf(numbers, draft), arrival: arrivalOf(draft), people, standIn, addedIn }),
  );
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

/** In which version each quote of these articles came. */
const quoteVersions = async (
  tx: Db,
  flavor: Flavor,
  articles: readonly number[],
): Promise<ReadonlyMap<string, number>> => {
  if (articles.length === 0) return new Map();
  const rows = await tx
    .selectFrom('quote')
    .select(['id', 'added_in'])
    .where(flavor.isAmong('quote.article', articles))
    .execute();
  return new Map(rows.map((row) => [row.id, row.added_in]));
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
export const clearArticles = async (
  tx: Db,
  flavor: Flavor,
  articles: readonly number[],
  tally: Tally,
): Promise<void> => {
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
  arrivalOf: (draft: ArticleDraft) => Arrival,
): Promise<ReadonlyMap<string, number>> => {
  const newcomers = drafts
    .filter((draft) => !stored.has(draft.fileName))
    .map((draft) => ({ id: articleId(draft.fileName), words: draft.headline || draft.fileName }));
  const slugs = await chooseSlugs(tx, flavor, 'article', newcomers);
  const rows = drafts.map((draft) => {
    const id = articleId(draft.fileName);
    return articleRow(draft, stored.get(draft.fileName)?.slug ?? slugs.get(id) ?? id, arrivalOf(draft));
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
          ingested_in: ref('excluded.ingested_in'),
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
