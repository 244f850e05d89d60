import { FUNCTION_ADJECTIVES } from '../english/function-words.ts';
import { TENURES } from '../english/person-nouns.ts';
import { ASKED_FOR, SPOKEN_OF, UTTERANCE_NOUNS } from '../english/utterances.ts';
import type { Passage } from '../passage.ts';
import type { NounPhrase } from '../phrases/noun-phrases.ts';
import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import { isQuotation } from '../sentences.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case, Kind } from '../words/tokens.ts';
import { Ending } from '../words/word-ending.ts';
import type { Cue } from './clauses.ts';

/** Only commas, dashes and adverbs stand between the quotation and what follows it. */
export const isFirstAfter = ({ passage }: Reading, { items }: Sentence, position: number, to: number): boolean => {
  for (let at = position + 1; at < to; at++) {
    const item = items[at] ?? -1;
    const token = isQuotation(item) ? undefined : passage.tokens[item];
    if (!token) return false;
    // “...,” as Ann Lee put it
    const passes = /^(?:[,–—-]|as)$/.test(token.lower) || (token.word.flags & Flag.ADVERB) !== 0;
    if (!passes && token.ending !== Ending.LY) return false;
  }
  return true;
};

/** "“...,” | Ann Lee has left the room and | said so later": what she does first is not to say it. */
export const doesElse = ({ passage: { tokens } }: Reading, phrase: NounPhrase, cue: Cue): boolean => {
  // '“...,” | saying it was late': what it says follows.
  const object = tokens[cue.token + 1];
  if (cue.participle && (object?.lower === 'that' || object?.word.pronoun?.case === 'SUBJECT')) return true;
  let at = phrase.tail + 1;
  let auxiliary = false;
  for (; at < cue.token; at++) {
    const token = tokens[at];
    if (!token || token.kind !== Kind.WORD) return false;
    if (token.word.flags & Flag.AUXILIARY) auxiliary = true;
    else if (!(token.word.flags & Flag.ADVERB) && token.ending !== Ending.LY) break;
  }
  const verb = at < cue.token ? tokens[at] : undefined;
  return verb !== undefined && (auxiliary || (verb.word.flags & Flag.VERB) !== 0) && !verb.word.pronoun;
};

/** `said: "`, `said, "`, `told the BBC "`, `said "`: nothing but whom it was said to, and where, stands between. */
export const isLeadIn = ({ passage, index }: Reading, { items }: Sentence, from: number, to: number): boolean => {
  const last = pick(items, to - 1) ?? -1;
  if (from === to - 1) return true;
  if (isQuotation(last)) return false;
  const sign = passage.tokens[last]?.lower ?? '';
  for (let at = from + 1; at < to; at++) {
    const item = items[at] ?? -1;
    if (isQuotation(item)) return false;
    const token = passage.tokens[item];
    if (!token) return false;
    if (
      token.word.flags & (Flag.VERB | Flag.AUXILIARY) ||
      (token.word.reporting && (index.phraseAt[item] ?? -1) < 0) ||
      token.lower === 'that'
    )
      return sign === ':';
  }
  return sign === ':' || sign === ',' || to - from < 4;
};

/** "according to Ann Lee", "per Ann Lee", "in the words of Ann Lee". */
export const isAccording = ({ passage, index }: Reading, { items }: Sentence, from: number): boolean => {
  // "according to his | longtime physician": the physician, not him.
  const possessor = pick(index.phrases, pick(index.phraseAt, pick(items, from - 1) ?? -1) ?? -1);
  const at = possessor?.possessive ? from - (possessor.last - possessor.first) - 1 : from;
  if (pick(index.phrases, pick(index.phraseAt, items[from] ?? -1) ?? -1)?.possessive) return false;
  const one = pick(passage.tokens, pick(items, at - 1) ?? -1)?.lower;
  const two = pick(passage.tokens, pick(items, at - 2) ?? -1)?.lower;
  return (one === 'to' && two === 'according') || one === 'per' || (one === 'of' && two === 'words');
};

/** "Ann Lee's | claim that", "his | past references to her as": what is said follows a noun of saying behind the possessor. */
export const isClaim = ({ passage }: Reading, { items }: Sentence, end: number): boolean => {
  for (let at = end + 1; at <= end + 4; at++) {
    const token = tokenOf(passage, items[at]);
    if (
      !token ||
      token.kind !== Kind.WORD ||
      (token.word.flags & Flag.FUNCTION && !FUNCTION_ADJECTIVES.has(token.lower))
    )
      return false;
    if (namesWords(passage, items, at)) return true;
    if (UTTERANCE_NOUNS.has(token.lower)) return introducesWords(passage, items, at + 1);
  }
  return false;
};

/** How far behind its noun the "that" may stand: "her assertion during the debate that". */
const LINK_REACH = 6;

/** "the Acme campaign | accusations that": the same with a description that only qualifies the noun. */
export const isClaimOf = ({ passage, index }: Reading, { items }: Sentence, end: number): boolean => {
  const { form, possessive } = pick(index.phrases, pick(index.phraseAt, items[end] ?? -1) ?? -1) ?? {};
  return (
    form === 'DESCRIPTION' &&
    !possessive &&
    UTTERANCE_NOUNS.has(tokenOf(passage, items[end + 1])?.lower ?? '') &&
    tokenOf(passage, items[end + 2])?.lower === 'that'
  );
};

/** "her | call for", "their | claims of", "his | use of the word", "her | pledge to be", right before words in marks. */
const namesWords = (passage: Passage, items: readonly number[], noun: number): boolean => {
  const wordAt = (on: number): string => tokenOf(passage, items[noun + on])?.lower ?? '';
  switch (wordAt(1)) {
    case 'for':
      return ASKED_FOR.has(wordAt(0)) && quotesWithin(passage, items, noun + 2, SOON);
    case 'of':
      return (
        (SPOKEN_OF.has(wordAt(0)) || (wordAt(0) === 'use' && WORDS.test(wordAt(3)))) &&
        quotesWithin(passage, items, noun + 2, SOON)
      );
    case 'to':
      return UTTERANCE_NOUNS.has(wordAt(0)) && quotesWithin(passage, items, noun + 3, LATER);
    default:
      return false;
  }
};

const WORDS = /^(?:expression|phrase|term|words?)$/;

/** How many words may stand before the marks behind "for" and "of", and behind "to be". */
const SOON = 3;
const LATER = 6;

/** Whether words in marks follow so soon, and no verb before them: in "her call for a ban was “mad”" they are another's. */
const quotesWithin = (passage: Passage, items: readonly number[], from: number, most: number): boolean => {
  for (let at = from; at <= from + most; at++) {
    const item = items[at];
    if (item === undefined) return false;
    if (isQuotation(item)) return true;
    const token = passage.tokens[item];
    if (!token || token.word.flags & Flag.AUXILIARY || token.kind !== Kind.WORD) return false;
  }
  return false;
};

const introducesWords = (passage: Passage, items: readonly number[], from: number): boolean => {
  if (/^(?:about|:)$/.test(tokenOf(passage, items[from])?.lower ?? '')) return true;
  for (let at = from; at < from + LINK_REACH; at++) {
    const token = tokenOf(passage, items[at]);
    if (!token) return false;
    if (/^(?:that|as)$/.test(token.lower)) return true;
    if (token.word.flags & (Flag.VERB | Flag.AUXILIARY)) return false;
  }
  return false;
};

/** "a statement by | Ann Lee | that": the same with the person behind the noun. */
export const isClaimBy = ({ passage }: Reading, { items }: Sentence, start: number, end: number): boolean =>
  tokenOf(passage, items[end + 1])?.lower === 'that' && isUtteranceBy(passage, items, start);

const isUtteranceBy = (passage: Passage, items: readonly number[], start: number): boolean => {
  const at = TENURES.has(tokenOf(passage, pick(items, start - 1))?.lower ?? '') ? start - 1 : start;
  return (
    /^(?:by|from|of)$/.test(tokenOf(passage, pick(items, at - 1))?.lower ?? '') &&
    UTTERANCE_NOUNS.has(tokenOf(passage, pick(items, at - 2))?.lower ?? '')
  );
};

/** The token that an item of a sentence is; undefined for a quotation. */
export const tokenOf = ({ tokens }: Passage, item: number | undefined): Token | undefined =>
  item === undefined || isQuotation(item) ? undefined : tokens[item];

/** Whether no other phrase of the sentence stands before this one, but behind prepositions. */
export const isFirstPhrase = (reading: Reading, { items }: Sentence, at: number): boolean => {
  const { phraseAt, phrases } = reading.index;
  for (let before = 0; before < at; before++) {
    const item = pick(items, before) ?? -1;
    if (isQuotation(item)) continue;
    const phrase = phraseAt[item] ?? -1;
    if (phrase < 0 || phrases[phrase]?.first !== item) continue;
    const previous = pick(reading.passage.tokens, pick(items, before - 1) ?? -1);
    if (before === 0 || !previous || !(previous.word.flags & Flag.PREPOSITION)) return false;
  }
  return true;
};

/** "While he was glad, | Ann Lee | differed": behind the comma, or "but", of another clause and before a verb of its own. */
export const headsClause = ({ passage: { tokens } }: Reading, { first, tail, possessive }: NounPhrase): boolean => {
  if (possessive || !/^(?:,|and|but|so|yet)$/.test(tokens[first - 1]?.lower ?? '')) return false;
  let verb = tail + 1;
  while ((tokens[verb]?.word.flags ?? 0) & Flag.ADVERB || tokens[verb]?.ending === Ending.LY) verb++;
  const token = tokens[verb];
  return (
    token?.case === Case.LOWER &&
    token.ending !== Ending.ING &&
    ((token.word.flags & (Flag.VERB | Flag.AUXILIARY)) !== 0 || token.ending === Ending.ED)
  );
};
