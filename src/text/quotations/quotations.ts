import type { Block } from '../layout/layout.ts';
import { mapped } from '../mapped.ts';
import type { Span } from '../span.ts';
import type { Mark, MarkStyle } from './marks.ts';
import { findDoubleMarks, findSingleMarks } from './marks.ts';

/** What stands in quotation marks, before anybody asks whether it is speech. */
export interface Quotation extends Span {
  /** The words between the marks. */
  readonly inner: Span;
  /** Index of its paragraph. */
  readonly block: number;
  readonly style: MarkStyle;
  /** False where the mark was lost and its place was guessed. */
  readonly opened: boolean;
  readonly closed: boolean;
  /** Whether it goes on with the quotation before it, which was not closed: a speech over several paragraphs. */
  readonly continues: boolean;
  /** Whether the article has the same few words in marks elsewhere, as it has a title or a term that it speaks of. */
  readonly repeated: boolean;
}

/** A quotation while those behind it are not known yet. */
interface Found extends Omit<Quotation, 'repeated'> {
  repeated: boolean;
}

/**
 * Pairs the quotation marks of each paragraph. A mark that opens again without having been closed begins anew
 * ("I am sad. "I can hardly walk."); one that is never closed ends with its paragraph, and the article is never swallowed.
 */
export const findQuotations = (text: string, blocks: readonly Block[]): Quotation[] => {
  const doubles = mapped(blocks, (block) => findDoubleMarks(text, block));
  const style = outerStyle(text, blocks, doubles);
  const quotations: Found[] = [];
  for (const [index, block] of blocks.entries()) {
    const previous = quotations.at(-1);
    const runsOn = previous !== undefined && !previous.closed && previous.block === index - 1;
    const marks = style === 'DOUBLE' ? (doubles[index] ?? []) : speakableSingles(text, block);
    if (marks.length === 0) continue;
    for (const quotation of pairMarks(text, block, index, marks, runsOn)) quotations.push(quotation);
  }
  markRepeated(text, quotations);
  return quotations;
};

/** What is longer, in UTF-16 code units, is no title that comes again. */
const LONGEST_REPEATED = 40;

const markRepeated = (text: string, quotations: readonly Found[]): void => {
  const counts = new Map<string, number>();
  for (const { inner } of quotations) {
    // Two more: with the comma and the stop that belong to the sentence around it.
    if (inner.end - inner.start > LONGEST_REPEATED + 2) continue;
    const words = bareWords(text, inner);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  for (const quotation of quotations)
    if (quotation.inner.end - quotation.inner.start <= LONGEST_REPEATED)
      quotation.repeated = (counts.get(bareWords(text, quotation.inner)) ?? 0) > 1;
};

const bareWords = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/[,.]$/, '').toLowerCase();

/** Single marks are the outer ones only where they begin speech and double ones do not. */
const outerStyle = (text: string, blocks: readonly Block[], doubles: readonly (readonly Mark[])[]): MarkStyle => {
  let double = 0;
  for (const marks of doubles) for (const mark of marks) if (mark.opens) double++;
  if (double > 2 * blocks.length) return 'DOUBLE';
  let single = 0;
  for (const block of blocks)
    for (const mark of findSingleMarks(text, block)) if (mark.opens && beginsSpeech(text, block, mark)) single++;
  return single > double ? 'SINGLE' : 'DOUBLE';
};

/** At a paragraph's start, or behind a comma, colon or full stop, and before a capital: not the mark of a lone term. */
const beginsSpeech = (text: string, block: Block, mark: Mark): boolean =>
  (mark.start <= block.bodyStart ||
    /[,:.?!]\s+$/.test(text.slice(Math.max(block.start, mark.start - 3), mark.start))) &&
  /^[\p{Lu}\d]/u.test(text.slice(mark.end, mark.end + 2));

/** Closing single marks that are more likely the apostrophe of a plural ("the workers' rights") are left out. */
const speakableSingles = (text: string, block: Block): readonly Mark[] => {
  const marks = findSingleMarks(text, block);
  return marks.filter((mark, index) => {
    if (mark.opens)
      return !/^(?:[’'](?:tis|twas|em|til|cause|n|\d\ds?)\b)/i.test(text.slice(mark.start, mark.start + 6));
    const plural =
      /s$/.test(text.slice(mark.start - 1, mark.start)) && /^ [a-z]/.test(text.slice(mark.end, mark.end + 2));
    const next = marks[index + 1];
    return !(plural && next && !next.opens);
  });
};

const pairMarks = (text: string, block: Block, index: number, marks: readonly Mark[], runsOn: boolean): Found[] => {
  const found: Found[] = [];
  let open: Mark | null = null;
  let depth = 0;
  let continues = runsOn;
  const add = (from: Mark, innerEnd: number, end: number, closed: boolean): void => {
    if (innerEnd > from.end && hasWords(text, from.end, innerEnd))
      found.push({
        start: from.start,
        end,
        inner: { start: from.end, end: innerEnd },
        block: index,
        style: from.style,
        opened: true,
        closed,
        continues,
        repeated: false,
      });
    continues = false;
  };
  for (const [at, mark] of marks.entries()) {
    if (!open) {
      if (mark.opens || isTurned(text, block, marks, at)) {
        if (runsOn && found.length === 0 && mark.start > block.bodyStart) continues = false;
        open = mark;
      } else {
        const start = lostOpening(text, block, found.at(-1)?.end ?? block.bodyStart, mark);
        if (start !== null)
          found.push({
            start,
            end: mark.end,
            inner: { start, end: mark.start },
            block: index,
            style: mark.style,
            opened: false,
            closed: true,
            continues: false,
            repeated: false,
          });
      }
    } else if (mark.closes && !(mark.opens && opensAnew(text, mark))) {
      if (depth > 0) depth--;
      else {
        add(open, mark.start, mark.end, true);
        open = null;
      }
    } else if (opensAnew(text, mark)) {
      const end = trimmedEnd(text, mark.start);
      add(open, end, end, false);
      open = mark;
      continues = true;
      depth = 0;
    } else if (depth === 0 && slippedClosing(text, open, mark) > 0) {
      const end = slippedClosing(text, open, mark);
      add(open, end - 1, end, true);
      open = mark;
    } else if (isNested(marks, at) || isTitleWithin(text, block, open, marks, at)) depth++;
    else {
      const end = trimmedEnd(text, mark.start);
      add(open, end, end, false);
      open = mark;
      depth = 0;
    }
  }
  if (open) add(open, block.end, block.end, false);
  return found;
};

/** Whether the sentence before the mark is over, so that the mark begins the next one rather than a quotation inside. */
const opensAnew = (text: string, mark: Mark): boolean => {
  const end = trimmedEnd(text, mark.start);
  return (
    end < mark.start &&
    /[.!?…][)\]]?$/.test(text.slice(end - 2, end)) &&
    /^[\p{Lu}\d[(…‘']/u.test(text.slice(mark.end, mark.end + 2))
  );
};

/** `“We are fine.’ She left, and “No” was all.`: behind the single mark that closes what a double one opened, or 0. */
const slippedClosing = (text: string, open: Mark, next: Mark): number => {
  const words = text.slice(open.end, Math.min(next.start, open.end + LONGEST_SLIPPED));
  const closing = /[\p{L}\d][.!?]’(?= \p{Lu})/u.exec(words);
  return closing && !/[‘]|(?:^|\s)['’]/.test(words.slice(0, closing.index))
    ? open.end + closing.index + closing[0].length
    : 0;
};

/** How far behind the opening mark such a closing one is looked for, in UTF-16 code units. */
const LONGEST_SLIPPED = 1000;

/** Two marks close behind this one before another opens: it opened a quotation inside the quotation. */
const isNested = (marks: readonly Mark[], at: number): boolean => {
  let closing = 0;
  for (let i = at + 1; i < marks.length && i < at + 8; i++) {
    const mark = marks[i];
    if (!mark || (mark.opens && !mark.closes)) return closing > 1;
    closing++;
  }
  return closing > 1;
};

/** `"It is no “Equal Quay” any more.`: a title in curly marks inside straight ones, also where those are never closed. */
const isTitleWithin = (text: string, block: Block, open: Mark, marks: readonly Mark[], at: number): boolean => {
  const [opening, closing] = [marks[at], marks[at + 1]];
  if (block.label || !opening || !closing || text.charAt(open.start) !== '"') return false;
  if (text.charAt(opening.start) !== '“' || text.charAt(closing.start) !== '”') return false;
  return closing.start - opening.end <= LONGEST_REPEATED && TITLE.test(text.slice(opening.end, closing.start));
};

const TITLE = /^\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|of|the|and|for|in|on|an?|to))+,?$/u;

/** `He says,” we are fine.”`: a closing mark that is wrong way round, behind a verb of saying and before another that closes. */
const isTurned = (text: string, block: Block, marks: readonly Mark[], at: number): boolean => {
  const [mark, next] = [marks[at], marks[at + 1]];
  return (
    mark !== undefined &&
    next?.closes === true &&
    !next.opens &&
    /\b(?:said|says|added|asked|told|wrote)[^,:.]{0,30}[,:]$/.test(
      text.slice(Math.max(block.start, mark.start - 45), mark.start),
    ) &&
    /^ ?\p{L}/u.test(text.slice(mark.end, mark.end + 2))
  );
};

/** `We are fine," he said`: the opening mark was lost; the speech begins with its sentence. Null where nothing says so. */
const lostOpening = (text: string, block: Block, from: number, mark: Mark): number | null => {
  if (
    !/[,?!.]$/.test(text.slice(mark.start - 1, mark.start)) ||
    !/^ (?:\p{Lu}?[\p{L}.’'-]+ ){0,4}(?:said|says|added|asked|told|wrote)\b/u.test(text.slice(mark.end, mark.end + 60))
  )
    return null;
  if (from <= block.bodyStart) return from;
  const before = text.slice(from, mark.start - 1);
  const sentence = /^[\s\S]*[.!?]["”’)]?\s+(?=\p{Lu})/u.exec(before.slice(-600));
  const start = sentence ? mark.start - 1 - Math.min(600, before.length) + sentence[0].length : from;
  return mark.start - start > 4 && start >= block.bodyStart ? start + leadingSpace(text, start) : null;
};

const leadingSpace = (text: string, at: number): number => /^\s*/.exec(text.slice(at, at + 20))?.[0].length ?? 0;

const trimmedEnd = (text: string, end: number): number => {
  let at = end;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  return at;
};

const hasWords = (text: string, start: number, end: number): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(start, Math.min(end, start + 200)));
