import { NOUN_LINKS } from '../english/function-words.ts';
import type { Passage } from '../passage.ts';
import { pick } from '../pick.ts';
import type { Sentence } from '../sentences.ts';
import { isQuotation } from '../sentences.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case, Kind } from '../words/tokens.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { PhraseIndex } from './phrase-index.ts';

/** From a modifier out to what it modifies: "a spokesman for the mayor" is the spokesman. */
export const outermost = (passage: Passage, sentence: Sentence, index: PhraseIndex, phrase: number): number => {
  const { phrases } = index;
  let outer = phrase;
  for (let step = 0; step < 3; step++) {
    const inner = phrases[outer];
    if (!inner) break;
    const before = inner.first - 1;
    const preposition = passage.tokens[before];
    if (!preposition || !sentence.items.includes(before) || !NOUN_LINKS.has(preposition.lower)) break;
    const host = hostBefore(passage, index, before - 1);
    const next = phrases[host];
    if (!next || next.form === 'PRONOUN' || next.possessive) break;
    if (preposition.lower === 'and') break;
    outer = host;
  }
  return outer;
};

/** How far before a preposition the noun may stand that has one of its own: "Democrats | with longtime ties | to both Clintons". */
const NOUN_REACH = 4;

/** The phrase that ends at `at`, or before the preposition of the plain noun that ends there; else -1. */
const hostBefore = ({ tokens }: Passage, { phraseAt, tailAt }: PhraseIndex, at: number): number => {
  const host = Math.max(phraseAt[at] ?? -1, tailAt[at] ?? -1);
  if (host >= 0) return host;
  for (let before = at; before > at - NOUN_REACH; before--) {
    const token = tokens[before];
    if (!token || token.kind !== Kind.WORD || token.case !== Case.LOWER || (phraseAt[before] ?? -1) >= 0) return -1;
    if (token.lower === 'with') return Math.max(phraseAt[before - 1] ?? -1, tailAt[before - 1] ?? -1);
    if (token.word.flags & (Flag.VERB | Flag.AUXILIARY | Flag.PREPOSITION | Flag.CONJUNCTION)) return -1;
  }
  return -1;
};

/** The phrase right before the item at `at`, over one comma; else -1. */
export const phraseBefore = (
  { items }: Sentence,
  { phraseAt, tailAt }: PhraseIndex,
  at: number,
  tokens: readonly Token[],
): number => {
  for (let before = at - 1; before >= Math.max(0, at - 2); before--) {
    const item = items[before] ?? -1;
    if (isQuotation(item)) return -1;
    const phrase = Math.max(phraseAt[item] ?? -1, tailAt[item] ?? -1);
    if (phrase >= 0) return phrase;
    if (tokens[item]?.lower !== ',') return -1;
  }
  return -1;
};

/** The noun phrase before the comma that opens what closes at `at`: "Ann Lee, who ran until May, said". */
export const openingComma = (passage: Passage, sentence: Sentence, index: PhraseIndex, at: number): number => {
  const { tokens } = passage;
  const { items } = sentence;
  const { phraseAt, tailAt, phrases } = index;
  let best = -1;
  for (let before = at - 1; before > 0; before--) {
    const item = items[before] ?? -1;
    if (isQuotation(item)) {
      // 'Ann Lee, a dancer in the show "Tides," who left in May, said'
      if (/^(?:who|which)$/.test(pick(tokens, items[before + 1] ?? -1)?.lower ?? '')) continue;
      return best;
    }
    const token = tokens[item];
    if (!token) continue;
    if (/^[;:]$/.test(token.lower)) return best;
    const comma = token.lower === ',' || /^[–—-]$/.test(token.lower);
    const head = Math.max(phraseAt[items[before - 1] ?? -1] ?? -1, tailAt[items[before - 1] ?? -1] ?? -1);
    if (!comma || head < 0 || isQuotation(items[before - 1] ?? -1) || phrases[head]?.possessive) continue;
    const after = pick(tokens, items[before + 1] ?? -1);
    const host = hostOf(tailAt, phrases, head);
    // "Ann Lee, once of the Bank, which lent much, said": the clause is that of the Bank.
    if (/^(?:which|whose)$/.test(after?.lower ?? '') && host === head && isBroughtIn(tokens, phrases[head])) continue;
    if (/^(?:who|which|whose|whom)$/.test(after?.lower ?? '')) return outermost(passage, sentence, index, host);
    // "Ann Lee, now retired in Cambridge, Mass., said": not the place, which a preposition or a comma brings in.
    if ((best < 0 || host !== head) && (host !== head || !isBroughtIn(tokens, phrases[head]))) best = host;
  }
  return best;
};

const isBroughtIn = (tokens: readonly Token[], phrase: NounPhrase | undefined): boolean => {
  const before = phrase ? tokens[phrase.first - 1] : undefined;
  return (
    before !== undefined &&
    phrase?.kind !== 'PERSON' &&
    ((before.word.flags & Flag.PREPOSITION) !== 0 || (before.lower === ',' && phrase?.kind === 'ORGANIZATION'))
  );
};

/** The phrase in whose appositive this one stands: in "Ann Lee, head of the union, which ..." she, not the union. */
const hostOf = (tailAt: Int32Array, phrases: readonly NounPhrase[], phrase: number): number => {
  const host = tailAt[phrases[phrase]?.first ?? -1] ?? -1;
  return host >= 0 ? host : phrase;
};
