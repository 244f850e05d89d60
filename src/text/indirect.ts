import type { ClauseView } from './clause-view.ts';
import { cuePositions, viewClause } from './clause-view.ts';
import stored from './english/indirect-model.json' with { type: 'json' };
import type { SourceCandidate } from './indirect-candidates.ts';
import { beginsOf, endsOf, Layout, LAYOUTS, sourcesOf } from './indirect-candidates.ts';
import { beginFeatures, endFeatures, layoutFeatures, sourceFeatures } from './indirect-features.ts';
import type { LinearModel } from './linear-model.ts';
import { loadModel, outcomesOf, probabilitiesOf } from './linear-model.ts';
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

/** The four questions in turn, each answered by a log-linear model: is it a cue, where does it begin and end, whose is it. */
export interface IndirectModels {
  readonly layout: LinearModel;
  readonly begin: LinearModel;
  readonly end: LinearModel;
  readonly source: LinearModel;
  /** Below this certainty nothing is said. */
  readonly threshold: number;
}

const MODELS: IndirectModels = {
  layout: loadModel(stored.layout),
  begin: loadModel(stored.begin),
  end: loadModel(stored.end),
  source: loadModel(stored.source),
  threshold: stored.threshold,
};

/** Finds reported speech in every sentence, in text order of its cues. */
export const findIndirectSpeech = (reading: Reading, models: IndirectModels = MODELS): IndirectSpeech[] => {
  const found: IndirectSpeech[] = [];
  for (const [sentence, { items }] of reading.sentences.entries()) {
    const positions = cuePositions(reading, items);
    if (positions.length === 0) continue;
    const view = viewClause(reading, sentence);
    for (const position of positions) {
      const speech = readCue(view, sentence, position, models);
      if (speech) found.push(speech);
    }
  }
  return found;
};

const readCue = (
  view: ClauseView,
  sentence: number,
  position: number,
  models: IndirectModels,
): IndirectSpeech | null => {
  const layouts = outcomesOf(models.layout, layoutFeatures(view, position), LAYOUTS);
  let layout: number = Layout.AFTER;
  for (let other = Layout.BEFORE; other < LAYOUTS; other++)
    if ((layouts[other] ?? 0) > (layouts[layout] ?? 0)) layout = other;
  const cueness = 1 - (layouts[Layout.NONE] ?? 1);
  if (cueness < models.threshold) return null;
  const parts = partsOf(view, position, layout, models);
  if (parts.length === 0) return null;
  const sources = sourcesOf(view, position).filter(({ first, last, nobody }) =>
    nobody || parts.every((part) => last < part.first || first > part.last));
  const chances = probabilitiesOf(
    models.source,
    sources.map((source) => sourceFeatures(view, position, layout, parts[0]?.first ?? 0, source)),
  );
  const best = highest(chances);
  const source = sources[best];
  const certainty = cueness * (chances[best] ?? 0);
  return source && certainty >= models.threshold ? { sentence, cue: position, parts, source, certainty } : null;
};

const partsOf = (
  view: ClauseView,
  position: number,
  layout: number,
  models: IndirectModels,
): { first: number; last: number }[] => {
  const part = (way: number): { first: number; last: number } | null => {
    const begins = beginsOf(view, position, way);
    const chances = probabilitiesOf(
      models.begin,
      begins.map((begin) => beginFeatures(view, position, way, begin)),
    );
    const first = begins[highest(chances)];
    if (first === undefined) return null;
    const ends = endsOf(view, position, way, first);
    const last =
      ends[
        highest(
          probabilitiesOf(
            models.end,
            ends.map(({ end, commas }) => endFeatures(view, position, way, first, end, commas)),
          ),
        )
      ];
    return last && { first, last: last.end };
  };
  const parts = layout === Layout.AROUND ? [part(Layout.BEFORE), part(Layout.AFTER)] : [part(layout)];
  return parts.filter((found) => found !== null && found !== undefined);
};

const highest = (chances: readonly number[]): number => {
  let best = 0;
  for (const [at, chance] of chances.entries()) if (chance > (chances[best] ?? 0)) best = at;
  return best;
};
