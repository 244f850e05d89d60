import { openStore } from '../../../src/store/open.ts';

/** The store that the peers are measured over. */
export const store = await openStore(process.argv[2] ?? '');

/** Tells the benchmark where a peer listens. */
export const tellPort = (port: number): boolean => process.stdout.write(`Ask at http://127.0.0.1:${port}/graphql.\n`);
