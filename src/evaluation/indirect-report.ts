import type { IndirectComparison, IndirectFigures } from './indirect-figures.ts';
import { percent, scores, snippet } from './wording.ts';

/** The figures for indirect speech, a line each. */
export const indirectReport = (figures: IndirectFigures): string[] => [
  `articles ${figures.articles}, annotations of indirect speech ${figures.annotations}, indirect quotes ${figures.quotes}`,
  `overlap       ${scores(figures.overlap)}   content shared, with the right source`,
  `matched       ${scores(figures.matched)}   at least half shared`,
  `exact         ${scores(figures.exact)}   the same content`,
  `cues          recall ${percent(figures.cueRecall)}`,
];

/** The cues of whose annotations most are missed, then up to `most` wrong quotes, then as many missed annotations. */
export const indirectErrors = (comparisons: readonly IndirectComparison[], most: number): string[] => {
  const wrong = comparisons.flatMap(({ article, wrong: quotes }) =>
    quotes
      .toSorted((a, b) => b.attribution.confidence - a.attribution.confidence)
      .map(({ segments, attribution }) => {
        const { source, cue, confidence } = attribution;
        const parts = { source: source ? [source] : [], cue: cue ? [cue] : [], content: segments };
        return { confidence, line: `${article.name} wrong ${percent(confidence)} ${told(article.text, parts)}` };
      }),
  );
  const missed = comparisons.flatMap(({ article, missed: annotations }) =>
    annotations.map((annotation) => `${article.name} missed ${told(article.text, annotation)}`),
  );
  return [
    ...missedCues(comparisons).slice(0, most),
    ...wrong
      .sort((a, b) => b.confidence - a.confidence)
      .slice(0, most)
      .map(({ line }) => line),
    ...spread(missed, most),
  ].map((line) => `  ${line}`);
};

type Parts = Pick<IndirectComparison['missed'][number], 'source' | 'cue' | 'content'>;

const told = (text: string, { source, cue, content }: Parts): string => {
  const [who, how, what] = [source, cue, content].map((spans) => spans.map((span) => snippet(text, span)).join(' … '));
  return `[${who}] [${how}] ${what}\n      in: ${snippet(text, aroundOf([...source, ...cue, ...content]), 60)}`;
};

const aroundOf = (spans: Parts['content']): { start: number; end: number } => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

const missedCues = (comparisons: readonly IndirectComparison[]): string[] => {
  const counts = new Map<string, { missed: number; found: number }>();
  for (const { article, pairs, missed } of comparisons) {
    const count = (annotation: Parts, key: 'missed' | 'found'): void => {
      const cue = annotation.cue.map((span) => snippet(article.text, span).toLowerCase()).join(' … ');
      const known = counts.get(cue) ?? { missed: 0, found: 0 };
      counts.set(cue, { ...known, [key]: known[key] + 1 });
    };
    for (const { annotation } of pairs) count(annotation, 'found');
    for (const annotation of missed) count(annotation, 'missed');
  }
  return [...counts]
    .sort(([, a], [, b]) => b.missed - a.missed)
    .map(([cue, { missed, found }]) => `cue "${cue}": missed ${missed} of ${missed + found}`);
};

/** `most` of the lines, from all over the articles. */
const spread = (lines: readonly string[], most: number): string[] => {
  const step = Math.max(1, Math.ceil(lines.length / most));
  return lines.filter((_, at) => at % step === 0).slice(0, most);
};
