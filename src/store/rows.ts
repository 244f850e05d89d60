import type { Insertable } from 'kysely';
import type { ArticleDraft, PersonDraft } from './draft.ts';
import type { MentionRecord } from './records.ts';
import { articleId, foldName, personId, quoteId } from './records.ts';
import type { AppearanceTable, ArticleTable, ArticleTextTable, ContributorTable, QuoteTable } from './tables.ts';
import type { PersonNumbers } from './write-people.ts';

/** The row of an article. */
export const articleRow = (draft: ArticleDraft, slug: string, ingestedAt: string): Insertable<ArticleTable> => ({
  id: articleId(draft.fileName),
  slug,
  headline: draft.headline,
  headline_key: foldName(draft.headline),
  published_at: draft.publishedAt ?? '',
  publisher: draft.publisher,
  url: draft.url,
  word_count: draft.wordCount,
  file_name: draft.fileName,
  origin: draft.origin,
  sha256: draft.sha256,
  revision: draft.revision,
  byte_length: draft.byteLength,
  ingested_at: ingestedAt,
  warnings: JSON.stringify(draft.warnings),
});

/** Everything that hangs on an article, as rows. */
export interface ArticleParts {
  readonly text: Insertable<ArticleTextTable>;
  readonly appearances: readonly Insertable<AppearanceTable>[];
  readonly contributors: readonly Insertable<ContributorTable>[];
  readonly quotes: readonly Insertable<QuoteTable>[];
}

export const articleParts = (
  draft: ArticleDraft,
  article: number,
  ingestedAt: string,
  people: PersonNumbers,
): ArticleParts => {
  const id = articleId(draft.fileName);
  const numbers = draft.people.map((person) => numberOf(people, personId(person, id)));
  const speakers = draft.quotes.map((quote) => (quote.speaker === null ? null : at(numbers, quote.speaker)));
  return {
    text: {
      article,
      text: draft.text,
      paragraphs: JSON.stringify(draft.paragraphs.map(({ start, end }) => ({ start, end }))),
      furniture: JSON.stringify(draft.furniture.map(({ start, end }) => ({ start, end }))),
    },
    appearances: appearanceRows(draft.people, numbers, article).map((row) => ({
      ...row,
      quote_count: speakers.filter((speaker) => speaker === row.person).length,
    })),
    contributors: draft.contributors.map((contributor, position) => ({
      article,
      position,
      person: at(numbers, contributor.person),
      role: contributor.role,
      span: contributor.span && JSON.stringify(contributor.span),
    })),
    quotes: quoteRows(draft, article, ingestedAt, speakers),
  };
};

const quoteRows = (
  draft: ArticleDraft,
  article: number,
  ingestedAt: string,
  speakers: readonly (number | null)[],
): Insertable<QuoteTable>[] => {
  const occurrences = new Map<string, number>();
  return draft.quotes.map((quote, position) => {
    const occurrence = occurrences.get(quote.text) ?? 0;
    occurrences.set(quote.text, occurrence + 1);
    const { attribution } = quote;
    return {
      id: quoteId(articleId(draft.fileName), quote.text, occurrence),
      article,
      position,
      kind: quote.kind,
      text: quote.text,
      segments: JSON.stringify(quote.segments),
      paragraph: quote.paragraphIndex,
      speaker: speakers[position] ?? null,
      speaker_kind: attribution.speakerKind,
      source: attribution.source && JSON.stringify(attribution.source),
      cue: attribution.cue && JSON.stringify(attribution.cue),
      cue_lemma: attribution.cueLemma,
      confidence: attribution.confidence,
      method: attribution.method,
      published_at: draft.publishedAt ?? '',
      ingested_at: ingestedAt,
    };
  });
};

type Appearance = Omit<Insertable<AppearanceTable>, 'quote_count'>;

/** One row a person, by first mention; two that the article tells apart under one full name are one here as well. */
const appearanceRows = (people: readonly PersonDraft[], numbers: readonly number[], article: number): Appearance[] => {
  const byNumber = Map.groupBy(
    people.map((person, index) => ({ person, number: at(numbers, index) })),
    ({ number }) => number,
  );
  return [...byNumber]
    .map(([person, named]) => ({ person, ...together(named.map((each) => each.person)) }))
    .sort((a, b) => firstMention(a) - firstMention(b))
    .map(({ person, name, givenName, familyName, aliases, descriptions, mentions }, position) => ({
      article,
      position,
      person,
      name,
      given_name: givenName,
      family_name: familyName,
      aliases: JSON.stringify(aliases),
      descriptions: JSON.stringify(descriptions),
      mention_count: mentions.length,
      mentions: JSON.stringify(mentions),
    }));
};

const together = ([first, ...others]: readonly PersonDraft[]): PersonDraft => {
  if (first === undefined) throw new Error('nobody to put together');
  const all = [first, ...others];
  const aliases = new Set([...all.flatMap((person) => person.aliases), ...others.map((person) => person.name)]);
  aliases.delete(first.name);
  return {
    ...first,
    aliases: [...aliases],
    descriptions: [...new Set(all.flatMap((person) => person.descriptions))],
    mentions: all.flatMap((person) => person.mentions).sort((a, b) => a.span.start - b.span.start),
  };
};

const firstMention = ({ mentions }: { readonly mentions: readonly MentionRecord[] }): number =>
  mentions[0]?.span.start ?? Number.MAX_SAFE_INTEGER;

const numberOf = (people: PersonNumbers, id: string): number => {
  const number = people.get(id);
  if (number === undefined) throw new Error(`person ${id} has no row`);
  return number;
};

const at = (numbers: readonly number[], index: number): number => {
  const number = numbers[index];
  if (number === undefined) throw new RangeError(`the article names no person ${index}`);
  return number;
};
