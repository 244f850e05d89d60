import type { ClauseView } from './clause-view.ts';
import { clauseViewer, cuePositions } from './clause-view.ts';
import { CUE_FAMILIES, cueFacts, LAYOUT_FAMILIES } from './cue-features.ts';
import storedModels from './english/indirect-model.json' with { type: 'json' };
import type { SourceCandidate } from './indirect-candidates.ts';
import { beginsOf, endsOf, LAYOUTS, Layout, sourcesOf, WINDOW } from './indirect-candidates.ts';
import {
  BEGIN_FAMILIES,
  beginFacts,
  END_FAMILIES,
  endFacts,
  NOBODY_FAMILIES,
  nobodyFacts,
  SOURCE_FAMILIES,
  sourceFacts,
} from './indirect-features.ts';
import type { LinearModel, StoredModel } from './linear-model.ts';
import { loadModel, probabilitiesOf, probabilityOf, scoreOf } from './linear-model.ts';
import type { Reading } from './reading.ts';

/** What somebody is reported to have said, in the reporter's own words; positions are those of a sentence's items. */
export interface IndirectSpeech {
  readonly sentence: number;
  /** Position of the word that reports it. */
  readonly cue: number;
  /** The stretches of the sentence that hold it, `last` inclusive: two where its attribution stands in its midst. */
  readonly parts: readonly { readonly first: number; readonly last: number }[];
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

/** Finds reported speech in every sentence, in text order of its cues. */
export const findIndirectSpeech = (reading: Reading, models: IndirectModels = MODELS): IndirectSpeech[] => {
  const found: IndirectSpeech[] = [];
  const viewClause = clauseViewer(reading);
  const least = leastCertainty(models);
  for (const [sentence, { items }] of reading.sentences.entries()) {
    const positions = cuePositions(reading, items);
    if (positions.length === 0) continue;
    const view = viewClause(sentence);
    const speeches: IndirectSpeech[] = [];
    for (const position of positions) {
      const speech = readCue(view, sentence, position, models, least);
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
const HOST = 0.3;

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
  position: number,
  models: IndirectModels,
  least: number,
): IndirectSpeech | null => {
  const facts = cueFacts(view, position);
  const cueness = probabilityOf(scoreOf(models.cue, CUE_FAMILIES, facts));
  if (cueness < least) return null;
  const layout = highest(WAYS.map((way) => scoreOf(models.layout, LAYOUT_FAMILIES, facts, LAYOUTS, way)));
  const parts = partsOf(view, position, layout, models);
  const [part] = parts;
  if (!part) return null;
  const sources = sourcesOf(view, position).filter(
    ({ first, last, nobody }) => nobody || parts.every((other) => last < other.first || first > other.last),
  );
  const chances = probabilitiesOf(
    sources.map((source) =>
      source.nobody
        ? scoreOf(models.source, NOBODY_FAMILIES, nobodyFacts(view, position, layout))
        : scoreOf(models.source, SOURCE_FAMILIES, sourceFacts(view, position, layout, part.first, source)),
    ),
  );
  const best = highest(chances);
  const source = sources[best];
  const certainty = cueness * (chances[best] ?? 0);
  return source && certainty >= least ? { sentence, cue: position, parts, source, certainty } : null;
};

const WAYS = [Layout.AFTER, Layout.BEFORE, Layout.AROUND];

const partsOf = (
  view: ClauseView,
  position: number,
  layout: number,
  models: IndirectModels,
): { first: number; last: number }[] => {
  const part = (way: number): { first: number; last: number } | null => {
    const begins = beginsOf(view, position, way);
    const beginScores = begins.map((begin) =>
      scoreOf(models.begin, BEGIN_FAMILIES, beginFacts(view, position, way, begin)),
    );
    const first = begins[highest(beginScores)];
    if (first === undefined) return null;
    const ends = endsOf(view, position, way, first);
    const endScores = ends.map(({ end, commas }) =>
      scoreOf(models.end, END_FAMILIES, endFacts(view, position, way, first, end, commas)),
    );
    return { first, last: ends[highest(endScores)]?.end ?? first };
  };
  const parts = layout === Layout.AROUND ? [part(Layout.BEFORE), part(Layout.AFTER)] : [part(layout)];
  return parts.filter((found) => found !== null);
};

/** The index of the highest of some scores or chances; the first of several. */
const highest = (scores: readonly number[]): number => {
  let best = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  return best;
};
