// Mercurius, with its compiler and its loaders.
import fastify from 'fastify';
import mercurius from 'mercurius';
import { store, tellPort } from '../open.ts';
import { hanging, resolversOver, typeDefs } from './schema.js';

const app = fastify();
app.register(mercurius, {
  schema: typeDefs,
  resolvers: resolversOver(store),
  jit: 1,
  loaders: {
    Article: {
      quotes: (asked) =>
        hanging.quotesOf(
          store,
          asked.map(({ obj }) => obj.id),
        ),
    },
    Quote: {
      speaker: async (asked) => {
        const ids = asked.flatMap(({ obj }) => obj.speakerId ?? []);
        const people = new Map((await hanging.people(store, ids)).map((person) => [person.id, person]));
        return asked.map(({ obj }) => people.get(obj.speakerId) ?? null);
      },
    },
  },
});
await app.listen({ port: 0, host: '127.0.0.1' });
tellPort(app.server.address().port);
