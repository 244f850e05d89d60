import {
  ABBREVIATIONS,
  CAPITALISED_ABBREVIATIONS,
  NUMERIC_ABBREVIATIONS,
  SENTENCE_FINAL_ABBREVIATIONS,
} from './english/abbreviations.ts';
import { CALENDAR_WORDS } from './english/calendar.ts';
import { COMMON_VERB_FORMS } from './english/common-verbs.ts';
import { COMMON_WORDS, SURNAME_WORDS } from './english/common-words.ts';
import { DEMONYM_PLURALS, DEMONYMS } from './english/demonyms.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  FUNCTION_WORDS,
  PREPOSITIONS,
  SENTENCE_ADVERBS,
} from './english/function-words.ts';
import { AMBIGUOUS_GIVEN_NAMES, GIVEN_NAMES } from './english/given-names.ts';
import { HONORIFICS, OFFICES } from './english/honorifics.ts';
import { INDIRECT_ADJECTIVES, INDIRECT_NOUNS, INDIRECT_OTHERS, INDIRECT_VERBS } from './english/indirect-cues.ts';
import { DOCUMENT_NOUNS, ORGANIZATION_NOUNS, ORGANIZATION_WORDS, ORGANIZATIONS } from './english/organizations.ts';
import { GROUP_NOUNS, KINSHIP, PERSON_NOUNS } from './english/person-nouns.ts';
import { AMBIGUOUS_PLACES, PLACES } from './english/places.ts';
import type { Pronoun } from './english/pronouns.ts';
import { PRONOUNS } from './english/pronouns.ts';
import type { ReportingVerb } from './english/reporting-verbs.ts';
import {
  NOUN_LIKE_VERB_FORMS,
  PHRASAL_REPORTING_VERBS,
  REPORTING_VERBS,
  SPEECH_NOUNS,
} from './english/reporting-verbs.ts';
import type { Gender } from './english/word-list.ts';

/** What a word may be; the flags of a word are a union of these. */
export const Flag = {
  FUNCTION: 1 << 0,
  PREPOSITION: 1 << 1,
  CONJUNCTION: 1 << 2,
  DETERMINER: 1 << 3,
  AUXILIARY: 1 << 4,
  ADVERB: 1 << 5,
  VERB: 1 << 6,
  COMMON: 1 << 7,
  GIVEN_NAME: 1 << 8,
  AMBIGUOUS_NAME: 1 << 9,
  HONORIFIC: 1 << 10,
  OFFICE: 1 << 11,
  PERSON_NOUN: 1 << 12,
  GROUP_NOUN: 1 << 13,
  KINSHIP: 1 << 14,
  PLACE: 1 << 15,
  DEMONYM: 1 << 16,
  ORGANIZATION_WORD: 1 << 17,
  ORGANIZATION: 1 << 18,
  ORGANIZATION_NOUN: 1 << 19,
  DOCUMENT_NOUN: 1 << 20,
  CALENDAR: 1 << 21,
  ABBREVIATION: 1 << 22,
  ENDS_SENTENCE: 1 << 23,
  SPEECH_NOUN: 1 << 24,
  NOUN_LIKE: 1 << 25,
  CAPITALISED_ABBREVIATION: 1 << 26,
  NUMERIC_ABBREVIATION: 1 << 27,
  AMBIGUOUS_PLACE: 1 << 28,
  SURNAME: 1 << 29,
} as const;

/** What the tables of `english/` know of a word, brought together so that a token needs one look-up. */
export interface Word {
  readonly flags: number;
  /** What a given name, an honorific or a noun for a person tells of gender. */
  readonly gender: Gender;
  /** The verb that reports speech, of which this is a form. */
  readonly reporting: ReportingVerb | null;
  readonly pronoun: Pronoun | null;
  /** The dictionary form of what hands on what somebody says, with or without marks: "according", "hopes". */
  readonly cueLemma: string | null;
  /** The verbs that it is a form of together with a particle: "pointed out". */
  readonly phrasal: readonly { readonly particle: string; readonly verb: ReportingVerb }[] | null;
}

type Entry = { -readonly [Member in keyof Word]: Word[Member] };

const blank = (): Entry => ({ flags: 0, gender: null, reporting: null, pronoun: null, cueLemma: null, phrasal: null });

/** What is known of a word that is not in the lexicon: nothing. */
export const UNKNOWN: Word = blank();

const lexicon = new Map<string, Entry>();

const entryOf = (word: string): Entry => {
  const known = lexicon.get(word);
  if (known) return known;
  const entry = blank();
  lexicon.set(word, entry);
  return entry;
};

const flag = (list: Iterable<string>, flags: number): void => {
  for (const word of list) entryOf(word).flags |= flags;
};

const flagWithGender = (list: ReadonlyMap<string, Gender>, flags: number): void => {
  for (const [word, gender] of list) {
    const entry = entryOf(word);
    entry.flags |= flags;
    entry.gender ??= gender;
  }
};

flag(FUNCTION_WORDS, Flag.FUNCTION);
flag(PREPOSITIONS, Flag.PREPOSITION | Flag.FUNCTION);
flag(CONJUNCTIONS, Flag.CONJUNCTION | Flag.FUNCTION);
flag(DETERMINERS, Flag.DETERMINER | Flag.FUNCTION);
flag(AUXILIARIES, Flag.AUXILIARY | Flag.FUNCTION);
flag(SENTENCE_ADVERBS, Flag.ADVERB | Flag.FUNCTION);
flag(COMMON_VERB_FORMS, Flag.VERB);
flag(COMMON_WORDS, Flag.COMMON);
flagWithGender(GIVEN_NAMES, Flag.GIVEN_NAME);
flag(AMBIGUOUS_GIVEN_NAMES, Flag.AMBIGUOUS_NAME);
flagWithGender(HONORIFICS, Flag.HONORIFIC);
flag(OFFICES, Flag.OFFICE | Flag.PERSON_NOUN);
flagWithGender(PERSON_NOUNS, Flag.PERSON_NOUN);
flag(GROUP_NOUNS, Flag.GROUP_NOUN);
flagWithGender(KINSHIP, Flag.KINSHIP | Flag.PERSON_NOUN);
flag(PLACES, Flag.PLACE);
flag(DEMONYMS, Flag.DEMONYM);
flag(DEMONYM_PLURALS, Flag.DEMONYM | Flag.GROUP_NOUN);
flag(ORGANIZATION_WORDS, Flag.ORGANIZATION_WORD);
flag(ORGANIZATIONS, Flag.ORGANIZATION);
flag(ORGANIZATION_NOUNS, Flag.ORGANIZATION_NOUN);
flag(DOCUMENT_NOUNS, Flag.DOCUMENT_NOUN);
flag(CALENDAR_WORDS, Flag.CALENDAR);
flag(ABBREVIATIONS, Flag.ABBREVIATION);
flag(SENTENCE_FINAL_ABBREVIATIONS, Flag.ABBREVIATION | Flag.ENDS_SENTENCE);
flag(CAPITALISED_ABBREVIATIONS, Flag.CAPITALISED_ABBREVIATION);
flag(NUMERIC_ABBREVIATIONS, Flag.NUMERIC_ABBREVIATION);
flag(AMBIGUOUS_PLACES, Flag.AMBIGUOUS_PLACE);
flag(SURNAME_WORDS, Flag.SURNAME);
flag(SPEECH_NOUNS, Flag.SPEECH_NOUN);
flag(NOUN_LIKE_VERB_FORMS, Flag.NOUN_LIKE);
for (const verb of REPORTING_VERBS) for (const form of verb.forms) entryOf(form).reporting = verb;
for (const { lemma, forms, particle } of PHRASAL_REPORTING_VERBS)
  for (const form of forms) {
    const entry = entryOf(form);
    entry.phrasal = [...(entry.phrasal ?? []), { particle, verb: { lemma, forms, strength: 'SPEECH' } }];
  }
for (const [word, pronoun] of PRONOUNS) entryOf(word).pronoun = pronoun;
for (const row of [...INDIRECT_OTHERS, ...INDIRECT_VERBS, ...INDIRECT_ADJECTIVES, ...INDIRECT_NOUNS])
  for (const form of row) entryOf(form).cueLemma ??= row[0] ?? form;
for (const entry of lexicon.values()) entry.cueLemma = entry.reporting?.lemma ?? entry.cueLemma;

/** What is known of a word or phrase in lower case; the same empty value for all unknown ones. */
export const lookUp = (lower: string): Word => lexicon.get(lower) ?? UNKNOWN;

/** A word of the lexicon with its spelling, which all its tokens share. */
export interface Spelling {
  readonly lower: string;
  readonly word: Word;
}

// Most words of a text are in the lexicon. They are found where they stand in the text, without a string being cut out,
// lowered and hashed for each of them: a table with open addressing, at most half full.
const SLOTS = 1 << Math.ceil(Math.log2(2 * lexicon.size));
const spellings: Spelling[] = [{ lower: '', word: UNKNOWN }];
/** For each slot, the index of its spelling; 0 for none. Small, so that it stays in the processor's cache. */
const slots = new Uint16Array(SLOTS);

/** A code unit in lower case, if it is of ASCII, and a straight apostrophe for a curly one. */
const plain = (code: number): number => (code >= 0x41 && code <= 0x5a ? code | 0x20 : code === 0x2019 ? 0x27 : code);

/** Where in the table the search for a stretch begins: FNV-1a of its plain code units. */
const slotOf = (text: string, start: number, end: number): number => {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ plain(text.charCodeAt(at)), 0x01000193);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
};

for (const [lower, word] of lexicon) {
  let slot = slotOf(lower, 0, lower.length);
  while (slots[slot]) slot = (slot + 1) & (SLOTS - 1);
  slots[slot] = spellings.push({ lower, word }) - 1;
}

const isSpeltAt = (text: string, start: number, end: number, { lower }: Spelling): boolean => {
  if (lower.length !== end - start) return false;
  for (let at = 0; at < lower.length; at++)
    if (plain(text.charCodeAt(start + at)) !== lower.charCodeAt(at)) return false;
  return true;
};

/** The word of the lexicon that a stretch is, in whatever capitals of ASCII; null for any other stretch. */
export const spellingAt = (text: string, start: number, end: number): Spelling | null => {
  let slot = slotOf(text, start, end);
  for (let index = slots[slot]; index; index = slots[slot]) {
    const found = spellings[index];
    if (found && isSpeltAt(text, start, end, found)) return found;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return null;
};
