import type { ClauseView } from './clause-view.ts';
import { cueLemmaOf, Role, roleAt, wordAt } from './clause-view.ts';
import type { SourceCandidate } from './indirect-candidates.ts';
import { Layout } from './indirect-candidates.ts';
import { featureOf, hashOf } from './linear-model.ts';
import { isQuotation } from './sentences.ts';

/** How many features each of the models has; powers of two. */
export const SIZES = { cue: 65536, layout: 4096, begin: 4096, end: 8192, source: 8192 } as const;

const bin = (count: number): number => (count < 4 ? count : count < 6 ? 4 : count < 9 ? 5 : count < 15 ? 6 : 7);

/** What tells whether the word at `position` hands on what somebody says. */
export const cueFeatures = (view: ClauseView, position: number): number[] => {
  const size = SIZES.cue;
  const { items, reading } = view;
  const word = wordAt(view, position);
  const token = reading.passage.tokens[items[position] ?? -1];
  const lemma = hashOf((token && cueLemmaOf(token)) ?? '');
  const strength = STRENGTHS.indexOf(token?.word.reporting?.strength ?? 'NONE');
  const role = (offset: number): number => roleAt(view, position + offset);
  const near = (offset: number): number => wordAt(view, position + offset);
  const subject = subjectRole(view, position);
  const subjectHead = subjectWord(view, position);
  const behind = role(1);
  const that = 1 + firstOf(view, position + 1, 1, 5, Role.THAT);
  const quoted = quotedAround(view, position);
  const commaAhead = firstOf(view, position + 1, 1, 12, Role.COMMA);
  const commaBefore = firstOf(view, position - 1, -1, 12, Role.COMMA);
  const rest = bin(items.length - position - 1);
  const suffix = suffixOf(view, position);
  const kind = strength + 8 * suffix;
  const clause = verbAhead(view, position);
  const object = objectRole(view, position);
  return [
    featureOf(size, 0, 1),
    featureOf(size, 1, word),
    featureOf(size, 2, word, behind),
    featureOf(size, 3, word, role(-1)),
    featureOf(size, 4, lemma, near(1)),
    featureOf(size, 5, lemma, near(-1)),
    featureOf(size, 6, near(1), kind),
    featureOf(size, 7, near(-1), kind),
    featureOf(size, 8, near(2), strength),
    featureOf(size, 9, near(-2), strength),
    featureOf(size, 10, role(-1), behind, kind),
    featureOf(size, 11, behind, role(2), role(3)),
    featureOf(size, 12, role(-1), role(-2), role(-3)),
    featureOf(size, 13, lemma, subject),
    featureOf(size, 14, subject, behind, kind),
    featureOf(size, 15, that, kind),
    featureOf(size, 16, lemma, that),
    featureOf(size, 17, quoted, bin(position), rest),
    featureOf(size, 18, lemma, quoted),
    featureOf(size, 19, commaAhead, commaBefore, rest),
    featureOf(size, 20, bin(position), behind),
    featureOf(size, 21, rest, behind, role(-1)),
    featureOf(size, 22, near(1), near(2)),
    featureOf(size, 23, near(-1), near(-2)),
    featureOf(size, 24, suffix, subject, role(2)),
    featureOf(size, 25, lemma, rest),
    featureOf(size, 26, commaBefore, subject, rest),
    featureOf(size, 27, lemma, commaBefore),
    featureOf(size, 28, near(1), role(2), strength),
    featureOf(size, 29, lemma),
    featureOf(size, 30, kind),
    featureOf(size, 31, kind, quoted, behind),
    featureOf(size, 32, lemma, behind, role(2)),
    featureOf(size, 33, lemma, suffix, role(-1)),
    featureOf(size, 34, kind, subject),
    featureOf(size, 35, kind, role(-1), role(-2)),
    featureOf(size, 36, near(-1), behind, kind),
    featureOf(size, 37, kind, behind, role(2)),
    featureOf(size, 38, near(3), strength),
    featureOf(size, 39, subjectHead, strength),
    featureOf(size, 40, lemma, subjectHead),
    featureOf(size, 41, lemma, subject & 31, behind),
    featureOf(size, 42, wordAt(view, 0), position === 0 ? 1 : 0),
    featureOf(size, 43, near(-3), strength),
    featureOf(size, 44, lemma, near(2)),
    featureOf(size, 45, lemma, near(-2)),
    featureOf(size, 46, clause, kind),
    featureOf(size, 47, lemma, clause),
    featureOf(size, 48, object, kind),
    featureOf(size, 49, lemma, object),
    featureOf(size, 50, subject, object, strength),
    featureOf(size, 51, clause, subject, strength),
  ];
};

/** What tells how what is said stands to the word at `position` that says so. */
export const layoutFeatures = (view: ClauseView, position: number): number[] => {
  const size = SIZES.layout;
  const word = wordAt(view, position);
  const [before, behind] = [roleAt(view, position - 1), roleAt(view, position + 1)];
  const beyond = roleAt(view, position + 2);
  const commaBefore = firstOf(view, position - 1, -1, 12, Role.COMMA);
  const rest = bin(view.items.length - position - 1);
  const subject = subjectRole(view, position);
  const early = bin(position);
  return [
    featureOf(size, 0, 1),
    featureOf(size, 1, word),
    featureOf(size, 2, behind, beyond, roleAt(view, position + 3)),
    featureOf(size, 3, before, behind),
    featureOf(size, 4, commaBefore, rest, early),
    featureOf(size, 5, commaBefore, subject, behind),
    featureOf(size, 6, rest, behind),
    featureOf(size, 7, wordAt(view, position + 1)),
    featureOf(size, 8, word, behind),
    featureOf(size, 9, word, rest, early),
    featureOf(size, 10, word, commaBefore),
    featureOf(size, 11, quotedAround(view, position), rest, commaBefore),
    featureOf(size, 12, before, roleAt(view, position - 2), roleAt(view, position - 3)),
    featureOf(size, 13, subject, rest),
    featureOf(size, 14, firstOf(view, position + 1, 1, 12, Role.COMMA), commaBefore, behind),
  ];
};

/** How far behind the word the next verb stands in the same stretch of the sentence, as "would" in "said the mill would close". */
const verbAhead = (view: ClauseView, position: number): number => {
  for (let ahead = 1; ahead <= 12; ahead++) {
    const role = roleAt(view, position + ahead);
    if (role === Role.AUXILIARY) return bin(ahead);
    if (role === Role.VERB || role === Role.REPORTING) return 10 + bin(ahead);
    if (role === Role.TO) return 20 + bin(ahead);
    if (role <= Role.SIGN) return 30 + role;
  }
  return 40;
};

/** What kind of noun phrase follows, if one does. */
const objectRole = (view: ClauseView, position: number): number => {
  const { index } = view.reading;
  for (let ahead = 1; ahead <= 3; ahead++) {
    const item = view.items[position + ahead];
    if (item === undefined || isQuotation(item)) return 0;
    const phrase = index.phrases[index.phraseAt[item] ?? -1];
    if (phrase) return 1 + KINDS.indexOf(phrase.kind) + 8 * FORMS.indexOf(phrase.form) + 32 * ahead;
  }
  return 1;
};

/** 1 where a quotation stands before the word, 2 where one stands behind it, 3 for both. */
const quotedAround = ({ quoted }: ClauseView, position: number): number =>
  (quoted.first < position ? 1 : 0) | (quoted.last > position ? 2 : 0);

const STRENGTHS: readonly string[] = ['NONE', 'SPEECH', 'MANNER', 'ATTITUDE'];

const firstOf = (view: ClauseView, from: number, step: number, most: number, role: number): number => {
  for (let count = 1; count <= most; count++) if (roleAt(view, from + step * (count - 1)) === role) return bin(count);
  return 9;
};

/** -ing, -ed and the rest: how the word is inflected. */
const suffixOf = (view: ClauseView, position: number): number => {
  const lower = view.reading.passage.tokens[view.items[position] ?? -1]?.lower ?? '';
  return lower.endsWith('ing') ? 1 : lower.endsWith('ed') ? 2 : lower.endsWith('s') ? 3 : 0;
};

/** Where a subject would end, past auxiliaries and adverbs. */
const subjectAt = (view: ClauseView, position: number): number => {
  let at = position - 1;
  while (at >= 0 && at > position - 6 && (roleAt(view, at) === Role.AUXILIARY || roleAt(view, at) === Role.ADVERB))
    at--;
  return at;
};

const subjectWord = (view: ClauseView, position: number): number => wordAt(view, subjectAt(view, position));

/** What stands where a subject would. */
const subjectRole = (view: ClauseView, position: number): number => {
  const at = subjectAt(view, position);
  const role = roleAt(view, at);
  const { index, passage } = view.reading;
  const item = view.items[at] ?? -1;
  const phrase = isQuotation(item) ? undefined : index.phrases[index.phraseAt[item] ?? -1];
  const kind = phrase ? 1 + KINDS.indexOf(phrase.kind) : 0;
  const clitic = !isQuotation(item) && passage.tokens[item]?.clitic ? 1 : 0;
  return role + 32 * kind + 256 * clitic + 512 * Math.min(2, position - 1 - at);
};

const KINDS = ['PERSON', 'ORGANIZATION', 'GROUP', 'UNNAMED', 'THING'];
const FORMS = ['NAME', 'DESCRIPTION', 'PRONOUN'];

/** What tells whether what is said begins at `begin`. */
export const beginFeatures = (view: ClauseView, position: number, layout: number, begin: number): number[] => {
  const size = SIZES.begin;
  const word = wordAt(view, position);
  const role = roleAt(view, begin);
  const before = roleAt(view, begin - 1);
  const distance = bin(Math.abs(begin - position));
  return [
    featureOf(size, 0, layout, distance),
    featureOf(size, 1, layout, wordAt(view, begin)),
    featureOf(size, 2, layout, wordAt(view, begin - 1), begin - 1 === position ? 1 : 0),
    featureOf(size, 3, layout, word, distance),
    featureOf(size, 4, word, role, before),
    featureOf(size, 5, layout, role, before),
    featureOf(size, 6, layout, role, distance),
    featureOf(size, 7, word, wordAt(view, begin)),
    featureOf(size, 8, word, wordAt(view, begin - 1), distance),
    featureOf(size, 9, layout, begin === 0 ? 1 : 0, before),
    featureOf(size, 10, role, before, roleAt(view, begin + 1)),
    featureOf(size, 11, layout, roleAt(view, begin - 2), before),
    featureOf(size, 12, layout, subjectlike(view, begin), before),
  ];
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

/** What tells whether what is said, begun at `begin`, ends with the item at `end`. */
export const endFeatures = (
  view: ClauseView,
  position: number,
  layout: number,
  begin: number,
  end: number,
  commas: number,
): number[] => {
  const size = SIZES.end;
  const next = roleAt(view, end + 1);
  const beyond = roleAt(view, end + 2);
  const last = isLast(view, end) ? 1 : 0;
  const length = bin(end - begin + 1);
  const opening = roleAt(view, begin);
  const word = wordAt(view, position);
  const few = Math.min(commas, 3);
  return [
    featureOf(size, 0, layout, last, next),
    featureOf(size, 1, layout, wordAt(view, end + 1)),
    featureOf(size, 2, layout, wordAt(view, end + 1), wordAt(view, end + 2)),
    featureOf(size, 3, next, beyond, last),
    featureOf(size, 4, opening, next, last),
    featureOf(size, 5, opening, next, beyond),
    featureOf(size, 6, word, next, last),
    featureOf(size, 7, length, last, layout),
    featureOf(size, 8, few, next, last),
    featureOf(size, 9, length, next, opening),
    featureOf(size, 10, wordAt(view, begin), wordAt(view, end + 1), last),
    featureOf(size, 11, layout, position - end > 0 ? bin(position - end) : 8, next),
    featureOf(size, 12, next, beyond, roleAt(view, end + 3)),
    featureOf(size, 13, wordAt(view, end), next),
    featureOf(size, 14, few, next, beyond),
    featureOf(size, 15, opening, wordAt(view, end + 1), few),
    featureOf(size, 16, word, wordAt(view, end + 1)),
    featureOf(size, 17, roleAt(view, end), next, layout),
    featureOf(size, 18, beyond, wordAt(view, end + 2), opening),
    featureOf(size, 19, last, bin(view.items.length - end), next),
  ];
};

/** Whether only the sentence's closing signs stand behind. */
const isLast = (view: ClauseView, end: number): boolean => {
  for (let at = end + 1; at < view.items.length; at++) if (roleAt(view, at) !== Role.SIGN) return false;
  return true;
};

/** What tells whether the candidate is the one who says it. */
export const sourceFeatures = (
  view: ClauseView,
  position: number,
  layout: number,
  begin: number,
  candidate: SourceCandidate,
): number[] => {
  const size = SIZES.source;
  const word = wordAt(view, position);
  if (candidate.nobody)
    return [
      featureOf(size, 0, layout),
      featureOf(size, 1, word),
      featureOf(size, 2, roleAt(view, position - 1), roleAt(view, position - 2)),
      featureOf(size, 3, subjectRole(view, position)),
      featureOf(size, 4, word, roleAt(view, position - 1)),
      featureOf(size, 24, word, wordAt(view, position - 1)),
      featureOf(size, 25, roleAt(view, position - 1), suffixOf(view, position), position < 2 ? 1 : 0),
    ];
  const { first, last, phrase, subject, rank } = candidate;
  const noun = view.reading.index.phrases[phrase];
  const side = last < position ? 0 : 1;
  const kind = noun ? 1 + KINDS.indexOf(noun.kind) + 8 * FORMS.indexOf(noun.form) : candidate.relative ? 40 : 41;
  const gap = bin(side === 0 ? position - last - 1 : first - position - 1);
  const from = side === 0 ? last + 1 : position + 1;
  const to = side === 0 ? position : first;
  let between = 0;
  for (let at = from; at < to; at++) between |= 1 << roleAt(view, at);
  const before = roleAt(view, first - 1);
  const after = roleAt(view, last + 1);
  const possessive = noun?.possessive ? 1 : 0;
  const inside = begin >= 0 && layout === Layout.AFTER && first >= begin ? 1 : 0;
  return [
    featureOf(size, 5, side, layout, gap),
    featureOf(size, 6, side, kind, gap),
    featureOf(size, 7, layout, between, side),
    featureOf(size, 8, kind, between, side),
    featureOf(size, 9, subject, layout, kind),
    featureOf(size, 10, before, after, side),
    featureOf(size, 11, wordAt(view, first - 1), side, gap),
    featureOf(size, 12, rank, side, layout),
    featureOf(size, 13, word, side, gap),
    featureOf(size, 14, possessive, side, gap),
    featureOf(size, 15, suffixOf(view, position), side, between),
    featureOf(size, 16, roleAt(view, position - 1), side, rank),
    featureOf(size, 17, wordAt(view, last), side),
    featureOf(size, 18, inside, side, gap),
    featureOf(size, 19, first === 0 ? 1 : 0, side, before),
    featureOf(size, 20, word, subject, side),
    featureOf(size, 21, word, wordAt(view, first - 1), side),
    featureOf(size, 22, roleAt(view, position - 1), roleAt(view, position - 2), side === 0 ? rank : 9),
    featureOf(size, 23, word, kind, side),
    featureOf(size, 26, suffixOf(view, position), subject, rank),
  ];
};
