import { FRONT_OPENINGS } from '../english/function-words.ts';
import { STATES } from '../english/states.ts';
import type { NounPhrase, TokenRange } from '../phrases/noun-phrases.ts';
import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import { isQuotation } from '../sentences.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Kind } from '../words/tokens.ts';

/** "florida" of "Sen. Bo Park (R-Fla.)" and "Rep. Ann Lee, D-N.Y.,". */
export const stateBehind = ({ passage: { tokens } }: Reading, { last }: NounPhrase): string | null => {
  if (!/^[(,]$/.test(tokens[last + 1]?.lower ?? '')) return null;
  const tag = tokens[last + 2]?.lower ?? '';
  const state = /^[rdi]-(.+)$/.exec(tag)?.[1] ?? (tokens[last + 1]?.lower === '(' ? tag : '');
  return STATES.get(state) ?? null;
};

/** The individual whom the label of a transcript's turn names, or -1. */
export const speakerOfTurn = ({ passage, cast }: Reading, block: number): number => {
  const label = passage.blocks[block]?.label;
  if (!label) return -1;
  const family = passage.text.slice(label.start, label.end).toLowerCase().split(/\s+/).at(-1) ?? '';
  return cast.firstOfFamily.get(family) ?? -1;
};

/** "In what he called a rant, President Obama said": the name behind the comma of the clause in front. Else -1. */
export const namedAhead = (
  { passage: { tokens }, sentences, index: { phrases, phraseAt }, cast }: Reading,
  at: number,
  sentence: number,
): number => {
  const items = sentences[sentence]?.items ?? [];
  const phrase = phrases[at];
  const opening = pick(tokens, items[0] ?? -1)?.lower ?? '';
  if (!phrase || !(FRONT_OPENINGS.has(opening) || opening === 'asked')) return -1;
  for (let position = 1; position + 1 < Math.min(items.length, 40); position++) {
    const item = items[position] ?? -1;
    if (isQuotation(item)) continue;
    const before = phraseAt[item] ?? -1;
    // Somebody else is named in the clause itself.
    if (
      before >= 0 &&
      before < at &&
      phrases[before]?.form === 'NAME' &&
      (cast.individualOf[phrases[before]?.name ?? -1] ?? -1) >= 0
    )
      return -1;
    if (tokens[item]?.lower !== ',' || item < phrase.first) continue;
    const next = pick(phrases, phraseAt[items[position + 1] ?? -1] ?? -1);
    return next?.form === 'NAME' && !next.possessive ? (cast.individualOf[next.name] ?? -1) : -1;
  }
  return -1;
};

/** The phrase for which "whom" stands in "Ann Lee, with whom | she | met", if that is what stands before this one; else -1. */
export const antecedentOfWhom = (
  { passage: { tokens }, index: { phraseAt, tailAt } }: Reading,
  { first }: NounPhrase,
): number => {
  if (tokens[first - 1]?.lower !== 'whom') return -1;
  const link = (tokens[first - 2]?.word.flags ?? 0) & Flag.PREPOSITION ? first - 2 : first - 1;
  const before = tokens[link - 1]?.lower === ',' ? link - 2 : link - 1;
  return Math.max(phraseAt[before] ?? -1, tailAt[before] ?? -1);
};

/** Whether a preposition brings the phrase in. */
export const isGoverned = ({ passage: { tokens } }: Reading, phrase: NounPhrase): boolean =>
  ((tokens[phrase.first - 1]?.word.flags ?? 0) & Flag.PREPOSITION) !== 0;

/** "one of the firm's directors, Ann Lee". */
export const isOneOf = ({ passage: { tokens } }: Reading, phrase: NounPhrase): boolean =>
  tokens[phrase.first - 1]?.lower === 'of' && tokens[phrase.first - 2]?.lower === 'one';

/** "the firm's chief executive, Ann Lee, said": whom the name behind a description names, or -1. */
export const nameInApposition = ({ passage: { tokens }, index: { phrases }, cast }: Reading, at: number): number => {
  const phrase = phrases[at];
  const next = phrases[at + 1];
  if (!phrase || phrase.possessive) return -1;
  const far = namedBehindOffice(tokens, phrases, at);
  if (far >= 0) return cast.individualOf[phrases[far]?.name ?? -1] ?? -1;
  if (next?.form !== 'NAME') return -1;
  const gap = next.first - phrase.last - 1;
  if (gap === 0) return cast.individualOf[next.name] ?? -1;
  // "Former prosecutor and New York Mayor Rudy Giuliani"
  if (
    gap === 1 &&
    tokens[phrase.last + 1]?.lower === 'and' &&
    next.title &&
    next.first < next.head &&
    !((tokens[phrase.first]?.word.flags ?? 0) & Flag.DETERMINER) &&
    !((tokens[next.first]?.word.flags ?? 0) & Flag.DETERMINER)
  )
    return cast.individualOf[next.name] ?? -1;
  if (gap !== 1 || tokens[phrase.last + 1]?.lower !== ',') return -1;
  const after = tokens[next.tail + 1];
  const closes =
    !after ||
    /^(?:[,.;:]|of|at|from|with|who)$/.test(after.lower) ||
    tokens[next.tail]?.lower === ',' ||
    after.word.reporting;
  return closes ? (cast.individualOf[next.name] ?? -1) : -1;
};

/** How long an office may be behind its noun. */
const OFFICE_REACH = 10;

/** "the minister | of the environment and energy, | Ann Lee, | said": the phrase of the name behind the office; else -1. */
const namedBehindOffice = (tokens: readonly Token[], phrases: readonly NounPhrase[], at: number): number => {
  const phrase = phrases[at];
  if (!phrase?.definite || !/^(?:of|for|at|to|in)$/.test(tokens[phrase.last + 1]?.lower ?? '')) return -1;
  let comma = phrase.last + 2;
  while (comma < phrase.last + OFFICE_REACH && tokens[comma]?.lower !== ',') {
    const token = tokens[comma];
    if (
      !token ||
      token.kind === Kind.PUNCTUATION ||
      token.word.flags & (Flag.VERB | Flag.AUXILIARY) ||
      token.word.reporting
    )
      return -1;
    comma++;
  }
  if (tokens[comma]?.lower !== ',') return -1;
  let next = at + 1;
  while ((phrases[next]?.first ?? Number.POSITIVE_INFINITY) <= comma) next++;
  const name = phrases[next];
  if (name?.form !== 'NAME' || name.kind !== 'PERSON' || name.first !== comma + 1 || name.possessive) return -1;
  return /^[,.]$/.test(tokens[name.last + 1]?.lower ?? '') ? next : -1;
};

/** "Ukrainian leader" of "the Ukrainian leader". */
export const withoutDeterminer = ({ passage: { tokens } }: Reading, phrase: NounPhrase): TokenRange => {
  let first = phrase.first;
  while (first < phrase.last && (tokens[first]?.word.flags ?? 0) & Flag.DETERMINER) first++;
  return { first, last: phrase.last };
};

/** The noun of a title: the "President" of "Russian President". */
export const titleHead = ({ passage: { tokens } }: Reading, { first, last }: TokenRange): number => {
  let head = last;
  while (head > first && !((tokens[head]?.word.flags ?? 0) & (Flag.PERSON_NOUN | Flag.OFFICE | Flag.HONORIFIC))) head--;
  return head;
};
