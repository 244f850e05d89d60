import type { GraphQLResolveInfo } from 'graphql';
import type { QuoteKind } from '../store/records.ts';
import type { QuoteFilter, QuoteOrder, QuotePart } from '../store/requests.ts';
import type { Asked } from './asked-fields.ts';
import { askedOf } from './asked-fields.ts';
import { SpeakerKindEnum } from './attribution.ts';
import type { Context } from './builder.ts';
import { builder } from './builder.ts';
import { idOf } from './global-id.ts';
import { OrderDirection } from './order.ts';
import { readSearchWords } from './search-words.ts';

/** How the words of a quote stand in the article. */
export const QuoteKindEnum = builder.enumType('QuoteKind', {
  description: 'How the words of a quote stand in the article.',
  values: {
    DIRECT: { description: 'Whole sentences in quotation marks.' },
    MIXED: { description: "Words in quotation marks inside the reporter's own sentence." },
    INDIRECT: { description: 'Reported without quotation marks.' },
  } as const satisfies Record<QuoteKind, { description: string }>,
});

const FloatRange = builder.inputType('FloatRange', {
  description: 'A range of numbers, both ends included, open at an end that is not given.',
  fields: (t) => ({
    min: t.float({ description: 'The smallest number wanted.' }),
    max: t.float({ description: 'The largest number wanted.' }),
  }),
});

/** Which quotes are wanted. */
export const QuoteFilterInput = builder.inputType('QuoteFilter', {
  description:
    'Which quotes are wanted: those that meet every condition given. A condition that is absent or null does not filter; an empty list matches nothing.',
  fields: (t) => ({
    speaker: t.id({ description: 'Said by the person with this id.' }),
    speakerSlug: t.string({ description: 'Said by the person with this slug: `volodymyr-zelensky`.' }),
    article: t.id({ description: 'From the article with this id.' }),
    kind: t.field({ type: [QuoteKindEnum], description: 'Of one of these kinds.' }),
    speakerKind: t.field({ type: [SpeakerKindEnum], description: 'Said by one of these sorts of sources.' }),
    confidence: t.field({ type: FloatRange, description: 'Attributed with a confidence in this range.' }),
    about: t.id({ description: 'In which the person with this id is spoken of, by somebody else.' }),
    text: t.string({
      description:
        'Whose own words hold to this, in the language of `search`. Without a word in it, it does not filter.',
    }),
    cue: t.stringList({ description: 'Reported by one of these words, in dictionary form: `warn`.' }),
    publishedAt: t.field({ type: 'DateTimeRange', description: 'From an article published in this stretch of time.' }),
  }),
});

const QuoteOrderField = builder.enumType('QuoteOrderField', {
  description: 'What quotes are ordered by.',
  values: {
    TEXT_ORDER: { description: 'By article in the order they were added, then by place in the text.' },
    PUBLISHED_AT: { description: 'By when the article was published; articles without a date count as the oldest.' },
    INGESTED_AT: { description: 'By when the article was read.' },
    CONFIDENCE: { description: 'By how sure the attribution is.' },
    RELEVANCE: {
      description:
        'By how well the quote answers `filter.text`; without it, as they were added. The best come first unless ASC is asked for.',
    },
  } as const satisfies Record<QuoteOrder['field'], { description: string }>,
});

/** In which order quotes are wanted. */
export const QuoteOrderInput = builder.inputType('QuoteOrder', {
  description: 'In which order quotes are wanted.',
  fields: (t) => ({
    field: t.field({ type: QuoteOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({
      type: OrderDirection,
      description: 'Which end comes first; ASC if nothing is said, but for RELEVANCE DESC.',
    }),
  }),
});

/** The store's filter for a client's: with the store's own ids. */
export const readQuoteFilter = (
  filter: typeof QuoteFilterInput.$inferInput | null | undefined,
  context: Pick<Context, 'longestSearch'>,
): QuoteFilter => ({
  ...filter,
  text: readSearchWords('filter.text', filter?.text, context),
  speaker: idOf('Person', filter?.speaker),
  article: idOf('Article', filter?.article),
  about: idOf('Person', filter?.about),
});

/** The store's order for a client's: the best first, but otherwise from the smallest on, unless the client says so. */
export const readQuoteOrder = (order: typeof QuoteOrderInput.$inferInput | null | undefined): QuoteOrder | null =>
  order == null
    ? null
    : { field: order.field, direction: order.direction ?? (order.field === 'RELEVANCE' ? 'DESC' : 'ASC') };

/** The parts that a list of quotes, which is being resolved, is asked for; undefined for all. */
export const partsFor = (info: GraphQLResolveInfo): readonly QuotePart[] | undefined => {
  const asked = askedOf(info);
  // Each of a list of articles is asked for the same.
  if (!known.has(asked)) known.set(asked, partsOfAll(asked));
  return known.get(asked);
};

const known = new WeakMap<Asked, readonly QuotePart[] | undefined>();

const partsOfAll = ({ ofItems }: Asked): readonly QuotePart[] | undefined => {
  const made = Array.from(ofItems, ([field, below]) => partsOf(field, below));
  return made.every((parts) => parts !== undefined) ? [...new Set(made.flat())] : undefined;
};

/** What a field is made from; `below` are the fields that it is asked for. */
const partsOf = (field: string, below: ReadonlySet<string>): readonly QuotePart[] | undefined => {
  if (field === 'speaker' && below.isSubsetOf(OF_NAME)) return ['SPEAKER_NAME'];
  if (field !== 'attribution') return MADE_FROM[field];
  const made = Array.from(below, (name) => ATTRIBUTION_MADE_FROM[name]);
  return made.every((parts) => parts !== undefined) ? made.flat() : undefined;
};

const OF_NAME: ReadonlySet<string> = new Set(['__typename', 'id', 'slug', 'name']);

const MADE_FROM: Readonly<Record<string, readonly QuotePart[]>> = {
  __typename: [],
  id: [],
  text: ['WORDS'],
  kind: ['WORDS'],
  segments: ['SEGMENTS'],
  article: ['PLACE'],
  paragraph: ['PLACE'],
  speaker: ['SPEAKER'],
  correction: ['CORRECTION'],
};

const ATTRIBUTION_MADE_FROM: Readonly<Record<string, readonly QuotePart[]>> = {
  __typename: [],
  source: ['SOURCE'],
  cue: ['CUE'],
  cueLemma: ['CUE'],
  confidence: ['CONFIDENCE'],
  speakerKind: ['ATTRIBUTION'],
  method: ['ATTRIBUTION'],
};
