import type { AttributionMethod } from '../text/article.ts';
import type { Scaling, Trial } from './scaling.ts';

/** A trial, the evidence that decided it, and whether one name is all that the article has of whoever was named. */
export interface MethodTrial extends Trial {
  readonly method: AttributionMethod;
  readonly bare: boolean;
}

/** How many trials the common scaling counts for, against a method's own. */
const PRIOR = 20;

/**
 * What each method's log odds are to be shifted by after the common scaling: the gap between how often it is right and how
 * often it is expected to be, drawn towards none where a method has few trials.
 */
export const fitOffsets = (trials: readonly MethodTrial[], { slope, intercept }: Scaling): Record<string, number> => {
  const offsets: Record<string, number> = {};
  for (const [method, own] of Object.entries(Object.groupBy(trials, (trial) => trial.method)).sort())
    offsets[method] = offsetOf(own, ({ certainty }) => slope * logOdds(certainty) + intercept);
  return offsets;
};

/** The same for those of whom one name is all that the article has: it may be no person's. */
export const fitBareOffset = (
  trials: readonly MethodTrial[],
  { slope, intercept }: Scaling,
  methods: Readonly<Record<string, number>>,
): number =>
  offsetOf(
    trials.filter(({ bare }) => bare),
    ({ certainty, method }) => slope * logOdds(certainty) + intercept + (methods[method] ?? 0),
  );

const offsetOf = (own: readonly MethodTrial[], oddsOf: (trial: MethodTrial) => number): number => {
  if (own.length === 0) return 0;
  const expected = own.reduce((sum, trial) => sum + probability(oddsOf(trial)), 0) / own.length;
  const right = own.filter((trial) => trial.right).length;
  const observed = (right + PRIOR * expected) / (own.length + PRIOR);
  return Math.round(100 * (logOdds(clamp(observed)) - logOdds(clamp(expected)))) / 100;
};

const clamp = (p: number): number => Math.min(0.995, Math.max(0.005, p));
const logOdds = (p: number): number => Math.log(p / (1 - p));
const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));
