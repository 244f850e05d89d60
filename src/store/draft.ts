import type { AttributionRecord, ContributorRole, MentionRecord, QuoteKind, TextSpan } from './records.ts';

/** An article to be stored: what was read, before ids, slugs and people over all articles are worked out. */
export interface ArticleDraft {
  /** The article's identity: relative, with "/" between folders. */
  readonly fileName: string;
  /** The folder or file that was asked for, absolute; null for a submission. */
  readonly origin: string | null;
  readonly sha256: string;
  readonly byteLength: number;
  /** Names the way of reading; content read in another way is stored anew. */
  readonly revision: string;
  readonly warnings: readonly string[];

  readonly headline: string;
  /** ISO 8601 in UTC. */
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly wordCount: number;

  readonly text: string;
  /** In text order, without overlap. */
  readonly paragraphs: readonly Bounds[];
  readonly furniture: readonly Bounds[];
  readonly people: readonly PersonDraft[];
  readonly contributors: readonly ContributorDraft[];
  /** In text order. */
  readonly quotes: readonly QuoteDraft[];
}

/** UTF-16 code units into the text, end exclusive. */
export interface Bounds {
  readonly start: number;
  readonly end: number;
}

export interface PersonDraft {
  readonly name: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly aliases: readonly string[];
  readonly descriptions: readonly string[];
  readonly mentions: readonly MentionRecord[];
}

export interface ContributorDraft {
  /** Index into `people`. */
  readonly person: number;
  readonly role: ContributorRole;
  readonly span: TextSpan | null;
}

export interface QuoteDraft {
  readonly kind: QuoteKind;
  readonly text: string;
  readonly segments: readonly TextSpan[];
  readonly paragraphIndex: number;
  /** Index into `people`. */
  readonly speaker: number | null;
  readonly attribution: AttributionRecord;
}
