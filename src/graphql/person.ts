import type { ArticleFacet, QuoteFacet } from '../store/requests.ts';
import { ArticleConnection } from './article.ts';
import { builder } from './builder.ts';
import { connect, readPage } from './connection.ts';
import { MergedPerson } from './merged-person.ts';
import { PersonFilterInput, PersonOrderInput, readPersonFilter } from './person-list.ts';
import { QuoteConnection } from './quote.ts';
import { partsFor, QuoteFilterInput, readQuoteFilter } from './quote-list.ts';

builder.node('Person', {
  description:
    'Somebody whom articles name. The same full name in two articles is one person; a surname alone never reaches across articles.',
  id: { resolve: ({ id }) => id },
  loadMany: (ids, { loaders }) => ids.map((id) => loaders.person.load(id)),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'A readable name for addresses, for `person(slug:)`.' }),
    name: t.exposeString('name', { description: 'The fullest form of the name that was seen: "Volodymyr Zelensky".' }),
    givenName: t.exposeString('givenName', { nullable: true, description: 'The given name, where one is printed.' }),
    familyName: t.exposeString('familyName', { nullable: true, description: 'The family name, where one is printed.' }),
    aliases: t.stringList({
      description: 'Other names, as printed: "Zelensky".',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.personNames.load(id)).aliases,
    }),
    descriptions: t.stringList({
      description: 'What articles call them, as printed: "Ukrainian President".',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.personNames.load(id)).descriptions,
    }),
    merged: t.field({
      type: [MergedPerson],
      description: 'Who counts as this person since `peopleMerge`. They are found here under their old ids and slugs.',
      resolve: ({ id }, _args, { loaders }) => loaders.mergedInto.load(id),
    }),
    mentionCount: t.exposeInt('mentionCount', { description: 'How often all articles together refer to them.' }),
    articles: t.connection(
      {
        type: 'Article',
        description: 'The articles in which they appear, in the order in which those were added.',
        resolve: ({ id }, args, { loaders }, info) => {
          const page = readPage(args, info);
          return connect(
            () => loaders.articlesOfPerson(page).load(id),
            () => loaders.countArticlesOfPerson({}).load(id),
            (facet: ArticleFacet, most) => loaders.countArticlesOfPersonBy({ facet, most }).load(id),
          );
        },
      },
      ArticleConnection,
    ),
    quotes: t.connection(
      {
        type: 'Quote',
        description: 'What they are quoted as saying, by article in the order they were added, then in text order.',
        args: { filter: t.arg({ type: QuoteFilterInput, description: 'Which quotes are wanted.' }) },
        resolve: ({ id }, args, context, info) => {
          const { loaders } = context;
          const page = readPage(args, info);
          const filter = readQuoteFilter(args.filter, context);
          return connect(
            () => loaders.quotesOfPerson({ ...page, filter, only: partsFor(info) }).load(id),
            () => loaders.countQuotesOfPerson(filter).load(id),
            (facet: QuoteFacet, most) => loaders.countQuotesOfPersonBy({ facet, most, filter }).load(id),
          );
        },
      },
      QuoteConnection,
    ),
  }),
});

const PersonConnection = builder.connectionObject(
  { type: 'Person', name: 'PersonConnection', description: 'A list of people, page by page.' },
  { name: 'PersonEdge', description: 'A person in a list.' },
);

builder.queryFields((t) => ({
  person: t.field({
    type: 'Person',
    nullable: true,
    description: 'The person with this slug, or null if there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Their slug: `volodymyr-zelensky`.' }) },
    resolve: (_root, { slug }, { loaders }) => loaders.personBySlug.load(slug),
  }),
  people: t.connection(
    {
      type: 'Person',
      description: 'All people.',
      args: {
        filter: t.arg({ type: PersonFilterInput, description: 'Which people are wanted.' }),
        orderBy: t.arg({ type: PersonOrderInput, description: 'In which order; NAME if nothing is said.' }),
      },
      resolve: (_root, { orderBy, ...args }, context, info) => {
        const { store } = context;
        const page = readPage(args, info);
        const filter = readPersonFilter(args.filter, context);
        return connect(
          () => store.people({ ...page, filter, orderBy }),
          () => store.countPeople(filter),
        );
      },
    },
    PersonConnection,
  ),
}));
