import type { Outcome, QuotationComparison } from './quotation-comparison.ts';
import { isRight } from './quotation-comparison.ts';
import type { QuotationFigures } from './quotation-figures.ts';
import { ratio } from './ratios.ts';
import { percent, scores, snippet } from './wording.ts';

/** The figures for quotations, a line each. */
export const quotationReport = (figures: QuotationFigures): string[] => [
  `articles ${figures.articles}, quotations ${figures.quotations}, of named people ${figures.ofPersons}`,
  `detection     ${scores(figures.detection)}`,
  `attribution   strict ${percent(figures.strict)}  lenient ${percent(figures.lenient)}  precision ${percent(figures.precision)}`,
  `abstention    ${percent(figures.abstention)} of quotations by nobody named`,
  `speaker kind  ${percent(figures.speakerKind)}`,
  `identity      ${figures.namesPerPerson.toFixed(2)} names a person`,
  `confidence    off by ${percent(figures.calibrationError)}`,
];

/** How many outcomes are right by the method that decided, by the kind of quote and by the kind of speaker labelled. */
export const quotationBreakdown = (comparisons: readonly QuotationComparison[]): string[] => {
  const outcomes = comparisons.flatMap((comparison) => comparison.outcomes);
  const tables: [title: string, key: (outcome: Outcome) => string][] = [
    ['by method', ({ quote }) => quote?.attribution.method ?? MISSED],
    ['by kind', ({ quote }) => quote?.kind ?? MISSED],
    ['by speaker', ({ label }) => label.type ?? MISSED],
  ];
  return tables.flatMap(([title, key]) => {
    const rows = [...Map.groupBy(outcomes, key)].sort(([, a], [, b]) => b.length - a.length);
    return [title, ...rows.map(([name, row]) => `  ${rowOf(name, row)}`)];
  });
};

const MISSED = '(not found)';

const rowOf = (name: string, outcomes: readonly Outcome[]): string => {
  const named = outcomes.filter((outcome) => outcome.name !== null);
  const right = outcomes.filter(isRight).length;
  const precise = named.filter(isRight).length;
  return [
    name.padEnd(17),
    `${outcomes.length}`.padStart(5),
    `  right ${percent(ratio(right, outcomes.length))}`.padEnd(15),
    `  named ${named.length}, of these right ${percent(ratio(precise, named.length))}`,
  ].join('');
};

/** Up to `most` of each kind of error: the wrong person, the surest first; nobody named; not found; and no quotation at all. */
export const quotationErrors = (comparisons: readonly QuotationComparison[], most: number): string[] => {
  const errors = comparisons.flatMap(({ article: { text }, outcomes }) =>
    outcomes.filter((outcome) => !isRight(outcome)).map((outcome) => ({ ...outcome, text, ...surenessOf(outcome) })),
  );
  const invented = comparisons.flatMap(({ article: { name, text }, findings }) =>
    findings
      .filter(({ right }) => !right)
      .map(({ segment, quote }) => ({ name, text, segment, ...quote.attribution, speaker: quote.speaker })),
  );
  const described = (error: (typeof errors)[number]): string => {
    const { article, label, name, quote, text } = error;
    const given = quote === null ? 'not found' : `${name ?? quote.attribution.speakerKind} by ${error.method}`;
    const sure = quote === null ? '' : ` ${percent(error.confidence)}`;
    return `${article} Q${label.q} @${label.start}${sure}: ${given}, not ${label.speaker ?? label.type}\n      ${snippet(text, label, AROUND)}`;
  };
  const bySureness = (a: { confidence: number }, b: { confidence: number }): number => b.confidence - a.confidence;
  const sections: [title: string, lines: string[]][] = [
    [
      'wrong person',
      errors
        .filter(({ name }) => name !== null)
        .sort(bySureness)
        .map(described),
    ],
    [
      'nobody named',
      errors
        .filter(({ name, quote }) => name === null && quote !== null)
        .sort(bySureness)
        .map(described),
    ],
    ['not found', errors.filter(({ quote }) => quote === null).map(described)],
    [
      'no quotation',
      invented
        .sort(bySureness)
        .map(
          ({ name, text, segment, confidence }) =>
            `${name} @${segment.start} ${percent(confidence)}\n      ${snippet(text, segment, AROUND)}`,
        ),
    ],
  ];
  return sections.flatMap(([title, lines]) =>
    most > 0 && lines.length > 0
      ? [`${title}: ${lines.length}`, ...lines.slice(0, most).map((line) => `  ${line}`)]
      : [],
  );
};

const AROUND = 120;

const surenessOf = ({ quote }: Outcome): { confidence: number; method: string } => ({
  confidence: quote?.attribution.confidence ?? 0,
  method: quote?.attribution.method ?? MISSED,
});
