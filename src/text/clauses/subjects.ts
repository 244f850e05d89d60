import { CLAUSE_LINKS, CLAUSE_OPENINGS } from '../english/function-words.ts';
import type { Passage } from '../passage.ts';
import { openingComma, outermost, phraseBefore } from '../phrases/modifiers.ts';
import type { NounPhrase } from '../phrases/noun-phrases.ts';
import type { PhraseIndex } from '../phrases/phrase-index.ts';
import { pick } from '../pick.ts';
import type { Sentence } from '../sentences.ts';
import { isQuotation } from '../sentences.ts';
import { Flag } from '../words/lexicon.ts';
import { Case } from '../words/tokens.ts';
import { Ending } from '../words/word-ending.ts';
import { controllerOf } from './control.ts';
import {
  bearerBeforeTitle,
  bearerOf,
  beforeDate,
  isAdverb,
  isAside,
  isFronted,
  isRestrictive,
  issuing,
  makerOf,
  shareBefore,
  withWhom,
} from './detours.ts';
import { subjectBehind } from './inverted-subjects.ts';
import { isCompound, isFiniteVerb, isReported, isVerbPosition, lastReport } from './reported-clauses.ts';

interface Subject {
  readonly phrase: number;
  readonly inverted: boolean;
}

/** The noun phrase that does what the verb at `position` says. */
export const subjectOf = (
  passage: Passage,
  sentence: Sentence,
  index: PhraseIndex,
  position: number,
  depth: number,
): Subject => {
  const inverted = subjectBehind(passage, sentence, index, position);
  if (inverted >= 0) return { phrase: inverted, inverted: true };
  return { phrase: subjectBefore(passage, sentence, index, position, depth), inverted: false };
};

const subjectBefore = (
  passage: Passage,
  sentence: Sentence,
  index: PhraseIndex,
  position: number,
  depth: number,
): number => {
  const { tokens } = passage;
  const { items } = sentence;
  const { phrases, phraseAt, tailAt } = index;
  const verb = pick(tokens, items[position] ?? -1);
  if (!verb) return -1;
  let at = position - 1;
  // Over auxiliaries, negation and adverbs: "has repeatedly said".
  while (at >= 0) {
    const item = items[at] ?? -1;
    const token = isQuotation(item) ? undefined : tokens[item];
    if (!token || (phraseAt[item] ?? -1) >= 0) break;
    if (token.word.flags & Flag.AUXILIARY || isAdverb(token)) at--;
    else break;
  }
  at = beforeDate(passage, items, at);
  const share = shareBefore(tokens, index, items[at] ?? -1);
  if (share >= 0) return share;
  const maker = verb.ending === Ending.ING ? makerOf(tokens, index, items[at] ?? -1) : -1;
  if (maker >= 0) return maker;
  if (at < 0)
    return verb.ending === Ending.ING || verb.ending === Ending.ED
      ? mainSubjectAfter(passage, sentence, index, position)
      : -1;
  const item = items[at] ?? -1;
  if (isQuotation(item))
    return verb.ending === Ending.ING
      ? firstSubject(sentence, index, at)
      : bearerBeforeTitle(passage, sentence, index, at);
  const token = tokens[item];
  if (!token) return -1;

  const tail = tailAt[item] ?? -1;
  if (tail >= 0) return outermost(passage, sentence, index, tail);
  const here = phraseAt[item] ?? -1;
  if (here >= 0 && !phrases[here]?.possessive) {
    // "footage of Ann Lee asking": the one who asks.
    if (verb.ending === Ending.ING && phrases[here]?.kind === 'PERSON') return here;
    // "is running and | in a statement | thanked": who runs.
    const link = items.indexOf(phrases[here]?.first ?? -1) - 1;
    if (isAside(tokens, items, link)) return verbSubject(passage, sentence, index, link - 1, depth);
    const issued = verb.ending === Ending.ING ? issuing(tokens, items, phrases[here] as NounPhrase) : -1;
    if (issued >= 0 && depth < MOST_VERBS) return subjectOf(passage, sentence, index, issued, depth + 1).phrase;
    const subject = outermost(passage, sentence, index, here);
    const bearer = bearerOf(tokens, sentence, index, subject);
    return bearer >= 0 ? bearer : subject;
  }
  if (/^(?:who|which|that)$/.test(token.lower)) {
    const antecedent = phraseBefore(sentence, index, at, tokens);
    if (antecedent >= 0) return antecedent;
    // "saying anybody who complains"
    if (/^(?:any|every|no|some)(?:body|one)$/.test(pick(tokens, items[at - 1] ?? -1)?.lower ?? '')) return -1;
  }
  if (token.lower === ',' || /^[–—-]$/.test(token.lower)) {
    if (verb.ending === Ending.ING) {
      const report = lastReport(passage, sentence, at);
      return verbSubject(passage, sentence, index, report < 0 ? at : report + 1, depth);
    }
    // "Gov. Ann Lee (R-Ohio), said": a comma too many.
    const bracketed = tailAt[items[at - 1] ?? -1] ?? -1;
    if (bracketed >= 0 && phrases[bracketed]?.kind === 'PERSON') return bracketed;
    // "the editor in chief, Ann Lee, said": the name between the commas.
    const between = pick(phrases, phraseAt[items[at - 1] ?? -1] ?? -1);
    if (between?.form === 'NAME' && between.kind === 'PERSON' && tokens[between.first - 1]?.lower === ',')
      return phraseAt[items[at - 1] ?? -1] ?? -1;
    const parenthetic = openingComma(passage, sentence, index, at);
    if (parenthetic >= 0) return parenthetic;
    return verbSubject(passage, sentence, index, at, depth);
  }
  const controller = controllerOf(tokens, index, items, at, verb);
  if (controller >= 0) return controller;
  if (verb.ending === Ending.ING && isFronted(tokens, items, at)) {
    const main = mainSubjectAfter(passage, sentence, index, position);
    if (main >= 0) return main;
  }
  if (CLAUSE_LINKS.has(token.lower)) return verbSubject(passage, sentence, index, at, depth);
  if (token.word.flags & Flag.VERB || token.word.reporting) return verbSubject(passage, sentence, index, at + 1, depth);
  return clauseSubject(passage, sentence, index, at);
};

/** How many verbs are asked for their subject, the nearest first; each may ask one fewer in its turn. */
const MOST_VERBS = 4;

/** The subject of the clause that a conjunction, an infinitive or a participle goes on with. */
const verbSubject = (passage: Passage, sentence: Sentence, index: PhraseIndex, from: number, depth: number): number => {
  const { tokens } = passage;
  let asked = 0;
  for (let at = from - 1; at >= 0 && asked < MOST_VERBS - depth; at--) {
    const item = sentence.items[at] ?? -1;
    if (isQuotation(item)) continue;
    const token = tokens[item];
    if (!token || token.case !== Case.LOWER || (index.phraseAt[item] ?? -1) >= 0 || (index.tailAt[item] ?? -1) >= 0)
      continue;
    const absolute = token.ending === Ending.ING ? withWhom(tokens, index, item) : -1;
    if (absolute >= 0) return absolute;
    if (!isFiniteVerb(token) || !isVerbPosition(tokens, sentence, at)) continue;
    if (isCompound(tokens, sentence, index, at)) continue;
    // In "Lee said the members would meet but added" it is Lee who added: what "said" reports is stepped over.
    if (isReported(passage, sentence, index, at)) continue;
    // In "vetoed a bill that would close it, calling it" it is not the bill that calls it so.
    if (isRestrictive(tokens, sentence.items, at)) continue;
    asked++;
    const subject = subjectOf(passage, sentence, index, at, depth + 1).phrase;
    if (subject >= 0) return subject;
  }
  return firstSubject(sentence, index, from);
};

/** The first noun phrase of the sentence. */
const firstSubject = ({ items }: Sentence, { phraseAt, phrases }: PhraseIndex, before: number): number => {
  for (let at = 0; at < before; at++) {
    const item = items[at] ?? -1;
    if (isQuotation(item)) continue;
    const phrase = phraseAt[item] ?? -1;
    if (phrase >= 0 && phrases[phrase]?.first === item && !phrases[phrase]?.possessive) return phrase;
  }
  return -1;
};

/** "Calling it a fraud, Trump said": the subject stands behind the comma. */
const mainSubjectAfter = (
  { tokens }: Passage,
  { items }: Sentence,
  { phraseAt }: PhraseIndex,
  position: number,
): number => {
  for (let at = position + 1; at + 1 < items.length; at++) {
    const item = items[at] ?? -1;
    if (isQuotation(item)) {
      const next = items[at + 1] ?? -1;
      if (!isQuotation(next) && (phraseAt[next] ?? -1) >= 0) return phraseAt[next] ?? -1;
      continue;
    }
    if (tokens[item]?.lower !== ',') continue;
    const next = items[at + 1] ?? -1;
    if (!isQuotation(next) && (phraseAt[next] ?? -1) >= 0) return phraseAt[next] ?? -1;
  }
  return -1;
};

/** No phrase stands next to the verb: back over the clause to the first that can be its subject. */
const clauseSubject = (passage: Passage, sentence: Sentence, index: PhraseIndex, from: number): number => {
  const { tokens } = passage;
  const { phraseAt, phrases } = index;
  let found = -1;
  for (let at = from; at >= 0; at--) {
    const item = sentence.items[at] ?? -1;
    if (isQuotation(item)) break;
    const token = tokens[item];
    if (!token) break;
    if (CLAUSE_OPENINGS.has(token.lower) && found >= 0) break;
    if (/^[;:]$/.test(token.lower)) break;
    const phrase = phraseAt[item] ?? -1;
    if (phrase >= 0 && phrases[phrase]?.first === item && !phrases[phrase]?.possessive) {
      found = phrase;
      const before = pick(tokens, sentence.items[at - 1] ?? -1);
      if (!before || !(before.word.flags & Flag.PREPOSITION)) break;
    }
  }
  return found < 0 ? -1 : outermost(passage, sentence, index, found);
};
