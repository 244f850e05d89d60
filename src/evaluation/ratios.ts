/** Precision, recall and their harmonic mean, 0 to 1 each. */
export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A share; 0 where there is nothing to be a share of. */
export const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

export const precisionRecall = (precision: number, recall: number): PrecisionRecall => ({
  precision,
  recall,
  f1: ratio(2 * precision * recall, precision + recall),
});
