// What the peers answer: as much of Sayso's schema as the questions need, over Sayso's own store.

/** In the schema language. */
export const typeDefs = `
  type Query {
    articles(first: Int, after: String): ArticleConnection!
    quotes(first: Int, after: String): QuoteConnection!
  }
  type ArticleConnection { nodes: [Article!]! }
  type QuoteConnection { nodes: [Quote!]! }
  type Article { id: ID!, headline: String!, publishedAt: String, quotes: QuoteConnection! }
  type Quote { id: ID!, kind: String!, text: String!, speaker: Person, attribution: Attribution! }
  type Person { id: ID!, name: String! }
  type Attribution { confidence: Float!, cue: TextSpan }
  type TextSpan { text: String! }
`;

const idOf =
  (type) =>
  ({ id }) =>
    Buffer.from(`${type}:${id}`).toString('base64url');

const asConnection = ({ edges }) => ({ nodes: edges.map(({ node }) => node) });

/** The resolvers that every peer has: what hangs on lists of things is `hanging`, each in its peer's own way. */
export const resolversOver = (store) => ({
  Query: {
    articles: async (_root, page) => asConnection(await store.articles(page)),
    quotes: async (_root, page) => asConnection(await store.quotes(page)),
  },
  Article: { id: idOf('Article') },
  Quote: { id: idOf('Quote') },
  Person: { id: idOf('Person') },
});

/** What hangs on many things, fetched for all of them at once. */
export const hanging = {
  quotesOf: async (store, ids) => (await store.quotesOfArticles(ids, { first: 20 })).map(asConnection),
  people: (store, ids) => store.peopleByIds(ids),
};
