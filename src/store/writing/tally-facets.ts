import { sql } from 'kysely';
import type { Flavor } from '../flavor.ts';
import { insertRows } from '../rows.ts';
import type {
  AppearanceTable,
  ArticleTable,
  ContributorTable,
  CountedFacet,
  Db,
  FacetCountTable,
  QuoteTable,
} from '../tables.ts';

/** What of articles with all that hangs on them is counted; each row with the number of its article where it has one. */
export interface CountedRows {
  readonly articles: readonly (Pick<ArticleTable, 'publisher' | 'published_at'> & { readonly quotes: number })[];
  readonly quotes: readonly Pick<QuoteTable, 'kind' | 'speaker_kind' | 'cue_lemma'>[];
  readonly appearances: readonly Pick<AppearanceTable, 'person' | 'quote_count'>[];
  readonly contributors: readonly Pick<ContributorTable, 'person' | 'role'>[];
}

/** What a change does to the counts of whole lists by facet, added up before it is written. */
export interface FacetTally {
  readonly add: (rows: CountedRows) => void;
  readonly subtract: (rows: CountedRows) => void;
  readonly settle: (tx: Db, flavor: Flavor) => Promise<void>;
}

export const startFacetTally = (): FacetTally => {
  const sums = new Map<CountedFacet, Map<string, number>>();
  const count = (facet: CountedFacet, value: string | number | null, by: number): void => {
    if (value === null || value === '' || by === 0) return;
    const values = sums.get(facet) ?? new Map<string, number>();
    values.set(String(value), (values.get(String(value)) ?? 0) + by);
    sums.set(facet, values);
  };
  const countRows = ({ articles, quotes, appearances, contributors }: CountedRows, sign: 1 | -1): void => {
    for (const { publisher, published_at, quotes: said } of articles) {
      count('ARTICLE PUBLISHER', publisher, sign);
      count('QUOTE PUBLISHER', publisher, sign * said);
      count('ARTICLE MONTH', published_at.slice(0, 7), sign);
      count('QUOTE MONTH', published_at.slice(0, 7), sign * said);
    }
    for (const { kind, speaker_kind, cue_lemma } of quotes) {
      count('QUOTE KIND', kind, sign);
      count('QUOTE SPEAKER_KIND', speaker_kind, sign);
      count('QUOTE CUE', cue_lemma, sign);
    }
    for (const { person, quote_count } of appearances) if (quote_count > 0) count('ARTICLE SPEAKER', person, sign);
    for (const { person, role } of contributors) if (role === 'AUTHOR') count('ARTICLE AUTHOR', person, sign);
  };
  return {
    add: (rows) => countRows(rows, 1),
    subtract: (rows) => countRows(rows, -1),
    settle: async (tx, flavor) => {
      const changes = [...sums].flatMap(([facet, values]) =>
        [...values].map(([value, by]): FacetCountTable => ({ facet, value, count: by })),
      );
      await insertRows(
        tx,
        flavor,
        'facet_count',
        changes.filter(({ count: by }) => by !== 0),
        'on conflict (facet, value) do update set count = facet_count.count + excluded.count',
      );
      const less = new Set(changes.filter(({ count: by }) => by < 0).map(({ facet }) => facet));
      for (const facet of less) await sql`delete from facet_count where facet = ${facet} and count <= 0`.execute(tx);
    },
  };
};

/** What is counted of articles that are stored. */
export const countedRows = async (tx: Db, { isAmong }: Flavor, articles: readonly number[]): Promise<CountedRows> => {
  const stored = await tx
    .selectFrom('article')
    .select(['number', 'publisher', 'published_at'])
    .where(isAmong('article.number', articles))
    .execute();
  const quotes = await tx
    .selectFrom('quote')
    .select(['article', 'kind', 'speaker_kind', 'cue_lemma'])
    .where(isAmong('quote.article', articles))
    .execute();
  const appearances = await tx
    .selectFrom('appearance')
    .select(['person', 'quote_count'])
    .where(isAmong('appearance.article', articles))
    .execute();
  const contributors = await tx
    .selectFrom('contributor')
    .select(['person', 'role'])
    .where(isAmong('contributor.article', articles))
    .execute();
  const said = Map.groupBy(quotes, ({ article }) => article);
  return {
    articles: stored.map((article) => ({ ...article, quotes: said.get(article.number)?.length ?? 0 })),
    quotes,
    appearances,
    contributors,
  };
};
