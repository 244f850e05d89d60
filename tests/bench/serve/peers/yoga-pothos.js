// Yoga, Pothos and DataLoader, put together as their documentation has it, and as they come: the schema by Pothos with its
// plugins for Relay and DataLoader, over the tables themselves, which `node:sqlite` reads with prepared statements.
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import SchemaBuilder from '@pothos/core';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import RelayPlugin, { resolveArrayConnection, resolveCursorConnection } from '@pothos/plugin-relay';
import { createYoga } from 'graphql-yoga';

const database = new DatabaseSync(process.argv[2].replace('sqlite:', ''), { readOnly: true });

/** Finds rows by many values of a column at once. */
const finding = (table, column, order = column) => {
  const statement = database.prepare(
    `select * from ${table} where ${column} in (select value from json_each(?)) order by ${order}`,
  );
  return async (values) => statement.all(JSON.stringify(values));
};

/** Reads a page of a table that is sorted by columns of numbers. */
const paging = (table, columns) => {
  const blanks = columns.map(() => '?').join(', ');
  const [ascending, descending] = ['asc', 'desc'].map((direction) =>
    database.prepare(`select * from ${table}
      where (${columns.join(', ')}) > (${blanks}) and (${columns.join(', ')}) < (${blanks})
      order by ${columns.map((column) => `${column} ${direction}`).join(', ')} limit ?`),
  );
  // A cursor holds the name of the order before what a row is sorted by.
  const numbers = (cursor, otherwise) =>
    cursor == null ? columns.map(() => otherwise) : JSON.parse(Buffer.from(cursor, 'base64url').toString()).slice(1);
  return (args) =>
    resolveCursorConnection(
      {
        args,
        toCursor: (row) =>
          Buffer.from(JSON.stringify([table, ...columns.map((column) => row[column])])).toString('base64url'),
      },
      async ({ before, after, limit, inverted }) =>
        (inverted ? descending : ascending).all(
          ...numbers(after, -1),
          ...numbers(before, Number.MAX_SAFE_INTEGER),
          limit,
        ),
    );
};

const pageOfArticles = paging('article', ['number']);
const pageOfQuotes = paging('quote', ['article', 'position']);
const articlesById = finding('article', 'id');
const quotesById = finding('quote', 'id');
const quotesByArticle = finding('quote', 'article', 'article, position');
const peopleByNumber = finding('person', 'number');

const builder = new SchemaBuilder({
  plugins: [DataloaderPlugin, RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    nodesOnConnection: true,
    edgesFieldOptions: { nullable: false },
    nodeFieldOptions: { nullable: false },
    // The ids that Sayso gives.
    encodeGlobalID: (type, id) => Buffer.from(`${type}:${id}`).toString('base64url'),
    decodeGlobalID: (globalId) => {
      const [typename, id] = Buffer.from(globalId, 'base64url').toString().split(':');
      return { typename, id };
    },
  },
});

const TextSpan = builder.objectRef('TextSpan').implement({
  fields: (t) => ({ start: t.exposeInt('start'), end: t.exposeInt('end'), text: t.exposeString('text') }),
});

const Attribution = builder.objectRef('Attribution').implement({
  fields: (t) => ({
    confidence: t.exposeFloat('confidence'),
    cue: t.field({ type: TextSpan, nullable: true, resolve: ({ cue }) => (cue === null ? null : JSON.parse(cue)) }),
  }),
});

const Person = builder.loadableNode('Person', {
  id: { resolve: ({ id }) => id },
  load: peopleByNumber,
  sort: ({ number }) => number,
  fields: (t) => ({ name: t.exposeString('name') }),
});

const Quote = builder.loadableNode('Quote', {
  id: { resolve: ({ id }) => id },
  load: quotesById,
  sort: ({ id }) => id,
  fields: (t) => ({
    kind: t.exposeString('kind'),
    text: t.exposeString('text'),
    speaker: t.field({ type: Person, nullable: true, resolve: ({ speaker }) => speaker }),
    attribution: t.field({ type: Attribution, resolve: (quote) => quote }),
  }),
});

const QuoteConnection = builder.connectionObject({ type: Quote, name: 'QuoteConnection' });

const Article = builder.loadableNode('Article', {
  id: { resolve: ({ id }) => id },
  load: articlesById,
  sort: ({ id }) => id,
  fields: (t) => ({
    headline: t.exposeString('headline'),
    publishedAt: t.string({ nullable: true, resolve: (article) => article.published_at || null }),
    quotes: t.loadable({
      type: QuoteConnection,
      byPath: true,
      args: { ...t.arg.connectionArgs() },
      load: async (articles, _context, args) => {
        const byArticle = Map.groupBy(await quotesByArticle(articles), ({ article }) => article);
        return articles.map((article) => resolveArrayConnection({ args }, byArticle.get(article) ?? []));
      },
      resolve: ({ number }) => number,
    }),
  }),
});

builder.queryType({
  fields: (t) => ({
    articles: t.connection({ type: Article, resolve: (_root, args) => pageOfArticles(args) }),
    quotes: t.connection({ type: Quote, resolve: (_root, args) => pageOfQuotes(args) }, QuoteConnection),
  }),
});

const server = createServer(createYoga({ schema: builder.toSchema() }));
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`Ask at http://127.0.0.1:${server.address().port}/graphql.\n`),
);
