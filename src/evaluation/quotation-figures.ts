import type { Outcome, QuotationComparison } from './quotation-comparison.ts';
import type { PrecisionRecall } from './ratios.ts';
import { precisionRecall, ratio } from './ratios.ts';

/** Figures for finding quotations and naming their speakers, 0 to 1 unless they say otherwise. */
export interface QuotationFigures {
  /** How many articles, quotations that are somebody's words, and such of a named person. */
  readonly articles: number;
  readonly quotations: number;
  readonly ofPersons: number;
  readonly detection: PrecisionRecall;
  /** Of the words of named persons, how many were given to them: by first and last name, or at least by the last. */
  readonly strict: number;
  readonly lenient: number;
  /** Of the quotations for which a person is named, how many rightly. */
  readonly precision: number;
  /** Of the words of nobody named, how many were given to nobody. */
  readonly abstention: number;
  readonly speakerKind: number;
  /** By how many names a speaker goes within an article, on average: 1 is right. */
  readonly namesPerPerson: number;
  /** By how much confidence and the share of right names differ, weighted over five bins of confidence. */
  readonly calibrationError: number;
}

/** The figures over all the articles together. */
export const quotationFigures = (comparisons: readonly QuotationComparison[]): QuotationFigures => {
  const findings = comparisons.flatMap((comparison) => comparison.findings);
  const outcomes = comparisons.flatMap((comparison) => comparison.outcomes);
  const persons = outcomes.filter(({ label }) => label.type === 'PERSON');
  const others = outcomes.filter(({ label }) => label.type !== 'PERSON');
  const named = outcomes.filter(({ name }) => name !== null);
  const given = outcomes.filter(({ quote }) => quote !== null);
  return {
    articles: comparisons.length,
    quotations: outcomes.length,
    ofPersons: persons.length,
    detection: precisionRecall(
      share(findings, ({ right }) => right),
      share(outcomes, ({ found }) => found),
    ),
    strict: share(persons, ({ agreement }) => agreement === 'STRICT'),
    lenient: share(persons, ({ agreement }) => agreement !== null),
    precision: share(named, ({ agreement }) => agreement !== null),
    abstention: share(others, ({ name }) => name === null),
    speakerKind: share(given, ({ label, quote }) => quote?.attribution.speakerKind === label.type),
    namesPerPerson: namesPerPerson(persons),
    calibrationError: calibrationError(named),
  };
};

const share = <T>(items: readonly T[], isSo: (item: T) => boolean): number =>
  ratio(items.filter(isSo).length, items.length);

const namesPerPerson = (outcomes: readonly Outcome[]): number => {
  const right = outcomes.filter(({ agreement }) => agreement !== null);
  const namesOf = Map.groupBy(right, ({ article, label }) => `${article}/${label.speaker}`);
  const names = [...namesOf.values()].map((same) => new Set(same.map(({ name }) => name)).size);
  return ratio(
    names.reduce((sum, count) => sum + count, 0),
    names.length,
  );
};

const BINS = 5;

const calibrationError = (named: readonly Outcome[]): number => {
  const confidence = ({ quote }: Outcome): number => quote?.attribution.confidence ?? 0;
  const bins = Map.groupBy(named, (outcome) => Math.min(BINS - 1, Math.floor(confidence(outcome) * BINS)));
  let error = 0;
  for (const bin of bins.values()) {
    const claimed = bin.reduce((sum, outcome) => sum + confidence(outcome), 0);
    error += Math.abs(bin.filter(({ agreement }) => agreement !== null).length - claimed);
  }
  return ratio(error, named.length);
};
