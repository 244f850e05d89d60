import { GraphQLSchema, printSchema } from 'graphql';
import { builder } from './builder.ts';
import './date-time.ts';
import './text-span.ts';
import './source.ts';
import './article.ts';
import './person.ts';
import './quote.ts';
import './search.ts';
import './quote-check.ts';
import './extraction.ts';
import './corpus.ts';
import './article-writing.ts';
import './quote-writing.ts';
import './person-writing.ts';
import './subscriptions.ts';

/** All that Sayso can be asked. */
export const schema = new GraphQLSchema({
  ...builder.toSchema({ sortSchema: false }).toConfig(),
  description:
    'News articles, the people in them, and what those are quoted as saying: who said it, and how sure that is.',
});

/** The schema in the schema language, as `schema.graphql` holds it. */
export const printedSchema = (): string => `${printSchema(schema)}\n`;
