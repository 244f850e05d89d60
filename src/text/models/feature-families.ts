/**
 * The families of features of a model, as data: each looks at up to three facts of a case, and holds one feature for every
 * combination of their values, hashed.
 */
export interface Families<Fact extends string> {
  /** For each fact, where a case holds it. */
  readonly place: Readonly<Record<Fact, number>>;
  /** For each family, what its hashes begin with. */
  readonly seeds: Int32Array;
  /** For each family, the places of its three facts. */
  readonly places: Uint8Array;
  /** By so many bits a hash is shifted to give a feature: the features are fewer than a power of two. */
  readonly shift: number;
}

/** The facts of one case, each scattered and at its place; nothing, where a family looks at fewer than three, stands at 0. */
export type Facts = Int32Array;

const NOTHING = 0;

/**
 * Families by their numbers: `{ 3: ['word', 'role'] }` has a feature for every word in every role. Two models that look at
 * the same cases share the places of their facts.
 */
export const familiesOf = <Fact extends string>(
  size: number,
  table: Readonly<Record<number, readonly Fact[]>>,
  place: Readonly<Record<Fact, number>> = placesOf(Object.values(table).flat()),
): Families<Fact> => {
  const rows = Object.entries(table);
  const seeds = Int32Array.from(rows, ([family]) => Math.imul(Number(family) + 1, 0x9e3779b1));
  const placeOf = (fact: Fact | undefined): number => (fact === undefined ? NOTHING : place[fact]);
  const places = Uint8Array.from(rows.flatMap(([, [a, b, c]]) => [placeOf(a), placeOf(b), placeOf(c)]));
  return { place, seeds, places, shift: Math.clz32(size) + 1 };
};

const placesOf = <Fact extends string>(facts: readonly Fact[]): Record<Fact, number> => {
  const place = {} as Record<Fact, number>;
  for (const [at, fact] of [...new Set(facts)].entries()) place[fact] = NOTHING + 1 + at;
  return place;
};

/** Room for the facts of a case; it may be filled anew for each case in turn. */
export const roomFor = (place: Readonly<Record<string, number>>): Facts =>
  new Int32Array(1 + Object.keys(place).length);

/**
 * Scatters the values of the facts at some places: each is multiplied by an odd number of its place's own. This is done once
 * for all the families that look at a fact, and what they hold of several may then simply be combined.
 */
export const scatter = (values: Int32Array, facts: Facts, from: number, to: number): void => {
  for (let place = from; place <= to; place++)
    facts[place] = Math.imul(values[place] ?? 0, Math.imul(place, 0x85ebca6b) | 1);
};

/** The features that hold in a case: one of each family. */
export const featuresOf = (families: Families<never>, facts: Facts): number[] =>
  Array.from(families.seeds.keys(), (family) => featureAt(families, family, facts));

/** The feature of one family that holds in a case. */
export const featureAt = ({ seeds, places, shift }: Families<never>, family: number, facts: Facts): number => {
  const at = 3 * family;
  const value =
    (seeds[family] ?? 0) ^
    (facts[places[at] ?? 0] ?? 0) ^
    (facts[places[at + 1] ?? 0] ?? 0) ^
    (facts[places[at + 2] ?? 0] ?? 0);
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> shift;
};
