import { expect, test } from 'vitest';
import type { Label } from '../../src/evaluation/labelled-articles.ts';
import { textOf } from '../../src/text/span.ts';
import { labelledLessonOf } from '../../src/training/labelled-lesson.ts';
import { sourceExamplesOf } from '../../src/training/source-examples.ts';

const TEXT = `Harbour to close

“The harbour will close on Monday,” Ann Lee, a spokeswoman, told Bo Ek. “Boats must leave,” she added.

Her brother wrote the play “The Last Boat” years ago.

The council called the quay “a dark and dirty place” in May. A sailor said it was “safe”, and “Never!” was painted on it.
`;

const label = (words: string, type: Label['type'], speaker: string | null = null): Label => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, q: 1, kind: type === null ? 'OTHER' : 'QUOTE', type, speaker };
};

const lesson = labelledLessonOf({
  name: 'harbour',
  text: TEXT,
  labels: [
    label('“The harbour will close on Monday,”', 'PERSON', 'Ann Lee'),
    label('“Boats must leave,”', 'PERSON', 'Ann Lee'),
    label('“The Last Boat”', null),
    label('“a dark and dirty place”', 'ORGANIZATION'),
    label('“safe”', 'UNNAMED'),
    label('“Never!”', 'UNKNOWN'),
  ],
});

const wordsOf = (phrases: ReadonlySet<number>): string[] =>
  [...phrases].map((phrase) => {
    const { tokens } = lesson.reading.passage;
    const { first = 0, last = 0 } = lesson.reading.index.phrases[phrase] ?? {};
    return textOf(TEXT, { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 });
  });

test('whatever stands for the speaker of a label is right, and nothing that stands for another', () => {
  const [first, second, play] = lesson.answers;
  expect(wordsOf(first?.phrases ?? new Set())).toEqual(expect.arrayContaining(['Ann Lee', 'she']));
  expect(wordsOf(first?.phrases ?? new Set())).not.toContain('Bo Ek');
  expect(second?.phrases).toEqual(first?.phrases);
  expect(play).toBe(null);
});

test('of speakers without a name those of the kind are right, and nobody where no reader can tell', () => {
  const [council, sailor, nobody] = lesson.answers.slice(3);
  expect(wordsOf(council?.phrases ?? new Set())).toContain('The council');
  expect(wordsOf(council?.phrases ?? new Set())).not.toContain('A sailor');
  expect(wordsOf(sailor?.phrases ?? new Set())).toContain('A sailor');
  expect(wordsOf(sailor?.phrases ?? new Set())).not.toContain('Ann Lee');
  expect(nobody?.source).toEqual([]);
  expect(council?.source).not.toEqual([]);
});

test('who speaks on is right for the second of two quotations by one speaker, not for one by another', () => {
  const examples = sourceExamplesOf(lesson);
  expect(examples).toHaveLength(5);
  // Whoever said the one before is the last but one of the candidates, and nobody the last.
  expect(examples.slice(1).map(({ right }) => right.at(-2))).toEqual([true, false, false, false]);
  expect(examples.map(({ right }) => right.at(-1))).toEqual([false, false, false, false, true]);
});
