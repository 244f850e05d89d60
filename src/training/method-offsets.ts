import type { AttributionMethod } from '../text/article.ts';
import type { Scaling, Trial } from './scaling.ts';

/** A trial and the evidence that decided it. */
export interface MethodTrial extends Trial {
  readonly method: AttributionMethod;
}

/** How many trials the common scaling counts for, against a method's own. */
const PRIOR = 20;

/**
 * What each method's log odds are to be shifted by after the common scaling: the gap between how often it is right and how
 * often it is expected to be, drawn towards none where a method has few trials.
 */
export const fitOffsets = (trials: readonly MethodTrial[], { slope, intercept }: Scaling): Record<string, number> => {
  const offsets: Record<string, number> = {};
  for (const [method, own] of Object.entries(Object.groupBy(trials, (trial) => trial.method)).sort()) {
    const expected =
      own.reduce((sum, { certainty }) => sum + probability(slope * logOdds(certainty) + intercept), 0) / own.length;
    const right = own.filter((trial) => trial.right).length;
    const observed = (right + PRIOR * expected) / (own.length + PRIOR);
    offsets[method] = Math.round(100 * (logOdds(clamp(observed)) - logOdds(clamp(expected)))) / 100;
  }
  return offsets;
};

const clamp = (p: number): number => Math.min(0.995, Math.max(0.005, p));
const logOdds = (p: number): number => Math.log(p / (1 - p));
const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));
