import { TAG_FORMS } from './english/reporting-verbs.ts';
import type { Passage } from './passage.ts';
import { Flag } from './words/lexicon.ts';
import type { Token } from './words/tokens.ts';
import { Case, Kind } from './words/tokens.ts';

/**
 * A sentence as the reporter tells it: his own tokens, with each quotation standing as one item. An item is the index of
 * a token, or `~index` of a quotation: `"No," she said` is [~0, she, said].
 */
export interface Sentence {
  readonly block: number;
  readonly items: readonly number[];
}

export const isQuotation = (item: number): boolean => item < 0;
export const quotationOf = (item: number): number => ~item;

/**
 * A sentence is cut here if it has not ended by itself: what is looked for within a sentence may then go over all of it,
 * and time still grows with the text only. The longest among thirty thousand sentences of news has 220 items.
 */
const MOST_ITEMS = 300;

/**
 * The items of the sentence that is being read: all sentences in turn have the same room. V8 takes a list for one of numbers
 * alone until it has had something else, and lists that are cut from it for the same. What looks things up in lists of all
 * kinds (`pick`) would change that of each sentence, and code that was compiled for numbers alone be thrown away.
 */
const room: number[] = [];
for (let at = 0; at < 2 * MOST_ITEMS; at++) room.push(undefined as never);

/** Cuts the reporter's text into sentences; full stops inside a quotation end one only where the quotation does. */
export const findSentences = (passage: Passage): Sentence[] => {
  const sentences: Sentence[] = [];
  const { tokens, blockTokens, quotationOf: inside } = passage;
  for (let block = 0; block + 1 < blockTokens.length; block++) {
    const end = blockTokens[block + 1] ?? 0;
    let count = 0;
    for (let at = blockTokens[block] ?? 0; at < end; at++) {
      const quotation = inside[at] ?? -1;
      let isOver: boolean;
      if (quotation >= 0) {
        while (at + 1 < end && inside[at + 1] === quotation) at++;
        room[count++] = ~quotation;
        isOver = count >= MOST_ITEMS || quotationEndsSentence(passage, quotation, at + 1, end);
      } else {
        room[count++] = at;
        isOver = count >= MOST_ITEMS || endsSentence(passage, at, end);
        // "said.)" and "said. )": what closes a bracket belongs to the sentence before.
        while (
          isOver &&
          at + 1 < end &&
          count < room.length &&
          closesBracket(tokens[at + 1]) &&
          (inside[at + 1] ?? -1) < 0
        )
          room[count++] = ++at;
      }
      if (!isOver) continue;
      sentences.push({ block, items: room.slice(0, count) });
      count = 0;
    }
    if (count > 0) sentences.push({ block, items: room.slice(0, count) });
  }
  return sentences;
};

const closesBracket = (token: Token | undefined): boolean => token?.lower === ')' || token?.lower === ']';

const endsSentence = ({ tokens }: Passage, at: number, end: number): boolean => {
  const token = tokens[at];
  const next = at + 1 < end ? tokens[at + 1] : undefined;
  if (!token || !next) return true;
  if (token.dotted && token.word.flags & Flag.ENDS_SENTENCE)
    return opensSentence(next) && !goesOnBehindAbbreviation(next) && !isSmallInMarks(next, tokens[at + 2]);
  if (token.kind !== Kind.PUNCTUATION) return false;
  if (token.lower === '!' || token.lower === '?') return next.spaced && opensSentence(next);
  if (token.lower !== '.') return false;
  return opensSentence(next) || (!next.spaced && next.case === Case.INITIAL && (next.word.flags & Flag.FUNCTION) !== 0);
};

/** "U.S. President", "Inc. Chairman", "D.A. Alvin Bragg": titles and names belong to what the abbreviation began. */
const goesOnBehindAbbreviation = (next: Token): boolean =>
  next.kind === Kind.WORD &&
  (next.word.flags === 0 ||
    (next.word.flags & (Flag.HONORIFIC | Flag.OFFICE | Flag.GIVEN_NAME | Flag.DEMONYM | Flag.ORGANIZATION_WORD)) !==
      0) &&
  !(next.word.flags & Flag.FUNCTION);

/** 'the U.S. | “clearly” needed': what stands in marks goes on with the sentence. */
const isSmallInMarks = (mark: Token, word: Token | undefined): boolean =>
  mark.kind === Kind.PUNCTUATION && word?.kind === Kind.WORD && word.case === Case.LOWER;

const opensSentence = (next: Token): boolean =>
  next.spaced &&
  (next.case !== Case.LOWER ||
    next.kind === Kind.NUMBER ||
    (next.kind === Kind.PUNCTUATION && !/[,;:.!?)\]]/.test(next.lower)));

/** Whether a sentence is over with the quotation that ends before token `at`: not in `"Why?" Ann asked.` */
const quotationEndsSentence = (passage: Passage, quotation: number, at: number, end: number): boolean => {
  const next = at < end ? passage.tokens[at] : undefined;
  const quoted = passage.quotations[quotation];
  if (!next || !quoted) return true;
  if (!quoted.closed) return true;
  const last = lastSign(passage.text, quoted.inner.end);
  if (!/[.!?…]/.test(last)) return false;
  if (next.kind === Kind.PUNCTUATION) return /["“‘'«([•]/.test(next.lower) || (passage.quotationOf[at] ?? -1) >= 0;
  if (next.case === Case.LOWER && next.kind === Kind.WORD) return false;
  return !continuesWithCue(passage, at, end, last === '.');
};

const lastSign = (text: string, end: number): string => {
  let at = end - 1;
  while (at > 0 && /[\s)\]’']/.test(text.charAt(at))) at--;
  return text.charAt(at);
};

/** A name or a pronoun and a verb of saying stand next, and then the sentence is over: `Ann Lee asked.` */
const continuesWithCue = (
  { tokens, quotationOf: inside }: Passage,
  from: number,
  end: number,
  stopped: boolean,
): boolean => {
  // '"Why?" In a letter Ann Lee asked.'
  if ((tokens[from]?.word.flags ?? 0) & (Flag.PREPOSITION | Flag.CONJUNCTION)) return false;
  for (let at = from; at < Math.min(end, from + 18); at++) {
    const token = tokens[at];
    if (!token || (inside[at] ?? -1) >= 0) return false;
    if (
      at > from &&
      token.case === Case.LOWER &&
      token.word.reporting &&
      token.word.reporting.strength !== 'ATTITUDE'
    ) {
      const next = tokens[at + 1];
      // '"It floats." Critics disagreed.': behind a full stop only what can hardly stand without a quotation goes on.
      if (stopped && !TAG_FORMS.has(token.lower)) return false;
      return (
        !next ||
        at + 1 >= end ||
        /^[.,:]$/.test(next.lower) ||
        (next.word.flags & (Flag.PREPOSITION | Flag.CALENDAR | Flag.ADVERB)) !== 0 ||
        next.lower === 'reporters'
      );
    }
    if (token.kind === Kind.PUNCTUATION && !/^[().,-]$/.test(token.lower)) return false;
    if (token.lower === '.' || (token.kind === Kind.WORD && token.word.flags & Flag.VERB && token.case === Case.LOWER))
      return false;
  }
  return false;
};
