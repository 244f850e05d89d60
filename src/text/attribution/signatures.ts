import { tokenOf } from '../clauses/links.ts';
import type { Reading } from '../reading.ts';
import { isQuotation } from '../sentences.ts';
import { Flag } from '../words/lexicon.ts';

/** The dash before who signs what stands in marks. */
export const DASH = /^[–—―‒-]+$/;

/** How many words and signs a signature without a dash may have. */
const LONGEST_SIGNATURE = 16;

/** "— Ann Lee (@annlee) May 3, 2016" in the line below: who signs what stands above it. */
export const signatureBelow = (reading: Reading, sentence: number): number => {
  const below = reading.sentences[sentence + 1];
  if (!below || below.block !== (reading.sentences[sentence]?.block ?? 0) + 1) return -1;
  const { tokens } = reading.passage;
  const dashed = DASH.test(tokenOf(reading.passage, below.items[0])?.lower ?? '');
  const name = below.items[dashed ? 1 : 0];
  if (name === undefined || isQuotation(name)) return -1;
  const phrase = reading.index.phraseAt[name] ?? -1;
  if (reading.index.phrases[phrase]?.form !== 'NAME') return -1;
  if (dashed) return phrase;
  // "Ann Lee, deputy harbour adviser" and nothing more.
  const words = below.items.map((item) => (isQuotation(item) ? undefined : tokens[item]));
  const verbless = words.every(
    (token) =>
      token !== undefined &&
      !(token.word.flags & (Flag.VERB | Flag.AUXILIARY)) &&
      token.word.reporting?.strength !== 'SPEECH',
  );
  return verbless && words.length <= LONGEST_SIGNATURE && reading.index.phrases[phrase]?.kind === 'PERSON'
    ? phrase
    : -1;
};
