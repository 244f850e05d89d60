import { HUMAN_ACTS, HUMAN_LEMMAS } from '../english/names.ts';
import type { Passage } from '../passage.ts';
import type { Word } from '../words/lexicon.ts';
import { Flag, lookUp } from '../words/lexicon.ts';
import { Case } from '../words/tokens.ts';
import { isWhereabouts } from './callings.ts';
import type { Name } from './names.ts';

/** Whether a name is a person's, given what all places of its form say for it. */
export const isPerson = (name: Name, evidence: number): boolean =>
  name.kind === 'PERSON' || (evidence >= 2 && name.kind !== 'ORGANIZATION' && name.kind !== 'PLACE');

/** What all places of one form together say for its being a person. */
export const evidenceByForm = (
  passage: Passage,
  names: readonly Name[],
  forms: readonly string[],
): Map<string, number> => {
  const evidence = new Map<string, number>();
  const speaking = new Set<string>();
  const human = new Set<string>();
  for (const [index, name] of names.entries()) {
    const form = forms[index] ?? '';
    evidence.set(form, Math.max(evidence.get(form) ?? Number.NEGATIVE_INFINITY, name.personhood));
    if (speaksHere(passage, name)) speaking.add(form);
    if (actsHuman(passage, name)) human.add(form);
  }
  for (const opening of firmsOf(forms, names)) {
    const known = evidence.get(opening);
    if (known !== undefined && known < TOLD) evidence.set(opening, known + OF_FIRM);
  }
  for (const surname of surnamesTold(passage, names)) {
    const known = evidence.get(surname);
    if (known !== undefined) evidence.set(surname, known + TOLD);
  }
  const own = new Map(evidence);
  const goesOn = (word: string): number => {
    const alone = own.get(word);
    if (alone === undefined) return 0;
    return Math.max(1, Math.min(3, alone)) + (speaking.has(word) ? 1 : 0) + (human.has(word) ? 1 : 0);
  };
  for (const [form, score] of own) {
    // "Ann Hallory" is one if the article goes on with "Hallory", "Ban Ki-moon" if it goes on with "Ban".
    const bare = form.includes(' ') ? Math.max(goesOn(lastWord(form)), goesOn(firstWord(form))) : 0;
    evidence.set(form, score + bare + (human.has(form) ? 2 : 0) + (speaking.has(form) ? 1 : 0));
  }
  return evidence;
};

/** What it says for a surname that a headline or the name of a thing has a given name before it. */
const TOLD = 3;

/** What it says against the lone first word of an organisation's name: "Colby" where the article has "Colby Stores". */
const OF_FIRM = -2;

const firmsOf = (forms: readonly string[], names: readonly Name[]): Set<string> => {
  const openings = new Set<string>();
  for (const [index, { kind, titled, first }] of names.entries()) {
    const form = forms[index] ?? '';
    if (kind === 'ORGANIZATION' && titled === first && form.includes(' ')) openings.add(firstWord(form));
  }
  return openings;
};

/** How much of what stands above an article is looked at. */
const HEADING = 300;

/** "Park" of "The Ann Park Show" and of a headline "Ann Park Goes Home": words behind a given name that are known for nothing else. */
const surnamesTold = ({ tokens, text, blocks }: Passage, names: readonly Name[]): string[] => {
  const top = blocks[0]?.start ?? 0;
  const heading = text.slice(Math.max(0, top - HEADING), top).match(/[\p{L}’'-]+/gu) ?? [];
  const told: string[] = [];
  for (let at = 1; at < heading.length; at++) {
    const surname = (heading[at] ?? '').toLowerCase();
    if (tellsSurname(lookUp((heading[at - 1] ?? '').toLowerCase()), lookUp(surname))) told.push(surname);
  }
  for (const { kind, first, last } of names)
    if (kind !== 'PERSON' && last - first > 1)
      for (let at = first + 1; at < last; at++) {
        const [given, surname] = [tokens[at - 1], tokens[at]];
        if (given && surname && tellsSurname(given.word, surname.word)) told.push(surname.lower);
      }
  return told;
};

const tellsSurname = ({ flags }: Word, surname: Word): boolean =>
  (flags & Flag.GIVEN_NAME) !== 0 &&
  !(flags & (Flag.AMBIGUOUS_NAME | Flag.PLACE)) &&
  (surname.flags & ~Flag.SURNAME) === 0;

/** The pieces of a name as one word or several: "donald trump". */
export const formOf = (pieces: readonly string[]): string =>
  pieces.length === 1 ? (pieces[0] ?? '') : pieces.join(' ');

/** "Trump tweeted", "Hallory laughed": what companies do not do. */
const actsHuman = ({ tokens }: Passage, { titled, last }: Name): boolean => {
  const [after, next] = [tokens[last + 1], tokens[last + 2]];
  if (!after || tokens[last]?.clitic || after.case !== Case.LOWER || isWhereabouts(tokens, titled)) return false;
  const verb = after.word.flags & Flag.ADVERB && next ? next : after;
  return (
    (verb.word.reporting !== null && HUMAN_LEMMAS.has(verb.word.reporting.lemma)) ||
    HUMAN_ACTS.has(verb.lower) ||
    after.lower === 'who' ||
    (after.lower === ',' && next?.lower === 'who')
  );
};

const firstWord = (form: string): string => form.slice(0, form.indexOf(' '));

const lastWord = (form: string): string => form.slice(form.lastIndexOf(' ') + 1);

const speaksHere = ({ tokens }: Passage, { titled, last }: Name): boolean => {
  const [before, after] = [tokens[titled - 1], tokens[last + 1]];
  if (after?.word.reporting?.strength === 'SPEECH' && after.case === Case.LOWER) return true;
  return (
    before?.word.reporting?.strength === 'SPEECH' &&
    before.case === Case.LOWER &&
    !(after?.case === Case.LOWER && after.word.flags & Flag.PERSON_NOUN)
  );
};
