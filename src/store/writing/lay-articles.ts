import type { Flavor } from '../flavor.ts';
import { insertNumbered, insertRows } from '../rows.ts';
import { indexArticles, unindexArticles } from '../search/index-articles.ts';
import type { Db } from '../tables.ts';
import type { ReadArticle } from './heed-editors.ts';
import { heedEditors } from './heed-editors.ts';
import type { PreparedArticle } from './prepared.ts';
import { rowsOf } from './sheet.ts';
import type { Tally } from './tally.ts';
import { startTally } from './tally.ts';
import type { FacetTally } from './tally-facets.ts';
import { countedRows, startFacetTally } from './tally-facets.ts';
import { chooseSlugs, enrolPeople } from './write-people.ts';

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

/** When articles are laid, and which version of the corpus comes of it. */
export interface Change {
  readonly now: string;
  readonly version: number;
}

/** Stores articles in place of what there is of them, as editors have corrected them. */
export const layArticles = async (
  tx: Db,
  flavor: Flavor,
  articles: readonly ReadArticle[],
  stored: StoredArticles,
  { now, version }: Change,
): Promise<void> => {
  const tally = startTally();
  const facets = startFacetTally();
  const old = articles.flatMap(({ fileName }) => stored.get(fileName)?.number ?? []);
  const known = await quoteVersions(tx, flavor, old);
  await clearArticles(tx, flavor, old, tally, facets);
  const prepared = await heedEditors(tx, flavor, articles);
  const arrivalOf = ({ fileName, sha256 }: PreparedArticle): Arrival => {
    const before = stored.get(fileName);
    return before?.sha256 === sha256
      ? { ingested_at: before.ingested_at, ingested_in: before.ingested_in }
      : { ingested_at: now, ingested_in: version };
  };
  const articleNumbers = await upsertArticles(tx, flavor, prepared, stored, arrivalOf);
  const people = await enrolPeople(tx, flavor, prepared);
  const numbered = prepared.map((article) => {
    const numbers = rowsOf(article.people).map(({ id }) => numberIn(people, id));
    return {
      article,
      number: numberIn(articleNumbers, article.article.id),
      person: (index: number): number => numbers[index] ?? Number.NaN,
    };
  });
  await insertRows(
    tx,
    flavor,
    'article_text',
    numbered.map(({ article, number }) => ({ article: number, ...article.text })),
  );
  const appearances = numbered.flatMap(({ article, number, person }) =>
    rowsOf(article.appearances).map((row) => ({ ...row, article: number, person: person(row.person) })),
  );
  await insertRows(tx, flavor, 'appearance', appearances);
  const contributors = numbered.flatMap(({ article, number, person }) =>
    rowsOf(article.contributors).map((row) => ({ ...row, article: number, person: person(row.person) })),
  );
  await insertRows(tx, flavor, 'contributor', contributors);
  const quotes = numbered.flatMap(({ article, number, person }) => {
    const { ingested_at } = arrivalOf(article);
    return rowsOf(article.quotes).map((row) => ({
      ...row,
      article: number,
      speaker: row.speaker === null ? null : person(row.speaker),
      added_in: known.get(row.id) ?? version,
      ingested_at,
    }));
  });
  const quoteNumbers = await insertNumbered(tx, flavor, 'quote', quotes);
  for (const appearance of appearances) tally.add(appearance);
  await tally.settle(tx, flavor);
  const articlesWithQuotes = prepared.map(({ article, mentions }) => ({ ...article, quotes: mentions.length }));
  facets.add({ articles: articlesWithQuotes, quotes, appearances, contributors });
  await facets.settle(tx, flavor);
  let indexed = 0;
  await indexArticles(
    tx,
    flavor,
    numbered.map(({ article, number, person }) => ({
      article: number,
      words: article.words,
      quotes: rowsOf(article.quoteWords).map((words, at) => ({
        number: quoteNumbers[indexed++] ?? Number.NaN,
        words,
        about: (article.mentions[at] ?? []).map(person),
      })),
    })),
  );
};

/** When an article came as it now is: a time, and the version of the corpus that it came with. */
interface Arrival {
  readonly ingested_at: string;
  readonly ingested_in: number;
}

const numberIn = (numbers: ReadonlyMap<string, number>, id: string): number => {
  const number = numbers.get(id);
  if (number === undefined) throw new Error(`${id} has no row`);
  return number;
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

/** Takes away all that hangs on articles, but not the articles themselves: they keep their numbers and slugs. */
export const clearArticles = async (
  tx: Db,
  flavor: Flavor,
  articles: readonly number[],
  tally: Tally,
  facets: FacetTally,
): Promise<void> => {
  if (articles.length === 0) return;
  facets.subtract(await countedRows(tx, flavor, articles));
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
  articles: readonly PreparedArticle[],
  stored: StoredArticles,
  arrivalOf: (article: PreparedArticle) => Arrival,
): Promise<ReadonlyMap<string, number>> => {
  const newcomers = articles
    .filter(({ fileName }) => !stored.has(fileName))
    .map(({ article, slug }) => ({ id: article.id, slug }));
  const slugs = await chooseSlugs(tx, flavor, 'article', newcomers);
  const rows = articles.map((each) => {
    const { id } = each.article;
    return {
      ...each.article,
      slug: stored.get(each.fileName)?.slug ?? slugs.get(id) ?? id,
      ...arrivalOf(each),
    };
  });
  const written = await insertRows<{ id: string; number: number }>(tx, flavor, 'article', rows, IN_PLACE);
  return new Map(written.map(({ id, number }) => [id, number]));
};

/** An article keeps its number, its slug, its file's name and origin. */
const IN_PLACE = `on conflict (id) do update set ${[
  'headline',
  'headline_key',
  'published_at',
  'publisher',
  'url',
  'word_count',
  'sha256',
  'revision',
  'byte_length',
  'ingested_at',
  'ingested_in',
  'warnings',
]
  .map((column) => `${column} = excluded.${column}`)
  .join(', ')} returning id, number`;
