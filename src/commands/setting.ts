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
