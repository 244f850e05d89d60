import type { Span } from './span.ts';

/** A paragraph's worth of the text: one line, or several that were wrapped. Trimmed. */
export type Line = Span;

/** Lines of up to this many characters may have been wrapped by a typewriter's rules. */
const LONGEST_WRAPPED = 100;

/** The paragraphs of a text, whether they stand one a line, or are hard-wrapped with blank lines or indents between. */
export const readLines = (text: string, start: number): Line[] => {
  const lines = physicalLines(text, start);
  if (!isHardWrapped(text, lines)) return lines.filter(({ start: from, end }) => from < end);
  const paragraphs: Line[] = [];
  let open: { start: number; end: number } | null = null;
  for (const line of lines) {
    if (line.start === line.end) {
      open = null;
    } else if (open && !line.indented) {
      open.end = line.end;
    } else {
      open = { start: line.start, end: line.end };
      paragraphs.push(open);
    }
  }
  return paragraphs;
};

interface PhysicalLine extends Line {
  readonly indented: boolean;
}

const physicalLines = (text: string, start: number): PhysicalLine[] => {
  const lines: PhysicalLine[] = [];
  let at = start;
  while (at <= text.length) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    let from = at;
    let end = stop;
    while (from < end && isBlank(text.charCodeAt(from))) from++;
    while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
    lines.push({ start: from, end, indented: from - at >= 2 || text.charAt(at) === '\t' });
    if (newline < 0) break;
    at = newline + 1;
  }
  return lines;
};

const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff;

/** Whether most lines that another follows directly break off in mid-sentence at about the same width. */
const isHardWrapped = (text: string, lines: readonly PhysicalLine[]): boolean => {
  let followed = 0;
  let broken = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (!line || !next || line.start === line.end || next.start === next.end) continue;
    const length = line.end - line.start;
    if (length > LONGEST_WRAPPED) return false;
    if (next.indented) continue;
    followed++;
    if (length >= 40 && !/[.!?:]["”’']?$/.test(text.slice(line.end - 2, line.end))) broken++;
  }
  return followed >= 2 && broken / followed > 0.6;
};
