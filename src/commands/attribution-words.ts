import type { Article, AttributionMethod, Candidate, Quote, SpeakerKind } from '../text/article.ts';
import { LEAST_CONFIDENCE } from '../text/article.ts';
import type { Span } from '../text/span.ts';
import { textOf } from '../text/span.ts';

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
  ADJACENT_CUE: 'its verb of speech stands next to the words',
  DISTANT_CUE: 'its verb of speech stands further away',
  PRONOUN: 'a pronoun, traced to whom it stands for',
  DESCRIPTION: 'a description, traced to whom it fits',
  ACCORDING_TO: '“according to” and the like',
  COLON: 'it leads in to the words, or signs them',
  CONTINUATION: 'goes on from the quote before it',
  CONVERSATION: 'two people take turns',
  TRANSCRIPT: 'a label before the speech, as in a transcript',
  REPORTED_CLAUSE: 'the words stand within what a sentence reports',
  NEAREST: 'merely mentioned nearby',
  NONE: 'nobody whom the text names',
} as const satisfies Record<AttributionMethod, string>;

/** Whether it is too uncertain who said the quote for anybody to be named. */
export const isUnsure = ({ attribution }: Quote): boolean => attribution.confidence < LEAST_CONFIDENCE;

/** Whether people are shown the quote unasked: a report that is unsure of its source tells them little. */
export const isWorthShowing = (quote: Quote): boolean => quote.kind !== 'INDIRECT' || !isUnsure(quote);

/** The name of a quote's speaker, or null. */
export const speakerName = ({ people }: Article, { speaker }: Pick<Quote, 'speaker'>): string | null =>
  speaker === null ? null : (people[speaker]?.name ?? null);

/** ` (“he”) said`: the words of the article that name the speaker, and those that report the speech. */
export const wordsNaming = (text: string, { source, cue }: Pick<Candidate, 'source' | 'cue'>): string =>
  `${source === null ? '' : ` (“${onOneLine(text, source)}”)`}${cue === null ? '' : ` ${onOneLine(text, cue)}`}`;

/** 0.968 is "97%". */
export const percent = (probability: number): string => `${Math.round(probability * 100)}%`;

const onOneLine = (text: string, span: Span): string => textOf(text, span).replace(/\s+/gu, ' ');
