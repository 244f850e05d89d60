import scaling from './english/calibration.json' with { type: 'json' };

/**
 * Turns the model's certainty into the share of such attributions that are right: Platt's scaling (1999), fitted on labelled
 * articles that the ranker did not see.
 */
export const calibrate = (certainty: number): number => {
  const p = Math.min(0.999, Math.max(0.001, certainty));
  const odds = scaling.slope * Math.log(p / (1 - p)) + scaling.intercept;
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
};
