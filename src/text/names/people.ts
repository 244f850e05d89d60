import type { Gender } from '../english/word-list.ts';
import { mapped } from '../mapped.ts';
import type { Passage } from '../passage.ts';
import { withoutEpithet } from './inner-names.ts';
import type { Name } from './names.ts';
import { evidenceByForm, formOf, isPerson } from './person-evidence.ts';
import { agree, genderOf, isFuller, piecesOf, suffixOf, variantsOf } from './personal-names.ts';
import { respelt, usualSpelling } from './slips.ts';

/** A person of the article while it is being read. */
export interface Individual {
  /** The pieces of the fullest name, lower case, without suffix: ["donald", "j", "trump"]. */
  pieces: readonly string[];
  /** Index of the name that shows the fullest form. */
  fullest: number;
  gender: Gender;
  /** "jr", "iii"; null where no name has one. */
  suffix: string | null;
  /** Indices of the names that name this person, in text order. */
  readonly names: number[];
}

/** Who the names of a passage are. */
export interface Cast {
  readonly individuals: readonly Individual[];
  /** For each name, the index of the individual, or -1 for what is no person. */
  readonly individualOf: Int32Array;
  /** From a surname, lower case, to the first of its bearers. */
  readonly firstOfFamily: ReadonlyMap<string, number>;
}

/** The people found so far, to be looked up by a piece of their names. */
interface Register extends Omit<Cast, 'firstOfFamily'> {
  readonly individuals: Individual[];
  readonly byFamily: Map<string, number[]>;
  readonly byGiven: Map<string, number[]>;
  /** "Acosta" of "Ann Acosta Ruiz", who goes by the first of two surnames. */
  readonly byMiddle: Map<string, number[]>;
}

/** Brings together the names that name one person: full names first, then the bare surnames and given names between them. */
export const castOf = (passage: Passage, names: readonly Name[]): Cast => {
  const forms = mapped(names, (name) => piecesOf(passage, name));
  // Written once, as what is looked up is found soonest by the very string that it was filed by.
  const written = mapped(forms, formOf);
  const evidence = evidenceByForm(passage, names, written);
  const register: Register = {
    individuals: [],
    individualOf: new Int32Array(names.length).fill(-1),
    byFamily: new Map(),
    byGiven: new Map(),
    byMiddle: new Map(),
  };
  castFullNames(passage, names, forms, written, evidence, register);
  castOppositeNamesakes(passage, names, forms, register);
  castSingleNames(passage, names, forms, evidence, register);
  const firstOfFamily = new Map<string, number>();
  for (const [index, { names, pieces }] of register.individuals.entries()) {
    names.sort((a, b) => a - b);
    const spelt = usualSpelling(forms, written, names, pieces);
    if (spelt >= 0) Object.assign(register.individuals[index] as Individual, { pieces: forms[spelt], fullest: spelt });
    const family = pieces.at(-1) ?? '';
    if (!firstOfFamily.has(family)) firstOfFamily.set(family, index);
  }
  return { individuals: register.individuals, individualOf: register.individualOf, firstOfFamily };
};

const enter = (
  register: Register,
  name: number,
  pieces: readonly string[],
  gender: Gender,
  suffix: string | null,
): number => {
  const index = register.individuals.length;
  register.individuals.push({ pieces, fullest: name, gender, suffix, names: [name] });
  register.individualOf[name] = index;
  file(register.byFamily, pieces.at(-1) ?? '', index);
  if (pieces.length > 1) file(register.byGiven, pieces[0] ?? '', index);
  if (pieces.length === 3) file(register.byMiddle, pieces[1] ?? '', index);
  return index;
};

/** Of how many people one surname or given name is remembered; no article has as many. */
const MOST_FILED = 100;

const file = (book: Map<string, number[]>, key: string, index: number): void => {
  const known = book.get(key);
  if (!known) book.set(key, [index]);
  else if (known.length < MOST_FILED) known.push(index);
};

const assign = (register: Register, name: number, individual: number): void => {
  register.individualOf[name] = individual;
  register.individuals[individual]?.names.push(name);
};

const castFullNames = (
  passage: Passage,
  names: readonly Name[],
  forms: readonly (readonly string[])[],
  written: readonly string[],
  evidence: ReadonlyMap<string, number>,
  register: Register,
): void => {
  // Whole names first, so that none is shown with what was cut off another.
  const counts = new Map<string, number>();
  for (const form of written) counts.set(form, (counts.get(form) ?? 0) + 1);
  const cut = mapped(forms, (form) => withoutEpithet(form, counts));
  const whole = [...names.keys()].filter((index) => cut[index] === forms[index]);
  const others = whole.length < names.length ? [...names.keys()].filter((index) => cut[index] !== forms[index]) : [];
  for (const index of [...whole, ...others]) {
    const name = names[index] as Name;
    const pieces = cut[index] ?? [];
    if (pieces.length < 2) continue;
    const form = pieces === forms[index] ? (written[index] ?? '') : formOf(pieces);
    if (!isPerson(name, evidence.get(form) ?? 0)) continue;
    const gender = genderOf(passage, name);
    const suffix = suffixOf(passage, name);
    const isSame = (candidate: number): boolean => {
      const individual = register.individuals[candidate];
      if (!individual || (gender && individual.gender && gender !== individual.gender)) return false;
      return !(suffix && individual.suffix && suffix !== individual.suffix) && agree(individual.pieces, pieces);
    };
    const known =
      register.byGiven.get(pieces[0] ?? '')?.findLast(isSame) ??
      register.byFamily.get(pieces.at(-1) ?? '')?.findLast(isSame);
    const individual = known === undefined ? undefined : register.individuals[known];
    if (known === undefined || !individual) {
      enter(register, index, pieces, gender, suffix);
      continue;
    }
    if (isFuller(pieces, individual.pieces)) {
      if (pieces.at(-1) !== individual.pieces.at(-1)) file(register.byFamily, pieces.at(-1) ?? '', known);
      individual.pieces = pieces;
      individual.fullest = index;
    }
    if (suffix && !individual.suffix) {
      individual.suffix = suffix;
      individual.fullest = index;
    }
    individual.gender ??= gender;
    assign(register, index, known);
  }
};

/** "Mr. Obama" where only "Michelle Obama" has a full name: somebody else, known by the surname alone. */
const castOppositeNamesakes = (
  passage: Passage,
  names: readonly Name[],
  forms: readonly (readonly string[])[],
  register: Register,
): void => {
  for (const [index, name] of names.entries()) {
    const pieces = forms[index] ?? [];
    if (pieces.length !== 1) continue;
    const gender = genderOf(passage, name);
    const namesakes = gender ? register.byFamily.get(pieces[0] ?? '') : undefined;
    if (!gender || !namesakes) continue;
    const isOpposite = (candidate: number): boolean => {
      const other = register.individuals[candidate]?.gender;
      return other != null && other !== gender;
    };
    if (namesakes.every(isOpposite)) enter(register, index, pieces, gender, null);
  }
};

/** "Clinton", "Mrs. Clinton", "Hillary": whose name it is, or somebody known by that alone. */
const castSingleNames = (
  passage: Passage,
  names: readonly Name[],
  forms: readonly (readonly string[])[],
  evidence: ReadonlyMap<string, number>,
  register: Register,
): void => {
  const lastSeen = new Map<number, number>();
  for (const [index, name] of names.entries()) {
    const already = register.individualOf[index] ?? -1;
    if (already >= 0) {
      lastSeen.set(already, name.first);
      continue;
    }
    const pieces = forms[index] ?? [];
    const [piece] = pieces;
    if (!piece) continue;
    if (pieces.length > 1) {
      // "Le Pen" behind "Marine Le Pen".
      const whole = register.byFamily
        .get(pieces.at(-1) ?? '')
        ?.findLast((candidate) => agree(register.individuals[candidate]?.pieces ?? [], pieces));
      if (whole === undefined) continue;
      assign(register, index, whole);
      lastSeen.set(whole, name.first);
      continue;
    }
    if (name.kind === 'PLACE' && name.titled === name.first && !register.byFamily.has(piece)) continue;
    const gender = genderOf(passage, name);
    const known = chooseNamesake(register, respelt(register.byFamily, piece, name), name, gender, lastSeen);
    if (known >= 0) assign(register, index, known);
    else if (!isPerson(name, evidence.get(piece) ?? 0) || (name.kind !== 'PERSON' && name.kind !== 'UNKNOWN')) continue;
    lastSeen.set(known >= 0 ? known : enter(register, index, pieces, gender, null), name.first);
  }
};

/** How many people of one surname are weighed. */
const MOST_NAMESAKES = 20;

/** Of several people of that surname, the one that the text has been speaking of. */
const chooseNamesake = (
  { individuals, byFamily, byGiven, byMiddle }: Register,
  piece: string,
  { first: at, kind }: Name,
  gender: Gender,
  lastSeen: ReadonlyMap<number, number>,
): number => {
  const families = byFamily.get(piece) ?? [];
  const givens = families.length > 0 ? [] : [piece, ...variantsOf(piece)].flatMap((given) => byGiven.get(given) ?? []);
  const middles = families.length + givens.length > 0 || kind === 'ORGANIZATION' ? [] : (byMiddle.get(piece) ?? []);
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of [...families, ...givens, ...middles].slice(0, MOST_NAMESAKES)) {
    const individual = individuals[candidate];
    if (!individual || (gender && individual.gender && gender !== individual.gender)) continue;
    const seen = lastSeen.get(candidate);
    // Who bears the surname first in the article is meant, unless another one of that name was just spoken of.
    const recency = seen === undefined ? -50 : 30 / (1 + (at - seen) / 20);
    const score = -8 * families.indexOf(candidate) + recency + (individual.pieces.length === 1 ? 10 : 0);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
};
