import type { PersonRecord } from '../store/records.ts';
import type { QuoteFacet } from '../store/requests.ts';
import { Correction } from './attribution.ts';
import { builder } from './builder.ts';
import { connect, readPage } from './connection.ts';
import { removedMeanwhile } from './errors.ts';
import { QuoteFacets } from './facets.ts';
import { loadExisting } from './loaders.ts';
import {
  partsFor,
  QuoteFilterInput,
  QuoteKindEnum,
  QuoteOrderInput,
  readQuoteFilter,
  readQuoteOrder,
} from './quote-list.ts';

builder.node('Quote', {
  description: "One utterance: words that the article gives as somebody's.",
  id: { resolve: ({ id }) => id },
  loadMany: (ids, { loaders }) => ids.map((id) => loaders.quote.load(id)),
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'The words, without the outer quotation marks, segments joined by a space.',
    }),
    kind: t.expose('kind', { type: QuoteKindEnum, description: 'How the words stand in the article.' }),
    segments: t.expose('segments', {
      type: ['TextSpan'],
      description:
        'Where the words stand, quotation marks included. An utterance that is broken by its attribution, or runs over paragraphs, has several.',
    }),
    article: t.field({
      type: 'Article',
      description: 'The article it stands in.',
      resolve: ({ articleId }, _args, { loaders }) => loadExisting(loaders.article, articleId),
    }),
    paragraph: t.field({
      type: 'Paragraph',
      description: 'The paragraph in which it begins.',
      resolve: async ({ articleId, paragraphIndex }, _args, { loaders }) => {
        const { paragraphs } = await loadExisting(loaders.articleText, articleId);
        return paragraphs[paragraphIndex] ?? Promise.reject(removedMeanwhile());
      },
    }),
    speaker: t.field({
      type: 'Person',
      nullable: true,
      description: 'Who said it; null unless it was a person whom the article names.',
      resolve: ({ speakerId, speaker }, _args, { loaders }) =>
        // Read along where nothing else is asked of them, whatever the type says.
        speakerId === null ? null : ((speaker as PersonRecord | undefined) ?? loaders.person.load(speakerId)),
    }),
    correction: t.expose('correction', {
      type: Correction,
      nullable: true,
      description: "The editor's word that the attribution follows; null where it is as it was read.",
    }),
    attribution: t.expose('attribution', {
      type: 'Attribution',
      description: 'By which words it is given to its speaker, and how sure that is.',
    }),
  }),
});

/** A list of quotes. */
export const QuoteConnection = builder.connectionObject(
  {
    type: 'Quote',
    name: 'QuoteConnection',
    description: 'A list of quotes, page by page.',
    fields: (t) => ({
      facets: t.field({
        type: QuoteFacets,
        description: 'What the quotes of the whole list have in common. Counted only when asked for.',
        resolve: ({ countBy }) => ({ countBy }),
      }),
    }),
  },
  { name: 'QuoteEdge', description: 'A quote in a list.' },
);

builder.queryField('quotes', (t) =>
  t.connection(
    {
      type: 'Quote',
      description: 'All quotes.',
      args: {
        filter: t.arg({ type: QuoteFilterInput, description: 'Which quotes are wanted.' }),
        orderBy: t.arg({ type: QuoteOrderInput, description: 'In which order; TEXT_ORDER if nothing is said.' }),
      },
      resolve: (_root, { orderBy, ...args }, context, info) => {
        const { store } = context;
        const page = readPage(args, info);
        const filter = readQuoteFilter(args.filter, context);
        return connect(
          () => store.quotes({ ...page, filter, orderBy: readQuoteOrder(orderBy), only: partsFor(info) }),
          () => store.countQuotes(filter),
          (facet: QuoteFacet, most) => store.countQuotesBy({ facet, most, filter }),
        );
      },
    },
    QuoteConnection,
  ),
);
