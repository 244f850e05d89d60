import type { ArticleDraft, PersonDraft, QuoteDraft } from '../store/draft.ts';
import { builder } from './builder.ts';
import { ContributorRoleEnum } from './contributor.ts';
import { clientError } from './errors.ts';
import { QuoteKindEnum } from './quote-list.ts';

const LONGEST_TEXT = 100_000;

/** An article that is read but not kept, with its paragraphs as they are told. */
interface ExtractionRecord extends Omit<ArticleDraft, 'quotes'> {
  readonly quotes: readonly ExtractedQuoteRecord[];
}

/** A quote of it, which knows the people that its draft has only the number of. */
interface ExtractedQuoteRecord extends Omit<QuoteDraft, 'speaker'> {
  readonly speaker: PersonDraft | null;
}

const ExtractedPerson = builder.objectRef<PersonDraft>('ExtractedPerson').implement({
  description: 'Somebody whom a text names that is read but not kept.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The fullest form of the name that the text has.' }),
    givenName: t.exposeString('givenName', { nullable: true, description: 'The given name, where one is printed.' }),
    familyName: t.exposeString('familyName', { nullable: true, description: 'The family name, where one is printed.' }),
    aliases: t.exposeStringList('aliases', { description: 'Other names, as printed.' }),
    descriptions: t.exposeStringList('descriptions', { description: 'What the text calls them, as printed.' }),
    mentions: t.field({
      type: ['Mention'],
      description: 'Where the text refers to them, in text order.',
      resolve: ({ mentions }) => [...mentions],
    }),
  }),
});

const ExtractedQuote = builder.objectRef<ExtractedQuoteRecord>('ExtractedQuote').implement({
  description: 'An utterance in a text that is read but not kept.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'The words, without the outer quotation marks, segments joined by a space.',
    }),
    kind: t.expose('kind', { type: QuoteKindEnum, description: 'How the words stand in the text.' }),
    segments: t.field({
      type: ['TextSpan'],
      description: 'Where the words stand, quotation marks included.',
      resolve: ({ segments }) => [...segments],
    }),
    paragraphIndex: t.exposeInt('paragraphIndex', { description: 'The index of the paragraph in which it begins.' }),
    speaker: t.expose('speaker', {
      type: ExtractedPerson,
      nullable: true,
      description: 'Who said it; null unless it was a person whom the text names.',
    }),
    attribution: t.expose('attribution', {
      type: 'Attribution',
      description: 'By which words it is given to its speaker, and how sure that is.',
    }),
  }),
});

const ExtractedContributor = builder
  .objectRef<Pick<ArticleDraft['contributors'][number], 'role'> & { readonly person: PersonDraft }>(
    'ExtractedContributor',
  )
  .implement({
    description: 'Somebody who is credited with a text that is read but not kept.',
    fields: (t) => ({
      person: t.expose('person', { type: ExtractedPerson, description: 'Who it is.' }),
      role: t.expose('role', { type: ContributorRoleEnum, description: 'What they are credited with.' }),
    }),
  });

const Extraction = builder.objectRef<ExtractionRecord>('Extraction').implement({
  description:
    'What is read of a text, as it would be of an article. Offsets count UTF-16 code units in the text as it was given.',
  fields: (t) => ({
    headline: t.exposeString('headline', { description: 'Its headline; "Untitled" if it has none.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was published, from its front matter; else null.',
    }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'Who published it, from its front matter; else null.',
    }),
    wordCount: t.exposeInt('wordCount', { description: 'How many words its paragraphs have.' }),
    paragraphs: t.field({
      type: ['Paragraph'],
      description: 'Its paragraphs, in text order.',
      resolve: ({ text, paragraphs }) =>
        paragraphs.map(({ start, end }, index) => {
          const words = text.slice(start, end);
          return { index, text: words, span: { start, end, text: words } };
        }),
    }),
    furniture: t.field({
      type: ['TextSpan'],
      description: 'Lines that are not the article: cross-promotion, stray marks.',
      resolve: ({ text, furniture }) =>
        furniture.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
    }),
    people: t.field({
      type: [ExtractedPerson],
      description: 'The people who appear in it, in the order of their first mention.',
      resolve: ({ people }) => [...people],
    }),
    contributors: t.field({
      type: [ExtractedContributor],
      description: 'Who is credited with it.',
      resolve: ({ contributors, people }) =>
        contributors.flatMap(({ person, role }) => {
          const credited = people[person];
          return credited === undefined ? [] : [{ person: credited, role }];
        }),
    }),
    quotes: t.field({
      type: [ExtractedQuote],
      description: 'What is quoted in it, in text order.',
      resolve: ({ quotes }) => [...quotes],
    }),
  }),
});

builder.queryField('extract', (t) =>
  t.field({
    type: Extraction,
    description: 'Reads a text as it would read an article, and keeps nothing of it.',
    args: {
      text: t.arg.string({
        required: true,
        description: `The text, as a file would hold it; up to ${LONGEST_TEXT} characters.`,
      }),
    },
    resolve: async (_root, { text }, { newsroom }) => {
      if (text.length > LONGEST_TEXT)
        throw clientError(
          'TEXT_TOO_LONG',
          `\`text\` has ${text.length} characters, and ${LONGEST_TEXT} is the most: try one article at a time.`,
          { limit: LONGEST_TEXT, actual: text.length },
        );
      const draft = await newsroom.read(text);
      if ('reason' in draft) throw clientError('UNREADABLE_TEXT', draft.reason);
      const speakerOf = (speaker: number | null) => (speaker === null ? null : (draft.people[speaker] ?? null));
      return { ...draft, quotes: draft.quotes.map((quote) => ({ ...quote, speaker: speakerOf(quote.speaker) })) };
    },
  }),
);
