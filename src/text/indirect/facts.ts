import { roomFor, scatter } from '../models/feature-families.ts';

/**
 * What the models of reported speech know of a case, by the stage that writes it down, and where it stands; 0 is nobody's
 * place. Written out, for V8 to know each place beforehand: it looks up those of an object that was put together.
 */
export const PLACE = {
  // Of the cue and the words around it:
  word: 1,
  lemma: 2,
  strength: 3,
  suffix: 4,
  kind: 5,
  before: 6,
  before2: 7,
  before3: 8,
  behind: 9,
  behind2: 10,
  behind3: 11,
  wordBefore: 12,
  wordBefore2: 13,
  wordBehind: 14,
  wordBehind2: 15,
  wordBehind3: 16,
  auxiliaries: 17,
  governor: 18,
  subject: 19,
  subjectRole: 20,
  subjectBefore: 21,
  subjectWordBefore: 22,
  that: 23,
  commaAhead: 24,
  commaBefore: 25,
  quoted: 26,
  early: 27,
  rest: 28,
  firstWord: 29,
  firstRole: 30,
  secondRole: 31,
  // Of the words before and behind it that may be cues too:
  previousWord: 32,
  previousLemma: 33,
  previousKind: 34,
  previousGap: 35,
  previousBehind: 36,
  previousBetween: 37,
  nextKind: 38,
  nextGap: 39,
  saidBefore: 40,
  saidBehind: 41,
  // Of a place where what is said may begin or end:
  way: 42,
  opening: 43,
  adjacent: 44,
  predicate: 45,
  distance: 46,
  exactDistance: 47,
  isLast: 48,
  toCue: 49,
  place: 50,
  placeWord: 51,
  // Of such a place, or of whoever may say it:
  placeBefore: 52,
  placeBefore2: 53,
  placeNext: 54,
  placeNext2: 55,
  placeNext3: 56,
  placeWordBefore: 57,
  placeWordNext: 58,
  placeWordNext2: 59,
  verbs: 60,
  commas: 61,
  // Of whoever may say it:
  layout: 62,
  side: 63,
  sideRank: 64,
  sideGap: 65,
  towardsCue: 66,
  phrase: 67,
  asSubject: 68,
  reporting: 69,
  size: 70,
} as const;

/** What is known of one case, as it is written down: that of a cue holds while its content and its sources are looked at. */
export const values = roomFor(PLACE);

/** The same as the models take it, once it is settled. */
export const facts = roomFor(PLACE);

/** To be called when the values from one place to another are written down. */
export const settle = (from: number, to: number): void => scatter(values, facts, from, to);
