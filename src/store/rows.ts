import type { Insertable } from 'kysely';
import { quoteIds } from './correct-draft.ts';
import type { ArticleDraft, CorrectedDraft, PersonDraft } from './draft.ts';
import type { Edits } from './edits.ts';
import type { MentionRecord, Naming } from './records.ts';
import { articleId, draftPersonId, foldName } from './records.ts';
import type { AppearanceTable, ArticleTable, ArticleTextTable, ContributorTable, QuoteTable } from './tables.ts';
import type { PersonNumbers } from './write-people.ts';

/** When an article came as it now is: a time, and the version of the corpus that it came with. */
export interface Arrival {
  readonly ingestedAt: string;
  readonly ingestedIn: number;
}

/** The row of an article. */
export const articleRow = (
  draft: ArticleDraft,
  slug: string,
  { ingestedAt, ingestedIn }: Arrival,
): Insertable<ArticleTable> => ({
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
  ingested_in: ingestedIn,
  warnings: JSON.stringify(draft.warnings),
});

/** Everything that hangs on an article, as rows. */
export interface ArticleParts {
  readonly text: Insertable<ArticleTextTable>;
  readonly appearances: readonly Insertable<AppearanceTable>[];
  readonly contributors: readonly Insertable<ContributorTable>[];
  readonly quotes: readonly Insertable<QuoteTable>[];
}

/** What the rows of an article are made with, besides itself. */
export interface Surroundings {
  readonly article: number;
  readonly arrival: Arrival;
  readonly people: PersonNumbers;
  readonly standIn: Edits['standIn'];
  /** The version of the corpus in which the quote with this id came to the article. */
  readonly addedIn: (quoteId: string) => number;
}

export const articleParts = (draft: CorrectedDraft, surroundings: Surroundings): ArticleParts => {
  const { article, people, standIn } = surroundings;
  const cast = draft.people.map((person): Role => {
    const id = draftPersonId(person, draft.fileName);
    const standing = standIn(id);
    return { id, person, number: numberOf(people, standing.id), as: standing };
  });
  const speakers = draft.quotes.map((quote) => (quote.speaker === null ? null : at(cast, quote.speaker)));
  return {
    text: {
      article,
      text: draft.text,
      paragraphs: JSON.stringify(draft.paragraphs.map(({ start, end }) => ({ start, end }))),
      furniture: JSON.stringify(draft.furniture.map(({ start, end }) => ({ start, end }))),
    },
    appearances: appearanceRows(cast, article).map((row) => ({
      ...row,
      quote_count: speakers.filter((speaker) => speaker?.number === row.person).length,
    })),
    contributors: draft.contributors.map((contributor, position) => {
      const role = at(cast, contributor.person);
      return {
        article,
        position,
        person: role.number,
        named: namedBeside(role),
        role: contributor.role,
        span: contributor.span && JSON.stringify(contributor.span),
      };
    }),
    quotes: quoteRows(draft, speakers, surroundings),
  };
};

/** Somebody whom an article names, and who they count as. */
interface Role {
  readonly id: string;
  readonly person: PersonDraft;
  readonly number: number;
  readonly as: ReturnType<Edits['standIn']>;
}

/** Who was read, where somebody else stands in for them. */
const namedBeside = ({ id, as }: Role): string | null => (as.id === id ? null : id);

const quoteRows = (
  draft: CorrectedDraft,
  speakers: readonly (Role | null)[],
  { article, arrival, addedIn }: Surroundings,
): Insertable<QuoteTable>[] => {
  const ids = quoteIds(draft);
  return draft.quotes.map((quote, position) => {
    const { attribution, correction } = quote;
    const speaker = speakers[position] ?? null;
    const id = ids[position] ?? '';
    return {
      id,
      article,
      position,
      kind: quote.kind,
      text: quote.text,
      segments: JSON.stringify(quote.segments),
      paragraph: quote.paragraphIndex,
      speaker: speaker?.number ?? null,
      named: speaker && namedBeside(speaker),
      speaker_kind: attribution.speakerKind,
      source: attribution.source && JSON.stringify(attribution.source),
      cue: attribution.cue && JSON.stringify(attribution.cue),
      cue_lemma: attribution.cueLemma,
      confidence: attribution.confidence,
      method: attribution.method,
      correction: correction && JSON.stringify(correction),
      added_in: addedIn(id),
      published_at: draft.publishedAt ?? '',
      ingested_at: arrival.ingestedAt,
    };
  });
};

type Appearance = Omit<Insertable<AppearanceTable>, 'quote_count'>;

/** One row a person, by first mention; two that the article tells apart under one full name are one here as well. */
const appearanceRows = (cast: readonly Role[], article: number): Appearance[] =>
  [...Map.groupBy(cast, ({ number }) => number)]
    .map(([person, roles]) => ({ person, ...together(roles, nameOf(roles)), parts: partsOf(roles) }))
    .sort((a, b) => firstMention(a) - firstMention(b))
    .map(({ person, name, givenName, familyName, aliases, descriptions, mentions, parts }, position) => ({
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
      parts: parts && JSON.stringify(parts),
    }));

/** Everybody who was read, if one of them counts as somebody else. */
const partsOf = (roles: readonly Role[]): PersonDraft[] | null =>
  roles.every((role) => namedBeside(role) === null)
    ? null
    : [...Map.groupBy(roles, ({ id }) => id)].map(([id, same]) => ({ ...together(same, same[0]?.person), id }));

/** That of the person whom the others count as, whether the article names them or not. */
const nameOf = (roles: readonly Role[]): Naming | undefined =>
  roles.find((role) => namedBeside(role) === null)?.person ?? roles[0]?.as.naming ?? undefined;

const together = (roles: readonly Role[], naming: Naming | undefined): PersonDraft => {
  if (naming === undefined) throw new Error('nobody to put together');
  const all = roles.map(({ person }) => person);
  const aliases = new Set(all.flatMap((person) => person.aliases));
  for (const { name } of all) aliases.add(name);
  aliases.delete(naming.name);
  return {
    name: naming.name,
    givenName: naming.givenName,
    familyName: naming.familyName,
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

const at = (cast: readonly Role[], index: number): Role => {
  const role = cast[index];
  if (role === undefined) throw new RangeError(`the article names no person ${index}`);
  return role;
};
