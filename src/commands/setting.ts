/** Something that can be set from outside. */
export interface Setting<T> {
  /** The environment variable. */
  readonly variable: string;
  /** The option of the command line, which wins over the variable; null for a secret, which no message shows either. */
  readonly flag: string | null;
  /** "" where nothing is set unless it is said. */
  readonly fallback: string;
  readonly description: string;
  /** What a right value is, to be told to whoever gave a wrong one. */
  readonly expected: string;
  /** The value, or undefined if it is wrong. */
  readonly read: (value: string) => T | undefined;
}

/** The part of a setting that is a whole number. */
export const count = (fallback: number, { least = 1, most = 1_000_000_000 } = {}) => ({
  fallback: String(fallback),
  expected: `a whole number from ${grouped(least)} to ${grouped(most)}`,
  read: (value: string): number | undefined =>
    /^\d{1,10}$/u.test(value) && Number(value) >= least && Number(value) <= most ? Number(value) : undefined,
});

/** 1000000 is "1,000,000". By hand: what knows how all languages write numbers takes as long to load as all the settings. */
const grouped = (number: number): string => String(number).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ',');

/** The part of a setting that is a list with commas, none if nothing is said. */
export const listOf = (expected: string, isRight: RegExp) => ({
  fallback: '',
  expected: `${expected}, with commas between them`,
  read: (value: string): readonly string[] | undefined => {
    const items = value.split(',').flatMap((item) => item.trim() || []);
    return items.every((item) => isRight.test(item)) ? items : undefined;
  },
});
