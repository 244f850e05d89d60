import { sql } from 'kysely';
import type { Flavor } from '../flavor.ts';
import type { QuotationCheck } from '../requests.ts';
import type { Word } from '../search/words.ts';
import { wordsOf } from '../search/words.ts';
import type { Store } from '../store.ts';
import type { Db } from '../tables.ts';
import { differenceOf } from './comparison/align.ts';
import type { Source } from './comparison/verdict.ts';
import { judge } from './comparison/verdict.ts';

/** What tells quotes apart is looked for in so many of them at most. */
const MOST_MATCHED = 1_000;
const MOST_CANDIDATES = 100;
/** So many of them are compared word by word, and no more than this many pairs of words in all: it keeps checks fast. */
const MOST_COMPARED = 40;
const MOST_PAIRS = 2_000_000;

/** Holds words against the quotes that are stored. */
export const checkQuotation = (
  db: Db,
  flavor: Flavor,
  quotesByIds: Store['quotesByIds'],
): Pick<Store, 'checkQuotation'> => ({
  checkQuotation: async ({ text, speaker = null, most }) => {
    const claim = { text, words: wordsOf(text) };
    const candidates = await findCandidates(db, flavor, claim.words, speaker);
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
});

interface Candidate extends Source {
  readonly id: string;
  readonly words: readonly Word[];
}

const findCandidates = async (
  db: Db,
  { search }: Flavor,
  words: readonly Word[],
  speaker: string | null,
): Promise<Candidate[]> => {
  const stems = words.map(({ stem }) => stem);
  if (stems.length === 0) return [];
  const frequencies = await search.frequencies([...new Set(stems)], MOST_MATCHED).execute(db);
  const telling = tellingStems(frequencies.rows.filter(({ count }) => count > 0));
  if (telling.length === 0) return [];
  // Words that all occur everywhere are told apart by how they follow each other.
  const sought = telling.some(({ count }) => count <= MOST_MATCHED)
    ? telling.map(({ term }) => [term])
    : sequences(stems, frequencies.rows);
  const read = async (ofSpeaker: string | null): Promise<CandidateRow[]> => {
    const { rows } = await sql<CandidateRow>`select quote.number, quote.id, quote.text, person.id as speaker
      from (${search.nearest(sought, MOST_CANDIDATES, ofSpeaker)}) as near join quote on quote.number = near.number
      left join person on person.number = quote.speaker order by quote.number`.execute(db);
    return rows;
  };
  // What this person said must not be crowded out by what many others did.
  const rows = [...(speaker === null ? [] : await read(speaker)), ...(await read(null))];
  const distinct = new Map<string, Candidate>();
  for (const { id, text, speaker: said } of rows) {
    const isTheirs = speaker === null || said === speaker;
    const quoted = wordsOf(text);
    const key = JSON.stringify([isTheirs, quoted.map(({ form }) => form)]);
    if (!distinct.has(key)) distinct.set(key, { id, text, words: quoted, isTheirs });
  }
  return [...distinct.values()];
};

interface CandidateRow {
  readonly number: number;
  readonly id: string;
  readonly text: string;
  readonly speaker: string | null;
}

interface Frequency {
  readonly term: string;
  readonly count: number;
}

/** The rarest stems, as long as few quotes have them; at least one. */
const tellingStems = (frequencies: readonly Frequency[]): Frequency[] => {
  const rarest = frequencies.toSorted((a, b) => a.count - b.count);
  let total = 0;
  return rarest.filter(({ count }, at) => {
    total += count;
    return at === 0 || total <= MOST_MATCHED;
  });
};

const SEQUENCE = 3;
const MOST_SEQUENCES = 6;

/** Three stems in a row, those with the rarest words first. */
const sequences = (stems: readonly string[], frequencies: readonly Frequency[]): string[][] => {
  const counts = new Map(frequencies.map(({ term, count }) => [term, count]));
  const length = Math.min(SEQUENCE, stems.length);
  const all = Array.from({ length: stems.length - length + 1 }, (_, at) => stems.slice(at, at + length));
  const commonness = (sequence: readonly string[]): number =>
    sequence.reduce((sum, stem) => sum + (counts.get(stem) ?? 0), 0);
  return all.toSorted((a, b) => commonness(a) - commonness(b)).slice(0, MOST_SEQUENCES);
};

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
