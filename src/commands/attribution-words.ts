import { UNNAMED } from '../formats/attribution-words.ts';
import type { Article, Candidate, Quote } from '../text/article.ts';
import { LEAST_CONFIDENCE } from '../text/article.ts';
import type { Span } from '../text/span.ts';
import { textOf } from '../text/span.ts';
import type { Run } from './typography.ts';

/** Whether it is too uncertain who said the quote for anybody to be named. */
export const isUnsure = ({ attribution }: Quote): boolean => attribution.confidence < LEAST_CONFIDENCE;

/** Whether people are shown the quote unasked: a report that is unsure of its source tells them little. */
export const isWorthShowing = (quote: Quote): boolean => quote.kind !== 'INDIRECT' || !isUnsure(quote);

/** The candidate that the attribution is of, where one was weighed: not where a transcript's label decided. */
export const decidingCandidate = ({ candidates = [], attribution }: Quote): Candidate | undefined =>
  attribution.source === null
    ? candidates.find(({ method }) => method === attribution.method)
    : candidates.find(({ source }) => source !== null && source.end === attribution.source?.end);

/** “Ann Lee”, “perhaps Ann Lee” where that is too unsure to be told to programs, or else “somebody unnamed”. */
export const speakerWords = ({ people }: Article, quote: Quote): string => {
  const { speakerKind } = quote.attribution;
  const supposed = speakerKind === 'PERSON' ? (quote.speaker ?? decidingCandidate(quote)?.person ?? null) : null;
  const words = (supposed === null ? undefined : people[supposed]?.name) ?? UNNAMED[speakerKind];
  return isUnsure(quote) && speakerKind !== 'UNKNOWN' ? `perhaps ${words}` : words;
};

/** ` (“he”) said`: the words of the article that name the speaker, and those that report the speech. */
export const wordsNaming = (text: string, { source, cue }: Pick<Candidate, 'source' | 'cue'>): string =>
  `${source === null ? '' : ` (“${onOneLine(text, source)}”)`}${cue === null ? '' : ` ${onOneLine(text, cue).toLowerCase()}`}`;

/** How a quote is called: its number, which counts from 1, with a question mark where it is unsure. */
export const labelOf = (quote: Quote, index: number): Run =>
  isUnsure(quote) ? { text: `[${index + 1}?]`, format: 'bold' } : { text: `[${index + 1}]`, format: 'dim' };

const onOneLine = (text: string, span: Span): string => textOf(text, span).replace(/\s+/gu, ' ');
