import type { Facts } from '../models/feature-families.ts';
import { familiesOf, roomFor } from '../models/feature-families.ts';
import { pick } from '../pick.ts';
import { Role } from '../words/word-roles.ts';
import type { ClauseView } from './clause-view.ts';
import { roleAt, wordAt } from './clause-view.ts';
import { bin, FORMS, KINDS, subjectRole, suffixOf } from './cue-context.ts';
import type { SourceCandidate } from './indirect-candidates.ts';
import { Layout } from './indirect-candidates.ts';

/** How many features the models of what is said, and of who says it, have; powers of two. */
export const SIZES = { begin: 4096, end: 8192, source: 8192 } as const;

/** What the model of where what is said begins looks at. */
export const BEGIN_FAMILIES = familiesOf(SIZES.begin, {
  0: ['layout', 'distance'],
  1: ['layout', 'opening'],
  2: ['layout', 'wordBefore', 'adjacent'],
  3: ['layout', 'cue', 'distance'],
  4: ['cue', 'role', 'before'],
  5: ['layout', 'role', 'before'],
  6: ['layout', 'role', 'distance'],
  7: ['cue', 'opening'],
  8: ['cue', 'wordBefore', 'distance'],
  9: ['layout', 'atStart', 'before'],
  10: ['role', 'before', 'next'],
  11: ['layout', 'beforeThat', 'before'],
  12: ['layout', 'subjectlike', 'before'],
});

const beginning = roomFor(BEGIN_FAMILIES);

/** What is known of `begin` as the place where what is said begins. Every begin in turn has the same room for it. */
export const beginFacts = (view: ClauseView, position: number, layout: number, begin: number): Facts => {
  const { place } = BEGIN_FAMILIES;
  beginning[place.layout] = layout;
  beginning[place.cue] = wordAt(view, position);
  beginning[place.distance] = bin(Math.abs(begin - position));
  beginning[place.opening] = wordAt(view, begin);
  beginning[place.wordBefore] = wordAt(view, begin - 1);
  beginning[place.adjacent] = begin - 1 === position ? 1 : 0;
  beginning[place.role] = roleAt(view, begin);
  beginning[place.before] = roleAt(view, begin - 1);
  beginning[place.beforeThat] = roleAt(view, begin - 2);
  beginning[place.next] = roleAt(view, begin + 1);
  beginning[place.atStart] = begin === 0 ? 1 : 0;
  beginning[place.subjectlike] = subjectlike(view, begin);
  return beginning;
};

/** Whether a noun phrase begins here that a verb follows soon. */
const subjectlike = (view: ClauseView, begin: number): number => {
  for (let ahead = 1; ahead <= 6; ahead++) {
    const role = roleAt(view, begin + ahead);
    if (role === Role.AUXILIARY || role === Role.VERB || role === Role.REPORTING) return 1;
    if (role === Role.COMMA || role === Role.SIGN || role === Role.EDGE) return 0;
  }
  return 0;
};

/** What the model of where what is said ends looks at. */
export const END_FAMILIES = familiesOf(SIZES.end, {
  0: ['layout', 'isLast', 'next'],
  1: ['layout', 'wordNext'],
  2: ['layout', 'wordNext', 'wordBeyond'],
  3: ['next', 'beyond', 'isLast'],
  4: ['opening', 'next', 'isLast'],
  5: ['opening', 'next', 'beyond'],
  6: ['cue', 'next', 'isLast'],
  7: ['length', 'isLast', 'layout'],
  8: ['commas', 'next', 'isLast'],
  9: ['length', 'next', 'opening'],
  10: ['wordOpening', 'wordNext', 'isLast'],
  11: ['layout', 'toCue', 'next'],
  12: ['next', 'beyond', 'fartherOn'],
  13: ['word', 'next'],
  14: ['commas', 'next', 'beyond'],
  15: ['opening', 'wordNext', 'commas'],
  16: ['cue', 'wordNext'],
  17: ['role', 'next', 'layout'],
  18: ['beyond', 'wordBeyond', 'opening'],
  19: ['isLast', 'rest', 'next'],
});

const ending = roomFor(END_FAMILIES);

/** What is known of `end` as the last item of what is said, begun at `begin`. Every end in turn has the same room for it. */
export const endFacts = (
  view: ClauseView,
  position: number,
  layout: number,
  begin: number,
  end: number,
  commas: number,
): Facts => {
  const { place } = END_FAMILIES;
  ending[place.layout] = layout;
  ending[place.cue] = wordAt(view, position);
  ending[place.opening] = roleAt(view, begin);
  ending[place.wordOpening] = wordAt(view, begin);
  ending[place.role] = roleAt(view, end);
  ending[place.word] = wordAt(view, end);
  ending[place.next] = roleAt(view, end + 1);
  ending[place.wordNext] = wordAt(view, end + 1);
  ending[place.beyond] = roleAt(view, end + 2);
  ending[place.wordBeyond] = wordAt(view, end + 2);
  ending[place.fartherOn] = roleAt(view, end + 3);
  ending[place.isLast] = end >= view.lastWord ? 1 : 0;
  ending[place.length] = bin(end - begin + 1);
  ending[place.commas] = Math.min(commas, 3);
  ending[place.toCue] = position - end > 0 ? bin(position - end) : 8;
  ending[place.rest] = bin(view.items.length - end);
  return ending;
};

/** What the model of who says it looks at where the text names nobody; it is the same model as that of `SOURCE_FAMILIES`. */
export const NOBODY_FAMILIES = familiesOf(SIZES.source, {
  0: ['layout'],
  1: ['cue'],
  2: ['before', 'beforeThat'],
  3: ['subject'],
  4: ['cue', 'before'],
  24: ['cue', 'wordBefore'],
  25: ['before', 'suffix', 'early'],
});

const nobody = roomFor(NOBODY_FAMILIES);

/** What is known of a cue whose source may be nobody. Every cue in turn has the same room for it. */
export const nobodyFacts = (view: ClauseView, position: number, layout: number): Facts => {
  const { place } = NOBODY_FAMILIES;
  nobody[place.layout] = layout;
  nobody[place.cue] = wordAt(view, position);
  nobody[place.before] = roleAt(view, position - 1);
  nobody[place.beforeThat] = roleAt(view, position - 2);
  nobody[place.wordBefore] = wordAt(view, position - 1);
  nobody[place.subject] = subjectRole(view, position);
  nobody[place.suffix] = suffixOf(view, position);
  nobody[place.early] = position < 2 ? 1 : 0;
  return nobody;
};

/** What the model of who says it looks at. */
export const SOURCE_FAMILIES = familiesOf(SIZES.source, {
  5: ['side', 'layout', 'gap'],
  6: ['side', 'kind', 'gap'],
  7: ['layout', 'between', 'side'],
  8: ['kind', 'between', 'side'],
  9: ['subject', 'layout', 'kind'],
  10: ['before', 'after', 'side'],
  11: ['wordBefore', 'side', 'gap'],
  12: ['rank', 'side', 'layout'],
  13: ['cue', 'side', 'gap'],
  14: ['possessive', 'side', 'gap'],
  15: ['suffix', 'side', 'between'],
  16: ['beforeCue', 'side', 'rank'],
  17: ['word', 'side'],
  18: ['inside', 'side', 'gap'],
  19: ['atStart', 'side', 'before'],
  20: ['cue', 'subject', 'side'],
  21: ['cue', 'wordBefore', 'side'],
  22: ['beforeCue', 'beforeThat', 'rankBefore'],
  23: ['cue', 'kind', 'side'],
  26: ['suffix', 'subject', 'rank'],
});

const naming = roomFor(SOURCE_FAMILIES);

/** What is known of a candidate who may say what begins at `begin`. Every candidate in turn has the same room for it. */
export const sourceFacts = (
  view: ClauseView,
  position: number,
  layout: number,
  begin: number,
  { first, last, phrase, subject, rank, relative }: SourceCandidate,
): Facts => {
  const { place } = SOURCE_FAMILIES;
  const noun = pick(view.reading.index.phrases, phrase);
  const side = last < position ? 0 : 1;
  naming[place.side] = side;
  naming[place.layout] = layout;
  naming[place.cue] = wordAt(view, position);
  naming[place.suffix] = suffixOf(view, position);
  naming[place.beforeCue] = roleAt(view, position - 1);
  naming[place.beforeThat] = roleAt(view, position - 2);
  naming[place.kind] = noun ? 1 + KINDS.indexOf(noun.kind) + 8 * FORMS.indexOf(noun.form) : relative ? 40 : 41;
  naming[place.gap] = bin(side === 0 ? position - last - 1 : first - position - 1);
  naming[place.between] = side === 0 ? rolesBetween(view, last, position) : rolesBetween(view, position, first);
  naming[place.subject] = subject;
  naming[place.rank] = rank;
  naming[place.rankBefore] = side === 0 ? rank : 9;
  naming[place.possessive] = noun?.possessive ? 1 : 0;
  naming[place.inside] = begin >= 0 && layout === Layout.AFTER && first >= begin ? 1 : 0;
  naming[place.atStart] = first === 0 ? 1 : 0;
  naming[place.before] = roleAt(view, first - 1);
  naming[place.wordBefore] = wordAt(view, first - 1);
  naming[place.word] = wordAt(view, last);
  naming[place.after] = roleAt(view, last + 1);
  return naming;
};

/** One bit for each role that stands between two positions. */
const rolesBetween = (view: ClauseView, from: number, to: number): number => {
  let roles = 0;
  for (let at = from + 1; at < to; at++) roles |= 1 << roleAt(view, at);
  return roles;
};
