import type { Article, Quote } from '../text/article.ts';
import type { Span } from '../text/span.ts';
import type { Label, LabelledArticle } from './labelled-articles.ts';
import { shared } from './spans.ts';
import type { Agreement } from './speaker-names.ts';
import { agreementOf } from './speaker-names.ts';

/** What became of a label: of a quotation that is somebody's words. */
export interface Outcome {
  readonly article: string;
  readonly label: Label;
  /** Whether its words were found: at least four fifths of them, as direct or mixed speech. */
  readonly found: boolean;
  /** The quote that shares most with it. */
  readonly quote: Quote | null;
  /** The speaker's name as given; null where nobody is named. */
  readonly name: string | null;
  /** Null also where the label is not that of a person. */
  readonly agreement: Agreement;
}

/** A segment of a direct or mixed quote, and whether at least half of it is somebody's words by the labels. */
export interface Finding {
  readonly segment: Span;
  readonly quote: Quote;
  readonly right: boolean;
}

/** An article as it was read, against its labels. */
export interface QuotationComparison {
  readonly article: LabelledArticle;
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
}

/** Compares the direct and mixed quotes of an article with its labels. */
export const compareQuotations = (article: LabelledArticle, { people, quotes }: Article): QuotationComparison => {
  const segments = quotes
    .filter(({ kind }) => kind !== 'INDIRECT')
    .flatMap((quote) => quote.segments.map((segment) => ({ segment, quote })));
  const findings = segments.map(({ segment, quote }) => {
    const label = closest(article.labels, (other) => shared([other], [segment]));
    const common = label ? shared([label], [segment]) : 0;
    return { segment, quote, right: label?.kind === 'QUOTE' && common >= (segment.end - segment.start) / 2 };
  });
  const outcomes = article.labels
    .filter(({ kind }) => kind === 'QUOTE')
    .map((label): Outcome => {
      const words = { start: label.start + 1, end: label.end - 1 };
      const common = ({ segment }: { segment: Span }): number => shared([words], [segment]);
      const covered = segments.reduce((sum, segment) => sum + common(segment), 0);
      const quote = closest(segments, common)?.quote ?? null;
      const name = people[quote?.speaker ?? -1]?.name ?? null;
      const agreement = label.type === 'PERSON' ? agreementOf(name, label.speaker ?? '') : null;
      return {
        article: article.name,
        label,
        found: covered >= 0.8 * (words.end - words.start),
        quote,
        name,
        agreement,
      };
    });
  return { article, outcomes, findings };
};

/** Whether the outcome is as it should be: the person named where a person spoke, and else nobody. */
export const isRight = ({ label, name, agreement }: Outcome): boolean =>
  label.type === 'PERSON' ? agreement !== null : name === null;

/** The first of those that share most; undefined if none shares anything. */
const closest = <T>(items: readonly T[], sharedWith: (item: T) => number): T | undefined => {
  let best: T | undefined;
  let most = 0;
  for (const item of items) {
    const common = sharedWith(item);
    if (common > most) [best, most] = [item, common];
  }
  return best;
};
