import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One copy of graphql for the tests and for the libraries they reach through: two would refuse each other's types.
    server: {
      deps: {
        inline: [/\/node_modules\/(?:graphql|graphql-yoga|@graphql-tools|@graphql-inspector|@envelop|@pothos)\//],
      },
    },
    projects: [
      // A test may wait for its turn on the machine, and the first of a file for PostgreSQL to start in its process.
      {
        extends: true,
        test: {
          name: 'program',
          include: ['tests/**/*.test.ts'],
          setupFiles: ['tests/examples.ts'],
          testTimeout: 30_000,
        },
      },
      // Takes minutes; the program's own tests have a short one.
      { extends: true, test: { name: 'crash', include: ['tests/crash/*.crash.ts'] } },
      // Asks a server a hundred thousand times.
      { extends: true, test: { name: 'leak', include: ['tests/leak/*.leak.ts'] } },
      // Needs a PostgreSQL server, by TEST_DATABASE_URL.
      { extends: true, test: { name: 'cluster', include: ['tests/cluster/*.cluster.ts'] } },
      // Needs Chromium; .ci/run sees to it.
      { extends: true, test: { name: 'browser', include: ['tests/browser/*.browser.ts'], testTimeout: 30_000 } },
    ],
  },
});
