// One copy serves both; a client of its own would have the file itself.
export type { introspection } from '../../src/reader/sayso-schema.d.ts';
