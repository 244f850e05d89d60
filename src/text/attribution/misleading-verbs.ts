import { NEGATIONS, THINGS_TOLD } from '../english/function-words.ts';
import type { Reading } from '../reading.ts';
import { Flag, lookUp } from '../words/lexicon.ts';
import type { Source } from './candidates.ts';

/** 'He cannot say that it is “fine,” Lee said', 'Nothing Park said “will help,” Lee said': no report of words, so hers. */
export const isNoReport = (
  { passage: { tokens, text, quotations }, index: { phrases } }: Reading,
  { relation, cue, phrase }: Source,
  quotation: number,
): boolean => {
  if (!cue || (relation !== 'VERB_NEAR' && relation !== 'VERB_BEFORE')) return false;
  const before = tokens[cue.token - 1];
  if (before && NEGATIONS.has(before.lower)) return true;
  const subject = phrases[phrase];
  const { inner } = quotations[quotation] ?? {};
  if (!subject || !inner || subject.last !== cue.token - 1) return false;
  const opening = /^[a-z]+/.exec(text.slice(inner.start, inner.start + 20))?.[0] ?? '';
  return THINGS_TOLD.has(tokens[subject.first - 1]?.lower ?? '') && (lookUp(opening).flags & Flag.AUXILIARY) !== 0;
};

/** "Lee slammed Park | for | suggesting that it was “mad”", "a letter quoted Park | as | saying": his words. */
export const isBlamed = (
  { passage: { tokens } }: Reading,
  blaming: Source,
  { relation, cue, phrase }: Source,
): boolean =>
  (relation === 'VERB_NEAR' || relation === 'VERB_BEFORE') &&
  cue?.participle === true &&
  phrase !== blaming.phrase &&
  (BLAMED.test(tokens[cue.token - 1]?.lower ?? '') ||
    (tokens[cue.token - 1]?.lower === 'as' && QUOTES.test(blaming.cue?.verb.lemma ?? '')));

const BLAMED = /^(?:for|of|over)$/;
const QUOTES = /^(?:quote|cite|record)$/;
