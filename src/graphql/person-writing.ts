import type { PersonRecord } from '../store/records.ts';
import { builder } from './builder.ts';
import type { Payload } from './user-error.ts';
import { readId, refuse, UserError, write } from './user-error.ts';

const PeopleMergeInput = builder.inputType('PeopleMergeInput', {
  description: 'Two records of one person.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'The id of the one that goes. It goes on to find the other.' }),
    into: t.id({ required: true, description: 'The id of the one that stays, with its name.' }),
  }),
});

const PeopleSplitInput = builder.inputType('PeopleSplitInput', {
  description: 'Somebody who was merged and is somebody else after all.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'The id that they had before, as in `Person.merged`.' }),
  }),
});

interface PersonPayload extends Payload {
  readonly person?: PersonRecord | null;
}

const PeopleMergePayload = builder.objectRef<PersonPayload>('PeopleMergePayload').implement({
  description: 'What became of two people who were to be one.',
  fields: (t) => ({
    person: t.field({
      type: 'Person',
      nullable: true,
      description: 'The person that the two are now; null if nothing was changed.',
      resolve: ({ person }) => person ?? null,
    }),
    userErrors: t.expose('userErrors', { type: [UserError], description: 'Why nothing was changed; else empty.' }),
  }),
});

const PeopleSplitPayload = builder.objectRef<PersonPayload>('PeopleSplitPayload').implement({
  description: 'What became of somebody who was to be their own person again.',
  fields: (t) => ({
    person: t.field({
      type: 'Person',
      nullable: true,
      description: 'Who was split off; null if nothing was changed, or if no article names them any more.',
      resolve: ({ person }) => person ?? null,
    }),
    userErrors: t.expose('userErrors', { type: [UserError], description: 'Why nothing was changed; else empty.' }),
  }),
});

builder.mutationFields((t) => ({
  peopleMerge: t.field({
    type: PeopleMergePayload,
    description:
      'Makes two records of a person one, in all articles, those still to come included. `peopleSplit` undoes it. Needs the token.',
    args: { input: t.arg({ type: PeopleMergeInput, required: true, description: 'Which two they are.' }) },
    resolve: (_root, { input }, context) =>
      write(context, async () => {
        const [person, into] = [readId('Person', 'person', input.person), readId('Person', 'into', input.into)];
        if (person === into) refuse('SAME_PERSON', 'into', 'These are the same id: take two.');
        const outcome = await context.store.merge(person, into);
        if (outcome === 'NO_PERSON') refuse('NOT_FOUND', 'person', 'There is no person with this id.');
        if (outcome === 'NO_TARGET') refuse('NOT_FOUND', 'into', 'There is no person with this id.');
        if (outcome === 'ALREADY_MERGED')
          refuse('ALREADY_MERGED', 'person', 'They already count as somebody else: split them off with `peopleSplit`.');
        const [merged] = await context.store.peopleByIds([into]);
        return { person: merged ?? null };
      }),
  }),
  peopleSplit: t.field({
    type: PeopleSplitPayload,
    description: 'Undoes a `peopleMerge`: what was read of the person is theirs again. Needs the token.',
    args: { input: t.arg({ type: PeopleSplitInput, required: true, description: 'Who it is.' }) },
    resolve: (_root, { input }, context) =>
      write(context, async () => {
        const id = readId('Person', 'person', input.person);
        const outcome = await context.store.split(id);
        if (outcome === 'NO_PERSON') refuse('NOT_FOUND', 'person', 'There is no person with this id.');
        if (outcome === 'NOT_MERGED') refuse('NOT_MERGED', 'person', 'They are their own person already.');
        const [person] = await context.store.peopleByIds([id]);
        return { person: person ?? null };
      }),
  }),
}));
