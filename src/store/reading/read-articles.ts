import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Bounds } from '../draft.ts';
import type { Flavor } from '../flavor.ts';
import { articleConditions, rankingOf } from '../lists/filters.ts';
import type { ChildList, Reading } from '../lists/list.ts';
import { countRows, countRowsOfEach, readPage, readPages } from '../lists/list.ts';
import { sortArticles } from '../lists/sort.ts';
import type { ArticleRecord, ArticleText, ContributorRecord, TextSpan } from '../records.ts';
import type { ArticleFilter } from '../requests.ts';
import { keepStatements, run } from '../statement.ts';
import type { Store } from '../store.ts';
import type { ArticleTable, Db } from '../tables.ts';
import { countArticlesBy } from './facets.ts';
import { countFound, keptCountsOfPeople } from './kept-counts.ts';

type ArticleReads =
  | 'articlesByIds'
  | 'articlesBySlugs'
  | 'articleTexts'
  | 'contributorsOfArticles'
  | 'articles'
  | 'articlesOfPeople'
  | 'countArticles'
  | 'countArticlesOfPeople'
  | 'countArticlesBy'
  | 'countArticlesOfPeopleBy';

/** What can be asked about articles; `aside` answers what may go through many. */
export const readArticles = (db: Db, flavor: Flavor, aside: Db = db): Pick<Store, ArticleReads> => {
  const searched = (filter: ArticleFilter | null | undefined): Db => (filter?.text == null ? db : aside);
  const ofPeople = (personIds: readonly string[], filter: ArticleFilter | null | undefined) =>
    ({
      table: 'article',
      conditions: articleConditions(filter, flavor),
      parents: 'person',
      parentIds: personIds,
      link: sql<boolean>`article.number in (select article from appearance where person = parent.number)`,
    }) as const satisfies Omit<ChildList, 'sort'>;
  const statements = keepStatements();
  const articlesBy = async (column: 'id' | 'slug', keys: readonly string[]): Promise<(ArticleRecord | null)[]> => {
    const statement = statements.keep(`by ${column}`, () =>
      db
        .selectFrom('article')
        .selectAll()
        .where(flavor.isAmong(`article.${column}`, { blank: 'keys' }))
        .compile(),
    );
    const rows = await run(db, statement, { keys: flavor.among(keys) });
    const found = new Map(rows.map((row) => [row[column], toArticle(row)]));
    return keys.map((key) => found.get(key) ?? null);
  };
  const reading: Reading<ArticleRow, ArticleRecord> = {
    fetch: (page, order, place) =>
      db
        .selectFrom(page.as('page'))
        .innerJoin('article', 'article.number', 'page.number')
        .selectAll('article')
        .select(place)
        .orderBy(order),
    toNode: toArticle,
    statements,
  };
  return {
    articlesByIds: (ids) => articlesBy('id', ids),
    articlesBySlugs: (slugs) => articlesBy('slug', slugs),
    articles: ({ filter, orderBy, ...page }) =>
      readPage(
        searched(filter),
        {
          table: 'article',
          conditions: articleConditions(filter, flavor),
          sort: sortArticles(orderBy),
          ranking: rankingOf('ARTICLE', filter?.text, orderBy, flavor),
        },
        page,
        reading,
      ),
    articlesOfPeople: (personIds, { filter, orderBy, ...page }) =>
      readPages(
        searched(filter),
        flavor,
        {
          ...ofPeople(personIds, filter),
          sort: sortArticles(orderBy),
          ranking: rankingOf('ARTICLE', filter?.text, orderBy, flavor),
        },
        page,
        reading,
      ),
    countArticles: async (filter) =>
      (await countFound(aside, flavor, 'ARTICLE', filter)) ??
      countRows(aside, { table: 'article', conditions: articleConditions(filter, flavor) }),
    countArticlesOfPeople: (personIds, filter) => {
      const list = ofPeople(personIds, filter);
      return list.conditions.length === 0
        ? keptCountsOfPeople(db, flavor, 'article_count', personIds)
        : countRowsOfEach(aside, flavor, list);
    },
    countArticlesBy: async ({ facet, filter, most }) => {
      const list = { table: 'article', conditions: articleConditions(filter, flavor) } as const;
      return (
        (await countArticlesBy(list.conditions.length === 0 ? db : aside, flavor, list, facet, most)).get('') ?? []
      );
    },
    countArticlesOfPeopleBy: async (personIds, { facet, filter, most }) => {
      const counts = await countArticlesBy(aside, flavor, ofPeople(personIds, filter), facet, most);
      return personIds.map((id) => counts.get(id) ?? []);
    },
    articleTexts: async (articleIds) => {
      const rows = await db
        .selectFrom('article')
        .innerJoin('article_text', 'article_text.article', 'article.number')
        .select(['article.id', 'article_text.text', 'article_text.paragraphs', 'article_text.furniture'])
        .where(flavor.isAmong('article.id', articleIds))
        .execute();
      const texts = new Map(rows.map((row) => [row.id, toText(row)]));
      return articleIds.map((id) => texts.get(id) ?? null);
    },
    contributorsOfArticles: async (articleIds) => {
      const rows = await db
        .selectFrom('contributor')
        .innerJoin('article', 'article.number', 'contributor.article')
        .innerJoin('person', 'person.number', 'contributor.person')
        .select(['article.id', 'person.id as person', 'contributor.role', 'contributor.span'])
        .where(flavor.isAmong('article.id', articleIds))
        .orderBy('contributor.position')
        .execute();
      const byArticle = Map.groupBy(rows, (row) => row.id);
      return articleIds.map((id) =>
        (byArticle.get(id) ?? []).map(
          (row): ContributorRecord => ({
            personId: row.person,
            role: row.role,
            span: row.span === null ? null : (JSON.parse(row.span) as TextSpan),
          }),
        ),
      );
    },
  };
};

type ArticleRow = Selectable<ArticleTable>;

const toArticle = (row: ArticleRow): ArticleRecord => ({
  id: row.id,
  slug: row.slug,
  headline: row.headline,
  publishedAt: row.published_at || null,
  publisher: row.publisher,
  url: row.url,
  wordCount: row.word_count,
  source: {
    fileName: row.file_name,
    origin: row.origin,
    sha256: row.sha256,
    byteLength: row.byte_length,
    ingestedAt: row.ingested_at,
    warnings: JSON.parse(row.warnings) as string[],
  },
});

const toText = (row: { text: string; paragraphs: string; furniture: string }): ArticleText => {
  const cut = ({ start, end }: Bounds): TextSpan => ({ start, end, text: row.text.slice(start, end) });
  const paragraphs = (JSON.parse(row.paragraphs) as Bounds[]).map(cut);
  return {
    text: row.text,
    body: paragraphs.map((span) => span.text).join('\n\n'),
    paragraphs: paragraphs.map((span, index) => ({ index, text: span.text, span })),
    furniture: (JSON.parse(row.furniture) as Bounds[]).map(cut),
  };
};
