import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluateCommand } from '../../src/evaluation/command.ts';

const ARTICLE = 'Bridge to reopen in May\n\n“We are nearly done,” Ann Lee warned on Monday.\n';
const LABEL = { q: 1, start: 25, end: 46, kind: 'QUOTE', type: 'PERSON', speaker: 'Ann Lee' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-'));
  const file = async (name: string, content: string) => writeFile(join(folder, name), content);
  for (const name of ['labelled', 'wrong', 'empty', 'brat/text', 'brat/attributions'])
    await mkdir(join(folder, name), { recursive: true });
  await file('labelled/bridge.txt', ARTICLE);
  await file('labelled/bridge.labels.json', JSON.stringify([LABEL]));
  await file('wrong/bridge.txt', ARTICLE);
  await file('wrong/bridge.labels.json', JSON.stringify([{ ...LABEL, end: 99 }]));
  await file('brat/text/bridge.txt', 'Ann Lee said the bridge was closed.');
  await file(
    'brat/attributions/bridge_1.ann',
    'T1\tSource 0 7\tAnn Lee\nT2\tCue 8 12\tsaid\nT3\tContent 13 34\tthe bridge was closed\nE1\tAttribution:T2 Content:T3 Cue:T2 Source:T1\n',
  );
});
afterAll(() => rm(folder, { recursive: true }));

const evaluate = async (...args: readonly string[]): Promise<string> => {
  const stdout = new PassThrough();
  const command = evaluateCommand(stdout)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  await command.parseAsync(
    args.map((arg) => (arg.startsWith('-') || arg.includes(':') ? arg : join(folder, arg))),
    { from: 'user' },
  );
  stdout.end();
  return (await text(stdout)).replaceAll(folder, 'FOLDER');
};

test('labelled quotations and annotated articles, each by its own figures', async () => {
  const printed = await evaluate('labelled', 'brat', '--errors=3');
  expect(printed).toContain('FOLDER/labelled\narticles 1, quotations 1, of named people 1\n');
  expect(printed).toContain('attribution   strict 100.0%  lenient 100.0%  precision 100.0%\n');
  expect(printed).toMatch(/FOLDER\/brat\narticles 1, annotations of indirect speech 1, indirect quotes \d\n/u);
});

test('--only picks articles by their position', async () => {
  expect(await evaluate('labelled', '--only', '0:2')).toContain('articles 1,');
  await expect(evaluate('labelled', '--only', '1:2')).rejects.toThrow('nothing to measure');
  await expect(evaluate('labelled', '--only', '2:2')).rejects.toThrow('remainders and a larger divisor');
});

test.each([
  ['nowhere', 'It should be a folder.'],
  ['empty', 'has neither NAME.labels.json nor text/ and attributions/'],
  ['wrong', 'bridge.labels.json, label 1: it should have start, end (within the text)'],
])('%s: %s', async (name, message) => {
  await expect(evaluate(name)).rejects.toThrow(message);
});
