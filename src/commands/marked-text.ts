import type { Paragraph, Quote } from '../text/article.ts';
import type { Span } from '../text/span.ts';
import { decodeEntities } from '../text/words/entities.ts';
import type { SpeakerFormats } from './speaker-colors.ts';
import type { Format, Run } from './typography.ts';

/** A quote as it is to be marked in the text. */
export interface MarkedQuote {
  readonly quote: Quote;
  /** Follows the words: "[3]". */
  readonly label: Run;
  readonly formats: SpeakerFormats;
}

interface Mark extends Span {
  readonly format: Format;
  readonly before: string;
  readonly after: string;
  readonly label: Run | null;
}

/**
 * The text of each paragraph, by its index, with the words of each quote and the words that name its speaker set in the
 * speaker's way. Words reported without marks get marks of their own: He said ‹that it was late›[2].
 */
export const markText = (
  text: string,
  paragraphs: readonly Paragraph[],
  quotes: readonly MarkedQuote[],
): readonly (readonly Run[])[] => {
  const marks = quotes.flatMap(marksOf).sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  return paragraphs.map(({ span }) => {
    const first = next;
    while ((marks[next]?.start ?? span.end) < span.end) next += 1;
    return markParagraph(text, span, marks.slice(first, next));
  });
};

const marksOf = ({ quote: { kind, segments, attribution }, label, formats }: MarkedQuote): Mark[] => {
  const [before, after] = kind === 'INDIRECT' ? ['‹', '›'] : ['', ''];
  const words = segments.map(({ start, end }) => ({ start, end, format: formats.words, before, after, label }));
  if (attribution.source === null) return words;
  return [...words, { ...attribution.source, format: formats.name, before: '', after: '', label: null }];
};

const markParagraph = (text: string, paragraph: Span, marks: readonly Mark[]): Run[] => {
  const runs: Run[] = [];
  const open: Mark[] = [];
  let at = paragraph.start;
  const writeUpTo = (place: number): void => {
    if (place <= at) return;
    runs.push({ text: decodeEntities(text.slice(at, place)), format: open.at(-1)?.format ?? null });
    at = place;
  };
  const closeUpTo = (place: number): void => {
    for (let mark = firstToEnd(open, place); mark !== undefined; mark = firstToEnd(open, place)) {
      writeUpTo(mark.end);
      open.splice(open.indexOf(mark), 1);
      runs.push({ text: mark.after, format: mark.format });
      if (mark.label !== null) runs.push(mark.label);
    }
  };
  for (const mark of marks) {
    closeUpTo(mark.start);
    writeUpTo(mark.start);
    runs.push({ text: mark.before, format: mark.format });
    open.push(mark);
  }
  closeUpTo(paragraph.end);
  writeUpTo(paragraph.end);
  return runs;
};

/** Of the marks that end by then the one that ends first; of several that end together the innermost. */
const firstToEnd = (open: readonly Mark[], place: number): Mark | undefined =>
  open
    .filter(({ end }) => end <= place)
    .reduce<Mark | undefined>(
      (first, mark) => (first === undefined || mark.end <= first.end ? mark : first),
      undefined,
    );
