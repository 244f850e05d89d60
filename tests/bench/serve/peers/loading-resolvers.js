import DataLoader from 'dataloader';
import { hanging, resolversOver } from './schema.js';

/** Resolvers that fetch what hangs on many things through DataLoader. */
export const loadingResolvers = (store) => {
  const { Article, Quote, ...others } = resolversOver(store);
  return {
    ...others,
    Article: { ...Article, quotes: ({ id }, _args, { quotesOf }) => quotesOf.load(id) },
    Quote: {
      ...Quote,
      speaker: ({ speakerId }, _args, { people }) => (speakerId === null ? null : people.load(speakerId)),
    },
  };
};

/** The loaders of one request. */
export const createLoaders = (store) => ({
  quotesOf: new DataLoader((ids) => hanging.quotesOf(store, ids)),
  people: new DataLoader((ids) => hanging.people(store, ids)),
});
