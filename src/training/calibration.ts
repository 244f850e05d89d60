import type { LabelledArticle } from '../evaluation/labelled-articles.ts';
import { compareQuotations } from '../evaluation/quotation-comparison.ts';
import type { parseArticle } from '../text/article.ts';
import type { MethodTrial } from './method-offsets.ts';

/** The quotations for which a person is named, with how sure that was; `parse` must not scale its confidence. */
export const trialsOf = (articles: readonly LabelledArticle[], parse: typeof parseArticle): MethodTrial[] =>
  articles
    .flatMap((article) => compareQuotations(article, parse(article.text, { leastConfidence: 0 })).outcomes)
    .flatMap(({ name, quote, agreement }) =>
      name === null || quote === null
        ? []
        : [
            {
              certainty: quote.attribution.confidence,
              right: agreement !== null,
              method: quote.attribution.method,
              bare: !name.includes(' '),
            },
          ],
    );
