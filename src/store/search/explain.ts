import { sql } from 'kysely';
import type { Bounds } from '../draft.ts';
import type { Flavor } from '../flavor.ts';
import type { MentionRecord, TextSpan } from '../records.ts';
import type { HitExplanation, HitField, SearchHit } from '../requests.ts';
import type { Db } from '../tables.ts';
import { isMentionedIn } from './article-entries.ts';
import { findClause } from './find-clause.ts';
import type { Clause, SearchQuery } from './query.ts';
import { wordsOf } from './words.ts';

/** The most that is marked of one hit: enough to show, little enough for a page of hits on a common word. */
const MOST_HIGHLIGHTS = 50;

/** Where hits were found, in their order: five statements, however many there are. */
export const explainHits = async (
  db: Db,
  flavor: Flavor,
  { wanted }: SearchQuery,
  hits: readonly Pick<SearchHit, 'kind' | 'id'>[],
): Promise<(HitExplanation | null)[]> => {
  const idsOf = (kind: SearchHit['kind']) => hits.filter((hit) => hit.kind === kind).map(({ id }) => id);
  const found = new Map<string, HitExplanation>();
  for (const hit of await readArticles(db, flavor, idsOf('ARTICLE')))
    found.set(`ARTICLE ${hit.id}`, explainArticle(wanted, hit));
  for (const hit of await readQuotes(db, flavor, idsOf('QUOTE')))
    found.set(`QUOTE ${hit.id}`, explainQuote(wanted, hit));
  for (const hit of await readPeople(db, flavor, idsOf('PERSON')))
    found.set(`PERSON ${hit.id}`, explainPerson(wanted, hit));
  return hits.map(({ kind, id }) => found.get(`${kind} ${id}`) ?? null);
};

/** What clauses find in a part of a text, as spans into the whole. */
const marksIn = (clauses: readonly Clause[], text: string, { start, end }: Bounds): TextSpan[] => {
  const words = wordsOf(text.slice(start, end));
  return clauses
    .flatMap((clause) => findClause(words, clause))
    .map(([first, last]) => ({
      start: start + (words[first]?.start ?? 0),
      end: start + (words[last]?.end ?? 0),
    }))
    .map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
};

/** In text order, each place once: two words of a query may mark the same. */
const inOrder = (spans: readonly TextSpan[]): TextSpan[] => {
  const ordered = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: TextSpan[] = [];
  for (const span of ordered) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept.slice(0, MOST_HIGHLIGHTS);
};

const isIn = (clauses: readonly Clause[], names: readonly string[]): boolean =>
  names.some((name) => clauses.some((clause) => findClause(wordsOf(name), clause).length > 0));

const explanation = (
  articleId: string,
  fields: Readonly<Partial<Record<HitField, boolean>>>,
  highlights: readonly TextSpan[],
): HitExplanation => ({
  articleId,
  highlights: inOrder(highlights),
  matchedIn: (Object.keys(fields) as HitField[]).filter((field) => fields[field]),
});

interface ArticleHit {
  readonly id: string;
  readonly headline: string;
  readonly text: string;
  readonly paragraphs: string;
}

const readArticles = async (db: Db, flavor: Flavor, ids: readonly string[]): Promise<ArticleHit[]> =>
  ids.length === 0
    ? []
    : db
        .selectFrom('article')
        .innerJoin('article_text', 'article_text.article', 'article.number')
        .select(['article.id', 'article.headline', 'article_text.text', 'article_text.paragraphs'])
        .where(flavor.isAmong('article.id', ids))
        .execute();

const explainArticle = (clauses: readonly Clause[], { id, headline, text, paragraphs }: ArticleHit): HitExplanation => {
  const body = (JSON.parse(paragraphs) as Bounds[]).flatMap((paragraph) => marksIn(clauses, text, paragraph));
  // A headline may come from front matter, and then stands nowhere as it is.
  const start = headline === '' ? -1 : text.indexOf(headline);
  const title = start < 0 ? [] : marksIn(clauses, text, { start, end: start + headline.length });
  return explanation(id, { HEADLINE: isIn(clauses, [headline]), BODY: body.length > 0 }, [...title, ...body]);
};

interface QuoteHit {
  readonly id: string;
  readonly article: string;
  readonly text: string;
  readonly segments: string;
  readonly source: string | null;
  readonly people: readonly PersonInQuote[];
}

interface PersonInQuote {
  readonly isSpeaker: boolean;
  readonly name: string;
  readonly aliases: string;
  readonly mentions: string;
}

const readQuotes = async (db: Db, flavor: Flavor, ids: readonly string[]): Promise<QuoteHit[]> => {
  if (ids.length === 0) return [];
  const quotes = await db
    .selectFrom('quote')
    .innerJoin('article', 'article.number', 'quote.article')
    .select(['quote.id', 'quote.number', 'article.id as article', 'quote.text', 'quote.segments', 'quote.source'])
    .where(flavor.isAmong('quote.id', ids))
    .execute();
  const people = await sql<PersonInQuote & { quote: number; speaker: number }>`
    select quote.number as quote, quote.speaker = appearance.person as speaker,
      appearance.name, appearance.aliases, appearance.mentions
    from quote join appearance on appearance.article = quote.article
    where ${flavor.isAmong('quote.id', ids)} and (appearance.person = quote.speaker
      or appearance.person in (select person from quote_mention where quote_mention.quote = quote.number))`.execute(db);
  const byQuote = Map.groupBy(people.rows, ({ quote }) => quote);
  return quotes.map(({ number, ...quote }) => ({
    ...quote,
    people: (byQuote.get(number) ?? []).map(({ speaker, ...person }) => ({ ...person, isSpeaker: Boolean(speaker) })),
  }));
};

const explainQuote = (clauses: readonly Clause[], quote: QuoteHit): HitExplanation => {
  const segments = JSON.parse(quote.segments) as TextSpan[];
  const named = quote.people.filter(({ name, aliases }) => isIn(clauses, [name, ...(JSON.parse(aliases) as string[])]));
  const about = named
    .filter(({ isSpeaker }) => !isSpeaker)
    .flatMap(({ mentions }) => JSON.parse(mentions) as MentionRecord[])
    .filter((mention) => isMentionedIn(mention, segments))
    .map(({ span }) => span);
  const isSaidBy = named.some(({ isSpeaker }) => isSpeaker);
  const source = quote.source === null || !isSaidBy ? [] : [JSON.parse(quote.source) as TextSpan];
  const words = segments.flatMap((segment) =>
    marksIn(clauses, segment.text, { start: 0, end: segment.text.length }).map(({ start, end, text }) => ({
      start: segment.start + start,
      end: segment.start + end,
      text,
    })),
  );
  return explanation(
    quote.article,
    { WORDS: isIn(clauses, [quote.text]), SPEAKER: isSaidBy, ABOUT: about.length > 0 },
    [...words, ...source, ...about],
  );
};

interface PersonHit {
  readonly id: string;
  readonly article: string;
  readonly name: string;
  readonly mentions: string;
  readonly names: readonly { readonly form: string; readonly text: string }[];
}

const readPeople = async (db: Db, flavor: Flavor, ids: readonly string[]): Promise<PersonHit[]> => {
  if (ids.length === 0) return [];
  const { rows } = await sql<Omit<PersonHit, 'names'>>`select person.id, person.name, article.id as article,
      appearance.mentions
    from person join appearance on appearance.person = person.number
    join article on article.number = appearance.article
    where ${flavor.isAmong('person.id', ids)} and appearance.article =
      (select min(article) from appearance as first where first.person = person.number)`.execute(db);
  const names = await db
    .selectFrom('person_name')
    .innerJoin('person', 'person.number', 'person_name.person')
    .select(['person.id', 'person_name.form', 'person_name.text'])
    .where(flavor.isAmong('person.id', ids))
    .execute();
  const byPerson = Map.groupBy(names, ({ id }) => id);
  return rows.map((row) => ({ ...row, names: byPerson.get(row.id) ?? [] }));
};

const explainPerson = (clauses: readonly Clause[], { article, name, mentions, names }: PersonHit): HitExplanation => {
  const isFoundAs = (wanted: (each: PersonHit['names'][number]) => boolean) =>
    isIn(
      clauses,
      names.filter(wanted).map(({ text }) => text),
    );
  const marked = (JSON.parse(mentions) as MentionRecord[])
    .map(({ span }) => span)
    .filter(({ text }) => isIn(clauses, [text]));
  return explanation(
    article,
    {
      NAME: isIn(clauses, [name]),
      ALIAS: isFoundAs(({ form, text }) => form !== 'DESCRIPTION' && text !== name),
      DESCRIPTION: isFoundAs(({ form }) => form === 'DESCRIPTION'),
    },
    marked,
  );
};
