import type { ArticleFacet, FacetCount, QuoteFacet } from '../store/requests.ts';
import { builder } from './builder.ts';
import type { CountBy } from './connection.ts';
import { clientError } from './errors.ts';
import { loadExisting } from './loaders.ts';

const DEFAULT_VALUES = 10;
const MOST_VALUES = 100;
/** No more than these values there can be. */
const ALL_KINDS = 10;

const FACET_DESCRIPTION = 'Items without such a value count nowhere.';

const Facet = builder.objectRef<FacetCount>('Facet').implement({
  description: 'A value that items of a list have.',
  fields: (t) => ({
    value: t.exposeString('value', {
      description: 'The value, as the filter takes it; of a month `2025-10`, in UTC.',
    }),
    count: t.exposeInt('count', { description: 'How many items of the whole list, under its filter, have it.' }),
  }),
});

const PersonFacet = builder.objectRef<FacetCount>('PersonFacet').implement({
  description: 'A person with whom items of a list have to do.',
  fields: (t) => ({
    value: t.exposeString('value', { description: "The person's slug." }),
    count: t.exposeInt('count', { description: 'How many items of the whole list, under its filter, these are.' }),
    person: t.field({
      type: 'Person',
      description: 'The person.',
      resolve: ({ personId }, _args, { loaders }) => loadExisting(loaders.person, personId ?? ''),
    }),
  }),
});

const FIRST = { description: 'How many values: 1 to 100, those that count most.', defaultValue: DEFAULT_VALUES };
const FIRST_MONTHS = { description: 'How many months: 1 to 100, the last ones first.', defaultValue: DEFAULT_VALUES };

const most = (first: number | null | undefined): number => {
  const wanted = first ?? DEFAULT_VALUES;
  if (wanted < 1 || wanted > MOST_VALUES)
    throw clientError(
      'INVALID_PAGE_SIZE',
      `\`first: ${wanted}\` is out of bounds: ask for 1 to ${MOST_VALUES} values.`,
    );
  return wanted;
};

/** The facets of a list of quotes. */
export const QuoteFacets = builder.objectRef<{ countBy: CountBy<QuoteFacet> }>('QuoteFacets').implement({
  description: `Counts of all quotes of a list, under its filter, by what they have in common. ${FACET_DESCRIPTION}`,
  fields: (t) => ({
    speaker: t.field({
      type: [PersonFacet],
      description: 'By who said them.',
      args: { first: t.arg.int(FIRST) },
      resolve: async ({ countBy }, { first }) => [...(await countBy('SPEAKER', most(first)))],
    }),
    kind: t.field({
      type: [Facet],
      description: 'By how the words stand in the article.',
      resolve: async ({ countBy }) => [...(await countBy('KIND', ALL_KINDS))],
    }),
    speakerKind: t.field({
      type: [Facet],
      description: 'By what sort of source said them.',
      resolve: async ({ countBy }) => [...(await countBy('SPEAKER_KIND', ALL_KINDS))],
    }),
    cue: t.field({
      type: [Facet],
      description: 'By the word that reports them, in dictionary form.',
      args: { first: t.arg.int(FIRST) },
      resolve: async ({ countBy }, { first }) => [...(await countBy('CUE', most(first)))],
    }),
    publisher: t.field({
      type: [Facet],
      description: 'By who published the article.',
      args: { first: t.arg.int(FIRST) },
      resolve: async ({ countBy }, { first }) => [...(await countBy('PUBLISHER', most(first)))],
    }),
    month: t.field({
      type: [Facet],
      description: 'By the month in which the article was published.',
      args: { first: t.arg.int(FIRST_MONTHS) },
      resolve: async ({ countBy }, { first }) => [...(await countBy('MONTH', most(first)))],
    }),
  }),
});

/** The facets of a list of articles. */
export const ArticleFacets = builder.objectRef<{ countBy: CountBy<ArticleFacet> }>('ArticleFacets').implement({
  description: `Counts of all articles of a list, under its filter, by what they have in common. ${FACET_DESCRIPTION}`,
  fields: (t) => ({
    speaker: t.field({
      type: [PersonFacet],
      description: 'By who is quoted in them.',
      args: { first: t.arg.int(FIRST) },
      resolve: async ({ countBy }, { first }) => [...(await countBy('SPEAKER', most(first)))],
    }),
    author: t.field({
      type: [PersonFacet],
      description: 'By who wrote them.',
      args: { first: t.arg.int(FIRST) },
      resolve: async ({ countBy }, { first }) => [...(await countBy('AUTHOR', most(first)))],
    }),
    publisher: t.field({
      type: [Facet],
      description: 'By who published them.',
      args: { first: t.arg.int(FIRST) },
      resolve: async ({ countBy }, { first }) => [...(await countBy('PUBLISHER', most(first)))],
    }),
    month: t.field({
      type: [Facet],
      description: 'By the month in which they were published.',
      args: { first: t.arg.int(FIRST_MONTHS) },
      resolve: async ({ countBy }, { first }) => [...(await countBy('MONTH', most(first)))],
    }),
  }),
});
