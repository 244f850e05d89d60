import storedModels from '../english/indirect-model.json' with { type: 'json' };
import type { LinearModel, StoredModel } from '../models/linear-model.ts';
import { likeliestAmong, likeliestOf, loadModel, probabilityOf, scoreOf } from '../models/linear-model.ts';
import type { Reading } from '../reading.ts';
import type { ClauseView } from './clause-view.ts';
import { clauseViewer, cuePositions } from './clause-view.ts';
import { BEGIN_FAMILIES, END_FAMILIES, noteBegin, noteContent, noteEnd } from './content-features.ts';
import { CUE_FAMILIES, LAYOUT_FAMILIES, noteCue } from './cue-features.ts';
import { facts } from './facts.ts';
import type { SourceCandidate } from './indirect-candidates.ts';
import { beginsOf, endsOf, LAYOUTS, Layout, sourcesOf, WINDOW } from './indirect-candidates.ts';
import { NOBODY_FAMILIES, noteSource, SOURCE_FAMILIES } from './source-features.ts';

/** A stretch of a sentence; `last` is inclusive. */
interface Part {
  readonly first: number;
  readonly last: number;
}

/** What somebody is reported to have said, in the reporter's own words; positions are those of a sentence's items. */
export interface IndirectSpeech {
  readonly sentence: number;
  /** Position of the word that reports it. */
  readonly cue: number;
  /** The stretches of the sentence that hold it: two where its attribution stands in its midst. */
  readonly parts: readonly Part[];
  readonly source: SourceCandidate;
  /** The probability that it is such, and of this source. */
  readonly certainty: number;
}

/** The five questions in turn, each answered by a log-linear model: is it a cue, how does
 * what is said stand to it, where does it begin and end, whose is it. */
export interface IndirectModels {
  readonly cue: LinearModel;
  readonly layout: LinearModel;
  readonly begin: LinearModel;
  readonly end: LinearModel;
  readonly source: LinearModel;
  /** From the models' certainty to the share of such that are right, as log-odds. */
  readonly scaling: { readonly slope: number; readonly intercept: number; readonly nested: number };
  /** Below this probability nothing is said. */
  readonly threshold: number;
}

/** The same as they are stored. */
export interface StoredIndirectModels extends Pick<IndirectModels, 'scaling' | 'threshold'> {
  readonly cue: StoredModel;
  readonly layout: StoredModel;
  readonly begin: StoredModel;
  readonly end: StoredModel;
  readonly source: StoredModel;
}

/** Brings stored models into memory. */
export const loadModels = (stored: StoredIndirectModels): IndirectModels => ({
  cue: loadModel(stored.cue),
  layout: loadModel(stored.layout),
  begin: loadModel(stored.begin),
  end: loadModel(stored.end),
  source: loadModel(stored.source),
  scaling: stored.scaling,
  threshold: stored.threshold,
});

const MODELS = loadModels(storedModels);

const NONE: ReadonlySet<number> = new Set();

/**
 * Finds reported speech in every sentence, in text order of its cues; `taken` are tokens that report something else, which
 * are not looked at.
 */
export const findIndirectSpeech = (
  reading: Reading,
  taken: ReadonlySet<number | undefined> = NONE,
  models: IndirectModels = MODELS,
): IndirectSpeech[] => {
  const found: IndirectSpeech[] = [];
  const viewClause = clauseViewer(reading);
  const least = leastCertainty(models);
  for (let sentence = 0; sentence < reading.sentences.length; sentence++) {
    const items = reading.sentences[sentence]?.items ?? [];
    const positions = cuePositions(reading, items);
    if (positions.length === 0) continue;
    const view = viewClause(sentence, positions);
    const speeches: IndirectSpeech[] = [];
    for (let at = 0; at < positions.length; at++) {
      if (taken.has(items[positions[at] ?? -1])) continue;
      const speech = readCue(view, sentence, at, models, least);
      if (speech) speeches.push(speech);
    }
    for (const [at, speech] of speeches.entries()) {
      const certainty = calibrated(speech.certainty, nestedAmong(speeches, at), models);
      if (certainty >= models.threshold) found.push({ ...speech, certainty });
    }
  }
  return found;
};

/** How sure a speech must be for another one inside it to count as nested. */
const HOST = 0.4;

/** Whether its cue stands in what another one is said to have said: "Lee said Park wants to sell". */
export const nestedAmong = (speeches: readonly IndirectSpeech[], at: number): boolean => {
  const { cue, sentence } = speeches[at] as IndirectSpeech;
  const holds = (other: IndirectSpeech): boolean =>
    other.certainty >= HOST && other.parts.some(({ first, last }) => first <= cue && cue <= last);
  const near = (index: number): boolean => {
    const other = speeches[index];
    return other?.sentence === sentence && Math.abs(other.cue - cue) <= 2 * WINDOW;
  };
  for (let index = at - 1; near(index); index--) if (holds(speeches[index] as IndirectSpeech)) return true;
  for (let index = at + 1; near(index); index++) if (holds(speeches[index] as IndirectSpeech)) return true;
  return false;
};

/** Platt's scaling (1999), with a term of its own for what is nested: that is seldom the reporter's point. */
const calibrated = (certainty: number, nested: boolean, { scaling }: IndirectModels): number => {
  const p = Math.min(0.999, Math.max(0.001, certainty));
  const odds = scaling.slope * Math.log(p / (1 - p)) + scaling.intercept + (nested ? scaling.nested : 0);
  return probabilityOf(odds);
};

/** Below this certainty nothing is ever said. */
const FLOOR = 0.15;

/** The certainty below which a cue is not looked at further: it would neither be told of, nor make another one nested. */
const leastCertainty = ({ scaling: { slope, intercept, nested }, threshold }: IndirectModels): number => {
  const odds = (Math.log(threshold / (1 - threshold)) - intercept - Math.max(0, nested)) / slope;
  return Math.max(FLOOR, Math.min(HOST, 0.999 * probabilityOf(odds)));
};

const readCue = (
  view: ClauseView,
  sentence: number,
  at: number,
  models: IndirectModels,
  least: number,
): IndirectSpeech | null => {
  const position = view.cues[at] ?? -1;
  noteCue(view, at);
  const cueness = probabilityOf(scoreOf(models.cue, CUE_FAMILIES, facts));
  if (cueness < least) return null;
  const layout = likeliestOf(models.layout, LAYOUTS, LAYOUT_FAMILIES, facts);
  const parts = partsOf(view, position, layout, models);
  if (parts.length === 0) return null;
  const sources: SourceCandidate[] = [];
  const scores: number[] = [];
  for (const source of sourcesOf(view, position)) {
    if (!source.nobody && reachesInto(parts, source)) continue;
    noteSource(view, position, layout, source);
    sources.push(source);
    scores.push(scoreOf(models.source, source.nobody ? NOBODY_FAMILIES : SOURCE_FAMILIES, facts));
  }
  const { best, probability } = likeliestAmong(scores);
  const source = sources[best];
  const certainty = cueness * probability;
  return source && certainty >= least ? { sentence, cue: position, parts, source, certainty } : null;
};

const reachesInto = (parts: readonly Part[], { first, last }: SourceCandidate): boolean => {
  for (const part of parts) if (last >= part.first && first <= part.last) return true;
  return false;
};

const partsOf = (view: ClauseView, position: number, layout: number, models: IndirectModels): Part[] => {
  const ways = layout === Layout.AROUND ? [Layout.BEFORE, Layout.AFTER] : [layout];
  const parts: Part[] = [];
  for (const way of ways) {
    const first = beginOf(view, position, way, models);
    if (first >= 0) parts.push({ first, last: endOf(view, position, way, first, models) });
  }
  return parts;
};

/** Where what is said begins, most likely; -1 where it cannot begin anywhere. */
const beginOf = (view: ClauseView, position: number, way: number, models: IndirectModels): number => {
  let best = -1;
  let highest = Number.NEGATIVE_INFINITY;
  for (const beginning of beginsOf(view, position, way)) {
    noteBegin(view, position, way, beginning);
    const score = scoreOf(models.begin, BEGIN_FAMILIES, facts);
    if (score <= highest) continue;
    best = beginning.begin;
    highest = score;
  }
  return best;
};

/** Where what begins at `first` ends, most likely. */
const endOf = (view: ClauseView, position: number, way: number, first: number, models: IndirectModels): number => {
  let best = first;
  let highest = Number.NEGATIVE_INFINITY;
  noteContent(view, way, first);
  for (const end of endsOf(view, position, way, first)) {
    noteEnd(view, position, first, end);
    const score = scoreOf(models.end, END_FAMILIES, facts);
    if (score <= highest) continue;
    best = end.end;
    highest = score;
  }
  return best;
};
