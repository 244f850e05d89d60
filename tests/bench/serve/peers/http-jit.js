// node:http and graphql-jit, with DataLoader, and nothing else: no limits, no checks, no errors.
import { createServer } from 'node:http';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { parse } from 'graphql';
import { compileQuery } from 'graphql-jit';
import { store, tellPort } from '../open.ts';
import { createLoaders, loadingResolvers } from './loading-resolvers.js';
import { typeDefs } from './schema.js';

const schema = makeExecutableSchema({ typeDefs, resolvers: loadingResolvers(store) });
const compiled = new Map();
const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    if (!compiled.has(query)) compiled.set(query, compileQuery(schema, parse(query)));
    const body = JSON.stringify(await compiled.get(query).query(undefined, createLoaders(store), variables));
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => tellPort(server.address().port));
