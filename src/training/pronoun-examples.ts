import type { LabelledArticle } from '../evaluation/labelled-articles.ts';
import { shared } from '../evaluation/spans.ts';
import { agreementOf } from '../evaluation/speaker-names.ts';
import { attributeQuotations } from '../text/attribution/attribution.ts';
import { resolvePhrases } from '../text/coreference/coreference.ts';
import type { PronounCandidate } from '../text/coreference/salience.ts';
import type { Reading } from '../text/reading.ts';
import { readingOf } from './indirect-examples.ts';
import type { Choice } from './log-linear.ts';

/** Whether somebody whose gender is unknown was spoken of so lately that gender does not tell for whom a pronoun stands. */
const NEAREST = 3;

/**
 * What pronouns teach where gender alone says for whom they stand: the features know nothing of gender, so that those of
 * the other one are as good as rivals. In "Mr. Lee greeted Ms. Ek. She" it is Ek, although Lee is the subject.
 */
export const examplesByGender = (text: string): Choice[] => {
  const reading = readingOf(text);
  const named = reading.cast.individuals.length;
  const examples: Choice[] = [];
  resolvePhrases(reading, [], ({ phrase, genders, candidates }) => {
    const gender = reading.index.phrases[phrase]?.gender;
    const all = candidates(() => true).map(({ referent }) => referent);
    const isUnknown = (referent: number): boolean => genders[referent] == null;
    const answer = all.find((referent) => genders[referent] === gender) ?? all.find(isUnknown) ?? -1;
    const nearest = all.filter((referent) => referent < named).slice(0, NEAREST);
    if ([...all.slice(0, 1), ...nearest].some(isUnknown)) return answer;
    const rivals = candidates((referent) => referent < named && !isUnknown(referent));
    const right = rivals.flatMap(({ referent }, at) => (genders[referent] === gender ? [at] : []));
    if (right.length > 0 && right.length < rivals.length)
      examples.push({ candidates: rivals.map(({ features }) => features), right });
    return answer;
  });
  return examples;
};

/** What labels teach: for whom those pronouns stand that name the source of a quotation. `weights` resolve the others. */
export const examplesByLabel = ({ text, labels }: LabelledArticle, weights: ArrayLike<number>): Choice[] => {
  const reading = readingOf(text);
  const asked = new Map<number, readonly PronounCandidate[]>();
  const coreference = resolvePhrases(reading, weights, ({ phrase, genders, candidates }) => {
    const gender = reading.index.phrases[phrase]?.gender;
    asked.set(
      phrase,
      candidates((referent) => !genders[referent] || !gender || genders[referent] === gender),
    );
    return undefined;
  });
  return attributeQuotations(reading, coreference, false).flatMap(({ quotation, phrase }): Choice[] => {
    const candidates = asked.get(phrase) ?? [];
    const span = reading.passage.quotations[quotation];
    const label = labels.find((other) => other.kind === 'QUOTE' && span && shared([other], [span]) > 0);
    if (!label || candidates.length < 2) return [];
    const speaker = label.type === 'PERSON' ? (label.speaker ?? null) : null;
    const right = candidates.flatMap(({ referent }, at) => (isSpeaker(reading, referent, speaker) ? [at] : []));
    return right.length === 0 ? [] : [{ candidates: candidates.map(({ features }) => features), right }];
  });
};

/** Whether the referent bears the speaker's name; without one, whether the article does not name him. */
const isSpeaker = ({ cast }: Reading, referent: number, speaker: string | null): boolean => {
  const individual = cast.individuals[referent];
  if (!individual || speaker === null) return !individual && speaker === null;
  return agreementOf(individual.pieces.join(' '), speaker) !== null;
};
