import type { AnnotatedArticle, Annotation } from '../evaluation/brat.ts';
import type { IndirectModels, IndirectSpeech } from '../text/indirect/indirect.ts';
import { findIndirectSpeech, nestedAmong } from '../text/indirect/indirect.ts';
import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import { readingOf, spanOfItem } from './indirect-examples.ts';

/** Fits Platt's scaling to what the models say of articles that they have not seen, by gradient descent. */
export const fitScaling = (
  articles: readonly AnnotatedArticle[],
  models: IndirectModels,
): IndirectModels['scaling'] => {
  const bare = { ...models, scaling: { slope: 1, intercept: 0, nested: 0 }, threshold: 0 };
  const answers = articles.flatMap(({ text, annotations }) => {
    const reading = readingOf(text);
    const speeches = findIndirectSpeech(reading, undefined, bare);
    return speeches.map((speech, at) => ({
      odds: Math.log(speech.certainty / (1 - speech.certainty)),
      nested: nestedAmong(speeches, at) ? 1 : 0,
      right: annotations.some((annotation) => isRight(reading, speech, annotation)) ? 1 : 0,
    }));
  });
  const scaling = { slope: 1, intercept: 0, nested: 0 };
  for (let round = 0; round < 4000; round++) {
    const slope = { slope: 0, intercept: 0, nested: 0 };
    for (const { odds, nested, right } of answers) {
      const p = 1 / (1 + Math.exp(-(scaling.slope * odds + scaling.intercept + scaling.nested * nested)));
      slope.slope += (p - right) * odds;
      slope.intercept += p - right;
      slope.nested += (p - right) * nested;
    }
    for (const term of ['slope', 'intercept', 'nested'] as const) scaling[term] -= slope[term] / answers.length;
  }
  const rounded = (value: number): number => Math.round(value * 1000) / 1000;
  return { slope: rounded(scaling.slope), intercept: rounded(scaling.intercept), nested: rounded(scaling.nested) };
};

/** Whether this was annotated: the same cue, overlapping content, the same source. */
const isRight = (
  reading: Reading,
  { sentence, cue: position, parts, source }: IndirectSpeech,
  { cue, content, source: named }: Annotation,
): boolean => {
  const items = reading.sentences[sentence]?.items ?? [];
  const spanOf = (first: number, last: number): Span => ({
    start: spanOfItem(reading, items[first] ?? 0).start,
    end: spanOfItem(reading, items[last] ?? 0).end,
  });
  if (!cue.some((span) => overlaps(span, spanOf(position, position)))) return false;
  if (!parts.some(({ first, last }) => content.some((span) => overlaps(span, spanOf(first, last))))) return false;
  return source.nobody ? named.length === 0 : named.some((span) => overlaps(span, spanOf(source.first, source.last)));
};
