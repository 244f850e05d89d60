// Apollo Server as it comes, with DataLoader.
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { store, tellPort } from '../open.ts';
import { createLoaders, loadingResolvers } from './loading-resolvers.js';
import { typeDefs } from './schema.js';

const server = new ApolloServer({ typeDefs, resolvers: loadingResolvers(store) });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => createLoaders(store),
});
tellPort(new URL(url).port);
