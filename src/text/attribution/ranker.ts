import { mapped } from '../mapped.ts';
import type { Reading } from '../reading.ts';
import type { Source } from './candidates.ts';
import { findSources } from './candidates.ts';
import { scoreOf } from './features.ts';
import type { QuotationFacts } from './quotation-facts.ts';

/** A source with its probability. */
export interface RankedSource {
  readonly source: Source;
  readonly probability: number;
}

/** All the sources that are weighed for a quotation, also whoever said the one before, and nobody. */
export const rankedAmong = (reading: Reading, facts: QuotationFacts): Source[] => {
  const sources = findSources(reading, facts.quotation);
  if (facts.distance > 0) sources.push(bare('PREVIOUS'));
  sources.push(bare('NOBODY'));
  return sources;
};

const bare = (relation: 'PREVIOUS' | 'NOBODY'): Source => ({
  relation,
  phrase: -1,
  cue: null,
  gap: 0,
  phrasesBetween: 0,
  quotationsBetween: 0,
  object: false,
  governed: false,
});

/**
 * Ranks the sources of a quotation, best first: a log-linear model over the candidates, as O'Keefe et al. (2012) and
 * Almeida et al. (2014) use for speakers. The probabilities sum to 1.
 */
export const rankSources = (reading: Reading, facts: QuotationFacts, weights: ArrayLike<number>): RankedSource[] => {
  const sources = rankedAmong(reading, facts);
  const scores: number[] = [];
  for (const source of sources) scores.push(scoreOf(reading, facts, source, weights));
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - highest);
  return mapped(sources, (source, at) => ({
    source,
    probability: Math.exp((scores[at] ?? 0) - highest) / sum,
  })).sort((a, b) => b.probability - a.probability);
};
