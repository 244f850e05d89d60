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
  /** Below this number, a power of two, are the features. */
  readonly size: number;
}

/** The facts of one case, each at its place; nothing, where a family looks at fewer than three, stands at 0. */
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
  return { place, seeds, places, size };
};

const placesOf = <Fact extends string>(facts: readonly Fact[]): Record<Fact, number> => {
  const place = {} as Record<Fact, number>;
  for (const [at, fact] of [...new Set(facts)].entries()) place[fact] = NOTHING + 1 + at;
  return place;
};

/** Room for the facts of a case; it may be filled anew for each case in turn. */
export const roomFor = ({ place }: Families<string>): Facts => new Int32Array(1 + Object.keys(place).length);

/** The features that hold in a case: one of each family. */
export const featuresOf = (families: Families<never>, facts: Facts): number[] =>
  Array.from(families.seeds.keys(), (family) => featureAt(families, family, facts));

/** The feature of one family that holds in a case. */
export const featureAt = ({ seeds, places, size }: Families<never>, family: number, facts: Facts): number => {
  const at = 3 * family;
  let value = (seeds[family] ?? 0) ^ (facts[places[at] ?? 0] ?? 0);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b) ^ (facts[places[at + 1] ?? 0] ?? 0);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35) ^ (facts[places[at + 2] ?? 0] ?? 0);
  value = Math.imul(value ^ (value >>> 16), 0x27d4eb2f);
  return (value ^ (value >>> 15)) & (size - 1);
};
