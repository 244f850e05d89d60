import { HONOURS } from '../english/honorifics.ts';
import { BYSTANDERS, INTRODUCING_NOUNS } from '../english/person-nouns.ts';
import type { NounPhrase } from '../phrases/noun-phrases.ts';
import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import { isQuotation } from '../sentences.ts';
import { isGoverned, titleHead } from './appellations.ts';

/** How much of what stands above an article is looked at. */
const HEADING = 300;

/**
 * "A Derby man says he was lucky. | John Lee told ...": the individual whom the second sentence of an article names as it goes
 * on, where the first has told what somebody says. "Derby's mayor" is another one, unless the headline has the name. Else -1.
 */
export const namedNext = (reading: Reading, at: number, sentence: number): number => {
  if (sentence > 0) return -1;
  const { index, cues, cast, passage } = reading;
  const phrase = index.phrases[at];
  if (!phrase || phrase.possessive || BYSTANDERS.has(passage.tokens[phrase.head]?.lower ?? '')) return -1;
  if (!cues[0]?.some(({ subject, passive }) => subject === at && !passive)) return -1;
  const next = openingName(reading);
  const name = pick(index.phrases, next);
  if (!name || !goTogether(reading, phrase, name)) return -1;
  const individual = cast.individualOf[name.name] ?? -1;
  const { pieces = [], names = [] } = pick(cast.individuals, individual) ?? {};
  if (names[0] !== name.name || pieces.length < 2) return -1;
  if (headingOf(passage).includes(pieces.at(-1) ?? '')) return individual;
  const isPossessed = pick(index.phrases, at - 1)?.possessive === true;
  const isKnown = (phrase.definite || isPossessed) && !isTold(reading, phrase);
  return isKnown || !isTelling(reading, next) ? -1 : individual;
};

/** "The man | who built the quay", "the boss | of a brewery": whom the reader is yet to be told the name of; no president. */
const isTold = ({ passage: { tokens } }: Reading, { first, head }: NounPhrase): boolean =>
  tokens[first]?.lower === 'the' &&
  INTRODUCING_NOUNS.has(tokens[head]?.lower ?? '') &&
  /^(?:who|whose|of|behind|at)$/.test(tokens[head + 1]?.lower ?? '');

/** The full name with which the second sentence begins, or -1. */
const openingName = ({ sentences, index }: Reading): number => {
  const [item = -1] = sentences[1]?.items ?? [];
  const phrase = isQuotation(item) ? -1 : (index.phraseAt[item] ?? -1);
  const { form, kind, possessive } = pick(index.phrases, phrase) ?? {};
  return form === 'NAME' && kind === 'PERSON' && !possessive ? phrase : -1;
};

const isTelling = ({ cues }: Reading, phrase: number): boolean =>
  cues[1]?.some(({ subject, verb, passive }) => subject === phrase && verb.strength === 'SPEECH' && !passive) ?? false;

/** Whether the name may be that of whoever is described: "Judge Ann Lee" is not "a sailor". */
const goTogether = (reading: Reading, phrase: NounPhrase, { title, appositive }: NounPhrase): boolean => {
  const { tokens } = reading.passage;
  if (isGoverned(reading, phrase)) return false;
  const noun = tokens[phrase.head]?.lower;
  return (
    (!title ||
      tokens[titleHead(reading, title)]?.lower === noun ||
      HONOURS.has(tokens[titleHead(reading, title)]?.lower ?? '')) &&
    (!appositive || tokens[appositive.head]?.lower === noun)
  );
};

const headingOf = ({ text, blocks }: Reading['passage']): string => {
  const top = blocks[0]?.start ?? 0;
  return text.slice(Math.max(0, top - HEADING), top).toLowerCase();
};
