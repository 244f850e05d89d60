import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const NODE = join(ROOT, 'node_modules/.bin/node');
const MODELS = ['source-model', 'calibration'];

const HEADLINE = 'News from the harbour\n\n';

const ARTICLES = [
  ['Ann Lee', 'The harbour is closed,'],
  ['Bo Ek', 'We are nearly done,'],
  ['Cy Orr', 'Nobody was hurt,'],
] as const;

// The command writes into the program itself, so it gets one of its own.
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-'));
  for (const name of ['src', 'package.json']) await cp(join(ROOT, name), join(folder, name), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const name of ['brat/text', 'brat/attributions', 'labelled'])
    await mkdir(join(folder, name), { recursive: true });
  for (const [at, [name, words]] of ARTICLES.entries()) {
    const text = `${HEADLINE}“${words}” ${name} said.\n\nShe left for the “Quay”.\n\n“It is late,” said Di Poe.\n`;
    const start = HEADLINE.length;
    const end = start + words.length + 2;
    const source = `T1\tSource ${end + 1} ${end + 1 + name.length}\t${name}`;
    const cue = `T2\tCue ${end + 2 + name.length} ${end + 6 + name.length}\tsaid`;
    await writeFile(join(folder, `brat/text/${at}.txt`), text);
    await writeFile(
      join(folder, `brat/attributions/${at}_1.ann`),
      `${source}\n${cue}\nT3\tContent ${start} ${end}\t“${words}”\nE1\tAttribution:T2 Content:T3 Cue:T2 Source:T1\n`,
    );
    const last = text.indexOf('“It');
    const labels = [
      { q: 1, start, end, kind: 'QUOTE', type: 'PERSON', speaker: name },
      // One of them wrong, so that there is something to fit.
      { q: 3, start: last, end: last + 13, kind: 'QUOTE', type: 'PERSON', speaker: at === 0 ? 'Ed Fox' : 'Di Poe' },
    ];
    // The last of those that are annotated is the first of those that have labels.
    await writeFile(join(folder, `labelled/${at + 2}.txt`), text);
    await writeFile(join(folder, `labelled/${at + 2}.labels.json`), JSON.stringify(labels));
  }
});
afterAll(() => rm(folder, { recursive: true }));

const train = async (...args: readonly string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(NODE, ['src/training/main.ts', ...args], { cwd: folder });
  return stdout;
};

const models = (names: readonly string[] = MODELS): Promise<string[]> =>
  Promise.all(names.map((name) => readFile(join(folder, `src/text/english/${name}.json`), 'utf8')));

test('the same articles give the same models, byte for byte, whatever models there were before', async () => {
  const before = await models();
  const printed = await train('brat', '--labels', 'labelled');
  expect(printed).toMatch(
    /^Learnt from 1 articles, and from 3 with labels, measured by 1 others:\nsource {8}right [\d.]+% of 1\nby labels {5}right [\d.]+% of 5\nconfidence/u,
  );
  const first = await models();
  expect(first).not.toEqual(before);
  for (const model of first) expect(model).toMatch(/^[[{].*[\]}]\n$/u);
  expect(await train('brat', '--labels', 'labelled')).toBe(printed);
  expect(await models()).toEqual(first);
}, 60_000);

test('articles named are measured by and never learnt from; those held out are not looked at', async () => {
  await writeFile(join(folder, 'names.txt'), '1\n2\n');
  expect(await train('brat', '--without', 'names.txt')).toContain(
    'Learnt from 1 articles, and from 0 with labels, measured by 2 others:',
  );
  expect(await train('brat', '--hold-out', '2:3')).toContain(
    'Learnt from 1 articles, and from 0 with labels, measured by 1 others:',
  );
}, 60_000);

test('what tells speech is fitted by itself, from labels where an article has them', async () => {
  const before = await models();
  expect(await train('speech', 'brat')).toMatch(
    /^Learnt from 3 articles, and from 0 with labels.\nlearnt {8}precision/u,
  );
  const [annotated] = await models(['speech-model']);
  expect(await train('speech', 'brat', '--labels', 'labelled')).toContain('from 2 articles, and from 3 with labels.');
  const [labelled] = await models(['speech-model']);
  expect(labelled).toMatch(/^\[.*\]\n$/u);
  expect(labelled).not.toBe(annotated);
  expect(await models()).toEqual(before);
}, 60_000);

test('a folder without annotations is refused, and the models stay', async () => {
  const before = await models();
  await expect(train('labelled')).rejects.toThrow('labelled has no text/ and attributions/');
  await expect(train('speech', 'labelled')).rejects.toThrow('there is nothing to learn from');
  await expect(train('nowhere')).rejects.toThrow('It should be a folder.');
  await expect(train('brat', '--hold-out', '0:1')).rejects.toThrow('no article left to learn from');
  expect(await models()).toEqual(before);
}, 60_000);
