import type { RejectedFile as RejectedFileRecord } from '../store/records.ts';
import { builder } from './builder.ts';
import { readPage } from './connection.ts';

const RejectedFile = builder.objectRef<RejectedFileRecord>('RejectedFile').implement({
  description: 'A file that was left out.',
  fields: (t) => ({
    fileName: t.exposeString('fileName', { description: 'Its name, relative to the folder that is served.' }),
    reason: t.exposeString('reason', { description: 'Why it was left out, and how to mend that.' }),
  }),
});

/** All that is stored, taken together. */
export const Corpus = builder.objectRef<Record<never, never>>('Corpus').implement({
  description: 'All that is stored, taken together.',
  fields: (t) => ({
    articleCount: t.int({
      description: 'How many articles there are.',
      resolve: (_corpus, _args, { store }) => store.countArticles(),
    }),
    personCount: t.int({
      description: 'How many people appear in them.',
      resolve: (_corpus, _args, { store }) => store.countPeople(),
    }),
    quoteCount: t.int({
      description: 'How many quotes they hold.',
      resolve: (_corpus, _args, { store }) => store.countQuotes(),
    }),
    version: t.string({
      description: 'Changes exactly when anything changes that can be asked for. Opaque.',
      resolve: (_corpus, _args, { store }) => store.corpusVersion(),
    }),
    mostQuoted: t.field({
      type: ['Person'],
      description: 'The people who are quoted most, the most quoted first.',
      args: { first: t.arg.int({ description: 'How many: 1 to 100.', defaultValue: 10 }) },
      resolve: async (_corpus, { first }, { store }) => {
        const page = readPage({ first: first ?? 10 });
        const orderBy = { field: 'QUOTE_COUNT', direction: 'DESC' } as const;
        const { edges } = await store.people({ ...page, filter: { quoted: true }, orderBy });
        return edges.map(({ node }) => node);
      },
    }),
    rejected: t.field({
      type: [RejectedFile],
      description: 'The files that were left out, by name.',
      resolve: (_corpus, _args, { store }) => store.rejectedFiles(),
    }),
  }),
});

builder.queryField('corpus', (t) =>
  t.field({ type: Corpus, description: 'All that is stored, taken together.', resolve: () => ({}) }),
);
