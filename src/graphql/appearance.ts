import type { Edge, Page } from '../store/lists/page.ts';
import type { AppearanceRecord, MentionRecord, PersonRecord } from '../store/records.ts';
import { builder } from './builder.ts';

interface AppearanceEdge extends Edge<PersonRecord> {
  readonly mentionCount: number;
  readonly mentions: readonly MentionRecord[];
}

const ArticlePersonEdge = builder.objectRef<AppearanceEdge>('ArticlePersonEdge').implement({
  description: 'A person in an article.',
  fields: (t) => ({
    node: t.expose('node', { type: 'Person', description: 'The person.' }),
    cursor: t.exposeString('cursor', {
      description: 'Names this place in the list, for `after` and `before`. Opaque.',
    }),
    mentionCount: t.exposeInt('mentionCount', { description: 'How often the article refers to them.' }),
    mentions: t.expose('mentions', { type: ['Mention'], description: 'Where it does, in text order.' }),
  }),
});

/** The people of an article. */
export const ArticlePersonConnection = builder.connectionObject(
  { type: 'Person', name: 'ArticlePersonConnection', description: 'The people of an article, page by page.' },
  ArticlePersonEdge,
);

/** A page of appearances as GraphQL shows it: the person is the node, and the rest belongs to the edge. */
export const asPageOfPeople = (page: Page<AppearanceRecord>) => ({
  ...page,
  edges: page.edges.map(
    ({ cursor, node: { person, ...appearance } }): AppearanceEdge => ({ cursor, node: person, ...appearance }),
  ),
});
