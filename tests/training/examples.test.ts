import { expect, test } from 'vitest';
import type { Annotation } from '../../src/evaluation/brat.ts';
import type { Label } from '../../src/evaluation/labelled-articles.ts';
import { FEATURE_COUNT } from '../../src/text/attribution/features.ts';
import { SPEECH_FEATURE_COUNT } from '../../src/text/attribution/speech.ts';
import type { Span } from '../../src/text/span.ts';
import { textOf } from '../../src/text/span.ts';
import type { Lesson } from '../../src/training/lesson.ts';
import { lessonOf } from '../../src/training/lesson.ts';
import { sourceExamplesOf } from '../../src/training/source-examples.ts';
import { sourceAccuracy, trainSources } from '../../src/training/source-training.ts';
import type { SpeechExample } from '../../src/training/speech-examples.ts';
import { annotatedVerdicts, labelledVerdicts, speechExamplesOf } from '../../src/training/speech-examples.ts';
import { crossValidated, probabilitiesBy, speechScores, trainSpeech } from '../../src/training/speech-training.ts';

const TEXT = `Harbour to close

“The harbour will close on Monday,” Ann Lee, a spokeswoman, said. “Boats must leave.”

Her brother wrote the play “The Last Boat” years ago.

Bo Ek said that Ann Lee had called the quay “a dark and dirty place” in May.

“It was never safe here, and everybody knew about it for a very long time,” one sailor said.
`;

const at = (words: string): Span => {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`${words} is not in the text.`);
  return { start, end: start + words.length };
};

const annotation = (source: string, cue: string, content: string): Annotation => ({
  source: [at(source)],
  cue: [at(cue)],
  content: [at(content)],
});

const SPOKEN = [
  annotation('Ann Lee, a spokeswoman', 'said', '“The harbour will close on Monday,”'),
  annotation('Ann Lee, a spokeswoman', 'said', '“Boats must leave.”'),
  annotation('Bo Ek', 'said that', 'Ann Lee had called the quay “a dark and dirty place” in May'),
  annotation('Ann Lee', 'called', 'the quay “a dark and dirty place”'),
];

const lesson = (annotations: readonly Annotation[]): Lesson => lessonOf({ name: 'harbour', text: TEXT, annotations });

const sourcesOf = ({ reading, answers }: Lesson): (string[] | null)[] =>
  answers.map(
    (answer) =>
      answer &&
      [...answer.phrases].map((phrase) => {
        const { first = 0, last = 0 } = reading.index.phrases[phrase] ?? {};
        const [from, to] = [reading.passage.tokens[first], reading.passage.tokens[last]];
        return textOf(TEXT, { start: from?.start ?? 0, end: to?.end ?? 0 });
      }),
  );

test('each quotation has the source of the narrowest annotation around it, and without one it is no speech', () => {
  expect(sourcesOf(lesson(SPOKEN))).toEqual([['Ann Lee'], ['Ann Lee'], null, ['Ann Lee'], null]);
  expect(sourcesOf(lesson(SPOKEN.slice(0, 3)))[3]).toEqual(['Bo Ek']);
});

test('among the candidates of each quotation at least one is right, whoever went before included', () => {
  const examples = sourceExamplesOf(lesson(SPOKEN));
  expect(examples).toHaveLength(3);
  for (const { candidates, right } of examples) {
    expect(right).toHaveLength(candidates.length);
    expect(right).toContain(true);
    expect(right).toContain(false);
    for (const feature of candidates.flat()) expect(feature).toBeLessThan(FEATURE_COUNT);
  }
  // "Boats must leave": Ann Lee in the sentence before, and whoever said the one before.
  expect(examples[1]?.right.filter(Boolean)).toHaveLength(2);
});

const NO_WEIGHTS = new Float64Array(FEATURE_COUNT);

test('a long quotation that nobody annotated teaches nothing of speech, a short one that it is none', () => {
  const one = lesson(SPOKEN);
  const verdicts = annotatedVerdicts(one);
  expect(verdicts).toEqual([true, true, false, true, null]);
  const examples = speechExamplesOf(one.reading, verdicts, NO_WEIGHTS, 3);
  expect(examples.map(({ speech, weight }) => [speech, weight])).toEqual([
    [true, 3],
    [true, 3],
    [false, 3],
    [true, 3],
  ]);
  for (const feature of examples.flatMap(({ features }) => features))
    expect(feature).toBeLessThan(SPEECH_FEATURE_COUNT);
});

test('a few words in marks within much that is attributed teach nothing: they may be a term of the reporter’s', () => {
  const wide = annotation('Bo Ek', 'said that', 'Ann Lee had called the quay “a dark and dirty place” in May');
  const narrow = annotation('Her brother', 'wrote', '“The Last Boat”');
  const broad = annotation('Her brother', 'wrote', 'the play “The Last Boat” years ago');
  expect(annotatedVerdicts(lesson([wide]))[3]).toBe(true);
  expect(annotatedVerdicts(lesson([narrow]))[2]).toBe(true);
  expect(annotatedVerdicts(lesson([broad]))[2]).toBe(null);
});

test('what a label says goes for the quotation that it covers, and none tells nothing', () => {
  const { reading } = lesson([]);
  const label = (kind: 'QUOTE' | 'OTHER', words: string): Label => ({
    ...at(words),
    q: 1,
    kind,
    type: kind === 'QUOTE' ? 'UNKNOWN' : null,
    speaker: null,
  });
  const labels = [label('QUOTE', '“Boats must leave.”'), label('OTHER', '“The Last Boat”'), label('QUOTE', '“It was')];
  expect(labelledVerdicts(reading, labels)).toEqual([null, true, false, null, null]);
});

test('what was learnt is known', () => {
  const lessons = [lesson(SPOKEN)];
  const sources = lessons.flatMap(sourceExamplesOf);
  const weights = trainSources(sources);
  expect(sourceAccuracy(sources, weights)).toBe(1);
  expect(sourceAccuracy([], weights)).toBe(0);
  const speech = lessons.flatMap((one) => speechExamplesOf(one.reading, annotatedVerdicts(one), weights));
  const probabilities = probabilitiesBy(trainSpeech(speech), speech);
  expect(speechScores(speech, probabilities)).toMatchObject({ recall: 1 });
  expect(speechScores(speech, probabilities, 0)).toMatchObject({ precision: 3 / 4, recall: 1 });
  expect(speechScores(speech, probabilities, 2)).toMatchObject({ recall: 0 });
});

test('each article is judged by a model that has learnt from the others only', () => {
  const example = (feature: number, speech: boolean): SpeechExample => ({ features: [feature], speech, weight: 1 });
  const [unseen = [], seen = [], other = []] = crossValidated(
    [[example(1, true)], [example(2, true)], [example(2, true)]],
    [example(0, false)],
    3,
  );
  expect(unseen[0]).toBe(0.5);
  expect(seen[0]).toBeGreaterThan(0.5);
  expect(other[0]).toBeGreaterThan(0.5);
});
