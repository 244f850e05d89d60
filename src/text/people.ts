import { NAME_PARTICLES, NAME_SUFFIXES, NICKNAMES } from './english/names.ts';
import type { Gender } from './english/word-list.ts';
import { Flag, lookUp } from './lexicon.ts';
import type { Name } from './names.ts';
import type { Passage } from './passage.ts';
import type { Token } from './tokens.ts';
import { Case } from './tokens.ts';

/** A person of the article while it is being read. */
export interface Individual {
  /** The pieces of the fullest name, lower case, without suffix: ["donald", "j", "trump"]. */
  pieces: readonly string[];
  /** Index of the name that shows the fullest form. */
  fullest: number;
  gender: Gender;
  /** Indices of the names that name this person, in text order. */
  readonly names: number[];
}

/** Who the names of a passage are. */
export interface Cast {
  readonly individuals: readonly Individual[];
  /** For each name, the index of the individual, or -1 for what is no person. */
  readonly individualOf: Int32Array;
}

/** Brings together the names that name one person: full names first, then the bare surnames and given names between them. */
export const castOf = (passage: Passage, names: readonly Name[]): Cast => {
  const forms = names.map((name) => piecesOf(passage, name));
  const personhood = evidenceByForm(passage, names, forms);
  const individuals: Individual[] = [];
  const individualOf = new Int32Array(names.length).fill(-1);
  const assign = (name: number, individual: number): void => {
    individualOf[name] = individual;
    individuals[individual]?.names.push(name);
  };

  for (const [index, name] of names.entries()) {
    const pieces = withoutEpithet(forms[index] ?? [], personhood);
    if (pieces.length < 2 || !isPerson(name, personhood.get(pieces.join(' ')) ?? 0)) continue;
    const known = individuals.findIndex((individual) =>
      samePerson(individual.pieces, pieces, individual, genderOf(passage, name)),
    );
    if (known >= 0) {
      const individual = individuals[known] as Individual;
      if (isFuller(pieces, individual.pieces)) {
        individual.pieces = pieces;
        individual.fullest = index;
      }
      individual.gender ??= genderOf(passage, name);
      assign(index, known);
    } else {
      individuals.push({ pieces, fullest: index, gender: genderOf(passage, name), names: [] });
      assign(index, individuals.length - 1);
    }
  }
  castSingles(passage, names, forms, personhood, individuals, individualOf, assign);
  for (const individual of individuals) individual.names.sort((a, b) => a - b);
  return { individuals, individualOf };
};

/** "Clinton", "Mrs. Clinton", "Hillary": whose name it is, or somebody known by that alone. */
const castSingles = (
  passage: Passage,
  names: readonly Name[],
  forms: readonly (readonly string[])[],
  personhood: ReadonlyMap<string, number>,
  individuals: Individual[],
  individualOf: Int32Array,
  assign: (name: number, individual: number) => void,
): void => {
  const full = individuals.length;
  addOppositeNamesakes(passage, names, forms, individuals, individualOf, assign);
  const lastSeen = new Map<number, number>();
  for (const [index, name] of names.entries()) {
    const already = individualOf[index] ?? -1;
    if (already >= 0) {
      lastSeen.set(already, index);
      continue;
    }
    const [piece, ...more] = forms[index] ?? [];
    if (!piece || more.length > 0) continue;
    if (name.kind === 'PLACE' && !(passage.tokens[name.titled] !== passage.tokens[name.first])) {
      if (!individuals.some((individual) => individual.pieces.at(-1) === piece)) continue;
    }
    const gender = genderOf(passage, name);
    const known = chooseNamesake(individuals, full, piece, gender, lastSeen, names, index);
    if (known >= 0) {
      assign(index, known);
      lastSeen.set(known, index);
    } else if (isPerson(name, personhood.get(piece) ?? 0) && (name.kind === 'PERSON' || name.kind === 'UNKNOWN')) {
      individuals.push({ pieces: [piece], fullest: index, gender, names: [] });
      assign(index, individuals.length - 1);
      lastSeen.set(individuals.length - 1, index);
    }
  }
};

/** "Mr. Obama" where only "Michelle Obama" has a full name: somebody else, known by the surname alone. */
const addOppositeNamesakes = (
  passage: Passage,
  names: readonly Name[],
  forms: readonly (readonly string[])[],
  individuals: Individual[],
  individualOf: Int32Array,
  assign: (name: number, individual: number) => void,
): void => {
  for (const [index, name] of names.entries()) {
    const [piece, ...more] = forms[index] ?? [];
    if (!piece || more.length > 0 || (individualOf[index] ?? -1) >= 0) continue;
    const gender = genderOf(passage, name);
    if (!gender) continue;
    const namesakes = individuals.filter((individual) => individual.pieces.at(-1) === piece);
    if (namesakes.length === 0) continue;
    const own = namesakes.find((individual) => individual.pieces.length === 1 && individual.gender === gender);
    if (own) assign(index, individuals.indexOf(own));
    else if (namesakes.every((individual) => individual.gender && individual.gender !== gender)) {
      individuals.push({ pieces: [piece], fullest: index, gender, names: [] });
      assign(index, individuals.length - 1);
    }
  }
};

/** Of several people of that surname, the one that the text has been speaking of. */
const chooseNamesake = (
  individuals: readonly Individual[],
  full: number,
  piece: string,
  gender: Gender,
  lastSeen: ReadonlyMap<number, number>,
  names: readonly Name[],
  at: number,
): number => {
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [index, individual] of individuals.entries()) {
    const { pieces } = individual;
    const asFamily = pieces.at(-1) === piece;
    const asGiven = pieces.length > 1 && sameGiven(pieces[0] ?? '', piece);
    if (!asFamily && !asGiven) continue;
    if (gender && individual.gender && gender !== individual.gender) continue;
    const seen = lastSeen.get(index);
    const score =
      (asFamily ? 100 : 0) +
      (index < full ? 10 : 20) +
      Math.min(30, individual.names.length * 3) +
      (seen === undefined ? -50 : 20 / (1 + distance(names, seen, at)));
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best;
};

const distance = (names: readonly Name[], from: number, to: number): number =>
  Math.abs((names[to]?.first ?? 0) - (names[from]?.first ?? 0)) / 40;

const piecesOf = ({ tokens }: Passage, name: Name): string[] => {
  const pieces: string[] = [];
  for (let at = name.first; at <= name.last; at++) {
    const token = tokens[at];
    if (
      !token ||
      !/[\p{L}]/u.test(token.lower) ||
      (NAME_SUFFIXES.has(token.lower) && at > name.first) ||
      at === name.nickname
    )
      continue;
    pieces.push(token.lower);
  }
  return pieces;
};

const isPerson = (name: Name, evidence: number): boolean =>
  name.kind === 'PERSON' || (evidence >= 2 && name.kind !== 'ORGANIZATION' && name.kind !== 'PLACE');

/** "Crooked Hillary Clinton" where the article also has "Hillary Clinton". */
const withoutEpithet = (pieces: readonly string[], forms: ReadonlyMap<string, number>): readonly string[] => {
  if (pieces.length < 3 || lookUp(pieces[0] ?? '').flags & Flag.GIVEN_NAME || pieces[0]?.length === 1) return pieces;
  const rest = pieces.slice(1);
  return lookUp(rest[0] ?? '').flags & Flag.GIVEN_NAME && forms.has(rest.join(' ')) ? rest : pieces;
};

/** What all places of one form together say for its being a person. */
const evidenceByForm = (
  passage: Passage,
  names: readonly Name[],
  forms: readonly (readonly string[])[],
): Map<string, number> => {
  const evidence = new Map<string, number>();
  const add = (form: string, score: number): void =>
    void evidence.set(form, Math.max(evidence.get(form) ?? Number.NEGATIVE_INFINITY, score));
  const speaking = new Set<string>();
  for (const [index, name] of names.entries()) {
    const pieces = forms[index] ?? [];
    add(pieces.join(' '), name.personhood);
    if (speaksHere(passage, name)) speaking.add(pieces.join(' ')).add(pieces.at(-1) ?? '');
  }
  const own = new Map(evidence);
  for (const [form, score] of own) {
    const last = form.slice(form.lastIndexOf(' ') + 1);
    // "Justin Green" is a person if "Mr Green" is.
    const surname = form !== last ? Math.max(0, Math.min(3, own.get(last) ?? 0)) : 0;
    evidence.set(form, score + surname + (speaking.has(form) || (form !== last && speaking.has(last)) ? 1 : 0));
  }
  return evidence;
};

const speaksHere = ({ tokens }: Passage, { titled, last }: Name): boolean => {
  const after = tokens[last + 1];
  const before = tokens[titled - 1];
  return (
    (after?.word.reporting?.strength === 'SPEECH' && after.case === Case.LOWER) ||
    (before?.word.reporting?.strength === 'SPEECH' &&
      before.case === Case.LOWER &&
      !(after?.case === Case.LOWER && after.word.flags & Flag.PERSON_NOUN))
  );
};

const samePerson = (
  known: readonly string[],
  pieces: readonly string[],
  individual: Individual,
  gender: Gender,
): boolean => {
  if (gender && individual.gender && gender !== individual.gender) return false;
  const [a, b] = known.length >= pieces.length ? [known, pieces] : [pieces, known];
  if (isPart(a, b)) return true;
  if (a.at(-1) !== b.at(-1) || a.length < 2 || b.length < 2) return false;
  if (!sameGiven(a[0] ?? '', b[0] ?? '')) return false;
  const [ai, bi] = [middleInitial(a), middleInitial(b)];
  return !ai || !bi || ai === bi || (a[0] === b[0] && (ai.length > 1 || bi.length > 1) && ai[0] === bi[0]);
};

const middleInitial = (pieces: readonly string[]): string | null => (pieces.length > 2 ? (pieces[1] ?? null) : null);

/** "Suu Kyi" ends "Aung San Suu Kyi"; "Juan Carlos" begins "Juan Carlos Ortiz". */
const isPart = (longer: readonly string[], shorter: readonly string[]): boolean => {
  const offset = longer.length - shorter.length;
  return (
    shorter.every((piece, at) => piece === longer[offset + at]) ||
    (offset > 0 && shorter.length > 1 && shorter.every((piece, at) => piece === longer[at]))
  );
};

const sameGiven = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const groups = nicknameGroups.get(a);
  return groups !== undefined && (nicknameGroups.get(b) ?? []).some((group) => groups.includes(group));
};

const nicknameGroups = new Map<string, number[]>();
for (const [group, forms] of NICKNAMES.entries())
  for (const form of forms) nicknameGroups.set(form, [...(nicknameGroups.get(form) ?? []), group]);

/** More pieces, and no initial where the other had a name. */
const isFuller = (pieces: readonly string[], known: readonly string[]): boolean =>
  (known[0]?.length === 1 && (pieces[0]?.length ?? 0) > 1) ||
  (pieces.length > known.length && !(pieces[0]?.length === 1));

/** What the titles and the given name of one place tell of gender: "Mrs. Clinton", "actress Ann Lee", "spokesman Bo Park". */
const genderOf = ({ tokens }: Passage, name: Name): Gender => {
  for (let at = name.first - 1; at >= Math.max(0, name.titled - 1); at--) {
    const token = tokens[at];
    if (
      token &&
      token.word.flags & (Flag.HONORIFIC | Flag.OFFICE | Flag.PERSON_NOUN | Flag.KINSHIP) &&
      !token.clitic &&
      token.word.gender &&
      !(token.word.flags & Flag.GIVEN_NAME)
    )
      return token.word.gender;
  }
  const first = tokens[name.first];
  return first && name.last > name.first && first.word.flags & Flag.GIVEN_NAME ? first.word.gender : null;
};

/** The name as printed, its pieces parted by one space: "Donald J. Trump". */
export const printedName = ({ text, tokens }: Passage, name: Name): string => {
  const pieces: string[] = [];
  for (let at = name.first; at <= name.last; at++) {
    const token = tokens[at];
    if (!token || at === name.nickname || /^["“”‘’'«»()]$/.test(token.lower)) continue;
    pieces.push(text.slice(token.start, token.end));
  }
  return pieces.join(' ').replaceAll(' ,', ',');
};

/** The given and the family name; particles go with the family name ("de la Cruz"), a suffix with neither. */
export const splitName = (
  tokens: readonly Token[],
  name: Name,
): { given: [number, number] | null; family: [number, number] | null } => {
  let last = name.last;
  while (last > name.first && (NAME_SUFFIXES.has(tokens[last]?.lower ?? '') || tokens[last]?.lower === ',')) last--;
  if (last === name.first) return { given: null, family: [last, last] };
  let family = last;
  while (family - 1 > name.first && NAME_PARTICLES.has(tokens[family - 1]?.lower ?? '')) family--;
  return { given: [name.first, family - 1], family: [family, last] };
};
