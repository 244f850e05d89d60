import type { AttributionRecord, ContributorRole, MentionRecord, Naming, QuoteKind, TextSpan } from './records.ts';

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

export interface PersonDraft extends Naming {
  /** Where it is not the one that follows from the name: an editor may have meant anybody. */
  readonly id?: string;
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

/** An article after its corrections. */
export interface CorrectedDraft extends ArticleDraft {
  readonly quotes: readonly CorrectedQuoteDraft[];
}

export interface CorrectedQuoteDraft extends QuoteDraft {
  /** What was corrected, and what had been read; null where nobody said otherwise. */
  readonly correction: CorrectedQuote | null;
}

/** What a corrected quote keeps of its correction, and of what it was before. */
export interface CorrectedQuote {
  /** The quote's id under which the correction is kept. */
  readonly key: string;
  readonly editor: string | null;
  readonly note: string | null;
  readonly correctedAt: string;
  /** `speaker` is a person's id. */
  readonly asRead: AttributionRecord & { readonly speaker: string | null };
}
