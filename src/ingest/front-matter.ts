/** What may be said of an article before its text. Absent members are null or empty. */
export interface FrontMatter {
  readonly headline: string | null;
  readonly authors: readonly string[];
  /** ISO 8601 in UTC; a time without a zone is taken to be UTC. */
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

/** A front matter and where the text after it begins; or what is wrong with it, and in which line of the file. */
export type FrontMatterReading =
  | { readonly frontMatter: FrontMatter; readonly start: number }
  | { readonly reason: string };

/** What a text has between `---` lines at its top, and where the text after it begins. */
export interface Fenced {
  readonly yaml: string;
  readonly end: number;
}

/** Of a text that begins at its first character. */
export const withoutFrontMatter = (): FrontMatterReading => ({
  frontMatter: { headline: null, authors: [], publishedAt: null, publisher: null, url: null },
  start: 0,
});

/** A time or date in UTC, as it is stored; one without a zone is taken to be UTC. Null for anything else. */
export const readTime = (text: string): string | null => {
  const instant = attempt(() => Temporal.Instant.from(text)) ?? attempt(() => inUtc(text));
  return instant && new Date(instant.epochMilliseconds).toISOString();
};

const inUtc = (time: string): Temporal.Instant => Temporal.PlainDateTime.from(time).toZonedDateTime('UTC').toInstant();

/** An address of the web in its usual form; null for anything else. */
export const readAddress = (text: string): string | null => {
  const url = URL.parse(text);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null;
};

const attempt = <T>(action: () => T): T | null => {
  try {
    return action();
  } catch {
    return null;
  }
};
