/** Where the features of each family of a model begin, and how many there are of all families together. */
export interface FeatureLayout<Family extends string> {
  readonly offsets: Readonly<Record<Family, number>>;
  readonly count: number;
}

/** Lays families of features out one after the other: `{ near: 3, far: 2 }` takes 0 to 2 and 3 to 4. */
export const layOut = <Family extends string>(sizes: Readonly<Record<Family, number>>): FeatureLayout<Family> => {
  const offsets = {} as Record<Family, number>;
  let count = 0;
  for (const [family, size] of Object.entries(sizes) as [Family, number][]) {
    offsets[family] = count;
    count += size;
  }
  return { offsets, count };
};
