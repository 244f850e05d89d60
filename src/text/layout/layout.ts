import { CREDIT_PHRASES, FURNITURE_OPENINGS, NOTE_OPENINGS } from '../english/furniture.ts';
import type { Span } from '../span.ts';
import type { Line } from './lines.ts';
import { readLines } from './lines.ts';

/** What the lines of a text are. */
export interface Layout {
  readonly headline: Span | null;
  /** "By Ann Lee and Bo Park": the names, without "By". */
  readonly bylines: readonly Span[];
  /** "Naomi Lim contributed to this reporting." */
  readonly credits: readonly Span[];
  readonly dateline: Span | null;
  readonly paragraphs: readonly Block[];
  readonly furniture: readonly Span[];
}

/** A paragraph of the body. */
export interface Block extends Span {
  /** Where its sentences begin, past a dateline or a transcript's label. */
  readonly bodyStart: number;
  /** The label of a transcript's turn: "LEE". */
  readonly label: Span | null;
}

/** How far down a byline may stand, counted in paragraphs. */
const BYLINE_DEPTH = 6;

/** Tells the lines of the article from the furniture around them. */
export const readLayout = (text: string, start: number): Layout => {
  const bylines: Span[] = [];
  const credits: Span[] = [];
  const paragraphs: Block[] = [];
  const furniture: Span[] = [];
  let headline: Span | null = null;
  let dateline: Span | null = null;

  for (const line of readLines(text, start)) {
    const words = text.slice(line.start, Math.min(line.end, line.start + 400));
    if (isFurniture(words, line)) {
      furniture.push(spanOf(line));
    } else if (!headline && paragraphs.length === 0 && !opensBody(text, line)) {
      headline = spanOf(line);
    } else if (paragraphs.length < BYLINE_DEPTH && bylineAt(words) > 0 && line.end - line.start < 160) {
      bylines.push({ start: line.start + bylineAt(words), end: line.end });
    } else if (isUpperCase(words, line) || isMarkup(words)) {
      furniture.push(spanOf(line));
    } else if (isCredit(words, line)) {
      credits.push(spanOf(line));
    } else {
      const datelineLength: number = paragraphs.length < 3 && !dateline ? datelineAt(words) : 0;
      if (datelineLength > 0) dateline = { start: line.start, end: line.start + datelineLength };
      paragraphs.push(blockOf(words, line, datelineLength));
    }
  }
  // A text of one line that is a sentence, such as one that somebody tries, has words rather than a headline.
  if (headline && paragraphs.length === 0 && isSentence(text, headline.start, headline.end)) {
    paragraphs.push(blockOf(text.slice(headline.start, headline.start + 400), headline, 0));
    headline = null;
  }
  return { headline, bylines, credits, dateline, paragraphs, furniture };
};

/** Headlines have fewer UTF-16 code units, also those of two sentences. */
const LONGEST_HEADLINE = 160;

/**
 * Whether a first line belongs to the body, of a text without a headline: it is too long for one and has a dateline or
 * several sentences, or it has somebody's speech and who says it.
 */
const opensBody = (text: string, { start, end }: Line): boolean => {
  const words = text.slice(start, Math.min(end, start + 400));
  const isLong = end - start > LONGEST_HEADLINE;
  if (isLong && datelineAt(words) > 0) return true;
  return isSentence(text, start, end) && ((isLong && SENTENCES.test(words)) || SPOKEN.test(words));
};

/** Whether a line ends as a sentence does. */
const isSentence = (text: string, start: number, end: number): boolean =>
  SENTENCE_END.test(text.slice(Math.max(start, end - 4), end));

const SENTENCE_END = /[.!?]["”’')\]]*$/;

/** 'The bridge is open. It took': not "U.S. Steel", "St. Ives" or "vs. Park". */
const SENTENCES = /[\p{Ll}\d]{3}[.!?]["”’)]* +["“‘(]?\p{Lu}/u;

/** '“We are nearly done,” warned' */
const SPOKEN = /[,.!?]["”] +\p{L}/u;

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const blockOf = (words: string, line: Span, datelineLength: number): Block => {
  const label = datelineLength > 0 ? null : TURN.exec(words);
  if (!label?.[2])
    return {
      start: line.start,
      end: line.end,
      bodyStart: line.start + datelineSkip(words, datelineLength),
      label: null,
    };
  const labelStart = line.start + (label[1] ?? '').length;
  return {
    start: line.start,
    end: line.end,
    bodyStart: line.start + label[0].length,
    label: { start: labelStart, end: labelStart + label[2].length },
  };
};

/** 'LEE: If I may', '"PARK (on tape): Well', 'Q: Why?' */
const TURN = /^(["“]?)([A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*){0,3}|Q|A)(?: \([^)]{1,40}\))?:\s+/;

/** "WASHINGTON (AP) —", "LONDON, March 3 (Reuters) -", "ALBANY, N.Y. ―" */
const DATELINE =
  /^[A-Z][A-Z.'’-]+(?:[ /-][A-Z][A-Z.'’-]+){0,4}(?:, (?:[A-Z][A-Za-z.]+ ?){1,3})?(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?)?(?: ?\([A-Z][\w .-]{1,30}\))?\s*(?:[-–—―]{1,2})(?=\s)/;

/** "London (Reuters) -": any case, where the agency is named. */
const AGENCY_DATELINE =
  /^[A-Z][\w.'’ -]{1,40}(?:, [\w. ]{1,30})? ?\((?:AP|AFP|Reuters|REUTERS|UPI|PA|CNN|Bloomberg|dpa|DPA|EFE|Xinhua|ANI|PTI|IANS|TASS)\)\s*(?:[-–—―]{1,2})(?=\s)/;

const datelineAt = (words: string): number => (DATELINE.exec(words) ?? AGENCY_DATELINE.exec(words))?.[0].length ?? 0;

const datelineSkip = (words: string, length: number): number => {
  let at = length;
  while (length > 0 && at < words.length && words.charAt(at) === ' ') at++;
  return at;
};

const BYLINE = /^(?:by|BY|By)[: ]\s*(?=\p{Lu})/u;
const BYLINE_REST =
  /^(?:\p{Lu}[\p{L}.'’-]*|and|de|la|van|von|der|den|del|bin|al|el|di|da|in|for|the|of|with|&|\||,|[\p{L} ]+(?:editor|reporter|correspondent|writer|staff|producer|columnist))(?:[ ,|]+|$)/u;

/** Where the names of a byline begin, or 0 where the line is none. */
const bylineAt = (words: string): number => {
  const by = BYLINE.exec(words);
  if (!by) return 0;
  let rest = words.slice(by[0].length).replace(/[.]$/, '');
  if (rest.split(/\s+/).length > 16) return 0;
  while (rest) {
    const piece = BYLINE_REST.exec(rest);
    if (!piece) return 0;
    rest = rest.slice(piece[0].length);
  }
  return by[0].length;
};

/** "Naomi Lim contributed to this reporting.", "(Reporting by Ann Lee; Editing by Bo Park)" */
const isCredit = (words: string, line: Line): boolean => {
  if (line.end - line.start > 300) return false;
  const lower = words.toLowerCase().replace(/^[([—–-]+\s*/, '');
  if (CREDIT_PHRASES.some((phrase) => lower.startsWith(phrase))) return true;
  return (
    lower.includes('contributed') &&
    CONTRIBUTIONS.some((phrase) => {
      const at = lower.indexOf(phrase);
      return at > 0 && !/[.!?]\s/.test(lower.slice(0, at).replace(/\b\p{L}\. /gu, ' '));
    })
  );
};

/** Of the phrases those that stand behind a name. */
const CONTRIBUTIONS = CREDIT_PHRASES.filter((phrase) => phrase.startsWith('contributed'));

const isFurniture = (words: string, line: Line): boolean => {
  if (!/[\p{L}\p{N}]/u.test(words) || /^[_*#=~.•·\s-]*[xX]?[_*#=~.•·\s-]*$/.test(words)) return true;
  const lower = words.slice(0, 60).toLowerCase();
  if (openingsOf(NOTES, lower).length > 0) return true;
  if (line.end - line.start > 200) return false;
  if (
    /^\[.*\]\.?$/.test(words) ||
    /^\((?:photo|image|video|picture|file|via|source|screenshot|credit|h\/t)\b.*\)\.?$/i.test(words)
  )
    return true;
  if (
    words.length < 160 &&
    /(?:\/|via|for) ?(?:Getty(?: Images)?|AP|AFP|Reuters|EPA|Shutterstock|Press Association|PA|Bloomberg)\)?\.?$/.test(
      words,
    ) &&
    !/["”]/.test(words)
  )
    return true;
  return openingsOf(FURNITURE, lower).some((opening) => endsLikeFurniture(words, opening));
};

/** Openings by the character with which they begin: of the few with that of a line each is compared with it. */
const byFirst = (openings: readonly string[]): ReadonlyMap<string, readonly string[]> =>
  Map.groupBy(openings, (opening) => opening.charAt(0));

const NOTES = byFirst(NOTE_OPENINGS);
const FURNITURE = byFirst(FURNITURE_OPENINGS);

const NONE: readonly string[] = [];

const openingsOf = (openings: ReadonlyMap<string, readonly string[]>, lower: string): readonly string[] =>
  openings.get(lower.charAt(0))?.filter((opening) => lower.startsWith(opening)) ?? NONE;

/** "Watch: the moment it fell", not "Comments that he made on Monday drew protest." */
const endsLikeFurniture = (words: string, opening: string): boolean =>
  !/\p{L}$/u.test(opening) || !/[a-z]["”’)]*[.!?]["”’)]*$/.test(words) || words.length < 40;

/** "HEGSETH PLEDGES ‘MORE FIREPOWER’ FOR UKRAINE": two capital words or more, hardly a small letter. */
const isUpperCase = (words: string, line: Line): boolean => {
  if (line.end - line.start > 200 || hasManySmalls(words)) return false;
  if (/\p{Ll}/u.test(words.replace(TURN, '')) && TURN.test(words)) return false;
  const letters = words.replace(/\P{L}/gu, '');
  const uppers = letters.replace(/\P{Lu}/gu, '').length;
  return letters.length >= 4 && uppers / letters.length > MOST_UPPERS && !/^["“‘].*["”’]$/.test(words);
};

/** From this share of capitals on a line is in capitals. */
const MOST_UPPERS = 0.85;

/** Whether so many are small letters of ASCII that, whatever the rest is, a line cannot be in capitals. */
const hasManySmalls = (words: string): boolean => {
  let left = Math.ceil((1 - MOST_UPPERS) * words.length);
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a && --left < 0) return true;
  }
  return false;
};

/** "<tweet tweet-id=...><tweet/>", ".gmobile {", "text-align: left;" */
const isMarkup = (words: string): boolean =>
  /^<[^>]*>(?:\s*<[^>]*>)*\.?$/.test(words) ||
  (/[{};]$/.test(words.trimEnd()) && /^[\s.#@]*[\w-]+(?:\s*[:{}].*)?[{};]\s*$/.test(words)) ||
  /^[{}.]+$/.test(words);
