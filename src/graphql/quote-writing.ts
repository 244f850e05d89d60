import type { QuoteRecord } from '../store/records.ts';
import type { Ruling } from '../store/store.ts';
import { SpeakerKindEnum } from './attribution.ts';
import type { Context } from './builder.ts';
import { builder } from './builder.ts';
import type { Newsroom } from './newsroom.ts';
import type { Payload } from './user-error.ts';
import { readId, refuse, UserError, write } from './user-error.ts';

const QuoteAttributeInput = builder.inputType('QuoteAttributeInput', {
  description: 'Who said a quote, by an editor: one of `speaker`, `speakerName`, or a `speakerKind` other than PERSON.',
  fields: (t) => ({
    quote: t.id({ required: true, description: 'The id of the quote.' }),
    speaker: t.id({ description: 'The id of the person who said it.' }),
    speakerName: t.string({
      description:
        'The name of the person who said it: as the article calls them, or in full, for somebody whom it does not name.',
    }),
    speakerKind: t.field({ type: SpeakerKindEnum, description: 'What sort of source it was, if no named person.' }),
    editor: t.string({ description: 'Who says so; shown to everybody.' }),
    note: t.string({ description: 'Why; shown to everybody.' }),
  }),
});

const QuoteAttributionResetInput = builder.inputType('QuoteAttributionResetInput', {
  description: 'A quote that is to be attributed as it was read.',
  fields: (t) => ({ quote: t.id({ required: true, description: 'Its id.' }) }),
});

interface QuotePayload extends Payload {
  readonly quote?: QuoteRecord;
}

const quotePayload = (name: string, description: string) =>
  builder.objectRef<QuotePayload>(name).implement({
    description,
    fields: (t) => ({
      quote: t.field({
        type: 'Quote',
        nullable: true,
        description: 'The quote as it now is; null if nothing was changed.',
        resolve: ({ quote }) => quote ?? null,
      }),
      userErrors: t.expose('userErrors', { type: [UserError], description: 'Why nothing was changed; else empty.' }),
    }),
  });

const QuoteAttributePayload = quotePayload('QuoteAttributePayload', "What became of an editor's correction.");
const QuoteAttributionResetPayload = quotePayload(
  'QuoteAttributionResetPayload',
  'What became of a correction that was to be taken back.',
);

builder.mutationFields((t) => ({
  quoteAttribute: t.field({
    type: QuoteAttributePayload,
    description:
      'Sets right who said a quote. It holds however often the article is read again, until the next correction or `quoteAttributionReset`. Needs the token.',
    args: { input: t.arg({ type: QuoteAttributeInput, required: true, description: 'Who said what.' }) },
    resolve: (_root, { input }, context) =>
      write(context, async () => {
        const id = readId('Quote', 'quote', input.quote);
        const outcome = await context.store.attribute(id, readRuling(input, context.newsroom));
        if (outcome === 'NO_PERSON') return refuse('NOT_FOUND', 'speaker', 'There is no person with this id.');
        return { quote: outcome === 'NO_QUOTE' ? noQuote() : await reread(context, id) };
      }),
  }),
  quoteAttributionReset: t.field({
    type: QuoteAttributionResetPayload,
    description: "Takes an editor's correction back: the quote is again attributed as it was read. Needs the token.",
    args: { input: t.arg({ type: QuoteAttributionResetInput, required: true, description: 'Which quote.' }) },
    resolve: (_root, { input }, context) =>
      write(context, async () => {
        const id = readId('Quote', 'quote', input.quote);
        const outcome = await context.store.resetAttribution(id);
        if (outcome === 'NOT_CORRECTED')
          return refuse('NOT_CORRECTED', 'quote', 'No editor has corrected this quote: there is nothing to take back.');
        return { quote: outcome === 'NO_QUOTE' ? noQuote() : await reread(context, id) };
      }),
  }),
}));

const LONGEST = { speakerName: 200, editor: 200, note: 2000 } as const;

const readRuling = (input: typeof QuoteAttributeInput.$inferInput, { splitName }: Newsroom): Ruling => {
  for (const [field, longest] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][]) {
    const value = input[field];
    if (value != null && (value.trim() === '' || value.length > longest))
      refuse('INVALID_VALUE', field, `\`${field}\` has 1 to ${longest} characters: leave it out, or write it so.`);
  }
  const { speaker, speakerName, speakerKind, editor = null, note = null } = input;
  const isPerson = speakerKind == null || speakerKind === 'PERSON';
  if (speaker != null && speakerName != null)
    refuse('INVALID_SPEAKER', 'speakerName', 'Name the speaker by `speaker` or by `speakerName`, not by both.');
  if ((speaker != null || speakerName != null) && !isPerson)
    refuse('INVALID_SPEAKER', 'speakerKind', `A named person is no ${speakerKind}: leave out one of the two.`);
  if (speaker != null)
    return { speaker: { id: readId('Person', 'speaker', speaker) }, speakerKind: 'PERSON', editor, note };
  if (speakerName != null) {
    const name = speakerName.replace(/\s+/gu, ' ').trim();
    return { speaker: { name, ...splitName(name) }, speakerKind: 'PERSON', editor, note };
  }
  if (isPerson)
    return refuse(
      'INVALID_SPEAKER',
      'speaker',
      'Say who it was: by `speaker`, `speakerName`, or another `speakerKind`.',
    );
  return { speaker: null, speakerKind, editor, note };
};

const noQuote = (): never => refuse('NOT_FOUND', 'quote', 'There is no quote with this id, or not any more.');

const reread = async ({ store }: Context, id: string): Promise<QuoteRecord> =>
  (await store.quotesByIds([id]))[0] ?? noQuote();
