import type { ArticleDraft, Bounds, CorrectedQuote, PersonDraft } from '../draft.ts';
import type { Flavor } from '../flavor.ts';
import { attributionOf } from '../reading/read-quotes.ts';
import type { MentionRecord, TextSpan } from '../records.ts';
import type { ArticleTextTable, Db } from '../tables.ts';
import type {
  PreparedAppearance,
  PreparedArticle,
  PreparedArticleRow,
  PreparedContributor,
  PreparedQuote,
} from './prepared.ts';
import { rowsOf } from './sheet.ts';

/** Stored articles as they were read, before corrections and merges: what putting them again would be given. */
export const storedDrafts = async (tx: Db, flavor: Flavor, articles: readonly number[]): Promise<ArticleDraft[]> => {
  const rows = await tx
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article', 'article.number')
    .selectAll(['article', 'article_text'])
    .where(flavor.isAmong('article.number', articles))
    .execute();
  const appearances = await tx
    .selectFrom('appearance')
    .innerJoin('person', 'person.number', 'appearance.person')
    .selectAll('appearance')
    .select('person.id as person_id')
    .where(flavor.isAmong('appearance.article', articles))
    .orderBy('appearance.position')
    .execute();
  const contributors = await tx
    .selectFrom('contributor')
    .innerJoin('person', 'person.number', 'contributor.person')
    .selectAll('contributor')
    .select('person.id as person_id')
    .where(flavor.isAmong('contributor.article', articles))
    .orderBy('contributor.position')
    .execute();
  const quotes = await tx
    .selectFrom('quote')
    .leftJoin('person', 'person.number', 'quote.speaker')
    .selectAll('quote')
    .select('person.id as person_id')
    .where(flavor.isAmong('quote.article', articles))
    .orderBy('quote.position')
    .execute();
  const appearancesOf = Map.groupBy(appearances, ({ article }) => article);
  const contributorsOf = Map.groupBy(contributors, ({ article }) => article);
  const quotesOf = Map.groupBy(quotes, ({ article }) => article);
  return rows.map((row) =>
    assemble(
      row,
      row,
      appearancesOf.get(row.number) ?? [],
      contributorsOf.get(row.number) ?? [],
      quotesOf.get(row.number) ?? [],
    ),
  );
};

/** What an article was prepared from. It must have been prepared as it was read. */
export const draftOf = ({
  article,
  text,
  appearances,
  contributors,
  quotes,
  ...prepared
}: PreparedArticle): ArticleDraft => {
  const people = rowsOf(prepared.people);
  const withId = <Row extends { readonly person: number }>(row: Row) => ({
    ...row,
    person_id: people[row.person]?.id ?? '',
  });
  return assemble(
    article,
    text,
    rowsOf(appearances).map(withId),
    rowsOf(contributors).map(withId),
    rowsOf(quotes).map((row) => ({
      ...row,
      person_id: row.speaker === null ? null : (people[row.speaker]?.id ?? null),
    })),
  );
};

const assemble = (
  row: PreparedArticleRow,
  { text, paragraphs, furniture }: Omit<ArticleTextTable, 'article'>,
  appearances: readonly WithId<PreparedAppearance, string>[],
  contributors: readonly WithId<PreparedContributor, string>[],
  quotes: readonly WithId<PreparedQuote, string | null>[],
): ArticleDraft => {
  const credited = contributors.map(({ named, person_id, role, span }) => ({
    id: named ?? person_id,
    role,
    span: parse<TextSpan>(span),
  }));
  const said = quotes.map(asRead);
  const needed = new Set([...credited, ...said].map(({ id }) => id));
  // Somebody whom only a correction brought into the article was not read there.
  const people = appearances.flatMap(peopleRead).filter(({ id, mentions }) => mentions.length > 0 || needed.has(id));
  const indexOf = new Map(people.map(({ id }, at) => [id, at]));
  const at = (id: string): number => {
    const index = indexOf.get(id);
    if (index === undefined) throw new Error(`person ${id} does not appear in article ${row.id}`);
    return index;
  };
  return {
    fileName: row.file_name,
    origin: row.origin,
    sha256: row.sha256,
    byteLength: row.byte_length,
    revision: row.revision,
    warnings: JSON.parse(row.warnings) as string[],
    headline: row.headline,
    publishedAt: row.published_at || null,
    publisher: row.publisher,
    url: row.url,
    wordCount: row.word_count,
    text,
    paragraphs: JSON.parse(paragraphs) as Bounds[],
    furniture: JSON.parse(furniture) as Bounds[],
    people,
    contributors: credited.map(({ id, role, span }) => ({ person: at(id), role, span })),
    quotes: said.map(({ id, ...quote }) => ({ ...quote, speaker: id === null ? null : at(id) })),
  };
};

type WithId<Row, Id> = Row & { readonly person_id: Id };

const peopleRead = (row: WithId<PreparedAppearance, string>): (PersonDraft & { readonly id: string })[] =>
  parse<(PersonDraft & { readonly id: string })[]>(row.parts) ?? [
    {
      id: row.person_id,
      name: row.name,
      givenName: row.given_name,
      familyName: row.family_name,
      aliases: JSON.parse(row.aliases) as string[],
      descriptions: JSON.parse(row.descriptions) as string[],
      mentions: JSON.parse(row.mentions) as MentionRecord[],
    },
  ];

const asRead = (row: WithId<PreparedQuote, string | null>) => {
  const { speaker, ...attribution } = parse<CorrectedQuote>(row.correction)?.asRead ?? {
    speaker: row.named ?? row.person_id,
    ...attributionOf(row),
  };
  return {
    /** Of who was read to say it. */
    id: speaker,
    kind: row.kind,
    text: row.text,
    segments: JSON.parse(row.segments) as TextSpan[],
    paragraphIndex: row.paragraph,
    attribution,
  };
};

const parse = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T));
