import type { AttributionMethod } from './article.ts';
import calibration from './english/calibration.json' with { type: 'json' };

const shifts: Readonly<Record<string, number | undefined>> = calibration.methods;

/**
 * Turns the model's certainty into the share of such attributions that are right: Platt's scaling (1999) with a shift for
 * each method, and for those of whom the article has one name only (`bare`), which may be no person's; fitted on labelled
 * articles that the ranker did not see.
 */
export const calibrate = (certainty: number, method: AttributionMethod, bare: boolean): number => {
  const p = Math.min(0.995, Math.max(0.005, certainty));
  const odds =
    calibration.slope * Math.log(p / (1 - p)) +
    calibration.intercept +
    (shifts[method] ?? 0) +
    (bare ? calibration.bare : 0);
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
};
