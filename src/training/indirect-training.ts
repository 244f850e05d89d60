import type { AnnotatedArticle } from '../evaluation/brat.ts';
import { CONTENT_SIZES } from '../text/indirect/content-features.ts';
import { CUE_SIZES } from '../text/indirect/cue-features.ts';
import type { StoredIndirectModels } from '../text/indirect/indirect.ts';
import { loadModels } from '../text/indirect/indirect.ts';
import { LAYOUTS } from '../text/indirect/indirect-candidates.ts';
import { SOURCE_SIZE } from '../text/indirect/source-features.ts';
import type { Schedule } from './adagrad.ts';
import type { IndirectExamples } from './indirect-examples.ts';
import { addExamples } from './indirect-examples.ts';
import { fitScaling } from './indirect-scaling.ts';
import { fitChoices, fitOutcomes, storeWeights } from './log-linear.ts';

/** A slow descent with a strong pull: readers differ in what they annotate, and a model must not learn that by heart. */
const FIT: Schedule = { epochs: 6, rate: 0.03, decay: 0.03, settled: 3, seed: 7 };

/** The choices among what stands in a sentence are more of one mind, and can be learnt more boldly. */
const FIT_CHOICE: Schedule = { epochs: 8, rate: 0.06, decay: 0.005, settled: 4, seed: 7 };

/** Features of cues that are seen so often or less are left out, and those of choices, which have many candidates. */
const RARE = 5;
const RARE_CHOICE = 6;

/** The probability below which an answer is more likely to mislead than to help. */
const THRESHOLD = 0.4;

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
    cue: storeWeights(fitChoices(examples.cue, CUE_SIZES.cue, FIT, RARE)),
    layout: storeWeights(fitOutcomes(examples.layout, CUE_SIZES.layout, LAYOUTS, FIT_CHOICE, RARE_CHOICE)),
    begin: storeWeights(fitChoices(examples.begin, CONTENT_SIZES.begin, FIT_CHOICE, RARE_CHOICE)),
    end: storeWeights(fitChoices(examples.end, CONTENT_SIZES.end, FIT_CHOICE, RARE_CHOICE)),
    source: storeWeights(fitChoices(examples.source, SOURCE_SIZE, FIT_CHOICE, RARE_CHOICE)),
    scaling: { slope: 1, intercept: 0, nested: 0 },
    threshold: THRESHOLD,
  };
};
