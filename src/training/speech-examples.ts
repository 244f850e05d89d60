import type { Label } from '../evaluation/labelled-articles.ts';
import { lengthOf } from '../evaluation/spans.ts';
import { factsOf } from '../text/attribution/quotation-facts.ts';
import { rankSources } from '../text/attribution/ranker.ts';
import { shapeOf } from '../text/attribution/shapes.ts';
import { speechFeaturesOf } from '../text/attribution/speech.ts';
import type { Reading } from '../text/reading.ts';
import { textOf } from '../text/span.ts';
import { labelOf } from './labelled-lesson.ts';
import type { Lesson } from './lesson.ts';

/** Whether a quotation is speech; null where what a reader wrote down does not tell. */
export type Verdict = boolean | null;

/** A quotation: its features, whether it is speech, and for how many such quotations it counts. */
export interface SpeechExample {
  readonly features: readonly number[];
  readonly speech: boolean;
  readonly weight: number;
}

/** Titles, nicknames and terms are shorter: a longer quotation that nobody annotated is likelier to be forgotten speech. */
const LONG = 9;

/** A quotation as short as this may be a term within what somebody is said to have said without marks. */
const SHORT = 3;

/**
 * What annotations of who said what tell of quotations. They tell nothing of a few words in marks within much that is
 * attributed: in `Lee said the "super fund" was spent` the marks may be Lee's, or the reporter's.
 */
export const annotatedVerdicts = ({ reading, answers }: Lesson): Verdict[] =>
  answers.map((answer, at) => {
    const { text, quotations } = reading.passage;
    const inner = quotations[at]?.inner ?? { start: 0, end: 0 };
    const words = textOf(text, inner).split(/\s+/).length;
    if (!answer) return words > LONG ? null : false;
    return words <= SHORT && lengthOf([inner]) < answer.attributed / 2 ? null : true;
  });

/** What labels tell of quotations: each is what the label says that shares most of it, if it shares half. */
export const labelledVerdicts = ({ passage }: Reading, labels: readonly Label[]): Verdict[] =>
  passage.quotations.map((quotation) => {
    const label = labelOf(quotation, labels);
    return label ? label.kind === 'QUOTE' : null;
  });

/** The examples of an article. The ranker should be the one that will be asked when articles are read. */
export const speechExamplesOf = (
  reading: Reading,
  verdicts: readonly Verdict[],
  sourceWeights: ArrayLike<number>,
  weight = 1,
): SpeechExample[] => {
  const { cast, index } = reading;
  const examples: SpeechExample[] = [];
  let previous = -1;
  let phrase = -1;
  let individual = -1;
  for (const [quotation, speech] of verdicts.entries()) {
    const shape = shapeOf(reading, quotation);
    const facts = factsOf(reading, quotation, shape, previous, phrase, individual);
    const [best] = rankSources(reading, facts, sourceWeights);
    if (speech !== null) examples.push({ features: speechFeaturesOf(reading, quotation, shape, best), speech, weight });
    if (speech !== false) previous = quotation;
    if (best && best.source.phrase >= 0) {
      phrase = best.source.phrase;
      individual = cast.individualOf[index.phrases[phrase]?.name ?? -1] ?? -1;
    }
  }
  return examples;
};
