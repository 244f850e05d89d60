import type { EVIDENCE, UNNAMED } from './attribution-words.ts';

/** A stretch of an article's source text, with its words. */
export interface WrittenSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Somebody, as they are written down. */
export interface WrittenPerson {
  readonly name: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly aliases: readonly string[];
  readonly descriptions: readonly string[];
}

/** What somebody said, as it is written down, but for who it was. */
export interface WrittenQuote {
  readonly kind: 'DIRECT' | 'MIXED' | 'INDIRECT';
  readonly text: string;
  readonly segments: readonly WrittenSpan[];
  readonly attribution: {
    readonly speakerKind: keyof typeof UNNAMED;
    readonly source: WrittenSpan | null;
    readonly cue: WrittenSpan | null;
    readonly confidence: number;
    readonly method: keyof typeof EVIDENCE;
  };
}

/** What an article is called, and where it came from. */
export interface WrittenHeading {
  readonly fileName: string;
  readonly headline: string;
  /** ISO 8601 in UTC. */
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

/** An article, as it is written down: as it was read, or as the API gave it. */
export interface WrittenArticle extends WrittenHeading {
  readonly people: readonly WrittenPerson[];
  readonly contributors: readonly {
    /** Index into `people`. */
    readonly person: number;
    readonly role: 'AUTHOR' | 'CONTRIBUTOR';
  }[];
  /** In text order. */
  readonly quotes: readonly (WrittenQuote & {
    /** Index into `people`. */
    readonly speaker: number | null;
  })[];
}
