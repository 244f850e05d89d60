import type { PersonFilter, PersonOrder } from '../store/requests.ts';
import type { Context } from './builder.ts';
import { builder } from './builder.ts';
import { idOf } from './global-id.ts';
import { OrderDirection } from './order.ts';
import { readSearchWords } from './search-words.ts';

/** Which people are wanted. */
export const PersonFilterInput = builder.inputType('PersonFilter', {
  description:
    'Which people are wanted: those who meet every condition given. A condition that is absent or null does not filter.',
  fields: (t) => ({
    namePrefix: t.string({
      description: 'Any word of whose name starts like this, whatever the case or accents: `zel`.',
    }),
    quoted: t.boolean({ description: 'Who are quoted somewhere (true), or nowhere (false).' }),
    mentionedIn: t.id({ description: 'Who appear in the article with this id.' }),
  }),
});

const PersonOrderField = builder.enumType('PersonOrderField', {
  description: 'What people are ordered by.',
  values: {
    NAME: { description: 'By family name, then by given name.' },
    MENTION_COUNT: { description: 'By how often they are mentioned.' },
    QUOTE_COUNT: { description: 'By how often they are quoted.' },
  } as const satisfies Record<PersonOrder['field'], { description: string }>,
});

/** In which order people are wanted. */
export const PersonOrderInput = builder.inputType('PersonOrder', {
  description: 'In which order people are wanted.',
  fields: (t) => ({
    field: t.field({ type: PersonOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({
      type: OrderDirection,
      required: true,
      defaultValue: 'ASC',
      description: 'Which end comes first.',
    }),
  }),
});

/** The store's filter for a client's: with the store's own ids. */
export const readPersonFilter = (
  filter: typeof PersonFilterInput.$inferInput | null | undefined,
  context: Pick<Context, 'longestSearch'>,
): PersonFilter => ({
  ...filter,
  namePrefix: readSearchWords('filter.namePrefix', filter?.namePrefix, context),
  mentionedIn: idOf('Article', filter?.mentionedIn),
});
