import type { ArticleDraft, CorrectedDraft, PersonDraft } from '../draft.ts';
import type { StandIn } from '../edits.ts';
import type { MentionRecord, Naming } from '../records.ts';
import { articleId, draftPersonId, LONGEST_INDEXED, nameKey, sortKey } from '../records.ts';
import { entriesOf } from '../search/article-entries.ts';
import { quoteIds } from './correct-draft.ts';
import type {
  PreparedAppearance,
  PreparedArticle,
  PreparedArticleRow,
  PreparedContributor,
  PreparedPerson,
  PreparedQuote,
} from './prepared.ts';
import { sheetOf } from './sheet.ts';
import { slugOf } from './slug.ts';

/** Makes an article ready to be stored as it was read. */
export const prepareArticle = (draft: ArticleDraft): PreparedArticle =>
  prepareCorrected({ ...draft, quotes: draft.quotes.map((quote) => ({ ...quote, correction: null })) }, (id) => ({
    id,
    naming: null,
  }));

/** Makes an article ready to be stored as editors have corrected it, with those who stand in for others in their places. */
export const prepareCorrected = (draft: CorrectedDraft, standIn: (personId: string) => StandIn): PreparedArticle => {
  const { fileName, origin, sha256, revision, warnings, headline, text, paragraphs, furniture } = draft;
  const id = articleId(fileName);
  const { people, cast } = castOf(draft, standIn);
  const speakers = draft.quotes.map((quote) => (quote.speaker === null ? null : at(cast, quote.speaker)));
  const rows = appearancesOf(cast, speakers);
  const entries = entriesOf({
    headline,
    text,
    paragraphs,
    appearances: rows.map(({ person, name, aliases, mentions }) => ({ person, names: [name, ...aliases], mentions })),
    quotes: draft.quotes.map((quote, position) => ({ ...quote, speaker: speakers[position]?.index ?? null })),
  });
  return {
    fileName,
    origin,
    sha256,
    revision,
    warnings,
    article: articleRow(draft, id),
    slug: slugOf(headline || fileName) || 'article',
    text: {
      text,
      paragraphs: JSON.stringify(paragraphs.map(bounds)),
      furniture: JSON.stringify(furniture.map(bounds)),
    },
    people: sheetOf(people),
    appearances: sheetOf(rows.map(toRow)),
    contributors: sheetOf(
      draft.contributors.map((contributor, position): PreparedContributor => {
        const role = at(cast, contributor.person);
        return {
          position,
          person: role.index,
          named: namedBeside(role),
          role: contributor.role,
          span: contributor.span && JSON.stringify(contributor.span),
        };
      }),
    ),
    quotes: sheetOf(quoteRows(draft, speakers)),
    mentions: entries.quotes.map(({ about }) => about),
    words: entries.article,
    quoteWords: sheetOf(entries.quotes.map(({ words }) => words)),
  };
};

const bounds = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end });

const articleRow = (draft: ArticleDraft, id: string): PreparedArticleRow => ({
  id,
  headline: draft.headline,
  headline_key: sortKey(draft.headline),
  published_at: draft.publishedAt ?? '',
  publisher: draft.publisher?.slice(0, LONGEST_INDEXED) ?? null,
  url: draft.url,
  word_count: draft.wordCount,
  file_name: draft.fileName,
  origin: draft.origin,
  sha256: draft.sha256,
  revision: draft.revision,
  byte_length: draft.byteLength,
  warnings: JSON.stringify(draft.warnings),
});

/** Somebody whom an article names, and who they count as: the index of a `PreparedPerson`. */
interface Role {
  readonly id: string;
  readonly person: PersonDraft;
  readonly index: number;
  readonly as: StandIn;
}

/** Two that the article tells apart under one full name are one here as well. */
const castOf = (
  draft: ArticleDraft,
  standIn: (personId: string) => StandIn,
): { readonly people: readonly PreparedPerson[]; readonly cast: readonly Role[] } => {
  const indexes = new Map<string, number>();
  const people: PreparedPerson[] = [];
  const cast = draft.people.map((person): Role => {
    const id = draftPersonId(person, draft.fileName);
    const as = standIn(id);
    const index = indexes.get(as.id) ?? people.length;
    indexes.set(as.id, index);
    people[index] = toPerson(as.id, as.naming ?? person);
    return { id, person, index, as };
  });
  return { people, cast };
};

const toPerson = (id: string, naming: Naming): PreparedPerson => ({
  id,
  slug: slugOf(naming.name) || 'person',
  name: naming.name,
  given_name: naming.givenName,
  family_name: naming.familyName,
  name_key: nameKey(naming),
});

/** Who was read, where somebody else stands in for them. */
const namedBeside = ({ id, as }: Role): string | null => (as.id === id ? null : id);

const quoteRows = (draft: CorrectedDraft, speakers: readonly (Role | null)[]): PreparedQuote[] => {
  const ids = quoteIds(draft);
  return draft.quotes.map((quote, position) => {
    const { attribution, correction } = quote;
    const speaker = speakers[position] ?? null;
    return {
      id: ids[position] ?? '',
      position,
      kind: quote.kind,
      text: quote.text,
      segments: JSON.stringify(quote.segments),
      paragraph: quote.paragraphIndex,
      speaker: speaker?.index ?? null,
      named: speaker && namedBeside(speaker),
      speaker_kind: attribution.speakerKind,
      source: attribution.source && JSON.stringify(attribution.source),
      cue: attribution.cue && JSON.stringify(attribution.cue),
      cue_lemma: attribution.cueLemma,
      confidence: attribution.confidence,
      method: attribution.method,
      correction: correction && JSON.stringify(correction),
      published_at: draft.publishedAt ?? '',
    };
  });
};

interface Appearance extends PersonDraft {
  /** Index of a `PreparedPerson`. */
  readonly person: number;
  readonly quoteCount: number;
  readonly parts: readonly PersonDraft[] | null;
}

/** One a person, by first mention. */
const appearancesOf = (cast: readonly Role[], speakers: readonly (Role | null)[]): Appearance[] =>
  [...Map.groupBy(cast, ({ index }) => index)]
    .map(([person, roles]) => ({
      ...together(roles, nameOf(roles)),
      person,
      quoteCount: speakers.filter((speaker) => speaker?.index === person).length,
      parts: partsOf(roles),
    }))
    .sort((a, b) => firstMention(a) - firstMention(b));

const toRow = (appearance: Appearance, position: number): PreparedAppearance => ({
  position,
  person: appearance.person,
  name: appearance.name,
  given_name: appearance.givenName,
  family_name: appearance.familyName,
  aliases: JSON.stringify(appearance.aliases),
  descriptions: JSON.stringify(appearance.descriptions),
  mention_count: appearance.mentions.length,
  quote_count: appearance.quoteCount,
  mentions: JSON.stringify(appearance.mentions),
  parts: appearance.parts && JSON.stringify(appearance.parts),
});

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

const at = (cast: readonly Role[], index: number): Role => {
  const role = cast[index];
  if (role === undefined) throw new RangeError(`the article names no person ${index}`);
  return role;
};
