import { describe, expect, test } from 'vitest';
import * as abbreviations from '../../src/text/english/abbreviations.ts';
import * as calendar from '../../src/text/english/calendar.ts';
import * as commonVerbs from '../../src/text/english/common-verbs.ts';
import * as commonWords from '../../src/text/english/common-words.ts';
import * as dealings from '../../src/text/english/dealings.ts';
import * as demonyms from '../../src/text/english/demonyms.ts';
import * as functionWords from '../../src/text/english/function-words.ts';
import * as givenNames from '../../src/text/english/given-names.ts';
import * as honorifics from '../../src/text/english/honorifics.ts';
import * as names from '../../src/text/english/names.ts';
import * as organizations from '../../src/text/english/organizations.ts';
import * as personNouns from '../../src/text/english/person-nouns.ts';
import * as places from '../../src/text/english/places.ts';
import { PRONOUNS } from '../../src/text/english/pronouns.ts';
import * as reportingVerbs from '../../src/text/english/reporting-verbs.ts';
import * as utterances from '../../src/text/english/utterances.ts';
import * as works from '../../src/text/english/works.ts';

const { GIVEN_NAMES, AMBIGUOUS_GIVEN_NAMES } = givenNames;
const { HONORIFICS, OFFICES } = honorifics;
const { PERSON_NOUNS, GROUP_NOUNS, KINSHIP } = personNouns;
const { PHRASAL_REPORTING_VERBS, REPORTING_VERBS, NOUN_LIKE_VERB_FORMS } = reportingVerbs;

/** Every set and map of words, by the name it is exported under. */
const TABLES = [
  abbreviations,
  calendar,
  commonVerbs,
  commonWords,
  dealings,
  demonyms,
  functionWords,
  givenNames,
  honorifics,
  names,
  organizations,
  personNouns,
  places,
  reportingVerbs,
  utterances,
  works,
]
  .flatMap((module) => Object.entries(module))
  .flatMap(([name, table]) =>
    table instanceof Set || table instanceof Map ? [{ name, entries: [...(table.keys() as Iterable<string>)] }] : [],
  );

describe.each(TABLES)('$name', ({ entries }) => {
  test('holds trimmed lower-case entries', () => {
    expect(entries.length).toBeGreaterThan(4);
    expect(entries.filter((entry) => !/^['’]?[\p{Ll}\p{Nd}]/u.test(entry))).toEqual([]);
    expect(entries.filter((entry) => entry !== entry.trim() || /\s{2}|[,|_]/.test(entry))).toEqual([]);
    expect(entries.filter((entry) => entry !== entry.toLowerCase())).toEqual([]);
  });
});

/** What a table must and must not hold, a line each. */
const MEMBERS: readonly (readonly [string, ReadonlySet<string>, readonly string[], readonly string[]])[] = [
  ['offices', OFFICES, ['president', 'senator', 'striker', 'spokeswoman', 'economist'], ['people', 'company', 'wife']],
  ['groups', GROUP_NOUNS, ['officials', 'critics', 'police', 'women', 'senators'], ['official', 'company', 'report']],
  [
    'places',
    places.PLACES,
    ['ukraine', 'new york', 'calif', 'n.y', 'wall street', 'leeds', 'kyiv'],
    ['smith', 'monday'],
  ],
  ['demonyms', demonyms.DEMONYMS, ['american', 'scottish', 'democrat', 'tory', 'muslim'], ['america', 'americans']],
  ['peoples', demonyms.DEMONYM_PLURALS, ['americans', 'democrats', 'tories'], ['american', 'britishes', 'frenches']],
  ['organisations', organizations.ORGANIZATIONS, ['bbc', 'nbc news', 'nato', 'white house', 'google'], ['london']],
  ['organisation words', organizations.ORGANIZATION_WORDS, ['university', 'inc', 'ministry', 'news'], ['said', 'john']],
  [
    'organisation nouns',
    organizations.ORGANIZATION_NOUNS,
    ['company', 'government', 'campaign'],
    ['senator', 'report'],
  ],
  ['documents', organizations.DOCUMENT_NOUNS, ['report', 'letter', 'lawsuit', 'survey'], ['company', 'senator']],
  [
    'abbreviations',
    abbreviations.ABBREVIATIONS,
    ['mr', 'sen', 'u.s', 'calif', 'inc', 'jan', 'no', 'a.m'],
    ['said', 'in'],
  ],
  ['calendar', calendar.CALENDAR_WORDS, ['monday', 'march', 'sept', 'christmas'], ['today', 'week']],
  ['function words', functionWords.FUNCTION_WORDS, ['the', 'of', 'however', 'who', 'will', "didn't"], ['said', 'man']],
  ['auxiliaries', functionWords.AUXILIARIES, ['is', 'have', 'would', "won't"], ['say', 'the']],
  ['prepositions', functionWords.PREPOSITIONS, ['of', 'in', 'during'], ['and', 'however']],
  ['conjunctions', functionWords.CONJUNCTIONS, ['and', 'because', 'although'], ['of', 'the']],
  ['determiners', functionWords.DETERMINERS, ['the', 'a', 'his', 'several'], ['of', 'and']],
  ['adverbs', functionWords.SENTENCE_ADVERBS, ['however', 'meanwhile', 'later'], ['said', 'the']],
  [
    'verbs',
    commonVerbs.COMMON_VERB_FORMS,
    ['went', 'goes', 'announced', 'resigned', 'fell', 'is'],
    ['reports', 'plans'],
  ],
  [
    'common words',
    commonWords.COMMON_WORDS,
    ['government', 'people', 'after', 'breaking'],
    ['trump', 'johnson', 'london'],
  ],
  ['reproaches', dealings.REPROACHES, ['accused', 'scolding', 'slammed', 'quizzes'], ['asked', 'met', 'told']],
  ['requests', dealings.REQUESTS, ['asked', 'told', 'begging'], ['got', 'forced', 'met']],
  ['compulsions', dealings.COMPULSIONS, ['got', 'led', 'persuaded'], ['asked', 'told']],
  ['questions', dealings.QUESTIONS, ['asked', 'polled', 'pressed'], ['polls', 'questions', 'told']],
  ['issuing', dealings.ISSUING, ['issued', 'sent', 'gave'], ['read', 'got']],
  ['speech nouns', reportingVerbs.SPEECH_NOUNS, ['statement', 'interview', 'tweets', 'op-ed'], ['company', 'senator']],
];

test.each(MEMBERS)('%s', (_, table, members, strangers) => {
  expect(members.filter((word) => !table.has(word))).toEqual([]);
  expect(strangers.filter((word) => table.has(word))).toEqual([]);
});

describe('reporting verbs', () => {
  const byLemma = new Map(REPORTING_VERBS.map((verb) => [verb.lemma, verb]));

  test('are many, and each lemma is listed once', () => {
    expect(REPORTING_VERBS.length).toBeGreaterThan(350);
    expect(byLemma.size).toBe(REPORTING_VERBS.length);
  });

  test('no form belongs to two lemmas', () => {
    const owners = Map.groupBy(
      REPORTING_VERBS.flatMap(({ lemma, forms }) => forms.map((form) => ({ form, lemma }))),
      ({ form }) => form,
    );
    expect([...owners].filter(([, verbs]) => verbs.length > 1)).toEqual([]);
  });

  test('every verb has its base, third person, past and -ing, all one lower-case word', () => {
    for (const { lemma, forms } of [...REPORTING_VERBS, ...PHRASAL_REPORTING_VERBS]) {
      expect(forms[0], lemma).toBe(lemma.split(' ')[0]);
      expect(forms.length, lemma).toBeGreaterThanOrEqual(3);
      expect(new Set(forms).size, lemma).toBe(forms.length);
      expect(
        forms.some((form) => form.endsWith('ing')),
        lemma,
      ).toBe(true);
      expect(
        forms.slice(1).some((form) => form.endsWith('s')),
        lemma,
      ).toBe(true);
      expect(
        forms.filter((form) => !/^[a-z]+$/.test(form)),
        lemma,
      ).toEqual([]);
    }
  });

  test.each([
    ['say', 'SPEECH', 'said'],
    ['tell', 'SPEECH', 'told'],
    ['write', 'SPEECH', 'written'],
    ['quip', 'SPEECH', 'quipped'],
    ['reply', 'SPEECH', 'replied'],
    ['admit', 'SPEECH', 'admitting'],
    ['read', 'SPEECH', 'reads'],
    ['begin', 'MANNER', 'began'],
    ['shrug', 'MANNER', 'shrugged'],
    ['continue', 'MANNER', 'continuing'],
    ['dub', 'ATTITUDE', 'dubbed'],
    ['label', 'ATTITUDE', 'labelled'],
    ['criticise', 'ATTITUDE', 'criticised'],
    ['criticize', 'ATTITUDE', 'criticizing'],
    ['think', 'ATTITUDE', 'thought'],
    ['vow', 'ATTITUDE', 'vows'],
  ])('%s is of %s and has the form %s', (lemma, strength, form) => {
    expect(byLemma.get(lemma)?.strength).toBe(strength);
    expect(byLemma.get(lemma)?.forms).toContain(form);
  });

  test.each(['go', 'do', 'have', 'walk', 'twitter', 'concern'])('%s is none', (lemma) => {
    expect(byLemma.has(lemma)).toBe(false);
  });

  test('the noun-like forms are forms of theirs', () => {
    const forms = new Set(REPORTING_VERBS.flatMap((verb) => verb.forms));
    expect([...NOUN_LIKE_VERB_FORMS].filter((form) => !forms.has(form))).toEqual([]);
  });

  test('verbs with a particle name it', () => {
    expect(PHRASAL_REPORTING_VERBS.map(({ lemma }) => lemma)).toEqual(
      expect.arrayContaining(['go on', 'point out', 'chime in']),
    );
    for (const { lemma, particle } of PHRASAL_REPORTING_VERBS) expect(lemma.endsWith(` ${particle}`), lemma).toBe(true);
  });
});

describe('people', () => {
  test.each([
    ['mr', 'MALE'],
    ['mrs', 'FEMALE'],
    ['ms', 'FEMALE'],
    ['dr', null],
    ['queen', 'FEMALE'],
    ['sen', null],
  ])('honorific %s tells %s', (word, gender) => {
    expect(HONORIFICS.get(word)).toBe(gender);
  });

  test.each([
    ['woman', 'FEMALE'],
    ['congresswoman', 'FEMALE'],
    ['widow', 'FEMALE'],
    ['spokesman', 'MALE'],
    ['father', 'MALE'],
    ['senator', null],
    ['economist', null],
    ['resident', null],
  ])('noun %s tells %s', (word, gender) => {
    expect(PERSON_NOUNS.get(word)).toBe(gender);
  });

  test.each(['company', 'report', 'police', 'people', 'everyone'])('%s is no noun for one person', (word) => {
    expect(PERSON_NOUNS.has(word)).toBe(false);
  });

  test('every office and every kinship is a noun for a person, and tells the same', () => {
    expect([...OFFICES].filter((word) => !PERSON_NOUNS.has(word))).toEqual([]);
    expect([...KINSHIP].filter(([word, gender]) => PERSON_NOUNS.get(word) !== gender)).toEqual([]);
  });

  test('nouns for one and nouns for many keep apart', () => {
    expect([...PERSON_NOUNS.keys()].filter((word) => GROUP_NOUNS.has(word))).toEqual([]);
  });

  test.each([
    ['mary', 'FEMALE'],
    ['theresa', 'FEMALE'],
    ['priyanka', 'FEMALE'],
    ['boris', 'MALE'],
    ['volodymyr', 'MALE'],
    ['mohammed', 'MALE'],
    ['shinzo', 'MALE'],
    ['kim', null],
    ['andrea', null],
  ])('given name %s tells %s', (name, gender) => {
    expect(GIVEN_NAMES.get(name)).toBe(gender);
  });

  test('words of speech and of grammar are no given names', () => {
    const strangers = [...GIVEN_NAMES.keys()].filter(
      (name) => functionWords.FUNCTION_WORDS.has(name) && !AMBIGUOUS_GIVEN_NAMES.has(name),
    );
    expect(strangers).toEqual([]);
    expect(['said', 'king', 'german', 'the', 'president'].filter((name) => GIVEN_NAMES.has(name))).toEqual([]);
  });

  test('the ambiguous names are names, and the famous ones are among them', () => {
    expect([...AMBIGUOUS_GIVEN_NAMES].filter((name) => !GIVEN_NAMES.has(name))).toEqual([]);
    for (const name of ['will', 'mark', 'grace', 'hope', 'may', 'june', 'april', 'rose', 'bill', 'frank', 'art'])
      expect(AMBIGUOUS_GIVEN_NAMES.has(name), name).toBe(true);
  });
});

describe('subsets', () => {
  test('final, numeric and capitalised abbreviations are abbreviations', () => {
    const { ABBREVIATIONS, CAPITALISED_ABBREVIATIONS, NUMERIC_ABBREVIATIONS, SENTENCE_FINAL_ABBREVIATIONS } =
      abbreviations;
    const subsets = [...SENTENCE_FINAL_ABBREVIATIONS, ...NUMERIC_ABBREVIATIONS, ...CAPITALISED_ABBREVIATIONS];
    expect(subsets.filter((word) => !ABBREVIATIONS.has(word))).toEqual([]);
    for (const word of ['inc', 'jr', 'u.s', 'a.m', 'etc'])
      expect(SENTENCE_FINAL_ABBREVIATIONS.has(word), word).toBe(true);
    for (const word of ['mr', 'sen', 'dr', 'st', 'no'])
      expect(SENTENCE_FINAL_ABBREVIATIONS.has(word), word).toBe(false);
  });

  test('ambiguous places are places', () => {
    expect([...places.AMBIGUOUS_PLACES].filter((name) => !places.PLACES.has(name))).toEqual([]);
    expect(places.AMBIGUOUS_PLACES.has('washington')).toBe(true);
    expect(places.AMBIGUOUS_PLACES.has('russia')).toBe(false);
  });

  test('every closed class is among the function words', () => {
    const { FUNCTION_WORDS, ...classes } = functionWords;
    for (const [name, words] of Object.entries(classes))
      expect(
        [...words].filter((word) => !word.startsWith("'") && !FUNCTION_WORDS.has(word)),
        name,
      ).toEqual([]);
  });
});

test.each([
  ['he', 'MALE', 'SINGULAR', 'SUBJECT', 3],
  ['her', 'FEMALE', 'SINGULAR', 'POSSESSIVE', 3],
  ['themselves', null, 'PLURAL', 'REFLEXIVE', 3],
  ['it', 'NEUTER', 'SINGULAR', 'SUBJECT', 3],
  ['us', null, 'PLURAL', 'OBJECT', 1],
])('pronoun %s', (word, gender, number, role, person) => {
  expect(PRONOUNS.get(word)).toEqual({ gender, number, case: role, person });
});
