import {
  ABBREVIATIONS,
  CAPITALISED_ABBREVIATIONS,
  NUMERIC_ABBREVIATIONS,
  SENTENCE_FINAL_ABBREVIATIONS,
} from '../english/abbreviations.ts';
import { CALENDAR_WORDS } from '../english/calendar.ts';
import { COMMON_VERB_FORMS } from '../english/common-verbs.ts';
import { COMMON_WORDS, SURNAME_WORDS } from '../english/common-words.ts';
import { DEMONYM_PLURALS, DEMONYMS } from '../english/demonyms.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  FUNCTION_WORDS,
  PREPOSITIONS,
  SENTENCE_ADVERBS,
} from '../english/function-words.ts';
import { AMBIGUOUS_GIVEN_NAMES, GIVEN_NAMES } from '../english/given-names.ts';
import { HONORIFICS, OFFICES } from '../english/honorifics.ts';
import { INDIRECT_ADJECTIVES, INDIRECT_NOUNS, INDIRECT_OTHERS, INDIRECT_VERBS } from '../english/indirect-cues.ts';
import { DOCUMENT_NOUNS, ORGANIZATION_NOUNS, ORGANIZATION_WORDS, ORGANIZATIONS } from '../english/organizations.ts';
import { GROUP_NOUNS, KINSHIP, PERSON_NOUNS } from '../english/person-nouns.ts';
import { AMBIGUOUS_PLACES, PLACES } from '../english/places.ts';
import type { Pronoun } from '../english/pronouns.ts';
import { PRONOUNS } from '../english/pronouns.ts';
import type { ReportingVerb } from '../english/reporting-verbs.ts';
import {
  NOUN_LIKE_VERB_FORMS,
  PHRASAL_REPORTING_VERBS,
  REPORTING_VERBS,
  SPEECH_NOUNS,
} from '../english/reporting-verbs.ts';
import type { Gender } from '../english/word-list.ts';
import { hashOf } from './word-hash.ts';

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
  /** Its hash, by which the models know it. */
  readonly cueHash: number;
  /** The verbs that it is a form of together with a particle: "pointed out". */
  readonly phrasal: readonly { readonly particle: string; readonly verb: ReportingVerb }[] | null;
}

type Entry = { -readonly [Member in keyof Word]: Word[Member] };

const blank = (): Entry => ({
  flags: 0,
  gender: null,
  reporting: null,
  pronoun: null,
  cueLemma: null,
  cueHash: 0,
  phrasal: null,
});

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
for (const entry of lexicon.values()) {
  entry.cueLemma = entry.reporting?.lemma ?? entry.cueLemma;
  entry.cueHash = hashOf(entry.cueLemma ?? '');
}

/**
 * Every word and phrase of the lexicon, in lower case. Of most no more is known than flags and a gender: such words of one kind
 * share one entry, so that the few entries that a text asks for all the time stay in the processor's cache.
 */
export const LEXICON: ReadonlyMap<string, Word> = shareEntries(lexicon);

function shareEntries(entries: ReadonlyMap<string, Entry>): Map<string, Word> {
  const shared = new Map<string, Word>();
  return new Map(
    Array.from(entries, ([lower, entry]): [string, Word] => {
      if (entry.reporting || entry.pronoun || entry.cueLemma || entry.phrasal) return [lower, entry];
      const kind = `${entry.flags} ${entry.gender}`;
      const known = shared.get(kind) ?? entry;
      shared.set(kind, known);
      return [lower, known];
    }),
  );
}

/** What is known of a word or phrase in lower case; the same empty value for all unknown ones. */
export const lookUp = (lower: string): Word => LEXICON.get(lower) ?? UNKNOWN;

/** The words with which phrases of the lexicon begin: "new" of "new york". */
const PHRASE_OPENINGS: ReadonlySet<string> = new Set(
  Array.from(LEXICON.keys(), (lower) => lower.slice(0, lower.indexOf(' ') + 1).trimEnd()),
);

/** Whether a phrase of the lexicon begins with the word: few do, and others need not be looked up. */
export const opensPhrase = (lower: string): boolean => PHRASE_OPENINGS.has(lower);
