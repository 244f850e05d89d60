import type { Article, AttributionMethod, Candidate, Quote, SpeakerKind } from '../text/article.ts';
import { LEAST_CONFIDENCE } from '../text/article.ts';
import type { Span } from '../text/span.ts';
import { textOf } from '../text/span.ts';
import type { Run } from './typography.ts';

/** What to call a speaker of whom no name is given. */
export const UNNAMED = {
  PERSON: 'somebody',
  ORGANIZATION: 'an organization',
  GROUP: 'a group',
  UNNAMED: 'somebody unnamed',
  UNKNOWN: 'nobody knows who',
} as const satisfies Record<SpeakerKind, string>;

/** What each sort of evidence is, in plain words. */
export const EVIDENCE = {
  ADJACENT_CUE: 'a verb of speech next to the words',
  DISTANT_CUE: 'a verb of speech further away',
  PRONOUN: 'a pronoun, traced to whom it stands for',
  DESCRIPTION: 'a description, traced to whom it fits',
  ACCORDING_TO: '“according to” and the like',
  COLON: 'a lead-in to the words, or a signature',
  CONTINUATION: 'it goes on from the quote before it',
  CONVERSATION: 'two people take turns',
  TRANSCRIPT: 'a label before the speech, as in a transcript',
  REPORTED_CLAUSE: 'words within what a sentence reports',
  NEAREST: 'merely mentioned nearby',
  NONE: 'no sign of who it is',
} as const satisfies Record<AttributionMethod, string>;

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

/** 0.968 is "97%". */
export const percent = (probability: number): string => `${Math.round(probability * 100)}%`;

/** How a quote is called: its number, which counts from 1, with a question mark where it is unsure. */
export const labelOf = (quote: Quote, index: number): Run =>
  isUnsure(quote) ? { text: `[${index + 1}?]`, format: 'bold' } : { text: `[${index + 1}]`, format: 'dim' };

const onOneLine = (text: string, span: Span): string => textOf(text, span).replace(/\s+/gu, ' ');
