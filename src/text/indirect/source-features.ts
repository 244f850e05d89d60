import { familiesOf } from '../models/feature-families.ts';
import { pick } from '../pick.ts';
import { Role } from '../words/word-roles.ts';
import type { ClauseView } from './clause-view.ts';
import { roleAt, wordAt } from './clause-view.ts';
import { bin, FORMS, isVerbal, KINDS } from './cue-context.ts';
import { PLACE, settle, values } from './facts.ts';
import type { SourceCandidate } from './indirect-candidates.ts';

/** How many features the model of who says it has; a power of two. */
export const SOURCE_SIZE = 2 ** 15;

/** What the model of who says it looks at where the text names nobody. */
export const NOBODY_FAMILIES = familiesOf(
  SOURCE_SIZE,
  {
    0: ['layout'],
    1: ['before', 'suffix', 'early'],
    2: ['behind', 'suffix'],
    3: ['governor', 'suffix'],
    4: ['lemma', 'auxiliaries'],
    5: ['lemma', 'behind'],
    6: ['lemma', 'layout'],
  },
  PLACE,
);

/** The same model where it names somebody. */
export const SOURCE_FAMILIES = familiesOf(
  SOURCE_SIZE,
  {
    7: ['layout', 'sideGap'],
    8: ['layout', 'side', 'placeWordBefore'],
    9: ['layout', 'phrase', 'asSubject'],
    10: ['layout', 'phrase', 'sideRank'],
    11: ['phrase', 'placeWordBefore'],
    12: ['phrase', 'towardsCue'],
    13: ['phrase', 'sideGap'],
    14: ['phrase', 'size'],
    15: ['phrase', 'verbs', 'reporting'],
    16: ['kind', 'before', 'sideRank'],
    17: ['suffix', 'before', 'sideRank'],
    18: ['suffix', 'asSubject', 'sideRank'],
    19: ['governor', 'sideRank'],
    20: ['subject', 'sideRank'],
    21: ['lemma', 'sideGap'],
    22: ['lemma', 'side', 'asSubject'],
    23: ['side', 'placeNext', 'placeNext2'],
    24: ['side', 'placeBefore', 'placeNext'],
    25: ['side', 'placeWordNext'],
    26: ['side', 'verbs', 'commas'],
    27: ['sideGap', 'placeWordNext'],
    28: ['sideGap', 'commas'],
  },
  PLACE,
);

/** Writes down, of a cue that is noted already, what is known of a candidate who may say what stands so to it. */
export const noteSource = (
  view: ClauseView,
  position: number,
  layout: number,
  { first, last, phrase, subject, rank, relative, nobody }: SourceCandidate,
): void => {
  values[PLACE.layout] = layout;
  settle(PLACE.layout, PLACE.layout);
  if (nobody) return;
  const noun = pick(view.reading.index.phrases, phrase);
  const side = last < position ? 0 : 1;
  const kind = noun ? 1 + KINDS.indexOf(noun.kind) + 8 * FORMS.indexOf(noun.form) : relative ? 40 : 41;
  values[PLACE.side] = side;
  values[PLACE.sideRank] = side + 2 * rank;
  values[PLACE.sideGap] = side + 2 * bin(side === 0 ? position - last - 1 : first - position - 1);
  values[PLACE.towardsCue] = roleAt(view, side === 0 ? position - 1 : position + 1);
  values[PLACE.phrase] = side + 2 * kind;
  values[PLACE.asSubject] = subject;
  values[PLACE.size] = Math.min(5, last - first);
  values[PLACE.placeBefore] = roleAt(view, first - 1);
  values[PLACE.placeNext] = roleAt(view, last + 1);
  values[PLACE.placeNext2] = roleAt(view, last + 2);
  values[PLACE.placeWordBefore] = wordAt(view, first - 1);
  values[PLACE.placeWordNext] = wordAt(view, last + 1);
  noteBetween(view, side === 0 ? last : position, side === 0 ? position : first);
  settle(PLACE.placeBefore, PLACE.size);
};

const noteBetween = (view: ClauseView, from: number, to: number): void => {
  let [verbs, commas, reporting] = [0, 0, 0];
  for (let at = from + 1; at < to; at++) {
    const role = roleAt(view, at);
    if (isVerbal(role)) verbs++;
    if (role === Role.REPORTING) reporting++;
    if (role === Role.COMMA) commas++;
  }
  values[PLACE.verbs] = Math.min(3, verbs);
  values[PLACE.commas] = Math.min(3, commas);
  values[PLACE.reporting] = Math.min(2, reporting);
};
