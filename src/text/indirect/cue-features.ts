import { familiesOf } from '../models/feature-families.ts';
import { pick } from '../pick.ts';
import { Role } from '../words/word-roles.ts';
import type { ClauseView } from './clause-view.ts';
import { roleAt, wordAt } from './clause-view.ts';
import {
  auxiliariesBefore,
  bin,
  firstOf,
  kindOf,
  quotedAround,
  rolesBetween,
  strengthOf,
  subjectAt,
  subjectRole,
  suffixOf,
} from './cue-context.ts';
import { PLACE, settle, values } from './facts.ts';

/** How many features the models of cues have; powers of two. */
export const CUE_SIZES = { cue: 2 ** 16, layout: 2 ** 14 } as const;

/**
 * What the model of cues looks at: the word itself, the words around it, and the words before and behind it that may be
 * cues too. Of some hundred and sixty families, these tell the most.
 */
export const CUE_FAMILIES = familiesOf(
  CUE_SIZES.cue,
  {
    0: ['word'],
    1: ['subject'],
    2: ['wordBehind'],
    3: ['wordBehind3'],
    4: ['previousBehind'],
    5: ['previousLemma'],
    6: ['previousWord'],
    7: ['previousGap'],
    8: ['previousBetween'],
    9: ['saidBefore'],
    10: ['subjectBefore', 'subjectRole'],
    11: ['subjectWordBefore', 'subjectRole'],
    12: ['previousKind', 'previousGap', 'behind'],
    13: ['previousKind', 'previousGap', 'kind'],
    14: ['before', 'before2', 'before3'],
    15: ['commaAhead', 'commaBefore', 'rest'],
    16: ['lemma', 'nextGap'],
    17: ['lemma', 'nextKind'],
    18: ['lemma', 'previousGap'],
    19: ['lemma', 'previousKind'],
    20: ['lemma', 'saidBefore', 'saidBehind'],
    21: ['lemma', 'quoted'],
    22: ['lemma', 'behind'],
    23: ['lemma', 'before'],
    24: ['lemma', 'that'],
    25: ['lemma', 'rest'],
    26: ['lemma', 'suffix', 'before'],
    27: ['lemma', 'auxiliaries'],
    28: ['lemma', 'wordBehind'],
    29: ['lemma', 'subject'],
    30: ['kind', 'quoted', 'behind'],
    31: ['kind', 'before', 'before2'],
    32: ['kind', 'behind', 'behind2'],
    33: ['kind', 'subject'],
    34: ['kind', 'wordBehind'],
    35: ['rest', 'behind', 'before'],
    36: ['word', 'before'],
    37: ['word', 'behind'],
    38: ['firstRole', 'secondRole', 'early'],
    39: ['firstRole', 'commaBefore', 'kind'],
    40: ['wordBehind', 'behind2', 'strength'],
  },
  PLACE,
);

/** What the model of how what is said stands to its cue looks at: the same facts. */
export const LAYOUT_FAMILIES = familiesOf(
  CUE_SIZES.layout,
  {
    0: ['word'],
    1: ['lemma'],
    2: ['kind'],
    3: ['wordBehind'],
    4: ['wordBehind2'],
    5: ['quoted', 'commaBefore'],
    6: ['lemma', 'firstRole'],
    7: ['before', 'before2', 'before3'],
    8: ['behind', 'behind2', 'behind3'],
    9: ['behind', 'behind2'],
    10: ['lemma', 'behind'],
    11: ['kind', 'behind', 'before'],
    12: ['before', 'before2'],
    13: ['commaAhead', 'commaBefore', 'behind'],
    14: ['firstWord', 'commaBefore'],
    15: ['firstRole', 'commaBefore'],
    16: ['firstRole', 'behind'],
    17: ['rest', 'behind'],
    18: ['wordBefore', 'wordBefore2'],
    19: ['lemma', 'commaBefore'],
    20: ['before', 'behind'],
  },
  PLACE,
);

/** Writes down what is known of the word at `view.cues[at]`, which may hand on what somebody says. */
export const noteCue = (view: ClauseView, at: number): void => {
  const position = view.cues[at] ?? -1;
  const token = pick(view.reading.passage.tokens, view.items[position] ?? -1);
  const strength = strengthOf(view, position);
  const suffix = suffixOf(view, position);
  const subject = subjectRole(view, position);
  const beforeSubject = subjectAt(view, position) - 1;
  const { hash, governor } = auxiliariesBefore(view, position);
  values[PLACE.word] = wordAt(view, position);
  values[PLACE.lemma] = token?.word.cueHash ?? 0;
  values[PLACE.strength] = strength;
  values[PLACE.suffix] = suffix;
  values[PLACE.kind] = strength + 8 * suffix;
  values[PLACE.before] = roleAt(view, position - 1);
  values[PLACE.before2] = roleAt(view, position - 2);
  values[PLACE.before3] = roleAt(view, position - 3);
  values[PLACE.behind] = roleAt(view, position + 1);
  values[PLACE.behind2] = roleAt(view, position + 2);
  values[PLACE.behind3] = roleAt(view, position + 3);
  values[PLACE.wordBefore] = wordAt(view, position - 1);
  values[PLACE.wordBefore2] = wordAt(view, position - 2);
  values[PLACE.wordBehind] = wordAt(view, position + 1);
  values[PLACE.wordBehind2] = wordAt(view, position + 2);
  values[PLACE.wordBehind3] = wordAt(view, position + 3);
  values[PLACE.auxiliaries] = hash;
  values[PLACE.governor] = governor;
  values[PLACE.subject] = subject;
  values[PLACE.subjectRole] = subject & 31;
  values[PLACE.subjectBefore] = roleAt(view, beforeSubject);
  values[PLACE.subjectWordBefore] = wordAt(view, beforeSubject);
  values[PLACE.that] = 1 + firstOf(view, position + 1, 1, 5, Role.THAT);
  values[PLACE.commaAhead] = firstOf(view, position + 1, 1, 12, Role.COMMA);
  values[PLACE.commaBefore] = firstOf(view, position - 1, -1, 12, Role.COMMA);
  values[PLACE.quoted] = quotedAround(view, position);
  values[PLACE.early] = bin(position);
  values[PLACE.rest] = bin(view.items.length - position - 1);
  values[PLACE.firstWord] = wordAt(view, 0);
  values[PLACE.firstRole] = roleAt(view, 0);
  values[PLACE.secondRole] = roleAt(view, 1);
  noteOtherCues(view, at, position);
  settle(PLACE.word, PLACE.saidBehind);
};

/** Before the first cue and behind the last there is none: a gap and a kind of their own. */
const NONE = { gap: 9, kind: 99, between: -1, behind: 99 } as const;

const noteOtherCues = (view: ClauseView, at: number, position: number): void => {
  const { cues, verbsOfSaying } = view;
  const before = verbsOfSaying[at] ?? 0;
  values[PLACE.saidBefore] = Math.min(2, before);
  values[PLACE.saidBehind] = Math.min(2, (verbsOfSaying[cues.length] ?? 0) - (verbsOfSaying[at + 1] ?? 0));
  const isFirst = at === 0;
  const previous = isFirst ? -1 : (cues[at - 1] ?? -1);
  values[PLACE.previousWord] = isFirst ? 0 : wordAt(view, previous);
  values[PLACE.previousLemma] = pick(view.reading.passage.tokens, view.items[previous] ?? -1)?.word.cueHash ?? 0;
  values[PLACE.previousKind] = isFirst ? NONE.kind : kindOf(view, previous);
  values[PLACE.previousGap] = isFirst ? NONE.gap : bin(position - previous);
  values[PLACE.previousBehind] = isFirst ? NONE.behind : roleAt(view, previous + 1);
  values[PLACE.previousBetween] = isFirst ? NONE.between : rolesBetween(view, previous, position, 20);
  const next = cues[at + 1];
  values[PLACE.nextKind] = next === undefined ? NONE.kind : kindOf(view, next);
  values[PLACE.nextGap] = next === undefined ? NONE.gap : bin(next - position);
};
