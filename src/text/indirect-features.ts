import type { ClauseView } from './clause-view.ts';
import { Role, roleAt, wordAt } from './clause-view.ts';
import { bin, FORMS, KINDS, subjectRole, suffixOf } from './cue-context.ts';
import type { SourceCandidate } from './indirect-candidates.ts';
import { Layout } from './indirect-candidates.ts';
import { featureOf } from './linear-model.ts';

/** How many features the models of what is said, and of who says it, have; powers of two. */
export const SIZES = { begin: 4096, end: 8192, source: 8192 } as const;

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
