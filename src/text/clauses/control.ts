// Whose doing a participle or an infinitive is that stands behind the object of another verb.

import { COMPULSIONS, DEEDS, QUOTING, REPROACHES, REPROACHFUL_MOODS, REQUESTS } from '../english/dealings.ts';
import { NAMING_VERBS } from '../english/reporting-verbs.ts';
import type { PhraseIndex } from '../phrases/phrase-index.ts';
import { pick } from '../pick.ts';
import { isQuotation } from '../sentences.ts';
import type { Token } from '../words/tokens.ts';
import { Ending } from '../words/word-ending.ts';

/** The object of another verb whose doing the verb behind the preposition or "to" at `at` is; else -1. */
export const controllerOf = (
  tokens: readonly Token[],
  index: PhraseIndex,
  items: readonly number[],
  at: number,
  verb: Token,
): number => {
  if (verb.ending !== Ending.ING) return madeTo(tokens, index, pick(items, at) ?? -1);
  const quoted = quotedAs(tokens, index, items, at);
  if (quoted >= 0) return quoted;
  const blamed = isDeed(verb) ? -1 : blamedFor(tokens, index, items, at);
  return blamed >= 0 ? blamed : sorryFor(tokens, index, items, at);
};

/** "asked | Ann Lee | to apologize for saying", "demanded that she apologize for saying": who is to apologize; else -1. */
const sorryFor = (tokens: readonly Token[], index: PhraseIndex, items: readonly number[], at: number): number => {
  const sorry = pick(tokens, pick(items, at - 1) ?? -1)?.lower;
  if (pick(tokens, pick(items, at) ?? -1)?.lower !== 'for' || !/^apologi[sz]e$/.test(sorry ?? '')) return -1;
  const before = pick(items, at - 2) ?? -1;
  const told = toldTo(tokens, index, before);
  return told >= 0 ? told : (pick(index.phraseAt, before) ?? -1);
};

/** "scolded | Ann Lee | for saying", "called her “mad” for saying": whom a verb of praise or blame has before the preposition; else -1. */
const blamedFor = (
  tokens: readonly Token[],
  { phraseAt, tailAt, phrases }: PhraseIndex,
  items: readonly number[],
  at: number,
): number => {
  if (!/^(?:for|of|over)$/.test(pick(tokens, pick(items, at) ?? -1)?.lower ?? '')) return -1;
  let before = at - 1;
  while (isQuotation(pick(items, before) ?? 0)) before--;
  // "scolded Ann Lee as rude and idle for saying"
  for (let as = before; as > Math.max(0, before - DESCRIBED); as--)
    if (pick(tokens, pick(items, as) ?? -1)?.lower === 'as') before = as - 1;
  const item = pick(items, before) ?? -1;
  const phrase = Math.max(phraseAt[item] ?? -1, tailAt[item] ?? -1);
  const { first = 0, possessive = true } = pick(phrases, phrase) ?? {};
  if (possessive) return -1;
  const owner = pick(phrases, phraseAt[first - 1] ?? -1);
  const link = owner?.possessive ? owner.first - 1 : first - 1;
  // "was upset with | Ann Lee | for saying"
  if (/^(?:at|of|with)$/.test(tokens[link]?.lower ?? '') && REPROACHFUL_MOODS.has(tokens[link - 1]?.lower ?? ''))
    return phrase;
  const verb = tokens[link];
  const names = before < at - 1 && NAMING_VERBS.has(verb?.word.reporting?.lemma ?? '');
  return verb && (names || REPROACHES.has(verb.lower)) ? phrase : -1;
};

/** How many words may say as what somebody is blamed. */
const DESCRIBED = 5;

/** "praising Ann Lee for seeking “fair rules”": what she does, in the words of whoever praises. */
const isDeed = ({ word }: Token): boolean => DEEDS.has(word.reporting?.lemma ?? '');

/** "the letter quoted | the mayor | as saying": who is quoted; else -1. */
const quotedAs = (
  tokens: readonly Token[],
  { phraseAt, tailAt, phrases }: PhraseIndex,
  items: readonly number[],
  as: number,
): number => {
  const item = pick(items, as - 1) ?? -1;
  if (pick(tokens, items[as] ?? -1)?.lower !== 'as' || isQuotation(item)) return -1;
  const phrase = Math.max(phraseAt[item] ?? -1, tailAt[item] ?? -1);
  const { first = 0, possessive = true } = pick(phrases, phrase) ?? {};
  return !possessive && QUOTING.has(tokens[first - 1]?.lower ?? '') ? phrase : -1;
};

/** "got | Ann Lee | to admit": whom a verb makes say so; else -1. In "asked her to welcome" the words are his who asks. */
const madeTo = (tokens: readonly Token[], index: PhraseIndex, to: number): number =>
  objectBefore(tokens, index, to, COMPULSIONS);

/** "asked | Ann Lee | to apologize for saying", "called on her to": who is to apologize; else -1. */
const toldTo = (tokens: readonly Token[], index: PhraseIndex, to: number): number =>
  objectBefore(tokens, index, to, REQUESTS);

const objectBefore = (
  tokens: readonly Token[],
  { phraseAt, tailAt, phrases }: PhraseIndex,
  to: number,
  verbs: ReadonlySet<string>,
): number => {
  if (tokens[to]?.lower !== 'to') return -1;
  const phrase = Math.max(phraseAt[to - 1] ?? -1, tailAt[to - 1] ?? -1);
  const { first = 0, possessive = true } = pick(phrases, phrase) ?? {};
  if (possessive) return -1;
  const owner = pick(phrases, phraseAt[first - 1] ?? -1);
  const before = owner?.possessive ? owner.first - 1 : first - 1;
  const callsOn = tokens[before]?.lower === 'on' && /^call(?:s|ed|ing)?$/.test(tokens[before - 1]?.lower ?? '');
  return (callsOn && verbs === REQUESTS) || verbs.has(tokens[before]?.lower ?? '') ? phrase : -1;
};
