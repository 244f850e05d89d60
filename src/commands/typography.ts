import type { Writable } from 'node:stream';
import { styleText } from 'node:util';

/** A colour or a weight, or several of them. */
export type Format = Parameters<typeof styleText>[0];

/** How text is set for people: with colours or without, and how many columns wide. */
export interface Typography {
  readonly style: (format: Format, text: string) => string;
  readonly columns: number;
}

/** A stretch of text that is set in one way; null for plain. Runs that are set alike share one `format`. */
export interface Run {
  readonly text: string;
  readonly format: Format | null;
}

/** Text as it stands. */
export const plain = (text: string): Run => ({ text, format: null });

const DEFAULT_COLUMNS = 80;
const MOST_COLUMNS = 100;

/** As the stream takes it: a terminal has colours, if its user wants them, and a width; a file or a pipe has neither. */
export const typographyFor = (stream: Writable): Typography => ({
  style: (format, text) => styleText(format, text, { stream }),
  columns: Math.min(('columns' in stream && Number(stream.columns)) || DEFAULT_COLUMNS, MOST_COLUMNS),
});

/**
 * Sets runs in lines of at most `columns` code units with an indent, breaking at spaces, but never within a word. What
 * would command the terminal is left out.
 */
export const setLines = (runs: readonly Run[], indent: string, { style, columns }: Typography): string => {
  const lines: Run[][] = [];
  let room = 0;
  for (const word of wordsOf(runs)) {
    const width = word.reduce((sum, { text }) => sum + text.length, 0);
    const line = lines.at(-1);
    if (line !== undefined && width < room) {
      line.push({ text: ' ', format: line.at(-1)?.format === word[0]?.format ? (word[0]?.format ?? null) : null });
      line.push(...word);
      room -= width + 1;
    } else {
      lines.push([...word]);
      room = columns - indent.length - width;
    }
  }
  return lines
    .map(
      (line) =>
        indent +
        joinAlike(line)
          .map(({ text, format }) => (format === null ? text : style(format, text)))
          .join(''),
    )
    .join('\n');
};

/** The words of the runs, each in as many pieces as it is set in ways. */
const wordsOf = (runs: readonly Run[]): Run[][] => {
  const words: Run[][] = [];
  let goesOn = false;
  for (const { text, format } of runs) {
    for (const [at, piece] of text
      .replace(/\p{Cc}/gu, ' ')
      .split(/\s+/u)
      .entries()) {
      if (at > 0) goesOn = false;
      if (piece === '') continue;
      if (goesOn) words.at(-1)?.push({ text: piece, format });
      else words.push([{ text: piece, format }]);
      goesOn = true;
    }
  }
  return words;
};

const joinAlike = (line: readonly Run[]): Run[] => {
  const joined: { text: string; format: Format | null }[] = [];
  for (const { text, format } of line) {
    const last = joined.at(-1);
    if (last?.format === format) last.text += text;
    else joined.push({ text, format });
  }
  return joined;
};
