import type { AnnotatedArticle, Annotation } from '../evaluation/brat.ts';
import type { ClauseView } from '../text/indirect/clause-view.ts';
import { clauseViewer, cuePositions } from '../text/indirect/clause-view.ts';
import { BEGIN_FAMILIES, END_FAMILIES, noteBegin, noteContent, noteEnd } from '../text/indirect/content-features.ts';
import { CUE_FAMILIES, LAYOUT_FAMILIES, noteCue } from '../text/indirect/cue-features.ts';
import { facts } from '../text/indirect/facts.ts';
import { beginsOf, endsOf, Layout, sourcesOf } from '../text/indirect/indirect-candidates.ts';
import { NOBODY_FAMILIES, noteSource, SOURCE_FAMILIES } from '../text/indirect/source-features.ts';
import { readLayout } from '../text/layout/layout.ts';
import { featuresOf } from '../text/models/feature-families.ts';
import { readPassage } from '../text/passage.ts';
import { findQuotations } from '../text/quotations/quotations.ts';
import type { Reading } from '../text/reading.ts';
import { readReporting } from '../text/reading.ts';
import { isQuotation, quotationOf } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import type { Choice, Outcome } from './log-linear.ts';

/** What the four models of indirect speech learn from. */
export interface IndirectExamples {
  readonly cue: Choice[];
  readonly layout: Outcome[];
  readonly begin: Choice[];
  readonly end: Choice[];
  readonly source: Choice[];
}

/** Reads an article as `parseArticle` does, as far as the reporting verbs. */
export const readingOf = (text: string): Reading => {
  const { paragraphs } = readLayout(text, 0);
  return readReporting(readPassage(text, paragraphs, findQuotations(text, paragraphs)));
};

/** Lays an article's annotations over its sentences, and adds what they teach to `examples`. */
export const addExamples = ({ text, annotations }: AnnotatedArticle, examples: IndirectExamples): void => {
  const reading = readingOf(text);
  const viewClause = clauseViewer(reading);
  let from = 0;
  const cued = annotations
    .filter(({ cue }) => cue.length > 0)
    .sort((a, b) => (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0));
  for (const [sentence, { items }] of reading.sentences.entries()) {
    const positions = cuePositions(reading, items);
    if (positions.length === 0) continue;
    const spans = items.map((item) => spanOfItem(reading, item));
    const view = viewClause(sentence, positions);
    const start = spans[0]?.start ?? 0;
    const end = spans.at(-1)?.end ?? 0;
    while (from < cued.length && (cued[from]?.cue[0]?.start ?? 0) < start) from++;
    const heads = new Map<number, Annotation>();
    for (let at = from; at < cued.length && (cued[at]?.cue[0]?.start ?? 0) < end; at++) {
      const annotation = cued[at] as Annotation;
      const head = positions.find((position) => annotation.cue.some((span) => overlaps(span, spans[position] as Span)));
      if (head !== undefined && !heads.has(head)) heads.set(head, annotation);
    }
    for (const [at, position] of positions.entries()) addCue(view, spans, at, heads.get(position), examples);
  }
};

/** Where an item of a sentence stands in the text. */
export const spanOfItem = ({ passage }: Reading, item: number): Span =>
  (isQuotation(item) ? passage.quotations[quotationOf(item)] : passage.tokens[item]) ?? { start: 0, end: 0 };

const addCue = (
  view: ClauseView,
  spans: readonly Span[],
  index: number,
  annotation: Annotation | undefined,
  examples: IndirectExamples,
): void => {
  const position = view.cues[index] ?? -1;
  noteCue(view, index);
  const isCue = (right: boolean): void => {
    examples.cue.push({ candidates: [featuresOf(CUE_FAMILIES, facts), []], right: [right ? 0 : 1] });
  };
  if (!annotation) {
    isCue(false);
    return;
  }
  const inside = (at: number): boolean => annotation.content.some((span) => overlaps(span, spans[at] as Span));
  let first = -1;
  let last = -1;
  let [lastBefore, firstAfter] = [-1, -1];
  for (const at of spans.keys()) {
    if (!inside(at)) continue;
    if (first < 0) first = at;
    last = at;
    if (at < position) lastBefore = at;
    if (at > position && firstAfter < 0) firstAfter = at;
  }
  // Said in another sentence: neither a cue nor none.
  if (first < 0) return;
  while (last > first && /^[,.;:!?)]$/.test(view.reading.passage.tokens[view.items[last] ?? -1]?.lower ?? '')) last--;
  const layout = firstAfter < 0 ? Layout.BEFORE : lastBefore < 0 ? Layout.AFTER : Layout.AROUND;
  isCue(true);
  examples.layout.push({ features: featuresOf(LAYOUT_FAMILIES, facts), outcome: layout });
  if (layout !== Layout.AFTER) addPart(view, position, Layout.BEFORE, first, lastBefore, examples);
  if (layout !== Layout.BEFORE) addPart(view, position, Layout.AFTER, firstAfter, last, examples);
  const sources = sourcesOf(view, position).filter(
    (source) => source.nobody || source.last < first || source.first > last || layout === Layout.AROUND,
  );
  const right = sources.flatMap((source, at) => {
    if (source.nobody) return annotation.source.length === 0 ? [at] : [];
    const span = { start: spans[source.first]?.start ?? 0, end: spans[source.last]?.end ?? 0 };
    return annotation.source.some((named) => overlaps(named, span)) ? [at] : [];
  });
  examples.source.push({
    candidates: sources.map((source) => {
      noteSource(view, position, layout, source);
      return featuresOf(source.nobody ? NOBODY_FAMILIES : SOURCE_FAMILIES, facts);
    }),
    right,
  });
};

const addPart = (
  view: ClauseView,
  position: number,
  layout: number,
  first: number,
  last: number,
  examples: IndirectExamples,
): void => {
  const begins = beginsOf(view, position, layout);
  examples.begin.push({
    candidates: begins.map((beginning) => {
      noteBegin(view, position, layout, beginning);
      return featuresOf(BEGIN_FAMILIES, facts);
    }),
    right: begins.flatMap(({ begin }, at) => (begin === first ? [at] : [])),
  });
  noteContent(view, layout, first);
  const ends = endsOf(view, position, layout, first);
  examples.end.push({
    candidates: ends.map((end) => {
      noteEnd(view, position, first, end);
      return featuresOf(END_FAMILIES, facts);
    }),
    right: ends.flatMap(({ end }, at) => (end === last ? [at] : [])),
  });
};
