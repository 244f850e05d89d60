import type { Compilable, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { CorrectedQuote } from '../draft.ts';
import type { Flavor } from '../flavor.ts';
import { quoteConditions, rankingOf } from '../lists/filters.ts';
import type { ChildList, Reading } from '../lists/list.ts';
import { countRows, countRowsOfEach, readPage, readPages } from '../lists/list.ts';
import type { PageRow } from '../lists/page-plan.ts';
import { sortQuotes } from '../lists/sort.ts';
import type { AttributionRecord, CorrectionRecord, QuoteRecord, TextSpan } from '../records.ts';
import type { QuoteFilter, QuotePart } from '../requests.ts';
import { keepStatements, run } from '../statement.ts';
import type { Store } from '../store.ts';
import type { Db, QuoteTable } from '../tables.ts';
import { countFoundBy, countQuotesBy } from './facets.ts';
import { countFound, keptCountsOfPeople, keptQuoteCount } from './kept-counts.ts';

type QuoteReads =
  | 'quotesByIds'
  | 'quotes'
  | 'quotesOfArticles'
  | 'quotesOfPeople'
  | 'countQuotes'
  | 'countQuotesOfArticles'
  | 'countQuotesOfPeople'
  | 'countQuotesBy'
  | 'countQuotesOfArticlesBy'
  | 'countQuotesOfPeopleBy';

/** What can be asked about quotes; `aside` answers what may go through many. */
export const readQuotes = (db: Db, flavor: Flavor, aside: Db = db): Pick<Store, QuoteReads> => {
  const searched = (filter: QuoteFilter | null | undefined): Db => (filter?.text == null ? db : aside);
  const statements = keepStatements();
  const readings = new Map<string, Reading<QuoteRow, QuoteRecord>>();
  const readingOf = (only: readonly QuotePart[] | undefined): Reading<QuoteRow, QuoteRecord> => {
    const parts = only?.toSorted() ?? QUOTE_PARTS;
    const key = parts.join(' ');
    const reading = readings.get(key) ?? readingParts(db, parts);
    readings.set(key, reading);
    return reading;
  };
  const ofArticles = (articleIds: readonly string[], filter: QuoteFilter | null | undefined) =>
    ({
      table: 'quote',
      conditions: quoteConditions(filter, flavor),
      parents: 'article',
      parentIds: articleIds,
      link: sql<boolean>`quote.article = parent.number`,
    }) as const satisfies Omit<ChildList, 'sort'>;
  const ofPeople = (personIds: readonly string[], filter: QuoteFilter | null | undefined) =>
    ({
      table: 'quote',
      conditions: quoteConditions(filter, flavor),
      parents: 'person',
      parentIds: personIds,
      link: sql<boolean>`quote.speaker = parent.number`,
    }) as const satisfies Omit<ChildList, 'sort'>;
  return {
    quotesByIds: async (ids) => {
      const statement = statements.keep('by id', () =>
        db
          .selectFrom('quote')
          .innerJoin('article', 'article.number', 'quote.article')
          .leftJoin('person as speaker', 'speaker.number', 'quote.speaker')
          .selectAll('quote')
          .select(['article.id as article_id', 'speaker.id as speaker_id'])
          .where(flavor.isAmong('quote.id', { blank: 'keys' }))
          .compile(),
      );
      const rows = await run(db, statement, { keys: flavor.among(ids) });
      const found = new Map(rows.map((row) => [row.id, toQuote(row)]));
      return ids.map((id) => found.get(id) ?? null);
    },
    quotes: ({ filter, orderBy, only, ...page }) =>
      readPage(
        searched(filter),
        {
          table: 'quote',
          conditions: quoteConditions(filter, flavor),
          sort: sortQuotes(orderBy),
          ranking: rankingOf('QUOTE', filter?.text, orderBy, flavor),
        },
        page,
        readingOf(only),
      ),
    quotesOfArticles: (articleIds, { filter, orderBy, only, ...page }) =>
      readPages(
        searched(filter),
        flavor,
        {
          ...ofArticles(articleIds, filter),
          sort: sortQuotes(orderBy),
          ranking: rankingOf('QUOTE', filter?.text, orderBy, flavor),
        },
        page,
        readingOf(only),
      ),
    quotesOfPeople: (personIds, { filter, orderBy, only, ...page }) =>
      readPages(
        searched(filter),
        flavor,
        {
          ...ofPeople(personIds, filter),
          sort: sortQuotes(orderBy),
          ranking: rankingOf('QUOTE', filter?.text, orderBy, flavor),
        },
        page,
        readingOf(only),
      ),
    countQuotes: async (filter) =>
      (await keptQuoteCount(db, flavor, filter)) ??
      (await countFound(aside, flavor, 'QUOTE', filter)) ??
      countRows(aside, { table: 'quote', conditions: quoteConditions(filter, flavor) }),
    countQuotesOfArticles: (articleIds, filter) =>
      countRowsOfEach(searched(filter), flavor, ofArticles(articleIds, filter)),
    countQuotesOfPeople: (personIds, filter) => {
      const list = ofPeople(personIds, filter);
      return list.conditions.length === 0
        ? keptCountsOfPeople(db, flavor, 'quote_count', personIds)
        : countRowsOfEach(aside, flavor, list);
    },
    countQuotesBy: async ({ facet, filter, most }) => {
      const found = await countFoundBy(aside, flavor, filter, facet, most);
      if (found !== null) return found;
      const list = { table: 'quote', conditions: quoteConditions(filter, flavor) } as const;
      return (await countQuotesBy(list.conditions.length === 0 ? db : aside, flavor, list, facet, most)).get('') ?? [];
    },
    countQuotesOfArticlesBy: async (articleIds, { facet, filter, most }) => {
      const counts = await countQuotesBy(aside, flavor, ofArticles(articleIds, filter), facet, most);
      return articleIds.map((id) => counts.get(id) ?? []);
    },
    countQuotesOfPeopleBy: async (personIds, { facet, filter, most }) => {
      const counts = await countQuotesBy(aside, flavor, ofPeople(personIds, filter), facet, most);
      return personIds.map((id) => counts.get(id) ?? []);
    },
  };
};

interface QuoteRow extends Selectable<QuoteTable> {
  readonly article_id: string;
  readonly speaker_id: string | null;
  readonly speaker_slug?: string;
  readonly speaker_name?: string;
}

/** What tells all of a quote. */
const QUOTE_PARTS: readonly QuotePart[] = [
  'WORDS',
  'PLACE',
  'SEGMENTS',
  'SPEAKER',
  'SOURCE',
  'CUE',
  'CONFIDENCE',
  'ATTRIBUTION',
  'CORRECTION',
];

const COLUMNS = {
  WORDS: ['quote.text', 'quote.kind'],
  PLACE: ['quote.position', 'quote.paragraph'],
  SEGMENTS: ['quote.segments'],
  SPEAKER: [],
  SPEAKER_NAME: [],
  SOURCE: ['quote.source'],
  CUE: ['quote.cue', 'quote.cue_lemma'],
  CONFIDENCE: ['quote.confidence'],
  ATTRIBUTION: ['quote.speaker_kind', 'quote.method'],
  CORRECTION: ['quote.correction'],
} as const satisfies Record<QuotePart, readonly `quote.${keyof QuoteTable}`[]>;

/** Reads some parts of quotes: long columns that nobody asks for stay where they are. */
const readingParts = (db: Db, parts: readonly QuotePart[]): Reading<QuoteRow, QuoteRecord> => ({
  fetch: (page, order, place) => {
    // The page comes first, for it is what finds the quotes: SQLite moves nothing across a left join.
    const quotes = db
      .selectFrom(page.as('page'))
      .innerJoin('quote', 'quote.number', 'page.number')
      .select('quote.id')
      .select(parts.flatMap((part) => COLUMNS[part]))
      .$if(parts.includes('PLACE'), (query) =>
        query.innerJoin('article', 'article.number', 'quote.article').select('article.id as article_id'),
      )
      .$if(parts.includes('SPEAKER'), (query) =>
        query.leftJoin('person as speaker', 'speaker.number', 'quote.speaker').select('speaker.id as speaker_id'),
      )
      .$if(parts.includes('SPEAKER_NAME'), (query) =>
        query
          .leftJoin('person as speaker', 'speaker.number', 'quote.speaker')
          .select(['speaker.id as speaker_id', 'speaker.slug as speaker_slug', 'speaker.name as speaker_name']),
      )
      .select(place)
      .orderBy(order);
    return quotes as unknown as Compilable<QuoteRow & PageRow>;
  },
  toNode: toQuote,
  statements: keepStatements(),
});

/** What was not read is left out, whatever the type says: nobody asked for it. */
const toQuote = (row: QuoteRow): QuoteRecord => ({
  id: row.id,
  articleId: row.article_id,
  position: row.position,
  kind: row.kind,
  text: row.text,
  segments: readJson<TextSpan[]>(row.segments) as TextSpan[],
  paragraphIndex: row.paragraph,
  speakerId: row.speaker_id,
  speaker: speakerOf(row),
  attribution: attributionOf(row),
  correction: row.correction == null ? null : correctionOf(JSON.parse(row.correction) as CorrectedQuote),
});

const speakerOf = ({ speaker_id: id, speaker_slug: slug, speaker_name: name }: QuoteRow): QuoteRecord['speaker'] =>
  id === null || slug === undefined || name === undefined ? undefined : { id, slug, name };

/** How a stored quote is attributed. */
export const attributionOf = (
  row: Omit<Selectable<QuoteTable>, 'number' | 'article' | 'added_in' | 'ingested_at'>,
): AttributionRecord => ({
  speakerKind: row.speaker_kind,
  source: readJson<TextSpan>(row.source),
  cue: readJson<TextSpan>(row.cue),
  cueLemma: row.cue_lemma,
  confidence: row.confidence,
  method: row.method,
});

// No getters that would read it when it is asked for: an object written with one has a shape of its own, which keeps it
// in memory until the next large collection.
const readJson = <T>(column: string | null | undefined): T | null =>
  column == null ? null : (JSON.parse(column) as T);

const correctionOf = ({ editor, note, correctedAt }: CorrectedQuote): CorrectionRecord => ({
  editor,
  note,
  correctedAt,
});
