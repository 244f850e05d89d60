import { answerProcess } from '../processes/answer-process.ts';
import type { ParseOptions } from '../text/article.ts';
import { parseArticle } from '../text/article.ts';

/** A text to be parsed in another process. */
export interface Asked {
  readonly text: string;
  readonly options: ParseOptions | undefined;
}

answerProcess(({ text, options }: Asked) => parseArticle(text, options));
