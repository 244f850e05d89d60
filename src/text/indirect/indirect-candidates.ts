import { pick } from '../pick.ts';
import { isQuotation } from '../sentences.ts';
import { Role } from '../words/word-roles.ts';
import type { ClauseView } from './clause-view.ts';
import { roleAt } from './clause-view.ts';
import { isVerbal } from './cue-context.ts';

/** How what is said stands to the word that says so. */
export const Layout = {
  /** Lee said that the mill would close. */
  AFTER: 0,
  /** The mill will close, Lee said. */
  BEFORE: 1,
  /** The mill, Lee said, will close. */
  AROUND: 2,
} as const;

/** How many layouts there are. */
export const LAYOUTS = 3;

/** Who may be the source of what is said; positions are those of the sentence's items, inclusive. */
export interface SourceCandidate {
  readonly first: number;
  readonly last: number;
  /** Index of the noun phrase, or -1 for any other words. */
  readonly phrase: number;
  /** 1 and 2 for the subject of a reporting verb, before and behind it; 3 and 4 for whatever words stand there; else 0. */
  readonly subject: number;
  /** How many candidates of its side stand nearer. */
  readonly rank: number;
  /** "who", "which", "that". */
  readonly relative: boolean;
  /** The text names nobody. */
  readonly nobody: boolean;
}

/** How far from its verb what is said, and who says it, may stand; keeps the time linear, whatever the sentence. */
export const WINDOW = 80;

/** A place where what is said may begin, with how many of each stand between it and the cue. */
export interface Beginning {
  readonly begin: number;
  readonly verbs: number;
  readonly commas: number;
}

/** A place where what is said may end, with how many of each stand in it. */
export interface End {
  readonly end: number;
  readonly verbs: number;
  readonly commas: number;
}

/** Where what is said may begin, the nearest to the cue first. */
export const beginsOf = (view: ClauseView, position: number, layout: number): Beginning[] => {
  const begins: Beginning[] = [];
  const step = layout === Layout.AFTER ? 1 : -1;
  const stop = step > 0 ? Math.min(view.items.length, position + 12) : Math.max(-1, position - WINDOW - 1);
  let [verbs, commas] = [0, 0];
  for (let at = position + step; at !== stop; at += step) {
    const role = roleAt(view, at);
    if (opens(role) && (step > 0 ? mayOpen(view, at, role, position) : mayOpenBefore(view, at, role)))
      begins.push({ begin: at, verbs, commas });
    if (isVerbal(role)) verbs++;
    else if (role === Role.COMMA) commas++;
  }
  return begins;
};

/** Near the cue anything may begin what is said; farther off, the first word of a phrase or a clause. */
const mayOpen = (view: ClauseView, at: number, role: number, position: number): boolean =>
  at <= position + 2 || isOpening(role) || isBreak(roleAt(view, at - 1)) || roleAt(view, at - 1) === Role.PREPOSITION;

const isOpening = (role: number): boolean =>
  role === Role.QUOTATION || (role >= Role.THAT && role <= Role.DETERMINER) || role === Role.NAME;

const mayOpenBefore = (view: ClauseView, at: number, role: number): boolean => {
  const before = roleAt(view, at - 1);
  return at === 0 || isBreak(before) || before === Role.REPORTING || role === Role.THAT;
};

const opens = (role: number): boolean =>
  role !== Role.COMMA && role !== Role.COLON && role !== Role.DASH && role !== Role.SIGN;

const isBreak = (role: number): boolean =>
  role === Role.COMMA ||
  role === Role.COLON ||
  role === Role.DASH ||
  role === Role.SIGN ||
  role === Role.AND ||
  role === Role.CONJUNCTION ||
  role === Role.QUOTATION;

/** Where what begins at `begin` may end. */
export const endsOf = (view: ClauseView, position: number, layout: number, begin: number): End[] => {
  const ends: End[] = [];
  const stop = layout === Layout.AFTER ? Math.min(view.items.length, begin + WINDOW) : position;
  let [verbs, commas] = [0, 0];
  for (let at = begin; at < stop; at++) {
    const role = roleAt(view, at);
    if (isVerbal(role)) verbs++;
    if (
      opens(role) &&
      (layout === Layout.AFTER ? mayFollow(roleAt(view, at + 1)) : mayFollowBefore(view, at + 1, position))
    )
      ends.push({ end: at, verbs, commas });
    if (role === Role.COMMA) commas++;
  }
  if (ends.length === 0) ends.push({ end: Math.min(begin, view.items.length - 1), verbs: 0, commas: 0 });
  return ends;
};

/** The role of what may stand behind the end of a clause. */
const mayFollow = (role: number): boolean =>
  role <= Role.SIGN ||
  role === Role.WH ||
  role === Role.PREPOSITION ||
  role === Role.AND ||
  role === Role.CONJUNCTION ||
  role === Role.AUXILIARY ||
  role === Role.ADVERB ||
  role === Role.CALENDAR;

/** Before the verb, what is said ends at a sign, or where the subject begins; the nearer to the verb, the likelier. */
const mayFollowBefore = (view: ClauseView, at: number, position: number): boolean => {
  const role = roleAt(view, at);
  return role <= Role.SIGN || at === position || (position - at <= 8 && role !== Role.WORD);
};

/** Everybody who may be the source, and nobody. */
export const sourcesOf = (view: ClauseView, position: number): SourceCandidate[] => {
  const { reading, items, cueSubjects } = view;
  const { phraseAt, phrases } = reading.index;
  const found: SourceCandidate[] = [];
  const cueSubject = cueSubjects[position] ?? -1;
  const add = (first: number, last: number, phrase: number, subject: number, rank: number, relative = false): void => {
    found.push({ first, last, phrase, subject, rank, relative, nobody: false });
  };

  let rank = 0;
  for (let at = position - 1; at >= Math.max(0, position - WINDOW / 2) && rank < NEAREST_BEFORE; at--) {
    const item = items[at] ?? -1;
    if (isQuotation(item)) continue;
    const index = phraseAt[item] ?? -1;
    const phrase = pick(phrases, index);
    if (phrase?.last === item)
      add(Math.max(0, at - (phrase.last - phrase.first)), at, index, cueSubject === index ? 1 : 0, Math.min(rank++, 6));
    else if (!phrase && position - at < 8 && isRelative(view, at)) add(at, at, -1, 0, Math.min(rank++, 6), true);
  }
  const before = subjectChunk(view, position);
  if (before) add(before[0], before[1], -1, 3, 0);
  rank = 0;
  for (let at = position + 1; at < Math.min(items.length, position + 16) && rank < NEAREST_BEHIND; at++) {
    const item = items[at] ?? -1;
    if (isQuotation(item)) continue;
    const index = phraseAt[item] ?? -1;
    const phrase = pick(phrases, index);
    if (phrase?.first !== item) continue;
    const last = Math.min(items.length - 1, at + phrase.last - phrase.first);
    add(at, last, index, cueSubject === index ? 2 : 0, rank++);
  }
  const behind = chunkBehind(view, position);
  if (behind) add(behind[0], behind[1], -1, 4, 0);
  found.push({ first: -1, last: -1, phrase: -1, subject: 0, rank: 0, relative: false, nobody: true });
  return found;
};

/** How many noun phrases on each side are looked at, the nearest first. */
const NEAREST_BEFORE = 5;
const NEAREST_BEHIND = 2;

const isRelative = (view: ClauseView, at: number): boolean => {
  const role = roleAt(view, at);
  if (role === Role.THAT) return true;
  const lower = role === Role.WH ? pick(view.reading.passage.tokens, view.items[at] ?? -1)?.lower : undefined;
  return lower === 'who' || lower === 'which';
};

/** The words before the verb and its auxiliaries that no noun phrase of a person covers: "the poll", "some". */
const subjectChunk = (view: ClauseView, position: number): [number, number] | null => {
  let last = position - 1;
  while (last >= 0 && last > position - 6 && isOfVerb(roleAt(view, last))) last--;
  if (last < 0 || !isNominal(roleAt(view, last))) return null;
  let first = last;
  while (first > 0 && last - first < 12 && isNominal(roleAt(view, first - 1))) first--;
  while (first < last && roleAt(view, first) === Role.PREPOSITION) first++;
  return [first, last];
};

const isOfVerb = (role: number): boolean => isVerbal(role) || role === Role.ADVERB || role === Role.TO;

const isNominal = (role: number): boolean =>
  role === Role.DETERMINER ||
  role === Role.PREPOSITION ||
  role === Role.PRONOUN ||
  role === Role.PARTICIPLE ||
  (role >= Role.NAME && role <= Role.CAPITAL);

/** "according to people familiar with it", "criticism from the left": the words behind the cue and its preposition. */
const chunkBehind = (view: ClauseView, position: number): [number, number] | null => {
  const role = roleAt(view, position + 1);
  if (role !== Role.PREPOSITION && role !== Role.TO) return null;
  const first = position + 2;
  if (first >= view.items.length || !isNominal(roleAt(view, first)) || roleAt(view, first) === Role.PREPOSITION)
    return null;
  let last = first;
  while (last + 1 < view.items.length && last - first < 12 && isNominal(roleAt(view, last + 1))) last++;
  return [first, last];
};
