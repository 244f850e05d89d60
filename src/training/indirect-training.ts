import type { AnnotatedArticle } from '../evaluation/brat.ts';
import { CUE_SIZES } from '../text/indirect/cue-features.ts';
import type { StoredIndirectModels } from '../text/indirect/indirect.ts';
import { loadModels } from '../text/indirect/indirect.ts';
import { LAYOUTS } from '../text/indirect/indirect-candidates.ts';
import { SIZES } from '../text/indirect/indirect-features.ts';
import type { Schedule } from './adagrad.ts';
import type { IndirectExamples } from './indirect-examples.ts';
import { addExamples } from './indirect-examples.ts';
import { fitScaling } from './indirect-scaling.ts';
import { fitChoices, fitOutcomes, storeWeights } from './log-linear.ts';

/** A slow descent with a strong pull: readers differ in what they annotate, and a model must not learn that by heart. */
const FIT: Schedule = { epochs: 6, rate: 0.03, decay: 0.03, settled: 3, seed: 7 };

/** The probability below which an answer is more likely to mislead than to help. */
const THRESHOLD = 0.45;

/** Fits the models of indirect speech: first from most of them, to see how far the models are to be trusted, then from all. */
export const trainIndirect = (articles: readonly AnnotatedArticle[]): StoredIndirectModels => {
  const unseen = articles.filter((_, at) => at % 8 === 3);
  const trial = fitModels(articles.filter((_, at) => at % 8 !== 3));
  const scaling = fitScaling(unseen, loadModels(trial));
  return { ...fitModels(articles), scaling };
};

const fitModels = (articles: readonly AnnotatedArticle[]): StoredIndirectModels => {
  const examples: IndirectExamples = { cue: [], layout: [], begin: [], end: [], source: [] };
  for (const article of articles) addExamples(article, examples);
  return {
    cue: storeWeights(fitChoices(examples.cue, CUE_SIZES.cue, FIT)),
    layout: storeWeights(fitOutcomes(examples.layout, CUE_SIZES.layout, LAYOUTS, FIT)),
    begin: storeWeights(fitChoices(examples.begin, SIZES.begin, FIT)),
    end: storeWeights(fitChoices(examples.end, SIZES.end, FIT)),
    source: storeWeights(fitChoices(examples.source, SIZES.source, FIT)),
    scaling: { slope: 1, intercept: 0, nested: 0 },
    threshold: THRESHOLD,
  };
};
