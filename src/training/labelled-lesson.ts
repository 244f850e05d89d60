import type { Label, LabelledArticle } from '../evaluation/labelled-articles.ts';
import { lengthOf, shared } from '../evaluation/spans.ts';
import { agreementOf } from '../evaluation/speaker-names.ts';
import { speakerKindOf } from '../text/attribution/verdict.ts';
import { resolvePhrases } from '../text/coreference/coreference.ts';
import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import { readingOf } from './indirect-examples.ts';
import type { Answer, Lesson } from './lesson.ts';

/**
 * A labelled article as a lesson. Its labels say who spoke, not which words name him, so every phrase that stands for the
 * speaker is right; where nobody named spoke, every phrase for such a speaker.
 */
export const labelledLessonOf = ({ text, labels }: LabelledArticle): Lesson => {
  const reading = readingOf(text);
  const { individualOf } = resolvePhrases(reading);
  const answers = reading.passage.quotations.map((quotation): Answer | null => {
    const label = labelOf(quotation, labels);
    if (label?.kind !== 'QUOTE') return null;
    const phrases = new Set(
      [...reading.index.phrases.keys()].filter((at) => isSource(reading, at, individualOf, label)),
    );
    // Unknown speakers have no words that name them; of the others some would do, whether they were read or not.
    return {
      source: label.type === 'UNKNOWN' ? [] : [spanOf(reading, phrases)],
      phrases,
      attributed: lengthOf([label]),
    };
  });
  return { reading, answers };
};

/** The label that says what a quotation is: that which shares most of it, if it shares half. */
export const labelOf = (quotation: Span, labels: readonly Label[]): Label | undefined =>
  labels.find((label) => shared([label], [quotation]) >= lengthOf([quotation]) / 2);

/** Whether a phrase stands for the speaker whom the label names, or is of his kind where it names none. */
const isSource = (reading: Reading, at: number, individualOf: Int32Array, { type, speaker }: Label): boolean => {
  const individual = individualOf[at] ?? -1;
  const pieces = reading.cast.individuals[individual]?.pieces;
  if (type === 'PERSON') return pieces !== undefined && agreementOf(pieces.join(' '), speaker ?? '') !== null;
  const phrase = reading.index.phrases[at];
  return individual < 0 && phrase?.kind !== 'THING' && speakerKindOf(phrase, individual) === type;
};

/** Where the first of the phrases stands; nowhere, if there is none. */
const spanOf = ({ passage: { tokens }, index }: Reading, phrases: ReadonlySet<number>): Span => {
  const [first = -1] = phrases;
  const phrase = index.phrases[first];
  return { start: tokens[phrase?.first ?? -1]?.start ?? -1, end: tokens[phrase?.last ?? -1]?.end ?? -1 };
};
