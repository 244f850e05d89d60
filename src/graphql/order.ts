import { builder } from './builder.ts';

/** Which end of an order comes first. */
export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which end of an order comes first.',
  values: {
    ASC: { description: 'The smallest, earliest or alphabetically first.' },
    DESC: { description: 'The largest, latest or alphabetically last.' },
  } as const,
});
