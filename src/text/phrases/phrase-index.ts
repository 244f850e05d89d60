import type { NounPhrase } from './noun-phrases.ts';

/** The noun phrases of a passage, and which tokens they cover. */
export interface PhraseIndex {
  readonly phrases: readonly NounPhrase[];
  /** For each token, the index of the noun phrase that covers it, or -1. */
  readonly phraseAt: Int32Array;
  /** For each token, the index of the noun phrase whose bracket or appositive covers it, or -1. */
  readonly tailAt: Int32Array;
}

/** Writes down for each token which phrase covers it. */
export const indexPhrases = (phrases: readonly NounPhrase[], tokenCount: number): PhraseIndex => {
  const phraseAt = new Int32Array(tokenCount).fill(-1);
  const tailAt = new Int32Array(tokenCount).fill(-1);
  for (const [index, phrase] of phrases.entries()) {
    for (let at = phrase.first; at <= phrase.last; at++) phraseAt[at] = index;
    for (let at = phrase.last + 1; at <= phrase.tail; at++) tailAt[at] = index;
  }
  return { phrases, phraseAt, tailAt };
};
