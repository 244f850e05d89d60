import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run.ts';

const ARTICLE = `Bridge to reopen in May

“We are nearly done,” Ann Lee warned on Monday.
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-'));
  await writeFile(join(folder, 'bridge.txt'), ARTICLE);
  await writeFile(join(folder, 'empty.txt'), '');
  await writeFile(join(folder, 'notes.csv'), 'no article');
});
afterAll(() => rm(folder, { recursive: true }));

test('--json prints a line for each file, in the words of the schema', async () => {
  const { status, stdout, stderr } = await run(['extract', '--json', join(folder, 'bridge.txt')]);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^\{.*\}\n$/u);
  const { quotes, ...rest } = JSON.parse(stdout);
  expect(rest).toEqual({
    source: { fileName: 'bridge.txt' },
    headline: 'Bridge to reopen in May',
    publishedAt: null,
    publisher: null,
    url: null,
    people: [{ name: 'Ann Lee', aliases: [], descriptions: [] }],
  });
  expect(quotes).toEqual([
    {
      text: 'We are nearly done,',
      kind: 'DIRECT',
      segments: [{ start: 25, end: 46 }],
      speaker: { name: 'Ann Lee' },
      attribution: {
        speakerKind: 'PERSON',
        source: { start: 47, end: 54, text: 'Ann Lee' },
        cue: { start: 55, end: 61, text: 'warned' },
        confidence: expect.toSatisfy((value) => value > 0.5 && value <= 1),
        method: 'ADJACENT_CUE',
      },
    },
  ]);
});

test('without it, for people', async () => {
  const { stdout } = await run(['extract', join(folder, 'bridge.txt')]);
  expect(stdout.replace(/\d+%/u, 'N%')).toMatchInlineSnapshot(`
    "Bridge to reopen in May
    bridge.txt, 1 quote

      ■ Ann Lee 1

      “We are nearly done,”[1] Ann Lee warned on Monday.
        [1] Ann Lee (“Ann Lee”) warned, N% sure

    "
  `);
});

test.each([
  ['text', /^Bridge to reopen in May\nbridge\.txt, 1 quote\n/u],
  ['json', /^\[\n\{\n {2}"source"/u],
  ['jsonl', /^\{"source":\{.*\}\n$/u],
  ['csv', /^fileName,.*\r\nbridge\.txt,Bridge to reopen in May,1,DIRECT,"We are nearly done,",Ann Lee,.*\r\n$/u],
  ['jsonld', /^\{"@context": "https:\/\/schema\.org", "@graph": \[\n\{\n {2}"@type": "NewsArticle"/u],
])('--format %s', async (format, start) => {
  const { status, stdout, stderr } = await run(['extract', '--format', format, join(folder, 'bridge.txt')]);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(start);
});

test('a document stays whole where a file is left out', async () => {
  const { status, stdout } = await run(['extract', '--format', 'json', folder]);
  expect([status, JSON.parse(stdout).length]).toEqual([1, 1]);
});

test.each([
  ['each quote', (path: string) => ['--explain', path]],
  ['the quote of a number', (path: string) => ['--explain', '1', path]],
  ['it behind the path', (path: string) => [path, '--explain']],
])('--explain tells of %s who was considered', async (_name, args) => {
  const { status, stdout, stderr } = await run(['extract', ...args(join(folder, 'bridge.txt'))]);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('[1] Ann Lee (“Ann Lee”) warned: a verb of speech next to the words');
  expect(stdout).toMatch(/→ +\d+% {2}Ann Lee \(“Ann Lee”\) warned: a verb of speech next to the words/u);
});

test('--explain passes over reports without marks unless all are wanted', async () => {
  const stdin = 'Bridge to reopen\n\nAnn Lee said that the bridge would reopen in May.\n';
  const { stdout: some } = await run(['extract', '-', '--explain'], { stdin });
  expect(some).toBe('Bridge to reopen\n-, 1 quote, none in marks; --all explains them too\n\n');
  const { stdout: all } = await run(['extract', '-', '--explain', '--all'], { stdin });
  expect(all).toContain('No list of others: words without marks are traced to the verb of their own');
});

test.each([
  ['0', 'There is no quote 0: its quotes are numbered 1 to 1.'],
  ['2', 'There is no quote 2: its quotes are numbered 1 to 1.'],
])('--explain %s: there is no such quote', async (number, message) => {
  const { status, stdout, stderr } = await run(['extract', '--explain', number, join(folder, 'bridge.txt')]);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`bridge.txt: ${message}`);
});

test.each([
  [['--format', 'xml', 'x'], 'Allowed choices are text, json, jsonl, csv, jsonld.'],
  [['--json', '--format', 'csv', 'x'], "'--json' cannot be used with option '--format <format>'"],
  [['--explain', '--json', 'x'], "cannot be used with option '--json'"],
  [['--explain', 'x', '--format', 'csv'], '--explain is for people: leave out --format csv'],
  [['--explain'], "missing required argument 'path'"],
])('%j is refused', async (args, message) => {
  const { status, stdout, stderr } = await run(['extract', ...args]);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(message);
});

test('- reads standard input', async () => {
  const { status, stdout } = await run(['extract', '--json', '-'], { stdin: ARTICLE });
  expect([status, JSON.parse(stdout).source]).toEqual([0, { fileName: '-' }]);
});

test('what cannot be read is told of, and the rest is printed', async () => {
  const { status, stdout, stderr } = await run(['extract', '--json', folder, join(folder, 'nowhere.txt')]);
  expect(status).toBe(1);
  expect(JSON.parse(stdout).source).toEqual({ fileName: 'bridge.txt' });
  expect(stderr.replaceAll(folder, 'FOLDER')).toMatchInlineSnapshot(`
    "empty.txt: Empty: there is nothing to read.
    FOLDER/nowhere.txt: There is no such file or folder, or it may not be read.
    sayso: 2 of 3 files left out.
    "
  `);
});

test('a warning about a file goes beside its answer', async () => {
  const { status, stdout, stderr } = await run(['extract', '--json', '-'], {
    stdin: Buffer.from('Caf\xe9 to reopen\n\n\x93We are done,\x94 Ann Lee said.\n', 'latin1'),
  });
  expect([status, JSON.parse(stdout).headline]).toEqual([0, 'Café to reopen']);
  expect(stderr).toContain('-: Not UTF-8; read as Windows-1252.');
});

test('where there is no article at all, that is said', async () => {
  const { status, stderr } = await run(['extract', join(folder, '..', 'nowhere')]);
  expect(status).toBe(1);
  expect(stderr).toContain('There is no such file or folder');
});
