import { describe, expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../src/evaluation/brat.ts';
import { parseAnnotations } from '../../src/evaluation/brat.ts';
import { findIndirectSpeech, loadModels } from '../../src/text/indirect/indirect.ts';
import { familiesOf, featuresOf, roomFor } from '../../src/text/models/feature-families.ts';
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
    const found = findIndirectSpeech(reading, models);
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
    expect(findIndirectSpeech(readingOf('News\n\nHal Ito left the harbour.\n'), models)).toEqual([]);
  });

  it('are the same whenever they are learnt from the same articles', () => {
    expect(trainIndirect(ARTICLES)).toEqual(trainIndirect(ARTICLES));
  });
});

describe('a log-linear model', () => {
  const FAMILIES = familiesOf(64, { 0: ['shape'], 1: ['size', 'shape'] });
  const caseOf = (shape: number, size: number): Int32Array => {
    const facts = roomFor(FAMILIES);
    facts[FAMILIES.place.shape] = shape;
    facts[FAMILIES.place.size] = size;
    return facts;
  };

  it('chooses the candidate with the features of the right ones', () => {
    const cases = [caseOf(1, 1), caseOf(1, 2), caseOf(2, 2)];
    const candidates = cases.map((facts) => featuresOf(FAMILIES, facts));
    const examples = Array.from({ length: 30 }, () => ({ candidates, right: [1] }));
    const model = loadModel(storeWeights(fitChoices(examples, FAMILIES.size, SCHEDULE)));
    const { best, probability } = likeliestAmong(cases.map((facts) => scoreOf(model, FAMILIES, facts)));
    expect(best).toBe(1);
    expect(probability).toBeGreaterThan(0.7);
    expect(probability).toBeLessThan(1);
  });

  it('tells outcomes apart', () => {
    const cases = [caseOf(0, 0), caseOf(1, 0), caseOf(2, 0)];
    const examples = Array.from({ length: 60 }, (_, at) => ({
      features: featuresOf(FAMILIES, cases[at % 3] ?? roomFor(FAMILIES)),
      outcome: at % 3,
    }));
    const model = loadModel(storeWeights(fitOutcomes(examples, FAMILIES.size, 3, SCHEDULE)));
    for (const [right, facts] of cases.entries()) expect(likeliestOf(model, 3, FAMILIES, facts)).toBe(right);
  });

  it('knows nothing before it has learnt', () => {
    const model = loadModel(storeWeights(new Float64Array(FAMILIES.size)));
    expect(probabilityOf(scoreOf(model, FAMILIES, caseOf(1, 2)))).toBe(0.5);
  });

  it('does NOT learn from examples without a right candidate', () => {
    const examples = Array.from({ length: 30 }, () => ({ candidates: [[0], [1]], right: [] }));
    expect([...fitChoices(examples, 2, SCHEDULE)]).toEqual([0, 0]);
  });
});
