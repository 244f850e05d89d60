// Yoga as it comes over Sayso's own schema and store: what Sayso does around them is left out.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createYoga } from 'graphql-yoga';
import { createLoaders } from '../../src/graphql/loaders.ts';
import { schema } from '../../src/graphql/schema.ts';
import { store, tellPort } from './serve/open.ts';

const server = createServer(createYoga({ schema, context: () => ({ store, loaders: createLoaders(store) }) }));
server.listen(0, '127.0.0.1', () => tellPort((server.address() as AddressInfo).port));
