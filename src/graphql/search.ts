import type { ArticleRecord, PersonRecord, QuoteRecord } from '../store/records.ts';
import type { HitField, SearchHit } from '../store/requests.ts';
import type { SearchKind } from '../store/search/entries.ts';
import { builder } from './builder.ts';
import { connect, readPage } from './connection.ts';
import { removedMeanwhile } from './errors.ts';
import type { Loaders } from './loaders.ts';
import { loadExisting } from './loaders.ts';
import { readSearchWords } from './search-words.ts';

const SearchKindEnum = builder.enumType('SearchKind', {
  description: 'What can be searched for.',
  values: {
    ARTICLE: { description: 'Articles, by headline and body.' },
    PERSON: { description: 'People, by their names and by what articles call them.' },
    QUOTE: { description: 'Quotes, by their words, by who says them, and by whom they speak of.' },
  } as const satisfies Record<SearchKind, { description: string }>,
});

const SearchFieldEnum = builder.enumType('SearchField', {
  description: 'In what of a hit the words were found.',
  values: {
    HEADLINE: { description: 'In the headline of the article.' },
    BODY: { description: 'In the paragraphs of the article.' },
    NAME: { description: "In the person's name." },
    ALIAS: { description: 'In another name of theirs.' },
    DESCRIPTION: { description: 'In what articles call them.' },
    WORDS: { description: 'In the words of the quote.' },
    SPEAKER: { description: 'In a name of who says the quote: it is what they said.' },
    ABOUT: {
      description: 'In a name of somebody the quote speaks of, be it as "he": it is what was said of them.',
    },
  } as const satisfies Record<HitField, { description: string }>,
});

type Result = ArticleRecord | PersonRecord | QuoteRecord;

const SearchResult = builder.unionType('SearchResult', {
  description: 'What a search finds.',
  types: ['Article', 'Person', 'Quote'],
  resolveType: (result: Result) => {
    if ('headline' in result) return 'Article';
    return 'name' in result ? 'Person' : 'Quote';
  },
});

interface HitEdge {
  readonly cursor: string;
  readonly node: Result;
  readonly hit: SearchHit;
  readonly text: string;
}

const explain = async ({ hit, text }: HitEdge, loaders: Loaders) =>
  (await loaders.hitExplanation({ text }).load(`${hit.kind} ${hit.id}`)) ?? Promise.reject(removedMeanwhile());

const SearchEdge = builder.objectRef<HitEdge>('SearchEdge').implement({
  description: 'A hit, with how good it is and where the words were found.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'Names this place in the list, for `after` and `before`. Opaque.',
    }),
    node: t.expose('node', { type: SearchResult, description: 'What was found.' }),
    score: t.float({
      description:
        'How well it answers, above 0 and at most 1. It depends on the hit and the query alone, not on what else there is.',
      resolve: ({ hit }) => hit.score,
    }),
    foundIn: t.field({
      type: [SearchFieldEnum],
      description:
        'In what of it the words were found. Of quotes it tells what somebody said from what was said of them.',
      resolve: async (edge, _args, { loaders }) => [...(await explain(edge, loaders)).matchedIn],
    }),
    highlights: t.field({
      type: ['TextSpan'],
      description:
        'Where the words stand in the source text of `article`, in text order, 50 at most. For what somebody said, the words that name them there; of a person, where they are first named so.',
      resolve: async (edge, _args, { loaders }) => [...(await explain(edge, loaders)).highlights],
    }),
    article: t.field({
      type: 'Article',
      description:
        'Into whose source text the highlights point: the hit itself, the article of the quote, or the first article that names the person.',
      resolve: async (edge, _args, { loaders }) =>
        loadExisting(loaders.article, (await explain(edge, loaders)).articleId),
    }),
  }),
});

const SearchConnection = builder.connectionObject(
  {
    type: SearchResult,
    name: 'SearchConnection',
    description:
      'Hits of a search, the best first, page by page. Of more than 2,000 of a kind it holds the newest 2,000.',
  },
  SearchEdge,
);

const load = (loaders: Loaders, { kind, id }: SearchHit): Promise<Result> => {
  switch (kind) {
    case 'ARTICLE':
      return loadExisting(loaders.article, id);
    case 'PERSON':
      return loadExisting(loaders.person, id);
    case 'QUOTE':
      return loadExisting(loaders.quote, id);
    default:
      return kind satisfies never;
  }
};

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchResult,
      description: 'Articles, people and quotes that words are found in, the best first.',
      args: {
        query: t.arg.string({
          required: true,
          description:
            'Words that all have to be found, in whatever inflection, case and accents. `"Words in quotation marks"` have to follow each other, `-words` must not be found, and the last word need only be begun, unless a space follows it. Any string will do; without a word to look for nothing is found.',
        }),
        kinds: t.arg({
          type: [SearchKindEnum],
          description: 'Only these kinds of things; all if absent, nothing if empty.',
        }),
      },
      resolve: (_root, { query, kinds, ...args }, context, info) => {
        const { store, loaders } = context;
        const page = readPage(args, info);
        const text = readSearchWords('query', query, context);
        return connect(
          async () => {
            const found = await store.search({ text, kinds, ...page });
            const edges = found.edges.map(
              async ({ cursor, node: hit }): Promise<HitEdge> => ({
                cursor,
                hit,
                text,
                node: await load(loaders, hit),
              }),
            );
            return { ...found, edges: await Promise.all(edges) };
          },
          () => store.countSearch({ text, kinds }),
        );
      },
    },
    SearchConnection,
  ),
);
