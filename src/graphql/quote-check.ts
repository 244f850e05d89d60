import type { DifferencePart as DifferencePartRecord } from '../store/reading/comparison/align.ts';
import type { Verdict } from '../store/reading/comparison/verdict.ts';
import type { QuotationCheck } from '../store/requests.ts';
import { builder } from './builder.ts';
import { clientError } from './errors.ts';
import { idOf } from './global-id.ts';

const DEFAULT_MATCHES = 5;
const MOST_MATCHES = 20;
const LONGEST_TEXT = 5_000;

const QuoteVerdictEnum = builder.enumType('QuoteVerdict', {
  description:
    'What the stored quotes say of words that somebody is claimed to have said. Words are compared without case, accents and punctuation. The verdicts are tried in this order: VERBATIM, SPLICED, ALTERED, MISATTRIBUTED, NOT_FOUND.',
  values: {
    VERBATIM: {
      description:
        'One quote, of the speaker if one is given, has all the words in a row and in order. It may have more.',
    },
    ALTERED: {
      description:
        'One quote, of the speaker if one is given, is meant, but words were changed, added or left out: its similarity is 0.6 or more. If a speaker is given, nobody else has said the very words, nor anything nearer by 0.2.',
    },
    SPLICED: {
      description:
        'No one quote has the words, but two or more have them between them: at least nine in ten of the words stand in runs of three or more, each word for word in one of the quotes, and at least three more of them than in any single quote. Nobody has said them as they are.',
    },
    MISATTRIBUTED: {
      description:
        'Only where a speaker is given: the words are as right as for VERBATIM or ALTERED, but the quotes that have them are not given to this speaker, but to somebody else or to nobody who is named.',
    },
    NOT_FOUND: {
      description: 'No quote is like it. That something is not stored does not mean that it was never said.',
    },
  } as const satisfies Record<Verdict, { description: string }>,
});

const DifferenceOpEnum = builder.enumType('DifferenceOp', {
  description: 'Which of two texts has some words.',
  values: {
    SAME: { description: 'Both have them.' },
    ADDED: { description: 'Only the claim has them.' },
    MISSING: { description: 'Only the quote has them.' },
  } as const satisfies Record<DifferencePartRecord['op'], { description: string }>,
});

const DifferencePart = builder.objectRef<DifferencePartRecord>('DifferencePart').implement({
  description: 'Words in a row that both texts have, or one of them.',
  fields: (t) => ({
    op: t.expose('op', { type: DifferenceOpEnum, description: 'Which of the texts has them.' }),
    text: t.exposeString('text', {
      description: 'The words as printed: in the claim what is ADDED, in the quote what is MISSING or the SAME.',
    }),
  }),
});

const QuoteMatch = builder.objectRef<QuotationCheck['matches'][number]>('QuoteMatch').implement({
  description: 'A stored quote that is like the claim.',
  fields: (t) => ({
    quote: t.expose('quote', { type: 'Quote', description: 'The quote.' }),
    similarity: t.exposeFloat('similarity', {
      description:
        'How alike the claim and the stretch of the quote that it fits best are, 0 to 1: twice the number of words that they share, through the number of words of both. What the quote has before and after that stretch does not count.',
    }),
    difference: t.field({
      type: [DifferencePart],
      description:
        'The claim and that stretch, word by word: what is SAME or ADDED makes up the claim, what is SAME or MISSING the stretch.',
      resolve: ({ difference }) => [...difference],
    }),
  }),
});

const QuoteCheck = builder.objectRef<QuotationCheck>('QuoteCheck').implement({
  description: 'What the stored quotes say of words that somebody is claimed to have said.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: QuoteVerdictEnum, description: 'What it comes to.' }),
    matches: t.field({
      type: [QuoteMatch],
      description:
        'The quotes that the verdict rests on, for SPLICED in the order of the claim, then the nearest others of a similarity of 0.5 or more. Words that several quotes have alike are shown once, from the first article.',
      resolve: ({ matches }) => [...matches],
    }),
  }),
});

builder.queryField('quoteCheck', (t) =>
  t.field({
    type: QuoteCheck,
    description: 'Holds words that somebody is claimed to have said against the quotes that are stored.',
    args: {
      text: t.arg.string({
        required: true,
        description: `The words, with or without quotation marks; up to ${LONGEST_TEXT} characters.`,
      }),
      speaker: t.arg.id({
        description: 'The id of the person who is claimed to have said it; absent, anybody may have.',
      }),
      first: t.arg.int({
        description: `How many matches: 1 to ${MOST_MATCHES}.`,
        defaultValue: DEFAULT_MATCHES,
      }),
    },
    resolve: (_root, { text, speaker, first }, { store }) => {
      const most = first ?? DEFAULT_MATCHES;
      if (most < 1 || most > MOST_MATCHES)
        throw clientError(
          'INVALID_PAGE_SIZE',
          `\`first: ${most}\` is out of bounds: ask for 1 to ${MOST_MATCHES} matches.`,
        );
      if (text.length > LONGEST_TEXT)
        throw clientError(
          'TEXT_TOO_LONG',
          `\`text\` has ${text.length} characters, and ${LONGEST_TEXT} is the most: check one quotation at a time.`,
          { limit: LONGEST_TEXT, actual: text.length },
        );
      return store.checkQuotation({ text, speaker: idOf('Person', speaker), most });
    },
  }),
);
