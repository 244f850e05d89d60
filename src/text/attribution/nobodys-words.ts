import { HEARING_VERBS, HEARSAY } from '../english/reporting-verbs.ts';
import { CHANTS } from '../english/utterances.ts';
import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import type { Source } from './candidates.ts';

/** "chants of “...”", "the cry “...”": what many say at once. */
export const isChanted = (reading: Reading, quotation: number): boolean => {
  const last = wordBefore(reading, quotation, 1);
  return CHANTS.has(last) || (last === 'of' && CHANTS.has(wordBefore(reading, quotation, 2)));
};

/** 'Lee was asked, "..."', 'Lee was said to be "..."': what others say to or of whoever is the subject. */
export const isSaidByOthers = (reading: Reading, quotation: number, { relation, cue }: Source): boolean => {
  if (cue) return cue.passive && !HEARING_VERBS.has(cue.verb.lemma);
  return (
    (relation === 'SUBJECT' || relation === 'BEFORE') &&
    /^(?:be|have)$/.test(wordBefore(reading, quotation, 1)) &&
    wordBefore(reading, quotation, 2) === 'to' &&
    HEARSAY.has(wordBefore(reading, quotation, 3))
  );
};

/** The word so many items before a quotation in its sentence, in lower case; empty where there is none. */
const wordBefore = ({ passage: { tokens }, placeOf, sentences }: Reading, quotation: number, back: number): string => {
  const { sentence = -1, position = 0 } = placeOf[quotation] ?? {};
  return tokens[pick(sentences[sentence]?.items ?? [], position - back) ?? -1]?.lower ?? '';
};

/** "Ann Lee and Bo Park: ..." */
export const isPair = ({ passage: { tokens }, index: { phrases, phraseAt } }: Reading, at: number): boolean => {
  const phrase = phrases[at];
  if (phrase?.kind !== 'PERSON' || tokens[phrase.first - 1]?.lower !== 'and') return false;
  return pick(phrases, phraseAt[phrase.first - 2] ?? -1)?.kind === 'PERSON';
};
