import type { LabelledArticle } from '../evaluation/labelled-articles.ts';
import { PRONOUN_FEATURE_COUNT } from '../text/coreference/pronoun-features.ts';
import type { Schedule } from './adagrad.ts';
import type { Choice } from './log-linear.ts';
import { fitChoices } from './log-linear.ts';
import { examplesByGender, examplesByLabel } from './pronoun-examples.ts';

const SCHEDULE: Schedule = { epochs: 15, rate: 0.1, decay: 1e-2, settled: 6, seed: 1 };

/** Fits the choice of whom a pronoun stands for: first where gender alone tells, then by labels as well. */
export const trainPronouns = (texts: readonly string[], labelled: readonly LabelledArticle[]): Float64Array => {
  const byGender = texts.flatMap(examplesByGender);
  const weights = fitted(byGender);
  if (labelled.length === 0) return weights;
  return fitted([...byGender, ...labelled.flatMap((article) => examplesByLabel(article, weights))]);
};

const fitted = (examples: readonly Choice[]): Float64Array => fitChoices(examples, PRONOUN_FEATURE_COUNT, SCHEDULE);
