import type { Span } from '../span.ts';

/** How a quotation mark is drawn; a quotation is closed by a mark of the kind that opened it, or by a lookalike. */
export type MarkStyle = 'DOUBLE' | 'SINGLE';

/** A quotation mark and what its surroundings let it be. */
export interface Mark extends Span {
  readonly style: MarkStyle;
  readonly opens: boolean;
  readonly closes: boolean;
}

const DOUBLE_MARKS =
  /["“”„‟«»″]|''|``|‘‘|’’|&(?:quot|ldquo|rdquo|laquo|raquo|#34|#8220|#8221|#x201[cdCD]);|<\/?[A-Za-z][^<>]{0,2000}>/g;
const SINGLE_MARKS = /['‘’‹›]|&(?:lsquo|rsquo|apos|#39|#8216|#8217);/g;

const OPENING = /^(?:[“„«‟‘‹]|``|‘‘|&(?:ldquo|laquo|lsquo|#8220|#8216|#x201[cC]);)$/;
const CLOSING = /^(?:[”»’›]|’’|&(?:rdquo|raquo|rsquo|#8221|#8217|#x201[dD]);)$/;

/** The double marks of a stretch, in order. Those inside markup (`<tweet id="7">`) and those of inches (6' 2") are none. */
export const findDoubleMarks = (text: string, within: Span): readonly Mark[] =>
  findMarks(text, within, DOUBLE_MARKS, 'DOUBLE');

/** The single marks of a stretch that are not apostrophes inside a word. */
export const findSingleMarks = (text: string, within: Span): readonly Mark[] =>
  findMarks(text, within, SINGLE_MARKS, 'SINGLE');

/** How many marks of one paragraph are read; the rest of it is a hand that fell asleep on the key. */
const MOST_MARKS = 2000;

/** Most paragraphs have no marks, and share this. */
const NO_MARKS: readonly Mark[] = [];

const findMarks = (text: string, within: Span, pattern: RegExp, style: MarkStyle): readonly Mark[] => {
  const words = text.slice(within.start, within.end);
  pattern.lastIndex = 0;
  let match = pattern.exec(words);
  if (!match) return NO_MARKS;
  const marks: Mark[] = [];
  for (; match && marks.length < MOST_MARKS; match = pattern.exec(words)) {
    const drawn = match[0];
    const start = within.start + match.index;
    const end = start + drawn.length;
    if (drawn.charCodeAt(0) === 0x3c) continue;
    const before = start > within.start ? text.charAt(start - 1) : ' ';
    const after = end < within.end ? text.charAt(end) : ' ';
    if (style === 'SINGLE' && isInsideWord(drawn, before, after)) continue;
    // What a line break has left of a tag: `tweet-date="March 9`, `">Park`.
    if (drawn === '"' && (before === '=' || after === '>')) continue;
    const { opens, closes } = rolesOf(drawn, before, after);
    if (!opens && !closes) continue;
    if (!opens && /[\d'’]/.test(before) && isMeasure(text, start, drawn)) continue;
    marks.push({ start, end, style, opens, closes });
  }
  return marks;
};

/** Most single marks are the apostrophes of "don't" and "Lee's": the roles of those need no looking at. */
const isInsideWord = (drawn: string, before: string, after: string): boolean =>
  (drawn === "'" || drawn === '’') && isAsciiLetter(before) && isAsciiLetter(after);

const isAsciiLetter = (char: string): boolean => (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z');

const SPACE = /\s/;
const LETTER = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{–—―‒/"“‘'’-]/;
const AFTER_CLOSING = /[\s.,;:!?)\]}–—―/"”’'<-]/;

const rolesOf = (drawn: string, before: string, after: string): { opens: boolean; closes: boolean } => {
  const opening = OPENING.test(drawn);
  const closing = CLOSING.test(drawn);
  const mayOpen = !SPACE.test(after);
  const mayClose = !SPACE.test(before);
  const startsWord = mayOpen && BEFORE_OPENING.test(before);
  const endsWord = mayClose && AFTER_CLOSING.test(after);
  // A curly mark is believed unless it is plainly turned the wrong way: ". “Then" closed by “, or "he said, ”No".
  if (opening) return endsWord && !mayOpen ? { opens: false, closes: true } : { opens: true, closes: false };
  if (closing && drawn === '’' && LETTER.test(before) && LETTER.test(after)) return { opens: false, closes: false };
  if (closing)
    return startsWord && SPACE.test(before) && !endsWord
      ? { opens: true, closes: false }
      : { opens: false, closes: true };
  if (startsWord && !endsWord) return { opens: true, closes: false };
  if (endsWord && !startsWord) return { opens: false, closes: true };
  // Between two spaces, or between two letters: whichever of the two is wanted there.
  if (
    !startsWord &&
    !endsWord &&
    mayOpen &&
    mayClose &&
    /[\p{L}\p{N}]/u.test(before) &&
    /[\p{L}\p{N}]/u.test(after) &&
    drawn.length === 1 &&
    /['’]/.test(drawn)
  )
    return { opens: false, closes: false };
  return { opens: true, closes: true };
};

/** 6' 2", 5", 34″: a straight mark behind a number that no mark opened near. */
const isMeasure = (text: string, start: number, drawn: string): boolean => {
  if (!/^["″'’]$|^''$/.test(drawn) || !/\d\s?$|\d['’]\s?\d{0,2}$/.test(text.slice(Math.max(0, start - 6), start)))
    return false;
  if (/\d['’′]\s?\d{1,2}(?:½|\.5)?$/.test(text.slice(Math.max(0, start - 8), start))) return true;
  const opened = text.lastIndexOf(drawn, start - 1);
  return (
    opened < 0 ||
    start - opened > 60 ||
    /[\n]/.test(text.slice(opened, start)) ||
    !/(?:^|[\s(])["'’″]$/.test(text.slice(Math.max(0, opened - 1), opened + 1))
  );
};
