/**
 * Fits the models of indirect speech to a folder of annotated articles:
 *
 *     node src/training/train-indirect.ts FOLDER
 *
 * FOLDER has articles in `text/` and their annotations in `attributions/` (brat's standoff format). Every fifth article,
 * sorted by name, is kept aside and never looked at; the same folder gives the same file.
 */
import { writeFileSync } from 'node:fs';
import type { AnnotatedArticle } from '../evaluation/brat.ts';
import { readBratFolder } from '../evaluation/brat.ts';
import type { StoredIndirectModels } from '../text/indirect.ts';
import { loadModels } from '../text/indirect.ts';
import { LAYOUTS } from '../text/indirect-candidates.ts';
import { SIZES } from '../text/indirect-features.ts';
import type { Schedule } from './adagrad.ts';
import type { IndirectExamples } from './indirect-examples.ts';
import { addExamples } from './indirect-examples.ts';
import { fitScaling } from './indirect-scaling.ts';
import { fitChoices, fitOutcomes, storeWeights } from './log-linear.ts';

/** Whether an article is kept aside, by its place among the sorted names. */
export const isKeptAside = (at: number): boolean => at % 5 === 4 || at % 42 === 7 || at % 42 === 28;

const MODEL_FILE = new URL('../text/english/indirect-model.json', import.meta.url);

/** A slow descent with a strong pull: readers differ in what they annotate, and a model must not learn that by heart. */
const FIT: Schedule = { epochs: 6, rate: 0.03, decay: 0.03, settled: 3, seed: 7 };

/** The probability below which an answer is more likely to mislead than to help. */
const THRESHOLD = 0.4;

/** Learns from the articles: first from most of them, to see how far the models are to be trusted, then from all. */
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
    cue: storeWeights(fitChoices(examples.cue, SIZES.cue, FIT)),
    layout: storeWeights(fitOutcomes(examples.layout, SIZES.layout, LAYOUTS, FIT)),
    begin: storeWeights(fitChoices(examples.begin, SIZES.begin, FIT)),
    end: storeWeights(fitChoices(examples.end, SIZES.end, FIT)),
    source: storeWeights(fitChoices(examples.source, SIZES.source, FIT)),
    scaling: { slope: 1, intercept: 0, nested: 0 },
    threshold: THRESHOLD,
  };
};

if (import.meta.main) {
  const [folder = '.'] = process.argv.slice(2);
  const articles = readBratFolder(folder).filter((_, at) => !isKeptAside(at));
  writeFileSync(MODEL_FILE, `${JSON.stringify(trainIndirect(articles))}\n`);
}
