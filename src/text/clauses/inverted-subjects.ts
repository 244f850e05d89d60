import { OBJECT_PRONOUNS } from '../english/pronouns.ts';
import { INVERTED_FORMS } from '../english/reporting-verbs.ts';
import type { Passage } from '../passage.ts';
import type { NounPhrase } from '../phrases/noun-phrases.ts';
import type { PhraseIndex } from '../phrases/phrase-index.ts';
import { pick } from '../pick.ts';
import type { Sentence } from '../sentences.ts';
import { isQuotation } from '../sentences.ts';
import { Flag } from '../words/lexicon.ts';
import { Kind } from '../words/tokens.ts';
import { Ending } from '../words/word-ending.ts';
import { bearerBeforeTitle, isAdverb } from './detours.ts';

/** `"No," said Ann Lee`; "..., noted the Herald's Ann Lee.": the phrase behind the verb that does what it says, or -1. */
export const subjectBehind = (passage: Passage, sentence: Sentence, index: PhraseIndex, position: number): number => {
  const { items } = sentence;
  const { tokens } = passage;
  const { phraseAt, phrases } = index;
  let before = position - 1;
  const verb = pick(tokens, items[position] ?? -1);
  if (!verb || verb.ending === Ending.ING) return -1;
  while (before >= 0 && isAdverb(pick(tokens, items[before] ?? -1))) before--;
  const previous = items[before];
  const opens = previous === undefined || isQuotation(previous) || /^[,–—-]$/.test(tokens[previous]?.lower ?? '');
  if (!opens || bearerBeforeTitle(passage, sentence, index, before) >= 0) return -1;
  const next = items[position + 1];
  if (next === undefined || isQuotation(next)) return -1;
  const phrase = pick(phrases, phraseAt[next] ?? -1);
  if (!phrase || phrase.first !== next) return -1;
  if (phrase.form === 'PRONOUN' && OBJECT_PRONOUNS.has(tokens[next]?.lower ?? '')) return -1;
  // "Asked whether ...", "told reporters", "told the BBC's Working Lunch": what follows is whom it was said to.
  const leads = previous === undefined || !isQuotation(previous);
  if (leads && !INVERTED_FORMS.has(verb.lower)) return -1;
  const subject = phrase.possessive ? possessedBy(index, phrase, next) : (phraseAt[next] ?? -1);
  if (!leads || subject < 0) return subject;
  // "..., explained Ann Lee, “with the race over”": else what is quoted is what the name says or does.
  const quoted = items.findIndex((item, at) => at > position && isQuotation(item));
  const closes = tokens[items[quoted - 1] ?? -1]?.lower === ',' && items[quoted - 2] === phrase.last;
  if (quoted >= 0 && !closes) return -1;
  // "..., said Trump continued to hurt him", "said his boss was": the phrase does what the next verb says.
  const after = tokens[(phrases[subject]?.tail ?? phrase.tail) + 1];
  return after && after.kind === Kind.WORD && (after.word.flags & (Flag.VERB | Flag.AUXILIARY) || after.word.reporting)
    ? -1
    : subject;
};

/** "said Trump's lawyer, Ann Lee": the phrase behind the possessor. */
const possessedBy = ({ phraseAt, phrases }: PhraseIndex, phrase: NounPhrase, at: number): number => {
  const next = phrases[(phraseAt[at] ?? -1) + 1];
  return next && next.first <= phrase.last + 4 ? (phraseAt[next.head] ?? -1) : -1;
};
