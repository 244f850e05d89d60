import { QUESTION_WORDS, SUBORDINATORS } from '../english/function-words.ts';
import type { Word } from './lexicon.ts';
import { Flag } from './lexicon.ts';
import { Ending } from './word-ending.ts';

/** What an item of a sentence is, as far as clauses go. */
export const Role = {
  EDGE: 0,
  QUOTATION: 1,
  COMMA: 2,
  COLON: 3,
  DASH: 4,
  SIGN: 5,
  THAT: 6,
  TO: 7,
  WH: 8,
  PRONOUN: 9,
  DETERMINER: 10,
  PREPOSITION: 11,
  AND: 12,
  CONJUNCTION: 13,
  AUXILIARY: 14,
  REPORTING: 15,
  VERB: 16,
  ADVERB: 17,
  NAME: 18,
  NUMBER: 19,
  NOUN: 20,
  WORD: 21,
  CAPITAL: 22,
  PARTICIPLE: 23,
  CALENDAR: 24,
} as const;

/** The role of a word of one of the closed classes, with a capital or without; null for any other. */
export const closedRoleOf = (lower: string, { flags, pronoun }: Word): number | null => {
  if (lower === 'that') return Role.THAT;
  if (lower === 'to') return Role.TO;
  if (pronoun) return pronoun.case === 'POSSESSIVE' ? Role.DETERMINER : Role.PRONOUN;
  const isFunction = (flags & Flag.FUNCTION) !== 0;
  if (isFunction && QUESTION_WORDS.has(lower)) return Role.WH;
  if (lower === 'and' || lower === 'or' || lower === 'but') return Role.AND;
  if (flags & Flag.AUXILIARY) return Role.AUXILIARY;
  if (flags & Flag.DETERMINER) return Role.DETERMINER;
  if (isFunction && SUBORDINATORS.has(lower)) return Role.CONJUNCTION;
  if (flags & Flag.PREPOSITION) return Role.PREPOSITION;
  if (flags & Flag.CONJUNCTION) return Role.CONJUNCTION;
  return flags & Flag.ADVERB ? Role.ADVERB : null;
};

const NOUNS = Flag.PERSON_NOUN | Flag.GROUP_NOUN | Flag.ORGANIZATION_NOUN | Flag.DOCUMENT_NOUN;

/** The role of any other word without a capital. */
export const openRoleOf = ({ flags, reporting }: Word, ending: number): number => {
  if (reporting) return Role.REPORTING;
  if (flags & NOUNS) return Role.NOUN;
  if (flags & Flag.VERB) return Role.VERB;
  if (ending === Ending.ING || ending === Ending.ED) return Role.PARTICIPLE;
  return ending === Ending.LY ? Role.ADVERB : Role.WORD;
};

/** The role of any other word with a capital, but for names. */
export const capitalRoleOf = ({ flags }: Word): number => (flags & Flag.CALENDAR ? Role.CALENDAR : Role.CAPITAL);

/** The role of a punctuation mark. */
export const roleOfSign = (sign: string): number => {
  switch (sign) {
    case ',':
      return Role.COMMA;
    case ':':
    case ';':
      return Role.COLON;
    case '—':
    case '–':
    case '-':
    case '―':
      return Role.DASH;
    default:
      return Role.SIGN;
  }
};
