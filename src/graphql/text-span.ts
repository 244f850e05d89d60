import type { MentionKind } from '../store/records.ts';
import { builder } from './builder.ts';

const START = 'Where it begins in `source.text`, in UTF-16 code units from 0.';
const END = 'Where it ends in `source.text`, exclusive, in UTF-16 code units.';
const TEXT = 'The words from `start` to `end`, exactly as they stand in `source.text`.';

builder.objectType('TextSpan', {
  description:
    "A stretch of an article's source text. Offsets count UTF-16 code units, as strings of JavaScript, Java and C# do: `source.text.slice(start, end) === text`.",
  fields: (t) => ({
    start: t.exposeInt('start', { description: START }),
    end: t.exposeInt('end', { description: END }),
    text: t.exposeString('text', { description: TEXT }),
  }),
});

const MentionKindEnum = builder.enumType('MentionKind', {
  description: 'By what sort of words a person is mentioned.',
  values: {
    NAME: { description: 'By name: "Zelensky".' },
    DESCRIPTION: { description: 'By a description: "the Ukrainian leader".' },
    PRONOUN: { description: 'By a pronoun: "he".' },
  } as const satisfies Record<MentionKind, { description: string }>,
});

builder.objectType('Mention', {
  description: 'A place in the source text that refers to a person.',
  fields: (t) => ({
    kind: t.expose('kind', { type: MentionKindEnum, description: 'By what sort of words.' }),
    start: t.int({ description: START, resolve: ({ span }) => span.start }),
    end: t.int({ description: END, resolve: ({ span }) => span.end }),
    text: t.string({ description: TEXT, resolve: ({ span }) => span.text }),
  }),
});
