import { expect, test } from 'vitest';
import type { Annotation } from '../../src/evaluation/brat.ts';
import { compareIndirect, indirectFigures } from '../../src/evaluation/indirect-figures.ts';
import type { Quote } from '../../src/text/article.ts';
import type { Span } from '../../src/text/span.ts';

const TEXT =
  'A headline\n\nAnn Lee said the bridge was closed. He added that “it is late” and dark. “We know,” said Bo Ek.\n';

const at = (words: string): Span => {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`${words} is not in the text.`);
  return { start, end: start + words.length };
};

const annotation = (source: string | null, cue: string, content: string): Annotation => ({
  source: source === null ? [] : [at(source)],
  cue: [at(cue)],
  content: [at(content)],
});

const indirect = (source: string | null, cue: string, content: string): Quote => ({
  kind: 'INDIRECT',
  text: content,
  segments: [at(content)],
  paragraph: 0,
  speaker: null,
  attribution: {
    speakerKind: 'PERSON',
    source: source === null ? null : at(source),
    cue: at(cue),
    cueLemma: null,
    confidence: 0.9,
    method: 'ADJACENT_CUE',
  },
});

const figuresOf = (annotations: readonly Annotation[], quotes: readonly Quote[]) =>
  indirectFigures([compareIndirect({ name: 'a', text: TEXT, annotations }, quotes)]);

const GOLD = annotation('Ann Lee', 'said', 'the bridge was closed');

test('the same words of the same source are right, whatever signs stand around them', () => {
  const { overlap, matched, exact, cueRecall } = figuresOf([GOLD], [indirect('Lee', 'said', 'the bridge was closed.')]);
  expect(overlap.recall).toBe(1);
  expect(overlap.precision).toBeCloseTo(21 / 22);
  expect([matched.f1, exact.f1, cueRecall]).toEqual([1, 1, 1]);
});

test('a part counts by its share, and is not exact', () => {
  const { overlap, matched, exact } = figuresOf([GOLD], [indirect('Ann Lee', 'said', 'closed')]);
  expect([overlap.precision, overlap.recall]).toEqual([1, 6 / 21]);
  expect([matched.f1, exact.f1]).toEqual([0, 0]);
});

test.each<[why: string, Quote]>([
  ['another source', indirect('He', 'said', 'the bridge was closed')],
  ['no source', indirect(null, 'said', 'the bridge was closed')],
])('%s is wrong, though its cue is found', (_, quote) => {
  const { overlap, cueRecall } = figuresOf([GOLD], [quote]);
  expect([overlap.precision, overlap.recall, cueRecall]).toEqual([0, 0, 1]);
});

test('where the text names no source, none is the same', () => {
  const unnamed = annotation(null, 'said', 'the bridge was closed');
  expect(figuresOf([unnamed], [indirect(null, 'said', 'the bridge was closed')]).exact.f1).toBe(1);
});

test('each is matched once, with what is most like it', () => {
  const quotes = [indirect('Ann Lee', 'said', 'closed'), indirect('Ann Lee', 'said', 'the bridge was closed')];
  const { exact, matched } = figuresOf([GOLD], quotes);
  expect([exact.precision, exact.recall, matched.precision]).toEqual([0.5, 1, 0.5]);
});

test('what runs partly into marks is neither to be found nor wrong to find; what stands in marks is not to be found', () => {
  const partly = annotation('He', 'added', 'that “it is late” and dark');
  const within = annotation('We', 'know', 'We know');
  const found = compareIndirect({ name: 'a', text: TEXT, annotations: [partly, within] }, [
    indirect('He', 'added', '“it is late” and dark'),
    { ...indirect('Bo Ek', 'said Bo', 'We know'), kind: 'DIRECT' },
  ]);
  expect([found.wrong, found.missed, found.pairs]).toEqual([[], [], []]);
  const wrong = compareIndirect({ name: 'a', text: TEXT, annotations: [partly] }, [
    indirect('Ann Lee', 'said', 'it is late” and dark'),
  ]);
  expect(wrong.wrong).toHaveLength(1);
});
