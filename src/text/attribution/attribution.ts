import type { QuoteKind } from '../article.ts';
import type { Coreference } from '../coreference/coreference.ts';
import sourceWeights from '../english/source-model.json' with { type: 'json' };
import speechWeights from '../english/speech-model.json' with { type: 'json' };
import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import { isQuotation } from '../sentences.ts';
import { Flag } from '../words/lexicon.ts';
import { factsOf } from './quotation-facts.ts';
import type { RankedSource } from './ranker.ts';
import { rankSources } from './ranker.ts';
import type { Shape } from './shapes.ts';
import { shapeOf } from './shapes.ts';
import { LEAST_SPEECH, speechFeaturesOf, speechProbability } from './speech.ts';
import { isTitle } from './titles.ts';
import type { Verdict } from './verdict.ts';
import { verdictOf } from './verdict.ts';

/** A quotation that is speech, with who said it. */
export interface AttributedQuotation extends Verdict {
  readonly quotation: number;
  readonly kind: Exclude<QuoteKind, 'INDIRECT'>;
  readonly shape: Shape;
  /** Everybody who was weighed, best first; nobody unless they are asked for: they would fill the memory of long texts. */
  readonly ranked: readonly RankedSource[];
}

/** Says of every quotation whether it is speech, and of whom, as the weights of the ranker have it; in text order. */
export const attributeQuotations = (
  reading: Reading,
  coreference: Coreference,
  explain: boolean,
  weights: ArrayLike<number> = sourceWeights,
): AttributedQuotation[] => {
  const attributed: AttributedQuotation[] = [];
  const nicknames = nicknamesOf(reading);
  for (const quotation of reading.passage.quotations.keys()) {
    const previous = attributed.at(-1);
    const follows = previous !== undefined && previous.quotation === quotation - 1;
    const shape = shapeOf(reading, quotation);
    const facts = factsOf(
      reading,
      quotation,
      shape,
      previous?.quotation ?? -1,
      previous?.phrase ?? -1,
      previous?.individual ?? -1,
    );
    const ranked = rankSources(reading, facts, weights);
    const continues = follows && reading.passage.quotations[quotation]?.continues === true;
    const features = speechFeaturesOf(reading, quotation, shape, ranked[0]);
    const isSpeech =
      speechProbability(features, speechWeights) >= LEAST_SPEECH && !isTitle(reading, quotation, ranked[0]);
    if ((!isSpeech && !continues) || nicknames.has(quotation)) continue;
    attributed.push({
      quotation,
      kind: kindOf(reading, quotation, shape),
      shape,
      ranked: explain ? ranked : [],
      ...verdictOf(reading, coreference, quotation, shape, ranked, previous),
    });
  }
  return attributed;
};

/** The quotations that are nicknames, all of them: not `"We saw 'Big' Al Lee."`, which only has one inside. */
const nicknamesOf = ({ names, passage: { tokens, quotations, quotationOf } }: Reading): Set<number> => {
  const nicknames = new Set<number>();
  for (const { nickname } of names) {
    const quotation = nickname ? (quotationOf[nickname.first] ?? -1) : -1;
    const { inner } = pick(quotations, quotation) ?? {};
    if (nickname && inner && inner.end <= (tokens[nickname.last]?.end ?? 0) + 1) nicknames.add(quotation);
  }
  return nicknames;
};

/** Whole sentences in marks, or words in marks inside the reporter's sentence. */
const kindOf = (reading: Reading, quotation: number, shape: Shape): 'DIRECT' | 'MIXED' => {
  const { passage, placeOf, sentences } = reading;
  const quoted = passage.quotations[quotation];
  const place = placeOf[quotation];
  if (!quoted || !place || shape === 'PART') return 'MIXED';
  const opening = /^[[(…‘'.\s]*[\p{Lu}\d]/u.test(passage.text.slice(quoted.inner.start, quoted.inner.start + 8));
  if (shape !== 'FULL') return opening || shape === 'ALONE' ? 'DIRECT' : 'MIXED';
  const item = sentences[place.sentence]?.items[place.position - 1] ?? -1;
  const before = isQuotation(item) ? undefined : passage.tokens[item];
  const ends = /[.?!…]["”’')\]]*$/.test(passage.text.slice(quoted.inner.end - 3, quoted.inner.end));
  if (before && /^[,:]$/.test(before.lower)) return ends || before.lower === ':' ? 'DIRECT' : 'MIXED';
  return ends && before?.word.reporting?.strength === 'SPEECH' && !(before.word.flags & Flag.PREPOSITION)
    ? 'DIRECT'
    : 'MIXED';
};
