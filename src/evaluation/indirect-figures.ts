import type { Quote } from '../text/article.ts';
import { readLayout } from '../text/layout/layout.ts';
import { findQuotations } from '../text/quotations/quotations.ts';
import type { Span } from '../text/span.ts';
import type { AnnotatedArticle, Annotation } from './brat.ts';
import type { PrecisionRecall } from './ratios.ts';
import { precisionRecall, ratio } from './ratios.ts';
import { lengthOf, shared } from './spans.ts';

/** How an article's indirect quotes and its annotations were matched. */
export interface IndirectComparison {
  readonly article: AnnotatedArticle;
  readonly pairs: readonly { readonly quote: Quote; readonly annotation: Annotation }[];
  /** Quotes that match no annotation, and annotations that no quote matches. */
  readonly wrong: readonly Quote[];
  readonly missed: readonly Annotation[];
  /** How many of the annotations have a cue, and of how many of these some indirect quote has found it. */
  readonly cues: number;
  readonly cuesFound: number;
}

/** Figures for indirect speech, 0 to 1. */
export interface IndirectFigures {
  readonly articles: number;
  /** How many annotations were to be found, and how many quotes were given for them. */
  readonly annotations: number;
  readonly quotes: number;
  /** A pair counts by how much of it is shared: of the quote's length for precision, of the annotation's for recall. */
  readonly overlap: PrecisionRecall;
  /** A pair counts in full if the two share at least half of their lengths together. */
  readonly matched: PrecisionRecall;
  /** A pair counts only if the content is the same, but for signs and spaces around it. */
  readonly exact: PrecisionRecall;
  readonly cueRecall: number;
}

/**
 * Compares the INDIRECT quotes of an article with its annotations of indirect speech: those of whose content nothing stands
 * in quotation marks. One whose content runs partly into marks is neither to be found nor wrong to find.
 *
 * A quote and an annotation can be matched if their contents overlap and they have the same source: overlapping spans, or
 * none on either side. Each is matched once, the pairs that share most (in proportion to their lengths) first.
 */
export const compareIndirect = (article: AnnotatedArticle, given: readonly Quote[]): IndirectComparison => {
  const { text } = article;
  const quotations = findQuotations(text, readLayout(text, 0).paragraphs);
  const annotations: Annotation[] = [];
  const partly: Annotation[] = [];
  for (const annotation of article.annotations) {
    const quoted = shared(annotation.content, quotations);
    if (quoted === 0) annotations.push(annotation);
    else if (quoted < lengthOf(annotation.content)) partly.push(annotation);
  }
  const quotes = given.filter(({ kind }) => kind === 'INDIRECT');
  const pairs = pairUp(quotes, annotations);
  const rest = quotes.filter((quote) => !pairs.some((pair) => pair.quote === quote));
  const neutral = new Set(pairUp(rest, partly).map(({ quote }) => quote));
  const cued = annotations.filter(({ cue }) => cue.length > 0);
  const cues = quotes.flatMap(({ attribution }) => attribution.cue ?? []);
  return {
    article,
    pairs,
    wrong: rest.filter((quote) => !neutral.has(quote)),
    missed: annotations.filter((annotation) => !pairs.some((pair) => pair.annotation === annotation)),
    cues: cued.length,
    cuesFound: cued.filter(({ cue }) => shared(cue, cues) > 0).length,
  };
};

type Pair = IndirectComparison['pairs'][number];

const pairUp = (quotes: readonly Quote[], annotations: readonly Annotation[]): Pair[] => {
  const possible = quotes.flatMap((quote) =>
    annotations
      .map((annotation) => ({ quote, annotation, likeness: likenessOf(quote.segments, annotation.content) }))
      .filter(({ annotation, likeness }) => likeness > 0 && isSameSource(quote, annotation)),
  );
  possible.sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<Quote | Annotation>();
  return possible.filter(({ quote, annotation }) => {
    if (taken.has(quote) || taken.has(annotation)) return false;
    taken.add(quote).add(annotation);
    return true;
  });
};

/** Twice what they share over both lengths (Dice): 0 for nothing, 1 for the same. */
const likenessOf = (some: readonly Span[], others: readonly Span[]): number =>
  ratio(2 * shared(some, others), lengthOf(some) + lengthOf(others));

const isSameSource = ({ attribution }: Quote, { source }: Annotation): boolean =>
  attribution.source === null ? source.length === 0 : shared([attribution.source], source) > 0;

/** The figures over all the articles together. */
export const indirectFigures = (comparisons: readonly IndirectComparison[]): IndirectFigures => {
  const pairs = comparisons.flatMap(({ article, pairs }) => pairs.map((pair) => ({ ...pair, text: article.text })));
  const sum = (count: (comparison: IndirectComparison) => number): number =>
    comparisons.reduce((whole, comparison) => whole + count(comparison), 0);
  const quotes = pairs.length + sum(({ wrong }) => wrong.length);
  const annotations = pairs.length + sum(({ missed }) => missed.length);
  const total = (credit: (pair: (typeof pairs)[number]) => number): number =>
    pairs.reduce((credits, pair) => credits + credit(pair), 0);
  const counted = (ofQuote: Parameters<typeof total>[0], ofAnnotation = ofQuote): PrecisionRecall =>
    precisionRecall(ratio(total(ofQuote), quotes), ratio(total(ofAnnotation), annotations));
  const common = ({ quote, annotation }: Pair): number => shared(quote.segments, annotation.content);
  return {
    articles: comparisons.length,
    annotations,
    quotes,
    overlap: counted(
      (pair) => ratio(common(pair), lengthOf(pair.quote.segments)),
      (pair) => ratio(common(pair), lengthOf(pair.annotation.content)),
    ),
    matched: counted(({ quote, annotation }) => Number(likenessOf(quote.segments, annotation.content) >= 0.5)),
    exact: counted(({ quote, annotation, text }) =>
      Number(wordsOf(text, quote.segments) === wordsOf(text, annotation.content)),
    ),
    cueRecall: ratio(
      sum(({ cuesFound }) => cuesFound),
      sum(({ cues }) => cues),
    ),
  };
};

const wordsOf = (text: string, spans: readonly Span[]): string =>
  spans
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
