import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import type { Lock } from './locked-packages.ts';
import { faultsOf } from './locked-packages.ts';

const GOOD = { version: '1.0.0', license: 'MIT', integrity: 'sha512-x' };

test('all packages are free, held to their content, and run nothing while they are installed', () => {
  expect(faultsOf(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock)).toEqual([]);
});

test.each([
  [{ license: 'GPL-3.0' }, 'has the license GPL-3.0'],
  [{ license: 'MPL-2.0' }, 'has the license MPL-2.0'],
  [{ license: undefined }, 'has the license none'],
  [{ integrity: 'sha1-x' }, 'is not held to its content'],
  [{ integrity: undefined }, 'is not held to its content'],
  [{ resolved: 'https://elsewhere.example/a.tgz' }, 'names where it came from'],
  [{ hasInstallScript: true }, 'runs a script'],
])('%j is found', (odd, fault) => {
  const lock = { packages: { '': {}, 'node_modules/a': { ...GOOD, ...odd } as typeof GOOD } };
  expect(faultsOf(lock)).toEqual([expect.stringContaining(`node_modules/a ${fault}`)]);
});

test('what is only worked with may have terms of its own', () => {
  expect(faultsOf({ packages: { 'node_modules/a': { ...GOOD, license: 'MPL-2.0', dev: true } } })).toEqual([]);
});

test('every package that was chosen is in the README, with its reason', () => {
  const [, section = ''] = readFileSync('README.md', 'utf8').split('\n## What it is made of\n');
  const [table = ''] = section.split('\n## ');
  const named = [...table.matchAll(/^\| `([^`]+)` \| \S.{10,} \|$/gmu)].map((row) => row[1]);
  const chosen = [...Object.keys(packageJson.dependencies), ...Object.keys(packageJson.devDependencies)];
  expect(named).toEqual(chosen);
});

test('what is run is chosen to the last digit, and so is what is worked with, but for patches of the linters', () => {
  const { dependencies, devDependencies } = packageJson;
  const inexact = (chosen: Readonly<Record<string, string>>) =>
    Object.keys(chosen).filter((name) => !/^\d+\.\d+\.\d+$/u.test(chosen[name] ?? ''));
  expect(inexact(dependencies)).toEqual([]);
  expect(inexact(devDependencies)).toEqual(['@biomejs/biome', 'knip']);
});
