import type { AnnotatedArticle, Annotation } from '../evaluation/brat.ts';
import { lengthOf, shared } from '../evaluation/spans.ts';
import { readLayout } from '../text/layout/layout.ts';
import { readPassage } from '../text/passage.ts';
import type { Quotation } from '../text/quotations/quotations.ts';
import { findQuotations } from '../text/quotations/quotations.ts';
import type { Reading } from '../text/reading.ts';
import { readReporting } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { Flag } from '../text/words/lexicon.ts';

/** An article as it is read, with what its annotator says of each quotation. */
export interface Lesson {
  readonly reading: Reading;
  /** For each quotation its answer; null where it is nobody's speech. */
  readonly answers: readonly (Answer | null)[];
}

/** Who said a quotation. */
export interface Answer {
  /** The words that name the source; empty where the text names none. */
  readonly source: readonly Span[];
  /** The noun phrases, by index, any of which would be right; empty where none was read there. */
  readonly phrases: ReadonlySet<number>;
  /** How many code units its annotation attributes, in marks or not. */
  readonly attributed: number;
}

/** Reads an article up to the point where sources are weighed. */
export const lessonOf = ({ text, annotations }: AnnotatedArticle): Lesson => {
  const { paragraphs } = readLayout(text, 0);
  const quotations = findQuotations(text, paragraphs);
  const reading = readReporting(readPassage(text, paragraphs, quotations));
  const answers = quotations.map((quotation) => {
    const annotation = annotationOf(quotation, annotations);
    return (
      annotation && {
        source: annotation.source,
        phrases: phrasesOf(reading, annotation.source),
        attributed: lengthOf(annotation.content),
      }
    );
  });
  return { reading, answers };
};

/** How much of a quotation an annotation's content must cover to be about it. */
const COVERED = 0.6;

/** In a chain ("Lee said Ek had called it 'dark'") the narrowest annotation has whose words stand in the marks. */
const annotationOf = ({ inner }: Quotation, annotations: readonly Annotation[]): Annotation | null =>
  annotations
    .filter(({ content }) => shared(content, [inner]) > COVERED * (inner.end - inner.start))
    .reduce<Annotation | null>(
      (best, annotation) => (best && lengthOf(best.content) <= lengthOf(annotation.content) ? best : annotation),
      null,
    );

/** The noun phrases whose heads stand in the source; those that only hang on another of them give way to it. */
const phrasesOf = ({ passage, index }: Reading, source: readonly Span[]): Set<number> => {
  const stands = (token: number): boolean => {
    const { start, end } = passage.tokens[token] ?? { start: -1, end: -1 };
    return source.some((span) => span.start <= start && end <= span.end);
  };
  const all = new Set([...index.phrases.keys()].filter((phrase) => stands(index.phrases[phrase]?.head ?? -1)));
  // Not "Ek" in "Ek's lawyer", "the board" in "head of the board", nor "a doctor" in "Lee, a doctor".
  const leading = [...all].filter((phrase) => {
    const { first = -1, possessive = false } = index.phrases[phrase] ?? {};
    const governed = ((passage.tokens[first - 1]?.word.flags ?? 0) & Flag.PREPOSITION) !== 0 && stands(first - 1);
    return !possessive && !governed && !all.has(index.tailAt[first] ?? -1);
  });
  return leading.length > 0 ? new Set(leading) : all;
};
