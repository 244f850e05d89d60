import { describe, expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../src/evaluation/brat.ts';
import { parseAnnotations } from '../../src/evaluation/brat.ts';
import { facts, PLACE, settle, values } from '../../src/text/indirect/facts.ts';
import { findIndirectSpeech, loadModels } from '../../src/text/indirect/indirect.ts';
import { familiesOf, featuresOf, roomFor, scatter } from '../../src/text/models/feature-families.ts';
import { likeliestAmong, likeliestOf, loadModel, probabilityOf, scoreOf } from '../../src/text/models/linear-model.ts';
import { readingOf } from '../../src/training/indirect-examples.ts';
import { trainIndirect } from '../../src/training/indirect-training.ts';
import { fitChoices, fitOutcomes, storeWeights } from '../../src/training/log-linear.ts';

const SCHEDULE = { epochs: 20, rate: 0.1, decay: 1e-3, settled: 10, seed: 1 };

const NAMES = ['Ann Lee', 'Bo Park', 'Cy Orr', 'Di Poe', 'Ed Fox', 'Flo Ames', 'Gus Hay', 'Ida Kerr'] as const;

/** Somebody said that the harbour would close, and somebody left it. */
const articleOf = (at: number): AnnotatedArticle => {
  const name = NAMES[at % NAMES.length] ?? '';
  const text = `News\n\n${name} said that the harbour would close.\n\n${name} left the harbour.\n`;
  const [start, end] = [6, text.indexOf('.')];
  const said = start + name.length + 1;
  const standoff = [
    `T1\tSource ${start} ${start + name.length}\t${name}`,
    `T2\tCue ${said} ${said + 4}\tsaid`,
    `T3\tContent ${said + 5} ${end}\tthat the harbour would close`,
    'E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1',
  ].join('\n');
  return { name: `${at}`, text, annotations: parseAnnotations(text, standoff) };
};

const ARTICLES = Array.from({ length: 40 }, (_, at) => articleOf(at));

describe('the models of reported speech', () => {
  it('learn from annotations what is said, and by whom', () => {
    const models = { ...loadModels(trainIndirect(ARTICLES)), threshold: 0.3 };
    const text = 'News\n\nHal Ito said that the quay would open.\n';
    const reading = readingOf(text);
    const found = findIndirectSpeech(reading, undefined, models);
    const { tokens } = reading.passage;
    const items = reading.sentences[0]?.items ?? [];
    expect(found).toHaveLength(1);
    const [speech] = found;
    const words = (first: number, last: number): string =>
      text.slice(tokens[items[first] ?? -1]?.start, tokens[items[last] ?? -1]?.end);
    expect(speech?.parts.map(({ first, last }) => words(first, last))).toEqual(['that the quay would open']);
    expect(speech && words(speech.source.first, speech.source.last)).toBe('Hal Ito');
  });

  it('find nothing in what was annotated as nothing', () => {
    const models = { ...loadModels(trainIndirect(ARTICLES)), threshold: 0.3 };
    expect(findIndirectSpeech(readingOf('News\n\nHal Ito left the harbour.\n'), undefined, models)).toEqual([]);
  });

  it('pass over cues that report something else', () => {
    const models = { ...loadModels(trainIndirect(ARTICLES)), threshold: 0.3 };
    const reading = readingOf('News\n\nHal Ito said that the quay would open.\n');
    const { tokens } = reading.passage;
    const said = tokens.findIndex(({ lower }) => lower === 'said');
    expect(findIndirectSpeech(reading, new Set([said]), models)).toEqual([]);
    expect(findIndirectSpeech(reading, new Set([said + 1]), models)).toHaveLength(1);
  });

  it('are the same whenever they are learnt from the same articles', () => {
    expect(trainIndirect(ARTICLES)).toEqual(trainIndirect(ARTICLES));
  });
});

describe('the facts of a case', () => {
  it('have a place each, from 1 on, and no two the same', () => {
    const places = Object.values(PLACE);
    expect(places).toEqual(places.map((_, at) => at + 1));
    expect(facts).toHaveLength(places.length + 1);
  });

  it('are settled from one place to another, and NOT beyond', () => {
    facts.fill(0);
    values.fill(7);
    settle(PLACE.lemma, PLACE.kind);
    expect([...facts.entries()].flatMap(([place, fact]) => (fact === 0 ? [] : [place]))).toEqual([2, 3, 4, 5]);
    expect(new Set(facts.slice(PLACE.lemma, PLACE.kind + 1)).size).toBe(4);
  });
});

describe('a log-linear model', () => {
  const SIZE = 1024;
  const FAMILIES = familiesOf(SIZE, { 0: ['shape'], 1: ['size', 'shape'] });
  const { place } = FAMILIES;
  const caseOf = (shape: number, size: number): Int32Array => {
    const [values, facts] = [roomFor(place), roomFor(place)];
    values[place.shape] = shape;
    values[place.size] = size;
    scatter(values, facts, 1, values.length - 1);
    return facts;
  };

  it('chooses the candidate with the features of the right ones', () => {
    const cases = [caseOf(1, 1), caseOf(1, 2), caseOf(2, 2)];
    const candidates = cases.map((facts) => featuresOf(FAMILIES, facts));
    const examples = Array.from({ length: 30 }, () => ({ candidates, right: [1] }));
    const model = loadModel(storeWeights(fitChoices(examples, SIZE, SCHEDULE)));
    const { best, probability } = likeliestAmong(cases.map((facts) => scoreOf(model, FAMILIES, facts)));
    expect(best).toBe(1);
    expect(probability).toBeGreaterThan(0.7);
    expect(probability).toBeLessThan(1);
  });

  it('tells outcomes apart', () => {
    const cases = [caseOf(0, 0), caseOf(1, 0), caseOf(2, 0)];
    const examples = Array.from({ length: 60 }, (_, at) => ({
      features: featuresOf(FAMILIES, cases[at % 3] ?? roomFor(place)),
      outcome: at % 3,
    }));
    const model = loadModel(storeWeights(fitOutcomes(examples, SIZE, 3, SCHEDULE)));
    for (const [right, facts] of cases.entries()) expect(likeliestOf(model, 3, FAMILIES, facts)).toBe(right);
  });

  it('knows nothing before it has learnt', () => {
    const model = loadModel(storeWeights(new Float64Array(SIZE)));
    expect(probabilityOf(scoreOf(model, FAMILIES, caseOf(1, 2)))).toBe(0.5);
  });

  it('is stored without its weights of 0, however many stand in a row, and comes back as it was', () => {
    const weights = new Float64Array(2000);
    const set = [3, 4, 259, 260, 1200, 1999] as const;
    for (const [at, feature] of set.entries()) weights[feature] = (at % 2 === 0 ? 0.5 : -0.25) * (at + 1);
    const stored = storeWeights(weights);
    const { step, weights: loaded } = loadModel(stored);
    expect(loaded).toHaveLength(2000);
    for (const [feature, weight] of weights.entries())
      expect(Math.abs((loaded[feature] ?? 9) * step - weight)).toBeLessThanOrEqual(step / 2);
    expect([...loaded.entries()].flatMap(([feature, weight]) => (weight === 0 ? [] : [feature]))).toEqual(set);
    expect(Buffer.from(stored.weights, 'base64').length).toBeLessThan(40);
  });

  it('does NOT take long weights of 0 for anything', () => {
    expect(loadModel(storeWeights(new Float64Array(5000))).weights.every((weight) => weight === 0)).toBe(true);
  });

  it.each([
    ['learns from what is seen often', 30, true],
    ['does NOT learn from what is seen seldom', 3, false],
  ])('%s', (_, times, learns) => {
    const examples = Array.from({ length: times }, () => ({ candidates: [[0], [1]], right: [1] }));
    const outcomes = Array.from({ length: times }, () => ({ features: [2], outcome: 1 }));
    const [no = 0, yes = 0] = fitChoices(examples, 2, SCHEDULE, 5);
    expect(yes > no).toBe(learns);
    expect(fitOutcomes(outcomes, 4, 2, SCHEDULE, 5).some((weight) => weight !== 0)).toBe(learns);
  });

  it('does NOT learn from examples without a right candidate', () => {
    const examples = Array.from({ length: 30 }, () => ({ candidates: [[0], [1]], right: [] }));
    expect([...fitChoices(examples, 2, SCHEDULE)]).toEqual([0, 0]);
  });
});
