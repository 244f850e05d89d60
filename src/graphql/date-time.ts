import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';

// RFC 3339 with its offset: a time without one would mean something else on every machine.
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/iu;

builder.scalarType('DateTime', {
  description: 'A moment, as RFC 3339 writes it: `2025-10-16T14:03:00.000Z`. Answers are in UTC; any offset is taken.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value !== 'string' || !RFC_3339.test(value) || Number.isNaN(Date.parse(value))) {
      throw new GraphQLError(`${JSON.stringify(value)} is no date and time: write it like "2025-10-16T14:03:00Z".`);
    }
    return new Date(value).toISOString();
  },
});

builder.inputType('DateTimeRange', {
  description: 'A stretch of time, open at an end that is not given.',
  fields: (t) => ({
    from: t.field({ type: 'DateTime', description: 'From this moment on, itself included.' }),
    before: t.field({ type: 'DateTime', description: 'Up to this moment, itself excluded.' }),
  }),
});
