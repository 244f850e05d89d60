import type { Span } from '../span.ts';

/** A paragraph's worth of the text: one line, or several that were wrapped. Trimmed. */
export type Line = Span;

/** Lines of up to this many characters may have been wrapped by a typewriter's rules. */
const LONGEST_WRAPPED = 100;

/** The paragraphs of a text, whether they stand one a line, or are hard-wrapped with blank lines or indents between. */
export const readLines = (text: string, start: number): readonly Line[] => {
  const lines = physicalLines(text, start);
  if (!isHardWrapped(text, lines)) return lines;
  const paragraphs: Line[] = [];
  let open: { start: number; end: number } | null = null;
  for (const { start: from, end, parted, indented } of lines) {
    if (open && !parted && !indented) {
      open.end = end;
    } else {
      open = { start: from, end };
      paragraphs.push(open);
    }
  }
  return paragraphs;
};

/** A line that is not blank. */
interface PhysicalLine extends Line {
  /** Whether a blank line stands before it. */
  readonly parted: boolean;
  readonly indented: boolean;
}

const physicalLines = (text: string, start: number): PhysicalLine[] => {
  const lines: PhysicalLine[] = [];
  let parted = false;
  for (let at = start; at <= text.length; ) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    let from = at;
    let end = stop;
    while (from < end && isBlank(text.charCodeAt(from))) from++;
    while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
    if (from < end) lines.push({ start: from, end, parted, indented: from - at >= 2 || text.charAt(at) === '\t' });
    parted = from === end;
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
    if (!line || !next || next.parted) continue;
    const length = line.end - line.start;
    if (length > LONGEST_WRAPPED) return false;
    if (next.indented) continue;
    followed++;
    if (length >= 40 && !/[.!?:]["”’']?$/.test(text.slice(line.end - 2, line.end))) broken++;
  }
  return followed >= 2 && broken / followed > 0.6;
};
