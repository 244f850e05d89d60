/** A stretch of the source text: UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words that a span covers. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Words with one space for every run of white space between them. */
export const inOneLine = (words: string): string => (/[^\S ]|\s\s/.test(words) ? words.replace(/\s+/g, ' ') : words);

/** Whether the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
