import { readFile, writeFile } from 'node:fs/promises';
import { schemaTypes } from './schema-types.ts';

// npm run schema-types: gives the typed client the types of schema.graphql.
await writeFile('tests/clients/sayso-schema.d.ts', schemaTypes(await readFile('schema.graphql', 'utf8')));
