import type { ArticleFacet, QuoteFacet } from '../store/requests.ts';
import { ArticlePersonConnection, asPageOfPeople } from './appearance.ts';
import { ArticleFilterInput, ArticleOrderInput, readArticleFilter, readArticleOrder } from './article-list.ts';
import { builder } from './builder.ts';
import { connect, readPage } from './connection.ts';
import { Contributor } from './contributor.ts';
import { ArticleFacets } from './facets.ts';
import { loadExisting } from './loaders.ts';
import { QuoteConnection } from './quote.ts';
import { partsFor, QuoteFilterInput, readQuoteFilter } from './quote-list.ts';

builder.node('Article', {
  description: 'A news article, as read from its file.',
  id: { resolve: ({ id }) => id },
  loadMany: (ids, { loaders }) => ids.map((id) => loaders.article.load(id)),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'A readable name for addresses, for `article(slug:)`.' }),
    headline: t.exposeString('headline', { description: 'Its headline.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was published, from the front matter of its file; else null.',
    }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'Who published it, from the front matter of its file; else null.',
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where it was published, from the front matter of its file; else null.',
    }),
    wordCount: t.exposeInt('wordCount', { description: 'How many words its paragraphs have.' }),
    body: t.string({
      description: 'Its paragraphs, joined by blank lines, without furniture.',
      resolve: async ({ id }, _args, { loaders }) => (await loadExisting(loaders.articleText, id)).body,
    }),
    paragraphs: t.field({
      type: ['Paragraph'],
      description: 'Its paragraphs, in text order.',
      resolve: async ({ id }, _args, { loaders }) => (await loadExisting(loaders.articleText, id)).paragraphs,
    }),
    furniture: t.field({
      type: ['TextSpan'],
      description: 'Lines of the file that are not the article: cross-promotion, "Related Content", stray marks.',
      resolve: async ({ id }, _args, { loaders }) => (await loadExisting(loaders.articleText, id)).furniture,
    }),
    contributors: t.field({
      type: [Contributor],
      description: 'Who is credited with it.',
      resolve: ({ id }, _args, { loaders }) => loaders.contributors.load(id),
    }),
    people: t.connection(
      {
        type: 'Person',
        description: 'The people who appear in it, in the order of their first mention.',
        resolve: ({ id }, args, { loaders }, info) => {
          const page = readPage(args, info);
          return connect(
            async () => asPageOfPeople(await loaders.peopleOfArticle(page).load(id)),
            () => loaders.countPeopleOfArticle.load(id),
          );
        },
      },
      ArticlePersonConnection,
    ),
    quotes: t.connection(
      {
        type: 'Quote',
        description: 'What is quoted in it, in text order.',
        args: { filter: t.arg({ type: QuoteFilterInput, description: 'Which quotes are wanted.' }) },
        resolve: ({ id }, args, context, info) => {
          const { loaders } = context;
          const page = readPage(args, info);
          const filter = readQuoteFilter(args.filter, context);
          return connect(
            () => loaders.quotesOfArticle({ ...page, filter, only: partsFor(info) }).load(id),
            () => loaders.countQuotesOfArticle(filter).load(id),
            (facet: QuoteFacet, most) => loaders.countQuotesOfArticleBy({ facet, most, filter }).load(id),
          );
        },
      },
      QuoteConnection,
    ),
    source: t.field({ type: 'Source', description: 'The file it was read from.', resolve: (article) => article }),
  }),
});

/** A list of articles. */
export const ArticleConnection = builder.connectionObject(
  {
    type: 'Article',
    name: 'ArticleConnection',
    description: 'A list of articles, page by page.',
    fields: (t) => ({
      facets: t.field({
        type: ArticleFacets,
        description: 'What the articles of the whole list have in common. Counted only when asked for.',
        resolve: ({ countBy }) => ({ countBy }),
      }),
    }),
  },
  { name: 'ArticleEdge', description: 'An article in a list.' },
);

builder.queryFields((t) => ({
  article: t.field({
    type: 'Article',
    nullable: true,
    description: 'The article with this slug, or null if there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug: `trump-and-putin-to-speak`.' }) },
    resolve: (_root, { slug }, { loaders }) => loaders.articleBySlug.load(slug),
  }),
  articles: t.connection(
    {
      type: 'Article',
      description: 'All articles.',
      args: {
        filter: t.arg({ type: ArticleFilterInput, description: 'Which articles are wanted.' }),
        orderBy: t.arg({ type: ArticleOrderInput, description: 'In which order; ADDED if nothing is said.' }),
      },
      resolve: (_root, { orderBy, ...args }, context, info) => {
        const { store } = context;
        const page = readPage(args, info);
        const filter = readArticleFilter(args.filter, context);
        return connect(
          () => store.articles({ ...page, filter, orderBy: readArticleOrder(orderBy) }),
          () => store.countArticles(filter),
          (facet: ArticleFacet, most) => store.countArticlesBy({ facet, most, filter }),
        );
      },
    },
    ArticleConnection,
  ),
}));
