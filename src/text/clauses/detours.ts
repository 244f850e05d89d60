// What may stand between a verb and its subject, or in place of it.

import { ISSUING, QUESTIONS } from '../english/dealings.ts';
import { FRONT_OPENINGS } from '../english/function-words.ts';
import { PERSONAL_DOCUMENTS } from '../english/organizations.ts';
import { UTTERANCE_NOUNS } from '../english/utterances.ts';
import type { Passage } from '../passage.ts';
import { openingComma, phraseBefore } from '../phrases/modifiers.ts';
import type { NounPhrase } from '../phrases/noun-phrases.ts';
import type { PhraseIndex } from '../phrases/phrase-index.ts';
import { pick } from '../pick.ts';
import type { Sentence } from '../sentences.ts';
import { isQuotation, quotationOf } from '../sentences.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case, Kind } from '../words/tokens.ts';
import { Ending } from '../words/word-ending.ts';
import { isFiniteVerb } from './reported-clauses.ts';

/** "Ann Lee, the mayor, | on Tuesday | called", "remarks she made | in 2006 | saying": back over when it was. */
export const beforeDate = ({ tokens }: Passage, items: readonly number[], at: number): number => {
  let before = at;
  while (before >= 0 && isDate(pick(tokens, items[before] ?? -1))) before--;
  if (before === at) return at;
  while (before >= 0 && /^(?:on|in|late|early|last|this)$/.test(pick(tokens, items[before] ?? -1)?.lower ?? ''))
    before--;
  return before;
};

const isDate = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.word.flags & Flag.CALENDAR) !== 0 || (token.kind === Kind.NUMBER && /^(?:19|20)\d\d$/.test(token.lower)));

/** "41 percent | of those asked | agreed": those who were asked, of whom it is a part; else -1. */
export const shareBefore = (tokens: readonly Token[], { phraseAt }: PhraseIndex, item: number): number => {
  const asked = pick(tokens, item);
  if (asked?.ending !== Ending.ED || !QUESTIONS.has(asked.lower)) return -1;
  for (let at = item - 1; at > Math.max(0, item - ASKED_REACH); at--)
    if (tokens[at]?.lower === 'of') return phraseAt[at - 1] ?? -1;
  return -1;
};

const ASKED_REACH = 5;

/** "Ann Lee, who is | chairman of the group | said": she whom the clause without a second comma describes; else -1. */
export const bearerOf = (tokens: readonly Token[], sentence: Sentence, index: PhraseIndex, phrase: number): number => {
  const { first = 0 } = pick(index.phrases, phrase) ?? {};
  if (!/^(?:is|was)$/.test(tokens[first - 1]?.lower ?? '') || tokens[first - 2]?.lower !== 'who') return -1;
  return phraseBefore(sentence, index, sentence.items.indexOf(first - 2), tokens);
};

/** "with | Ann Lee | taking to the air to call it": the phrase between "with" and the participle; else -1. */
export const withWhom = (tokens: readonly Token[], { phraseAt, phrases }: PhraseIndex, participle: number): number => {
  const phrase = phraseAt[participle - 1] ?? -1;
  const { first = 0, possessive = true } = pick(phrases, phrase) ?? {};
  return !possessive && tokens[first - 1]?.lower === 'with' ? phrase : -1;
};

/** "In | calling it a fraud, Trump said", "But by | calling": a preposition opens the sentence, or stands behind what does. */
export const isFronted = (tokens: readonly Token[], items: readonly number[], at: number): boolean => {
  if (!FRONT_OPENINGS.has(pick(tokens, items[at] ?? -1)?.lower ?? '')) return false;
  return at === 0 || (at === 1 && /^(?:and|but|yet|so|then)$/.test(pick(tokens, items[0] ?? -1)?.lower ?? ''));
};

/** Whether the verb is that of a clause which tells whom or what the noun before means: "a bill that | would close it". */
export const isRestrictive = (tokens: readonly Token[], items: readonly number[], verb: number): boolean => {
  let at = verb - 1;
  while (((pick(tokens, pick(items, at) ?? -1)?.word.flags ?? 0) & (Flag.AUXILIARY | Flag.ADVERB)) !== 0) at--;
  if (!/^(?:who|which|that)$/.test(pick(tokens, pick(items, at) ?? -1)?.lower ?? '')) return false;
  const before = pick(tokens, pick(items, at - 1) ?? -1);
  return before !== undefined && before.kind !== Kind.PUNCTUATION && before.word.reporting?.strength !== 'SPEECH';
};

/** "she | issued | a statement calling": the item of the verb by which the document is somebody's; else -1. */
export const issuing = (tokens: readonly Token[], items: readonly number[], { first, head }: NounPhrase): number => {
  if (!UTTERANCE_NOUNS.has(tokens[head]?.lower ?? '') && !PERSONAL_DOCUMENTS.has(tokens[head]?.lower ?? '')) return -1;
  return ISSUING.has(tokens[first - 1]?.lower ?? '') ? items.indexOf(first - 1) : -1;
};

/** "remarks | Ann Lee | made, saying": who made them; else -1. */
export const makerOf = (tokens: readonly Token[], { phraseAt, phrases }: PhraseIndex, made: number): number => {
  const phrase = phraseAt[made - 1] ?? -1;
  const { first = 0, possessive = true } = pick(phrases, phrase) ?? {};
  const noun = tokens[first - 1]?.lower ?? '';
  const isMade =
    ISSUING.has(pick(tokens, made)?.lower ?? '') && (UTTERANCE_NOUNS.has(noun) || PERSONAL_DOCUMENTS.has(noun));
  return isMade && !possessive ? phrase : -1;
};

/** "and | in | a statement": the preposition goes on with the clause before, whose subject acts. */
export const isAside = (tokens: readonly Token[], items: readonly number[], link: number): boolean =>
  /^(?:in|during|at|on)$/.test(pick(tokens, pick(items, link) ?? -1)?.lower ?? '') &&
  /^(?:and|but|then)$/.test(pick(tokens, pick(items, link - 1) ?? -1)?.lower ?? '');

/** 'Ann Lee, star of the show "Tides," | thanked': who stands before the comma, where a title closes what describes her; else -1. */
export const bearerBeforeTitle = (passage: Passage, sentence: Sentence, index: PhraseIndex, at: number): number => {
  const item = pick(sentence.items, at) ?? 0;
  const { inner } = (isQuotation(item) ? pick(passage.quotations, quotationOf(item)) : undefined) ?? {};
  if (!inner || passage.text.charAt(inner.end - 1) !== ',') return -1;
  for (let before = 0; before < at; before++) {
    const token = pick(passage.tokens, sentence.items[before] ?? -1);
    if (!token || (token.case === Case.LOWER && (isFiniteVerb(token) || token.ending === Ending.ED))) return -1;
  }
  return openingComma(passage, sentence, index, at);
};

/** "has | repeatedly | said": nothing that changes whose verb it is. */
export const isAdverb = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === Kind.WORD &&
  ((token.word.flags & Flag.ADVERB) !== 0 || token.ending === Ending.LY || /^(?:n't|further)$/.test(token.lower));
