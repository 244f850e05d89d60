import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { printedSchema } from '../../src/graphql/schema.ts';
import { run } from './run.ts';

test('schema prints the schema', async () => {
  expect(await run(['schema'])).toEqual({ status: 0, stdout: printedSchema(), stderr: '' });
});

test.each([['--version'], ['serve', '--version'], ['extract', '--version'], ['schema', '-V']])(
  '%s %s: the version',
  async (...args) => {
    expect(await run(args)).toEqual({ status: 0, stdout: `${packageJson.version}\n`, stderr: '' });
  },
);

test.each([['--help'], ['serve', '--help'], ['extract', '--help'], ['schema', '-h']])(
  '%s %s: help',
  async (...args) => {
    const { status, stdout, stderr } = await run(args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: sayso .*\n\n[A-Za-z]/u);
    expect(stdout).toContain('--help');
  },
);

test('without a command, help and a failure', async () => {
  const { status, stdout, stderr } = await run([]);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('Commands:');
});

test.each([
  ['an unknown command', ['frobnicate'], "unknown command 'frobnicate'"],
  ['nearly a command', ['extrct', 'x'], 'Did you mean extract?'],
  ['an unknown option', ['serve', '--prot', '1'], 'Did you mean --port?'],
  ['a missing path', ['extract'], "missing required argument 'path'"],
])('%s is told with a way out', async (_name, args, message) => {
  const { status, stdout, stderr } = await run(args);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(message);
  expect(stderr).toContain('--help');
});
