import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isBratFolder, parseAnnotations, readBratFolder } from '../../src/evaluation/brat.ts';
import { textOf } from '../../src/text/span.ts';

const TEXT = 'The 🚂 is late, Ann Lee said, and full.';
const STANDOFF = [
  'T1\tSource 15 22\tAnn Lee',
  'T2\tCue 23 27\tsaid',
  'T3\tContent 0 13;29 37\tThe 🚂 is late and full',
  'T4\tDiscuss 0 5\tThe 🚂',
  'T5\tAttribution 23 27\tsaid',
  'E1\tAttribution:T5 Content:T3 Cue:T2 Source:T1',
  '#1\tAnnotatorNotes T3\tOne content or two?',
  '',
].join('\n');

test('offsets in code points become offsets in code units', () => {
  const [annotation, ...others] = parseAnnotations(TEXT, STANDOFF);
  expect(others).toEqual([]);
  const { source = [], cue = [], content = [] } = annotation ?? {};
  expect([source, cue, content].map((spans) => spans.map((span) => textOf(TEXT, span)))).toEqual([
    ['Ann Lee'],
    ['said'],
    ['The 🚂 is late', 'and full'],
  ]);
});

test('numbered roles are one, and a source may be missing', () => {
  const standoff =
    'T1\tContent 4 6\t🚂\nT2\tContent 0 3\tThe\nT3\tCue 23 27\tsaid\nE1\tAttribution-no-source:T3 Content:T1 Content2:T2 Cue:T3\n';
  expect(parseAnnotations('The end is late, he is said', standoff)).toEqual([
    {
      source: [],
      cue: [{ start: 23, end: 27 }],
      content: [
        { start: 0, end: 3 },
        { start: 4, end: 6 },
      ],
    },
  ]);
});

test('an attribution of nothing is left out', () => {
  expect(parseAnnotations('He said', 'T1\tCue 3 7\tsaid\nE1\tAttribution:T1 Cue:T1\n')).toEqual([]);
});

test.each([
  ['T1\tCue 3 99\tsaid', 'lee.ann, line 1: "3 99" should be two offsets into the text, the first no larger.'],
  ['T1\tCue 3\tsaid', 'lee.ann, line 1: "3" should be two offsets into the text, the first no larger.'],
  ['\nE1\tAttribution:T1 Content:T2', 'lee.ann, line 2: Content:T2 refers to a span that the file does not have.'],
])('%j is refused', (standoff, message) => {
  expect(() => parseAnnotations('He said', standoff, 'lee.ann')).toThrow(message);
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-'));
  const file = async (name: string, content: string) => writeFile(join(folder, name), content);
  await mkdir(join(folder, 'text'));
  await mkdir(join(folder, 'attributions'));
  for (const name of ['b-train', 'b', 'c_train', 'unread']) await file(`text/${name}.txt`, TEXT);
  await file('attributions/b_2.ann', '');
  await file('attributions/b_1.ann', STANDOFF);
  await file('attributions/b-train_1.ann', '');
  await file('attributions/c_train.ann', STANDOFF);
});
afterAll(() => rm(folder, { recursive: true }));

test('a folder gives its annotated articles by name, each as its first reader saw it', () => {
  expect(isBratFolder(folder)).toBe(true);
  expect(readBratFolder(folder).map(({ name, annotations }) => [name, annotations.length])).toEqual([
    ['b', 1],
    ['b-train', 0],
    ['c_train', 1],
  ]);
});

test('a folder without both halves is none', () => {
  expect(isBratFolder(join(folder, 'text'))).toBe(false);
});
