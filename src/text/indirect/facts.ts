import { placesOf, roomFor, scatter } from '../models/feature-families.ts';

/** What the models of reported speech know of a case, by the stage that writes it down. */
const FACTS = [
  // Of the cue and the words around it:
  'word',
  'lemma',
  'strength',
  'suffix',
  'kind',
  'before',
  'before2',
  'before3',
  'behind',
  'behind2',
  'behind3',
  'wordBefore',
  'wordBefore2',
  'wordBehind',
  'wordBehind2',
  'wordBehind3',
  'auxiliaries',
  'governor',
  'subject',
  'subjectRole',
  'subjectBefore',
  'subjectWordBefore',
  'that',
  'commaAhead',
  'commaBefore',
  'quoted',
  'early',
  'rest',
  'firstWord',
  'firstRole',
  'secondRole',
  // Of the words before and behind it that may be cues too:
  'previousWord',
  'previousLemma',
  'previousKind',
  'previousGap',
  'previousBehind',
  'previousBetween',
  'nextKind',
  'nextGap',
  'saidBefore',
  'saidBehind',
  // Of a place where what is said may begin or end:
  'way',
  'opening',
  'adjacent',
  'predicate',
  'distance',
  'exactDistance',
  'isLast',
  'toCue',
  'place',
  'placeWord',
  // Of such a place, or of whoever may say it:
  'placeBefore',
  'placeBefore2',
  'placeNext',
  'placeNext2',
  'placeNext3',
  'placeWordBefore',
  'placeWordNext',
  'placeWordNext2',
  'verbs',
  'commas',
  // Of whoever may say it:
  'layout',
  'side',
  'sideRank',
  'sideGap',
  'towardsCue',
  'phrase',
  'asSubject',
  'reporting',
  'size',
] as const;

/** Where each fact stands. */
export const PLACE = placesOf(FACTS);

/** What is known of one case, as it is written down: that of a cue holds while its content and its sources are looked at. */
export const values = roomFor(PLACE);

/** The same as the models take it, once it is settled. */
export const facts = roomFor(PLACE);

/** To be called when the values from one place to another are written down. */
export const settle = (from: number, to: number): void => scatter(values, facts, from, to);
