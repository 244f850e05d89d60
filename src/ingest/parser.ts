import { askProcess } from '../processes/ask-process.ts';
import type { Article } from '../text/article.ts';
import type { Asked } from './parser-process.ts';
import type { Parse } from './read-article.ts';

/** Parses elsewhere. */
export interface Parser {
  readonly parse: Parse;
  /** Gets ready for a text that is sure to come. */
  readonly prepare: () => void;
  readonly close: () => void;
}

const IDLE_MS = 10_000;

/**
 * Parses as `parseArticle` does, in a process of its own: a long text keeps nobody here from the event loop, and the models
 * and words, forty megabytes in memory, go with that process when there has been nothing to parse for a while. A server
 * whose articles are all stored already may never need them.
 */
export const openParser = (idleMs = IDLE_MS): Parser => {
  const module = new URL('./parser-process.ts', import.meta.url);
  const { ask, prepare, close } = askProcess<Asked, Article>(module, { does: 'parses', idleMs });
  return {
    parse: (text, options) => ask({ text, options }),
    prepare,
    close: () => close(new Error('Parsing was stopped.')),
  };
};
