import type { Reading } from '../reading.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case, Kind } from '../words/tokens.ts';

/** The tokens between the marks of a quotation; of a long one the first sixty. */
export const tokensInside = ({ passage }: Reading, quotation: number): Token[] => {
  const { tokens, quotationOf } = passage;
  const quoted = passage.quotations[quotation];
  const found: Token[] = [];
  if (!quoted) return found;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < quoted.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < tokens.length && quotationOf[at] === quotation && found.length < 60; at++) {
    const token = tokens[at];
    if (token && token.start >= quoted.inner.start && token.end <= quoted.inner.end) found.push(token);
  }
  return found;
};

/** 0: no capital in front; 1: the first word only; 2: all words of weight, as in a title. */
export const capitalsOf = (words: readonly Token[]): 0 | 1 | 2 => {
  const first = words[0];
  if (!first || (first.case === Case.LOWER && first.kind !== Kind.NUMBER)) return 0;
  const content = words.filter((token) => !(token.word.flags & Flag.FUNCTION));
  const weighty = content.length > 0 ? content : words;
  return weighty.length > 0 && weighty.every((token) => token.case !== Case.LOWER || token.kind === Kind.NUMBER)
    ? 2
    : 1;
};
