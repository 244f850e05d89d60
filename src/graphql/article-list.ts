import type { ArticleFilter, ArticleOrder } from '../store/requests.ts';
import type { Context } from './builder.ts';
import { builder } from './builder.ts';
import { idOf } from './global-id.ts';
import { OrderDirection } from './order.ts';
import { readSearchWords } from './search-words.ts';

/** Which articles are wanted. */
export const ArticleFilterInput = builder.inputType('ArticleFilter', {
  description:
    'Which articles are wanted: those that meet every condition given. A condition that is absent or null does not filter; an empty list matches nothing.',
  fields: (t) => ({
    publisher: t.stringList({ description: 'Published by one of these, written as the articles write it.' }),
    author: t.id({ description: 'Written by the person with this id.' }),
    mentions: t.id({ description: 'In which the person with this id appears.' }),
    quotes: t.id({ description: 'In which the person with this id is quoted.' }),
    text: t.string({
      description:
        'Whose headline and body hold to this, in the language of `search`. Without a word in it, it does not filter.',
    }),
    publishedAt: t.field({ type: 'DateTimeRange', description: 'Published in this stretch of time.' }),
  }),
});

const ArticleOrderField = builder.enumType('ArticleOrderField', {
  description: 'What articles are ordered by.',
  values: {
    ADDED: { description: 'By when the article was first read; it keeps its place when its file changes.' },
    PUBLISHED_AT: { description: 'By when the article was published; articles without a date count as the oldest.' },
    INGESTED_AT: { description: 'By when the article, as it now is, was read.' },
    HEADLINE: { description: 'By headline, alphabetically.' },
    RELEVANCE: {
      description:
        'By how well the article answers `filter.text`; without it, as they were added. The best come first unless ASC is asked for.',
    },
  } as const satisfies Record<ArticleOrder['field'], { description: string }>,
});

/** In which order articles are wanted. */
export const ArticleOrderInput = builder.inputType('ArticleOrder', {
  description: 'In which order articles are wanted.',
  fields: (t) => ({
    field: t.field({ type: ArticleOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({
      type: OrderDirection,
      description: 'Which end comes first; ASC if nothing is said, but for RELEVANCE DESC.',
    }),
  }),
});

/** The store's filter for a client's: with the store's own ids. */
export const readArticleFilter = (
  filter: typeof ArticleFilterInput.$inferInput | null | undefined,
  context: Pick<Context, 'longestSearch'>,
): ArticleFilter => ({
  ...filter,
  text: readSearchWords('filter.text', filter?.text, context),
  author: idOf('Person', filter?.author),
  mentions: idOf('Person', filter?.mentions),
  quotes: idOf('Person', filter?.quotes),
});

/** The store's order for a client's: the best first, but otherwise from the smallest on, unless the client says so. */
export const readArticleOrder = (
  order: typeof ArticleOrderInput.$inferInput | null | undefined,
): ArticleOrder | null =>
  order == null
    ? null
    : { field: order.field, direction: order.direction ?? (order.field === 'RELEVANCE' ? 'DESC' : 'ASC') };
