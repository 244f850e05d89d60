import { Command } from 'commander';
import { printedSchema } from '../graphql/schema.ts';
import type { Surroundings } from './surroundings.ts';

/** `schema`: prints the schema, for clients' tools and for schema.graphql. */
export const schemaCommand = ({ stdout }: Surroundings): Command =>
  new Command('schema').description('print the GraphQL schema').action(() => {
    stdout.write(printedSchema());
  });
