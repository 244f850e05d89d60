import { readFile, writeFile } from 'node:fs/promises';
import { schemaTypes } from './schema-types.ts';

// npm run schema-types: gives the reader and the typed client the types of schema.graphql.
await writeFile('src/reader/sayso-schema.d.ts', schemaTypes(await readFile('schema.graphql', 'utf8')));
