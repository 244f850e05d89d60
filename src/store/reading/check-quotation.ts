import { sql } from 'kysely';
import type { Flavor } from '../flavor.ts';
import type { QuotationCheck } from '../requests.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Word } from '../search/words.ts';
import { wordsOf } from '../search/words.ts';
import type { Store } from '../store.ts';
import type { Db } from '../tables.ts';
import { cluesIn, MOST_WITH_RARE } from './clues.ts';
import { differenceOf } from './comparison/align.ts';
import type { Source } from './comparison/verdict.ts';
import { judge } from './comparison/verdict.ts';
import type { Commonness } from './word-sample.ts';
import { sampleWords } from './word-sample.ts';

const MOST_CANDIDATES = 100;
/** So many of them are compared word by word, and no more than this many pairs of words in all: it keeps checks fast. */
const MOST_COMPARED = 40;
const MOST_PAIRS = 2_000_000;

/** Holds words against the quotes that are stored. */
export const checkQuotation = (
  db: Db,
  flavor: Flavor,
  quotesByIds: Store['quotesByIds'],
): Pick<Store, 'checkQuotation'> => {
  const sample = sampleWords(db, flavor);
  return {
    checkQuotation: async ({ text, speaker = null, most }) => {
      const claim = { text, words: wordsOf(text) };
      const candidates = await findCandidates(db, flavor, await sample(), claim.words, speaker);
      const { verdict, matches } = judge(claim, worthComparing(claim.words, candidates));
      const shown = matches.slice(0, most);
      const quotes = await quotesByIds(shown.map(({ source }) => source.id));
      return {
        verdict,
        matches: shown.flatMap(({ source, alignment }, at): QuotationCheck['matches'] => {
          const quote = quotes[at];
          const { similarity } = alignment;
          return quote ? [{ quote, similarity, difference: differenceOf(claim, source, alignment) }] : [];
        }),
      };
    },
  };
};

interface Candidate extends Source {
  readonly id: string;
  readonly words: readonly Word[];
}

const findCandidates = async (
  db: Db,
  { search }: Flavor,
  common: Commonness,
  words: readonly Word[],
  speaker: string | null,
): Promise<Candidate[]> => {
  const stems = words.map(({ stem }) => stem);
  const clues = cluesIn(stems, await countQuotesWith(db, search, common, stems), common.quotes);
  if (clues.length === 0) return [];
  // What this person said must not be crowded out by what many others did.
  const near = (speaker === null ? [null] : [speaker, null])
    .flatMap((ofSpeaker) => clues.map((clue) => search.nearest(clue, MOST_CANDIDATES, ofSpeaker)))
    .map((nearest) => sql`select number from (${nearest}) as nearest`);
  const { rows } = await sql<CandidateRow>`select quote.number, quote.id, quote.text, person.id as speaker
    from (${sql.join(near, sql` union `)}) as near join quote on quote.number = near.number
    left join person on person.number = quote.speaker order by quote.number`.execute(db);
  const distinct = new Map<string, Candidate>();
  for (const { id, text, speaker: said } of rows) {
    const isTheirs = speaker === null || said === speaker;
    const quoted = wordsOf(text);
    const key = JSON.stringify([isTheirs, quoted.map(({ form }) => form)]);
    if (!distinct.has(key)) distinct.set(key, { id, text, words: quoted, isTheirs });
  }
  return [...distinct.values()];
};

/** Common stems are counted by a sample alone; the others as far as it matters. */
const countQuotesWith = async (
  db: Db,
  search: SearchIndex,
  common: Commonness,
  stems: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map(new Set(stems).values().map((stem) => [stem, common.withStem(stem)]));
  const uncounted = [...counts].filter(([, count]) => count === null).map(([stem]) => stem);
  if (uncounted.length > 0)
    for (const { term, count } of (await search.frequencies(uncounted, MOST_WITH_RARE).execute(db)).rows)
      counts.set(term, Number(count));
  return new Map([...counts].map(([stem, count]) => [stem, count ?? 0]));
};

interface CandidateRow {
  readonly number: number;
  readonly id: string;
  readonly text: string;
  readonly speaker: string | null;
}

/** The candidates with the most words of the claim, those of its speaker first among equals. */
const worthComparing = (claim: readonly Word[], candidates: readonly Candidate[]): Candidate[] => {
  const forms = new Set(claim.map(({ form }) => form));
  const shared = (candidate: Candidate): number =>
    new Set(candidate.words.map(({ form }) => form)).intersection(forms).size;
  const ranked = candidates
    .map((candidate) => ({ candidate, shared: shared(candidate) }))
    .sort((a, b) => b.shared - a.shared || Number(b.candidate.isTheirs) - Number(a.candidate.isTheirs))
    .slice(0, MOST_COMPARED);
  let pairs = 0;
  return ranked
    .map(({ candidate }) => candidate)
    .filter(({ words }, at) => {
      pairs += words.length * claim.length;
      return at === 0 || pairs <= MOST_PAIRS;
    });
};
