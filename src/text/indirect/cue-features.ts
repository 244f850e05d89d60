import type { Facts } from '../models/feature-families.ts';
import { familiesOf, roomFor } from '../models/feature-families.ts';
import { pick } from '../pick.ts';
import { Role } from '../words/word-roles.ts';
import type { ClauseView } from './clause-view.ts';
import { roleAt, wordAt } from './clause-view.ts';
import { bin, firstOf, quotedAround, subjectRole, subjectWord, suffixOf } from './cue-context.ts';

/** How many features the models of cues have; powers of two. */
export const CUE_SIZES = { cue: 65536, layout: 4096 } as const;

/** What the model of cues looks at: the word itself, its lemma and ending, and three words on either side. */
export const CUE_FAMILIES = familiesOf(CUE_SIZES.cue, {
  0: ['one'],
  1: ['word'],
  2: ['word', 'behind'],
  3: ['word', 'before'],
  4: ['lemma', 'wordBehind'],
  5: ['lemma', 'wordBefore'],
  6: ['wordBehind', 'kind'],
  7: ['wordBefore', 'kind'],
  8: ['wordBehind2', 'strength'],
  9: ['wordBefore2', 'strength'],
  10: ['before', 'behind', 'kind'],
  11: ['behind', 'behind2', 'behind3'],
  12: ['before', 'before2', 'before3'],
  13: ['lemma', 'subject'],
  14: ['subject', 'behind', 'kind'],
  15: ['that', 'kind'],
  16: ['lemma', 'that'],
  17: ['quoted', 'early', 'rest'],
  18: ['lemma', 'quoted'],
  19: ['commaAhead', 'commaBefore', 'rest'],
  20: ['early', 'behind'],
  21: ['rest', 'behind', 'before'],
  22: ['wordBehind', 'wordBehind2'],
  23: ['wordBefore', 'wordBefore2'],
  24: ['suffix', 'subject', 'behind2'],
  25: ['lemma', 'rest'],
  26: ['commaBefore', 'subject', 'rest'],
  27: ['lemma', 'commaBefore'],
  28: ['wordBehind', 'behind2', 'strength'],
  29: ['lemma'],
  30: ['kind'],
  31: ['kind', 'quoted', 'behind'],
  32: ['lemma', 'behind', 'behind2'],
  33: ['lemma', 'suffix', 'before'],
  34: ['kind', 'subject'],
  35: ['kind', 'before', 'before2'],
  36: ['wordBefore', 'behind', 'kind'],
  37: ['kind', 'behind', 'behind2'],
  38: ['wordBehind3', 'strength'],
  39: ['subjectWord', 'strength'],
  40: ['lemma', 'subjectWord'],
  41: ['lemma', 'subjectRole', 'behind'],
  42: ['firstWord', 'atStart'],
  43: ['wordBefore3', 'strength'],
  44: ['lemma', 'wordBehind2'],
  45: ['lemma', 'wordBefore2'],
});

/** What the model of how what is said stands to its cue looks at: the same facts. */
export const LAYOUT_FAMILIES = familiesOf(
  CUE_SIZES.layout,
  {
    0: ['one'],
    1: ['word'],
    2: ['behind', 'behind2', 'behind3'],
    3: ['before', 'behind'],
    4: ['commaBefore', 'rest', 'early'],
    5: ['commaBefore', 'subject', 'behind'],
    6: ['rest', 'behind'],
    7: ['wordBehind'],
    8: ['word', 'behind'],
    9: ['word', 'rest', 'early'],
    10: ['word', 'commaBefore'],
    11: ['quoted', 'rest', 'commaBefore'],
    12: ['before', 'before2', 'before3'],
    13: ['subject', 'rest'],
    14: ['commaAhead', 'commaBefore', 'behind'],
  },
  CUE_FAMILIES.place,
);

const facts = roomFor(CUE_FAMILIES);

/** What is known of the word at `position`, which may hand on what somebody says. Every cue in turn has the same room for it. */
export const cueFacts = (view: ClauseView, position: number): Facts => {
  const { place } = CUE_FAMILIES;
  const { items, reading } = view;
  const token = pick(reading.passage.tokens, items[position] ?? -1);
  const strength = STRENGTHS.indexOf(token?.word.reporting?.strength ?? 'NONE');
  const suffix = suffixOf(view, position);
  const subject = subjectRole(view, position);
  facts[place.one] = 1;
  facts[place.word] = wordAt(view, position);
  facts[place.lemma] = token?.word.cueHash ?? 0;
  facts[place.strength] = strength;
  facts[place.suffix] = suffix;
  facts[place.kind] = strength + 8 * suffix;
  facts[place.before] = roleAt(view, position - 1);
  facts[place.before2] = roleAt(view, position - 2);
  facts[place.before3] = roleAt(view, position - 3);
  facts[place.behind] = roleAt(view, position + 1);
  facts[place.behind2] = roleAt(view, position + 2);
  facts[place.behind3] = roleAt(view, position + 3);
  facts[place.wordBefore] = wordAt(view, position - 1);
  facts[place.wordBefore2] = wordAt(view, position - 2);
  facts[place.wordBefore3] = wordAt(view, position - 3);
  facts[place.wordBehind] = wordAt(view, position + 1);
  facts[place.wordBehind2] = wordAt(view, position + 2);
  facts[place.wordBehind3] = wordAt(view, position + 3);
  facts[place.subject] = subject;
  facts[place.subjectRole] = subject & 31;
  facts[place.subjectWord] = subjectWord(view, position);
  facts[place.that] = 1 + firstOf(view, position + 1, 1, 5, Role.THAT);
  facts[place.commaAhead] = firstOf(view, position + 1, 1, 12, Role.COMMA);
  facts[place.commaBefore] = firstOf(view, position - 1, -1, 12, Role.COMMA);
  facts[place.quoted] = quotedAround(view, position);
  facts[place.early] = bin(position);
  facts[place.rest] = bin(items.length - position - 1);
  facts[place.firstWord] = wordAt(view, 0);
  facts[place.atStart] = position === 0 ? 1 : 0;
  return facts;
};

const STRENGTHS: readonly string[] = ['NONE', 'SPEECH', 'MANNER', 'ATTITUDE'];
