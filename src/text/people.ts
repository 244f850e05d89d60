import type { Gender } from './english/word-list.ts';
import { Flag, lookUp } from './lexicon.ts';
import type { Name } from './names.ts';
import type { Passage } from './passage.ts';
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
}

/** Brings together the names that name one person: full names first, then the bare surnames and given names between them. */
export const castOf = (passage: Passage, names: readonly Name[]): Cast => {
  const forms = names.map((name) => piecesOf(passage, name));
  const evidence = evidenceByForm(passage, names, forms);
  const register: Register = {
    individuals: [],
    individualOf: new Int32Array(names.length).fill(-1),
    byFamily: new Map(),
    byGiven: new Map(),
  };
  castFullNames(passage, names, forms, evidence, register);
  castOppositeNamesakes(passage, names, forms, register);
  castSingleNames(passage, names, forms, evidence, register);
  const firstOfFamily = new Map<string, number>();
  for (const [index, { names, pieces }] of register.individuals.entries()) {
    names.sort((a, b) => a - b);
    const spelt = usualSpelling(forms, names, pieces);
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
  register.individuals.push({ pieces, fullest: name, gender, suffix, names: [] });
  file(register.byFamily, pieces.at(-1) ?? '', index);
  if (pieces.length > 1) file(register.byGiven, pieces[0] ?? '', index);
  assign(register, name, index);
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
  evidence: ReadonlyMap<string, number>,
  register: Register,
): void => {
  // Whole names first, so that none is shown with what was cut off another.
  const counts = new Map<string, number>();
  for (const pieces of forms) {
    const form = formOf(pieces);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const cut = forms.map((form) => withoutEpithet(form, counts));
  const order = [...names.keys()].sort((a, b) => Number(cut[a] !== forms[a]) - Number(cut[b] !== forms[b]) || a - b);
  for (const index of order) {
    const name = names[index] as Name;
    const pieces = cut[index] ?? [];
    if (pieces.length < 2 || !isPerson(name, evidence.get(formOf(pieces)) ?? 0)) continue;
    const gender = genderOf(passage, name);
    const suffix = suffixOf(passage, name);
    const near = [
      ...(register.byFamily.get(pieces.at(-1) ?? '') ?? []),
      ...(register.byGiven.get(pieces[0] ?? '') ?? []),
    ];
    const known = near.findLast((candidate) => {
      const individual = register.individuals[candidate];
      if (!individual || (gender && individual.gender && gender !== individual.gender)) return false;
      return !(suffix && individual.suffix && suffix !== individual.suffix) && agree(individual.pieces, pieces);
    });
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
    const [piece, ...more] = forms[index] ?? [];
    if (!piece || more.length > 0) continue;
    const gender = genderOf(passage, name);
    const namesakes = register.byFamily.get(piece) ?? [];
    if (!gender || namesakes.length === 0) continue;
    const genders = namesakes.map((candidate) => register.individuals[candidate]?.gender);
    if (genders.every((other) => other && other !== gender)) enter(register, index, [piece], gender, null);
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
    const [piece, ...more] = forms[index] ?? [];
    if (!piece) continue;
    if (more.length > 0) {
      // "Le Pen" behind "Marine Le Pen".
      const whole = (register.byFamily.get(more.at(-1) ?? '') ?? []).findLast((candidate) =>
        agree(register.individuals[candidate]?.pieces ?? [], [piece, ...more]),
      );
      if (whole === undefined) continue;
      assign(register, index, whole);
      lastSeen.set(whole, name.first);
      continue;
    }
    if (name.kind === 'PLACE' && name.titled === name.first && !register.byFamily.has(piece)) continue;
    const gender = genderOf(passage, name);
    const known = chooseNamesake(register, respelt(register.byFamily, piece, name), gender, lastSeen, name.first);
    if (known >= 0) assign(register, index, known);
    else if (!isPerson(name, evidence.get(piece) ?? 0) || (name.kind !== 'PERSON' && name.kind !== 'UNKNOWN')) continue;
    lastSeen.set(known >= 0 ? known : enter(register, index, [piece], gender, null), name.first);
  }
};

/** How many people of one surname are weighed. */
const MOST_NAMESAKES = 20;

/** Of several people of that surname, the one that the text has been speaking of. */
const chooseNamesake = (
  { individuals, byFamily, byGiven }: Register,
  piece: string,
  gender: Gender,
  lastSeen: ReadonlyMap<number, number>,
  at: number,
): number => {
  const families = byFamily.get(piece) ?? [];
  const givens = families.length > 0 ? [] : [piece, ...variantsOf(piece)].flatMap((given) => byGiven.get(given) ?? []);
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of [...families, ...givens].slice(0, MOST_NAMESAKES)) {
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

/**
 * "Slippery Ann Lee" and, in a line with capitals all over, "Ann Lee Put", where the article also has "Ann Lee";
 * "Captain Marvel Ann Lee".
 */
const withoutEpithet = (pieces: readonly string[], counts: ReadonlyMap<string, number>): readonly string[] => {
  if (pieces.length < 3) return pieces;
  const first = lookUp(pieces[0] ?? '').flags;
  const rest = pieces.slice(1);
  if (
    !(first & Flag.GIVEN_NAME) &&
    pieces[0]?.length !== 1 &&
    lookUp(rest[0] ?? '').flags & Flag.GIVEN_NAME &&
    (first & Flag.COMMON || counts.has(rest.join(' ')))
  )
    return rest;
  const last = lookUp(pieces.at(-1) ?? '').flags;
  const front = pieces.slice(0, -1);
  const known = counts.get(front.join(' ')) ?? 0;
  if (known === 0 || last & (Flag.SURNAME | Flag.GIVEN_NAME)) return pieces;
  return last & (Flag.COMMON | Flag.VERB) || (known > 1 && counts.get(pieces.join(' ')) === 1) ? front : pieces;
};
