import { factsOf } from '../text/features.ts';
import { rankSources } from '../text/ranker.ts';
import { shapeOf } from '../text/shapes.ts';
import { textOf } from '../text/span.ts';
import { speechFeaturesOf } from '../text/speech.ts';
import type { Lesson } from './lesson.ts';

/** A quotation: its features, and whether it is speech. */
export interface SpeechExample {
  readonly features: readonly number[];
  readonly speech: boolean;
}

/** Titles, nicknames and terms are shorter: a longer quotation that nobody annotated is likelier to be forgotten speech. */
const MOST_WORDS = 9;

/**
 * The examples of an article, a quotation each, but for those of which the annotation can hardly be right. The ranker should
 * be the one that will be asked when articles are read.
 */
export const speechExamplesOf = ({ reading, answers }: Lesson, sourceWeights: ArrayLike<number>): SpeechExample[] => {
  const { passage, cast, index } = reading;
  const examples: SpeechExample[] = [];
  let previous = -1;
  let phrase = -1;
  let individual = -1;
  for (const [quotation, answer] of answers.entries()) {
    const shape = shapeOf(reading, quotation);
    const facts = factsOf(reading, quotation, shape, previous, phrase, individual);
    const [best] = rankSources(reading, facts, sourceWeights);
    const features = speechFeaturesOf(reading, quotation, shape, best);
    const words = textOf(passage.text, passage.quotations[quotation] ?? { start: 0, end: 0 }).split(/\s+/).length;
    if (answer || words <= MOST_WORDS) examples.push({ features, speech: answer !== null });
    if (answer) previous = quotation;
    if (best && best.source.phrase >= 0) {
      phrase = best.source.phrase;
      individual = cast.individualOf[index.phrases[phrase]?.name ?? -1] ?? -1;
    }
  }
  return examples;
};
