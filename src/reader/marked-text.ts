import { decodeHTML } from 'entities';
import type { Html } from './html.ts';
import { html } from './html.ts';

/** Where something stands in the source text: UTF-16 code units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text that is set apart. */
export interface Mark extends Stretch {
  /** Sets the words. */
  readonly set: (words: Html) => Html;
  /** Follows its end: the number of a note. */
  readonly after?: Html | undefined;
}

/**
 * Text with marks, one within the other where they overlap: of two that merely cross, the later is set in two pieces,
 * for markup has to nest. `at` is where the text begins in what the marks count in.
 */
export const markText = (text: string, at: number, marks: readonly Mark[]): Html => {
  const end = at + text.length;
  const inside = marks
    .map((mark): Mark => ({ ...mark, start: Math.max(mark.start, at), ...endWithin(mark, end) }))
    .filter((mark) => mark.start < mark.end);
  return nest(text, at, at, end, inside);
};

/** A mark that goes on beyond the end is not over there: what follows it has to wait. */
const endWithin = ({ end, after }: Mark, last: number): Pick<Mark, 'end' | 'after'> =>
  end <= last ? { end, after } : { end: last, after: undefined };

const nest = (text: string, at: number, start: number, end: number, marks: readonly Mark[]): Html => {
  const [first, ...others] = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  if (first === undefined) return html`${decodeHTML(text.slice(start - at, end - at))}`;
  const within: Mark[] = [];
  const behind: Mark[] = [];
  for (const mark of others) {
    if (mark.start >= first.end) behind.push(mark);
    else {
      within.push({ ...mark, ...endWithin(mark, first.end) });
      if (mark.end > first.end) behind.push({ ...mark, start: first.end });
    }
  }
  return html`${decodeHTML(text.slice(start - at, first.start - at))}${first.set(
    nest(text, at, first.start, first.end, within),
  )}${first.after}${nest(text, at, first.end, end, behind)}`;
};

/** Text for people: character references of web pages, which news text may hold, replaced by their characters. */
export const plainText = (text: string): string => decodeHTML(text).replace(/\s+/gu, ' ').trim();

/** The words of a quote as they stand in the article: “I am speaking now,” … “Thank you!” */
export const asPrinted = ({ segments }: { readonly segments: readonly { readonly text: string }[] }): string =>
  segments.map(({ text }) => plainText(text)).join(' … ');
