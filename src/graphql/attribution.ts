import type { AttributionMethod, CorrectionRecord, SpeakerKind } from '../store/records.ts';
import { builder } from './builder.ts';

/** What sort of source said something. */
export const SpeakerKindEnum = builder.enumType('SpeakerKind', {
  description: 'What sort of source said something.',
  values: {
    PERSON: { description: 'A person whom the article names; the quote then has a `speaker`.' },
    ORGANIZATION: { description: 'A company, office, paper or document: "the Kremlin said".' },
    GROUP: { description: 'Several people together: "critics say".' },
    UNNAMED: { description: 'Somebody without a name: "a senior official".' },
    UNKNOWN: { description: 'The text does not say, or not clearly enough.' },
  } as const satisfies Record<SpeakerKind, { description: string }>,
});

const AttributionMethodEnum = builder.enumType('AttributionMethod', {
  description: 'The evidence that decided who said a quote.',
  values: {
    ADJACENT_CUE: { description: 'A verb of speech with its speaker next to the quote: "...," Kartapolov warned.' },
    DISTANT_CUE: { description: 'A verb of speech with its speaker further away in the sentence.' },
    PRONOUN: { description: 'A pronoun that was traced to a person: "...," he added.' },
    DESCRIPTION: { description: 'A description that was traced to a person: "...," the Ukrainian leader said.' },
    ACCORDING_TO: { description: '"According to" somebody.' },
    COLON: { description: 'A colon before the quote: Trump wrote: "...".' },
    CONTINUATION: { description: 'It goes on from the quote before it, with no word of anybody else.' },
    CONVERSATION: { description: 'Two people take turns.' },
    TRANSCRIPT: { description: 'A label before the speech, as in a transcript: WALLACE: ...' },
    REPORTED_CLAUSE: { description: 'Words in marks within what a sentence reports of somebody.' },
    NEAREST: { description: 'Nothing better than the person mentioned nearest.' },
    NONE: { description: 'No evidence was found.' },
    EDITOR: { description: 'An editor said so.' },
  } as const satisfies Record<AttributionMethod, { description: string }>,
});

builder.objectType('Attribution', {
  description: 'Who said a quote, by which words of the article, and how sure that is.',
  fields: (t) => ({
    speakerKind: t.expose('speakerKind', { type: SpeakerKindEnum, description: 'What sort of source it is.' }),
    source: t.expose('source', {
      type: 'TextSpan',
      nullable: true,
      description: 'The words that name the speaker here: "the Ukrainian leader", "he". Null where none do.',
    }),
    cue: t.expose('cue', {
      type: 'TextSpan',
      nullable: true,
      description: 'The words that report the speech: "warned". Null where none do.',
    }),
    cueLemma: t.exposeString('cueLemma', {
      nullable: true,
      description: 'The dictionary form of the cue, as the filter `cue` takes it: "warn".',
    }),
    confidence: t.exposeFloat('confidence', { description: 'The probability, 0 to 1, that this is right.' }),
    method: t.expose('method', { type: AttributionMethodEnum, description: 'The evidence that decided.' }),
  }),
});

/** Who set an attribution right. */
export const Correction = builder.objectRef<CorrectionRecord>('Correction').implement({
  description: 'Who set an attribution right, and when.',
  fields: (t) => ({
    editor: t.exposeString('editor', { nullable: true, description: 'Who did, if they said so.' }),
    note: t.exposeString('note', { nullable: true, description: 'Why, if they said so.' }),
    correctedAt: t.expose('correctedAt', { type: 'DateTime', description: 'When they did.' }),
  }),
});
