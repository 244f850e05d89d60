import { hash } from 'node:crypto';

/** A stretch of an article's source text, with its words. Offsets are UTF-16 code units, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type QuoteKind = 'DIRECT' | 'MIXED' | 'INDIRECT';
export type SpeakerKind = 'PERSON' | 'ORGANIZATION' | 'GROUP' | 'UNNAMED' | 'UNKNOWN';
export type ContributorRole = 'AUTHOR' | 'CONTRIBUTOR';
export type MentionKind = 'NAME' | 'DESCRIPTION' | 'PRONOUN';

/** The evidence that decided who said a quote. */
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
  | 'NONE'
  | 'EDITOR';

/** An article without its text, which `Store.articleTexts` brings. */
export interface ArticleRecord {
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
  /** ISO 8601 in UTC: "2025-10-16T14:03:00.000Z". */
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly wordCount: number;
  readonly source: SourceRecord;
}

/** The file or submission an article was read from. */
export interface SourceRecord {
  /** Relative to the folder it was found in, with "/" between folders: the article's identity. */
  readonly fileName: string;
  /** The folder or file that was asked for, absolute; null for a submission. Never shown to clients. */
  readonly origin: string | null;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly byteLength: number;
  /** When this content was first stored; ISO 8601 in UTC. */
  readonly ingestedAt: string;
  /** What was odd about the file, each a sentence: "Not UTF-8; read as Windows-1252." */
  readonly warnings: readonly string[];
}

/** The text of an article and how it is laid out. */
export interface ArticleText {
  /** The decoded source, without a byte order mark: what all offsets count in. */
  readonly text: string;
  /** The paragraphs, joined by blank lines, without furniture. */
  readonly body: string;
  readonly paragraphs: readonly ParagraphRecord[];
  readonly furniture: readonly TextSpan[];
}

export interface ParagraphRecord {
  /** Counts from 0. */
  readonly index: number;
  readonly text: string;
  readonly span: TextSpan;
}

export interface ContributorRecord {
  readonly personId: string;
  readonly role: ContributorRole;
  /** Where the text says so; null where only the front matter does. */
  readonly span: TextSpan | null;
}

/** A person over all articles. Aliases and descriptions come from `Store.personNames`. */
export interface PersonRecord {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly mentionCount: number;
  readonly quoteCount: number;
  readonly articleCount: number;
}

/** What a person is called, as printed; the most frequent first. */
export interface PersonNames {
  readonly aliases: readonly string[];
  readonly descriptions: readonly string[];
}

/** A person in one article. */
export interface AppearanceRecord {
  readonly person: PersonRecord;
  readonly mentionCount: number;
  /** In text order. */
  readonly mentions: readonly MentionRecord[];
}

export interface MentionRecord {
  readonly kind: MentionKind;
  readonly span: TextSpan;
}

export interface QuoteRecord {
  readonly id: string;
  readonly articleId: string;
  /** Position among the quotes of its article, in text order, from 0. */
  readonly position: number;
  readonly kind: QuoteKind;
  /** The words, without the outer marks, segments joined by a space. */
  readonly text: string;
  /** Marks included. */
  readonly segments: readonly TextSpan[];
  /** Index of the paragraph in which it begins. */
  readonly paragraphIndex: number;
  /** Null unless a named person said it. */
  readonly speakerId: string | null;
  /** What that person goes by, where it was read along. */
  readonly speaker?: Pick<PersonRecord, 'id' | 'slug' | 'name'> | undefined;
  readonly attribution: AttributionRecord;
  /** Null unless an editor said who it was. */
  readonly correction: CorrectionRecord | null;
}

/** Who had the last word on a quote, and when. */
export interface CorrectionRecord {
  readonly editor: string | null;
  readonly note: string | null;
  /** ISO 8601 in UTC. */
  readonly correctedAt: string;
}

export interface AttributionRecord {
  readonly speakerKind: SpeakerKind;
  readonly source: TextSpan | null;
  readonly cue: TextSpan | null;
  /** Dictionary form of the cue: "warn". */
  readonly cueLemma: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly method: AttributionMethod;
}

/** Somebody who counts as somebody else since an editor merged them. */
export interface MergedPersonRecord {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly mergedAt: string;
}

/** A file that was left out, and why. */
export interface RejectedFile {
  readonly fileName: string;
  readonly reason: string;
}

/** The lasting id of the article read from a file of this name. */
export const articleId = (fileName: string): string => stableId('article', fileName);

/**
 * The lasting id of the nth (from 0) quote of an article with these words. Neither its offset nor its speaker counts,
 * so that an edit elsewhere in the article, or a better attribution, leaves links to it whole.
 */
export const quoteId = (article: string, text: string, occurrence: number): string =>
  stableId('quote', article, text, String(occurrence));

/**
 * The lasting id of a person. Under a full name it is the same in all articles; somebody known by a single name
 * ("Zelensky") is that article's own, for a surname alone does not say who is meant elsewhere.
 */
export const personId = ({ name, givenName, familyName }: Naming, article: string): string =>
  givenName !== null && familyName !== null
    ? stableId('person', foldName(name))
    : stableId('person', article, foldName(name));

/** The id of a person in an article that is to be stored. */
export const draftPersonId = (person: Naming & { readonly id?: string }, fileName: string): string =>
  person.id ?? personId(person, articleId(fileName));

/** A name as it is sorted: family name first. */
export const nameKey = ({ name, givenName, familyName }: Naming): string =>
  sortKey(givenName !== null && familyName !== null ? `${familyName} ${givenName}` : name);

/** The longest text, in UTF-16 code units, that any database has room for in an index. No name is longer. */
export const LONGEST_INDEXED = 500;

/** What a name or a headline is sorted by. */
export const sortKey = (text: string): string => foldName(text).slice(0, LONGEST_INDEXED);

/** What a person is called. Somebody known by a single name has neither given nor family name. */
export interface Naming {
  readonly name: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
}

/** A name as it is compared: "Volodymyr  Zelenskyĭ" and "volodymyr zelenskyi" are one. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁøØđĐðÐþÞßæÆœŒı]/gu, (letter) => UNDECOMPOSED[letter.toLowerCase()] ?? letter)
    .replace(/['’ʼ`.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Latin letters that Unicode does not take apart, as they are written without their letter. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

// 80 bits: among a hundred million quotes the odds of one collision are about one in 250 million.
const stableId = (...parts: readonly string[]): string => hash('sha256', JSON.stringify(parts), 'hex').slice(0, 20);
