import { featuresOf } from '../text/attribution/features.ts';
import { factsOf } from '../text/attribution/quotation-facts.ts';
import { rankedAmong } from '../text/attribution/ranker.ts';
import { shapeOf } from '../text/attribution/shapes.ts';
import type { Reading } from '../text/reading.ts';
import type { Answer, Lesson } from './lesson.ts';

/** The candidates for a quotation: the features of each, and which of them are right; always at least one. */
export interface SourceExample {
  readonly candidates: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

/** The examples of an article. Quotations whose source is not among its candidates teach nothing and are left out. */
export const sourceExamplesOf = ({ reading, answers }: Lesson): SourceExample[] => {
  const examples: SourceExample[] = [];
  let previous: Answer | null = null;
  let previousQuotation = -1;
  for (const [quotation, answer] of answers.entries()) {
    if (!answer) continue;
    const phrase = firstOf(previous);
    const individual = individualOf(reading, phrase);
    const facts = factsOf(reading, quotation, shapeOf(reading, quotation), previousQuotation, phrase, individual);
    const sources = rankedAmong(reading, facts);
    const right = sources.map((source) => {
      if (source.relation === 'NOBODY') return answer.source.length === 0;
      if (source.relation === 'PREVIOUS') return previous !== null && isSame(reading, answer, previous);
      return answer.phrases.has(source.phrase);
    });
    if (right.includes(true))
      examples.push({ candidates: sources.map((source) => featuresOf(reading, facts, source)), right });
    previous = answer;
    previousQuotation = quotation;
  }
  return examples;
};

const firstOf = (answer: Answer | null): number => answer?.phrases.values().next().value ?? -1;

/** The same words, or the same person by name. */
const isSame = (reading: Reading, answer: Answer, previous: Answer): boolean => {
  const start = answer.source[0]?.start;
  if (start !== undefined && start === previous.source[0]?.start) return true;
  const phrase = firstOf(previous);
  const individual = individualOf(reading, phrase);
  return [...answer.phrases].some(
    (other) => other === phrase || (individual >= 0 && individualOf(reading, other) === individual),
  );
};

const individualOf = ({ cast, index }: Reading, phrase: number): number =>
  cast.individualOf[index.phrases[phrase]?.name ?? -1] ?? -1;
