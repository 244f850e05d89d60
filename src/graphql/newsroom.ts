import type { ArticleDraft } from '../store/draft.ts';

/** Whether a request may write. */
export type Permission = 'GRANTED' | 'OFF' | 'NO_TOKEN' | 'WRONG_TOKEN';

/** What takes more than the store: writing takes leave, and either takes somebody who can read. */
export interface Newsroom {
  readonly permission: Permission;
  /** Reads a text as it would an article, and keeps nothing; else tells why it cannot be read. */
  readonly read: (text: string) => Promise<ArticleDraft | { readonly reason: string }>;
  /** Reads and stores an article as if it were a file. */
  readonly submit: (submission: Submission) => Promise<SubmissionOutcome>;
  /** "Ursula von der Leyen" is Ursula, von der Leyen; a single name is neither given nor family name. */
  readonly splitName: (name: string) => { readonly givenName: string | null; readonly familyName: string | null };
}

export interface Submission {
  readonly fileName: string;
  readonly text: string;
  readonly headline: string | null;
  /** ISO 8601 in UTC. */
  readonly publishedAt: string | null;
  readonly authors: readonly string[] | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

/** The id under which it is stored, or what is wrong with it. */
export type SubmissionOutcome =
  | { readonly articleId: string }
  | {
      readonly code: 'INVALID_FILE_NAME' | 'FILE_NAME_TAKEN' | 'UNREADABLE_TEXT' | 'INVALID_VALUE';
      readonly field: keyof Submission;
      readonly reason: string;
    };
