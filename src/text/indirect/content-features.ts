import { familiesOf } from '../models/feature-families.ts';
import { Role } from '../words/word-roles.ts';
import type { ClauseView } from './clause-view.ts';
import { roleAt, wordAt } from './clause-view.ts';
import { bin, isVerbal } from './cue-context.ts';
import { PLACE, settle, values } from './facts.ts';
import type { Beginning, End } from './indirect-candidates.ts';

/** How many features the models of where what is said begins and ends have; powers of two. */
export const CONTENT_SIZES = { begin: 2 ** 14, end: 2 ** 15 } as const;

/** What the model of where what is said begins looks at. */
export const BEGIN_FAMILIES = familiesOf(
  CONTENT_SIZES.begin,
  {
    0: ['way', 'placeWord'],
    1: ['way', 'placeWordBefore', 'adjacent'],
    2: ['way', 'placeWordBefore', 'distance'],
    3: ['way', 'placeBefore2', 'placeBefore'],
    4: ['way', 'placeBefore', 'distance'],
    5: ['way', 'place', 'distance'],
    6: ['way', 'place', 'placeBefore'],
    7: ['kind', 'place', 'placeBefore'],
    8: ['kind', 'place', 'adjacent'],
    9: ['behind', 'behind2', 'exactDistance'],
    10: ['wordBehind', 'exactDistance'],
    11: ['lemma', 'placeBefore', 'distance'],
    12: ['lemma', 'placeWordBefore'],
    13: ['place', 'placeBefore', 'placeNext'],
    14: ['place', 'placeNext', 'placeNext2'],
    15: ['place', 'placeBefore', 'commas'],
    16: ['place', 'placeBefore', 'verbs'],
    17: ['place', 'placeBefore', 'predicate'],
  },
  PLACE,
);

/** Writes down, of a cue that is noted already, what is known of a place where what is said may begin. */
export const noteBegin = (
  view: ClauseView,
  position: number,
  way: number,
  { begin, verbs, commas }: Beginning,
): void => {
  const distance = Math.abs(begin - position);
  values[PLACE.way] = way;
  values[PLACE.distance] = bin(distance);
  values[PLACE.exactDistance] = Math.min(15, distance);
  values[PLACE.adjacent] = begin - 1 === position ? 1 : 0;
  values[PLACE.place] = roleAt(view, begin);
  values[PLACE.placeBefore] = roleAt(view, begin - 1);
  values[PLACE.placeBefore2] = roleAt(view, begin - 2);
  values[PLACE.placeNext] = roleAt(view, begin + 1);
  values[PLACE.placeNext2] = roleAt(view, begin + 2);
  values[PLACE.placeWord] = wordAt(view, begin);
  values[PLACE.placeWordBefore] = wordAt(view, begin - 1);
  values[PLACE.predicate] = verbAhead(view, begin, 6, 2);
  values[PLACE.verbs] = Math.min(3, verbs);
  values[PLACE.commas] = Math.min(3, commas);
  settle(PLACE.way, PLACE.commas);
};

/** 1 where a verb stands within the next `near` words, 2 where one stands within `most`, 0 where the clause has none. */
const verbAhead = (view: ClauseView, from: number, most: number, near: number): number => {
  for (let ahead = 1; ahead <= most; ahead++) {
    const role = roleAt(view, from + ahead);
    if (isVerbal(role)) return ahead <= near ? 1 : 2;
    if (role === Role.COMMA || role === Role.SIGN || role === Role.EDGE) return 0;
  }
  return 0;
};

/** What the model of where what is said ends looks at. */
export const END_FAMILIES = familiesOf(
  CONTENT_SIZES.end,
  {
    0: ['way', 'place', 'placeNext'],
    1: ['way', 'distance', 'isLast'],
    2: ['way', 'toCue', 'placeNext'],
    3: ['way', 'toCue', 'placeWordNext'],
    4: ['way', 'placeWordNext', 'placeWordNext2'],
    5: ['place', 'placeBefore', 'placeNext'],
    6: ['place', 'placeWordNext'],
    7: ['placeWord', 'placeNext'],
    8: ['placeWord', 'placeWordNext'],
    9: ['placeWord', 'toCue'],
    10: ['placeNext', 'placeNext2', 'placeNext3'],
    11: ['placeNext', 'opening', 'distance'],
    12: ['placeNext', 'opening', 'placeNext2'],
    13: ['placeNext', 'predicate', 'placeNext2'],
    14: ['placeNext', 'commas', 'verbs'],
    15: ['placeNext', 'exactDistance'],
    16: ['placeNext', 'suffix', 'before'],
    17: ['placeNext', 'kind', 'verbs'],
    18: ['placeNext', 'lemma', 'verbs'],
    19: ['placeNext', 'lemma', 'isLast'],
    20: ['placeWordNext', 'opening', 'commas'],
    21: ['placeWordNext', 'verbs'],
    22: ['placeWordNext', 'distance'],
  },
  PLACE,
);

/** Writes down, of a cue that is noted already, what is known of what begins at `begin`, wherever it ends. */
export const noteContent = (view: ClauseView, way: number, begin: number): void => {
  values[PLACE.way] = way;
  values[PLACE.opening] = roleAt(view, begin);
};

/** Writes down, of content that is noted already, what is known of a place where it may end. */
export const noteEnd = (view: ClauseView, position: number, begin: number, { end, verbs, commas }: End): void => {
  const length = end - begin + 1;
  values[PLACE.place] = roleAt(view, end);
  values[PLACE.placeBefore] = roleAt(view, end - 1);
  values[PLACE.placeNext] = roleAt(view, end + 1);
  values[PLACE.placeNext2] = roleAt(view, end + 2);
  values[PLACE.placeNext3] = roleAt(view, end + 3);
  values[PLACE.placeWord] = wordAt(view, end);
  values[PLACE.placeWordNext] = wordAt(view, end + 1);
  values[PLACE.placeWordNext2] = wordAt(view, end + 2);
  values[PLACE.predicate] = verbAhead(view, end + 1, 8, 3);
  values[PLACE.isLast] = end >= view.lastWord ? 1 : 0;
  values[PLACE.distance] = bin(length);
  values[PLACE.exactDistance] = Math.min(31, length);
  values[PLACE.verbs] = Math.min(3, verbs);
  values[PLACE.commas] = Math.min(3, commas);
  values[PLACE.toCue] = position > end ? bin(position - end) : 8;
  settle(PLACE.way, PLACE.commas);
};
