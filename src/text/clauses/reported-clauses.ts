import type { Passage } from '../passage.ts';
import type { PhraseIndex } from '../phrases/phrase-index.ts';
import { pick } from '../pick.ts';
import type { Sentence } from '../sentences.ts';
import { isQuotation } from '../sentences.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case } from '../words/tokens.ts';
import { Ending } from '../words/word-ending.ts';

/** Position of the verb before whose "that" a participle leans past: in "warned that it would be viewed as war, calling it" the warning. Else -1. */
export const lastReport = ({ tokens }: Passage, { items }: Sentence, before: number): number => {
  let that = -1;
  for (let at = before - 1; at > 0; at--) {
    const item = items[at] ?? -1;
    if (isQuotation(item)) return -1;
    const token = tokens[item];
    if (!token || /^[;:]$/.test(token.lower)) return -1;
    // Another main clause has begun since.
    if (/^(?:and|but)$/.test(token.lower) && pick(tokens, items[at - 1] ?? -1)?.lower === ',') return -1;
    if (token.lower === 'that') that = at;
    if (that >= 0 && that - at <= 2 && token.word.reporting?.strength === 'SPEECH' && token.case === Case.LOWER)
      return at;
  }
  return -1;
};

/** Whether the verb stands in a clause that an earlier reporting verb of the sentence reports: "said (that) X would meet". */
export const isReported = (
  { tokens }: Passage,
  { items }: Sentence,
  { phraseAt, phrases }: PhraseIndex,
  position: number,
): boolean => {
  let at = position - 1;
  // Back over the verb's own auxiliaries and subject.
  while (
    at >= 0 &&
    !isQuotation(items[at] ?? -1) &&
    ((pick(tokens, items[at] ?? -1)?.word.flags ?? 0) & (Flag.AUXILIARY | Flag.ADVERB)) !== 0 &&
    (phraseAt[items[at] ?? -1] ?? -1) < 0
  )
    at--;
  const phrase = pick(phrases, phraseAt[items[at] ?? -1] ?? -1);
  if (!phrase) return false;
  while (at >= 0 && (items[at] ?? -1) > phrase.first) at--;
  at--;
  if (pick(tokens, items[at] ?? -1)?.lower === 'that') return at > 0;
  const verb = pick(tokens, items[at] ?? -1);
  return (
    verb?.word.reporting?.strength === 'SPEECH' && verb.case === Case.LOWER && (phraseAt[items[at] ?? -1] ?? -1) < 0
  );
};

/** Not "her support", "the claim", "in need". */
export const isVerbPosition = (tokens: readonly Token[], { items }: Sentence, at: number): boolean => {
  const item = items[at - 1];
  if (item === undefined || isQuotation(item)) return true;
  const before = tokens[item];
  return (
    !before ||
    (!before.clitic &&
      before.word.pronoun?.case !== 'POSSESSIVE' &&
      !(before.word.flags & Flag.DETERMINER && !before.word.pronoun) &&
      !(before.word.flags & Flag.PREPOSITION && before.lower !== 'to'))
  );
};

/** "denounced sexist attacks, saying", "sending government emails in", "a text message": a noun that the description before it qualifies. */
export const isCompound = (
  tokens: readonly Token[],
  { items }: Sentence,
  { phraseAt, phrases }: PhraseIndex,
  position: number,
): boolean => {
  const phrase = pick(phrases, phraseAt[items[position - 1] ?? -1] ?? -1);
  const token = pick(tokens, items[position] ?? -1);
  const next = items[position + 1] ?? -1;
  if (phrase?.form !== 'DESCRIPTION' || !token || !(token.word.flags & Flag.NOUN_LIKE)) return false;
  const opening = items.indexOf(phrase.first);
  const before = items[opening - 1];
  // "a text message", "the party claim that": what one does or says would have an ending, but behind "did".
  if (token.lower === token.word.reporting?.lemma && phrase.kind !== 'GROUP' && phrase.kind !== 'THING')
    return (
      tokens[phrase.head]?.ending !== Ending.S &&
      !/^(?:let|make|made)$/.test(lowerAt(tokens, before)) &&
      ((pick(tokens, before ?? -1)?.word.flags ?? 0) & Flag.AUXILIARY) === 0
    );
  // '"No," the senator claims.'
  if (isQuotation(next) || !token.lower.endsWith('s') || before === undefined || isQuotation(before)) return false;
  return /^(?:,|on|of|against|from|in|and|or)$/.test(tokens[next]?.lower ?? '');
};

const lowerAt = (tokens: readonly Token[], item: number | undefined): string =>
  item === undefined || isQuotation(item) ? '' : (tokens[item]?.lower ?? '');

export const isFiniteVerb = (token: Token): boolean =>
  (token.word.flags & (Flag.VERB | Flag.AUXILIARY)) !== 0 ||
  (token.word.reporting !== null && token.ending !== Ending.ING);
