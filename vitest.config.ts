import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // One copy of graphql for the tests and for the libraries they reach through: two would refuse each other's types.
    server: { deps: { inline: [/graphql/, /@pothos/, /@envelop/] } },
  },
});
