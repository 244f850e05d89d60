import type { Block } from './layout/layout.ts';
import type { Quotation } from './quotations/quotations.ts';
import { readFunctionSurnames } from './words/function-surnames.ts';
import type { Token } from './words/tokens.ts';
import { addTokens } from './words/tokens.ts';

/** The body of an article as tokens, with what each stands in. */
export interface Passage {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly quotations: readonly Quotation[];
  readonly tokens: readonly Token[];
  /** For each block, the index of its first token; one entry more for the end. */
  readonly blockTokens: readonly number[];
  /** For each token, the index of the quotation around it, or -1; the marks count as inside. */
  readonly quotationOf: Int32Array;
  /** From where the label of a transcript's turn starts to where it ends. */
  readonly labelEnds: ReadonlyMap<number, number>;
}

/** Tokenises the paragraphs and lays the quotations over them. */
export const readPassage = (text: string, blocks: readonly Block[], quotations: readonly Quotation[]): Passage => {
  const tokens: Token[] = [];
  const blockTokens: number[] = [];
  for (const block of blocks) {
    blockTokens.push(tokens.length);
    addTokens(text, { start: block.label?.start ?? block.bodyStart, end: block.end }, tokens);
  }
  blockTokens.push(tokens.length);
  readFunctionSurnames(tokens);
  const labelEnds = new Map<number, number>();
  for (const { label } of blocks) if (label) labelEnds.set(label.start, label.end);
  return { text, blocks, quotations, tokens, blockTokens, quotationOf: layQuotations(tokens, quotations), labelEnds };
};

const layQuotations = (tokens: readonly Token[], quotations: readonly Quotation[]): Int32Array => {
  const quotationOf = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  for (const [index, quotation] of quotations.entries()) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= quotation.start) at++;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < quotation.end) quotationOf[at++] = index;
  }
  return quotationOf;
};
