import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { unacknowledged } from './breaking-changes.ts';
import { checkSchema } from './check-schema.ts';

const RELEASED =
  'type Query { quotes(first: Int): Int said: Kind } enum Kind { DIRECT MIXED } input Filter { kind: Kind }';

test.each([
  ['a field that goes', RELEASED.replace(' said: Kind', ''), ['Query.said', 'Kind', 'Filter']],
  ['an argument that is needed', RELEASED.replace('first: Int)', 'first: Int!)'), ['Query.quotes.first']],
  ['a value that goes', RELEASED.replace(' MIXED', ''), ['Kind.MIXED']],
  ['an input that is needed', RELEASED.replace('kind: Kind }', 'kind: Kind cue: Int! }'), ['Filter.cue']],
])('%s breaks clients', async (_, current, paths) => {
  const found = (await unacknowledged(RELEASED, current, '')).map(({ path }) => path);
  expect(found.length).toBeGreaterThan(0);
  expect(paths).toEqual(expect.arrayContaining(found));
});

test.each([
  ['nothing', RELEASED],
  ['a new field', RELEASED.replace('said', 'more: Int said')],
  ['a deprecation', RELEASED.replace('said: Kind', 'said: Kind @deprecated(reason: "Use `quotes`.")')],
  ['an input that is not needed', RELEASED.replace('kind: Kind }', 'kind: Kind cue: Int }')],
])('%s breaks nobody', async (_, current) => {
  expect(await unacknowledged(RELEASED, current, '')).toEqual([]);
});

test('what is announced passes, under the coming release and nowhere else', async () => {
  const current = RELEASED.replace(' MIXED', '');
  const announced = '## Changes\n\n### Unreleased\n\n- `Kind.MIXED`: gone.\n\n### v1\n\n- `Query.other`: gone.\n';
  expect(await unacknowledged(RELEASED, current, announced)).toEqual([]);
  expect(await unacknowledged(RELEASED, current, announced.replace('Unreleased', 'v2'))).toHaveLength(1);
  expect(await unacknowledged(RELEASED, current, announced.replace('Kind.MIXED', 'Kind.DIRECT'))).toHaveLength(1);
});

test('the release is the last that git has tagged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', ...args], { cwd: folder });
  const save = (schema: string, readme: string) => {
    writeFileSync(join(folder, 'schema.graphql'), schema);
    writeFileSync(join(folder, 'README.md'), readme);
  };
  save(RELEASED, '');
  expect(await checkSchema(folder)).toMatchObject({
    passes: true,
    report: expect.stringContaining('Nothing is released'),
  });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'First');
  git('tag', 'v1.0.0');
  git('tag', 'not-a-release');
  expect(await checkSchema(folder)).toMatchObject({ passes: true, report: expect.stringContaining('since v1.0.0') });
  save(RELEASED.replace(' MIXED', ''), '');
  expect(await checkSchema(folder)).toMatchObject({ passes: false, report: expect.stringContaining('`Kind.MIXED`') });
  save(RELEASED.replace(' MIXED', ''), '### Unreleased\n\n- `Kind.MIXED`: nobody used it.\n');
  expect((await checkSchema(folder)).passes).toBe(true);
});
