import { attributeQuotations } from './attribution/attribution.ts';
import { resolvePhrases } from './coreference/coreference.ts';
import { indirectQuotesOf, mergeQuotes } from './indirect/indirect-quotes.ts';
import { readLayout } from './layout/layout.ts';
import { readPassage } from './passage.ts';
import { personsOf } from './persons.ts';
import { findQuotations } from './quotations/quotations.ts';
import { quotesOf } from './quotes.ts';
import { readReporting } from './reading.ts';
import type { Span } from './span.ts';
import type { Token } from './words/tokens.ts';
import { Kind } from './words/tokens.ts';

/** The confidence from which on a person is named, unless the caller wants it otherwise. */
export const LEAST_CONFIDENCE = 0.62;

/** What `parseArticle` may be told about the text beforehand. */
export interface ParseOptions {
  /** Where the article begins, past a front matter; offsets still count from the start of `text`. Default 0. */
  readonly start?: number;
  /** Whether each quote lists every candidate speaker with its score. Default false. */
  readonly explain?: boolean;
  /** A person is named from this confidence on; no answer is better than a wrong one. Default `LEAST_CONFIDENCE`. */
  readonly leastConfidence?: number;
}

/** An article as read from its text. Everything carries its span; all of it is frozen. */
export interface Article {
  readonly headline: Span | null;
  readonly dateline: Span | null;
  readonly paragraphs: readonly Paragraph[];
  /** Lines of the file that are not the article: cross-promotion, "Related Content", stray marks. */
  readonly furniture: readonly Span[];
  readonly contributors: readonly Contributor[];
  readonly people: readonly Person[];
  /** In text order. */
  readonly quotes: readonly Quote[];
  readonly wordCount: number;
}

/** A paragraph of the body; `index` counts from 0. */
export interface Paragraph {
  readonly index: number;
  readonly span: Span;
}

/** Somebody who is credited with the article: in its byline, or in a line such as "Ann Lee contributed to this report." */
export interface Contributor {
  readonly role: 'AUTHOR' | 'CONTRIBUTOR';
  /** Index into `people`. */
  readonly person: number;
  readonly span: Span;
}

/** A person named in the article. */
export interface Person {
  /** The fullest form seen: "Volodymyr Zelensky". */
  readonly name: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  /** Other names as printed: "Zelensky". */
  readonly aliases: readonly string[];
  /** As printed: "Ukrainian President". */
  readonly descriptions: readonly string[];
  /** In text order. */
  readonly mentions: readonly Mention[];
}

/** A place in the text that refers to a person. */
export interface Mention {
  readonly span: Span;
  readonly kind: 'NAME' | 'DESCRIPTION' | 'PRONOUN';
}

/** DIRECT: whole sentences in marks; MIXED: words in marks inside the reporter's sentence; INDIRECT: no marks. */
export type QuoteKind = 'DIRECT' | 'MIXED' | 'INDIRECT';

export type SpeakerKind = 'PERSON' | 'ORGANIZATION' | 'GROUP' | 'UNNAMED' | 'UNKNOWN';

/** One utterance. */
export interface Quote {
  readonly kind: QuoteKind;
  /** The words, without the outer marks, segments joined by a space. */
  readonly text: string;
  /** An utterance broken by its attribution, or running over paragraphs, has several; marks included. */
  readonly segments: readonly Span[];
  /** Index into `paragraphs` of the paragraph in which it begins. */
  readonly paragraph: number;
  /** Index into `people`; null unless a named person said it. */
  readonly speaker: number | null;
  readonly attribution: Attribution;
  /** With `explain` only: everybody who was considered, best first. */
  readonly candidates?: readonly Candidate[];
}

/** Who said a quote, by which words, and how sure that is. */
export interface Attribution {
  readonly speakerKind: SpeakerKind;
  /** The words that name the speaker here: "the Ukrainian leader", "he". */
  readonly source: Span | null;
  /** The words that report the speech: "warned". */
  readonly cue: Span | null;
  /** Dictionary form of the cue: "warn". */
  readonly cueLemma: string | null;
  /** The probability, 0 to 1, that the speaker is right. */
  readonly confidence: number;
  readonly method: AttributionMethod;
}

/** The evidence that decided: see `src/text/README.md` for an example of each. */
export type AttributionMethod =
  | 'ADJACENT_CUE'
  | 'DISTANT_CUE'
  | 'PRONOUN'
  | 'DESCRIPTION'
  | 'ACCORDING_TO'
  | 'COLON'
  | 'CONTINUATION'
  | 'CONVERSATION'
  | 'TRANSCRIPT'
  | 'REPORTED_CLAUSE'
  | 'NEAREST'
  | 'NONE';

/** A possible speaker and what spoke for it. */
export interface Candidate {
  /** Index into `people`, or null where nobody named is meant. */
  readonly person: number | null;
  readonly speakerKind: SpeakerKind;
  readonly source: Span | null;
  /** The words that would report the speech, where the evidence is a verb. */
  readonly cue: Span | null;
  readonly method: AttributionMethod;
  /** The ranker's probability. */
  readonly score: number;
}

/**
 * Reads a news article: its layout, what stands in quotation marks, the people, and who said what. Pure; never throws,
 * whatever the text; its time grows with the length of the text. Who fits the ranker of sources may try other weights.
 */
export const parseArticle = (
  text: string,
  { start = 0, explain = false, leastConfidence = LEAST_CONFIDENCE }: ParseOptions = {},
  sourceWeights?: ArrayLike<number>,
): Article => {
  const layout = readLayout(text, start);
  const quotations = findQuotations(text, layout.paragraphs);
  const passage = readPassage(text, layout.paragraphs, quotations);
  const reading = readReporting(passage);
  const coreference = resolvePhrases(reading);
  const attributed = attributeQuotations(reading, coreference, explain, sourceWeights);
  const { people, contributors } = personsOf(text, layout, reading, coreference, attributed);
  return deepFreeze({
    headline: layout.headline,
    dateline: layout.dateline,
    paragraphs: layout.paragraphs.map(({ start: from, end }, index) => ({ index, span: { start: from, end } })),
    furniture: layout.furniture,
    contributors,
    people,
    quotes: mergeQuotes(
      quotesOf(reading, coreference, attributed, { explain, leastConfidence }),
      indirectQuotesOf(reading, coreference, attributed, leastConfidence),
    ),
    wordCount: countWords(passage.tokens),
  });
};

const countWords = (tokens: readonly Token[]): number => {
  let count = 0;
  for (const { kind } of tokens) if (kind !== Kind.PUNCTUATION) count++;
  return count;
};

/** Nothing in an article leads back to itself, nor is anything in it but plain objects, arrays and what has no parts. */
const deepFreeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) for (const member of value) deepFreeze(member);
  else for (const name in value) deepFreeze(value[name]);
  return Object.freeze(value);
};
