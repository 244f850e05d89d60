import { expect, test } from 'vitest';
import type { Annotation } from '../../src/evaluation/brat.ts';
import type { IndirectComparison } from '../../src/evaluation/indirect-figures.ts';
import { indirectFigures } from '../../src/evaluation/indirect-figures.ts';
import { indirectErrors, indirectReport } from '../../src/evaluation/indirect-report.ts';
import type { Quote } from '../../src/text/article.ts';
import type { Span } from '../../src/text/span.ts';

const TEXT = 'Ann Lee said it rained. Bo Ek thinks so. It was said to drip.';

const at = (words: string): Span => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const quote = (source: string | null, cue: string, content: string, confidence: number): Quote => ({
  kind: 'INDIRECT',
  text: content,
  segments: [at(content)],
  paragraph: 0,
  speaker: null,
  attribution: {
    speakerKind: 'UNKNOWN',
    source: source === null ? null : at(source),
    cue: at(cue),
    cueLemma: null,
    confidence,
    method: 'ADJACENT_CUE',
  },
});

const SAID: Annotation = { source: [at('Ann Lee')], cue: [at('said')], content: [at('it rained')] };
const THINKS: Annotation = { source: [at('Bo Ek')], cue: [at('thinks')], content: [at('so')] };

const COMPARISON: IndirectComparison = {
  article: { name: 'rain', text: TEXT, annotations: [SAID, THINKS] },
  pairs: [{ quote: quote('Ann Lee', 'said', 'it rained', 0.9), annotation: SAID }],
  wrong: [quote(null, 'said to', 'drip', 0.4), quote('Bo Ek', 'thinks', 'It', 0.8)],
  missed: [THINKS],
  cues: 2,
  cuesFound: 1,
};

test('the figures, a line each', () => {
  expect(indirectReport(indirectFigures([COMPARISON]))).toEqual([
    'articles 1, annotations of indirect speech 2, indirect quotes 3',
    'overlap       precision 33.3%  recall 50.0%  F1 40.0%   content shared, with the right source',
    'matched       precision 33.3%  recall 50.0%  F1 40.0%   at least half shared',
    'exact         precision 33.3%  recall 50.0%  F1 40.0%   the same content',
    'cues          recall 50.0%',
  ]);
});

test('errors: the cues most missed, the surest of what is wrong, and what is missed', () => {
  expect(indirectErrors([COMPARISON], 1).map((line) => line.replace(/\n.*/u, ''))).toEqual([
    '  cue "thinks": missed 1 of 1',
    '  rain wrong 80.0% [Bo Ek] [thinks] It',
    '  rain missed [Bo Ek] [thinks] so',
  ]);
  expect(indirectErrors([COMPARISON], 0)).toEqual([]);
});
