import { globSync, readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { SETTINGS } from '../../src/commands/settings.ts';
import { ERROR_CODES } from '../../src/graphql/errors.ts';
import { INTROSPECTION_OFF } from '../../src/server/discovery.ts';
import { DOCUMENT_ERROR_CODES } from '../../src/server/documents.ts';
import { DOOR_ERROR_CODES } from '../../src/server/doors/refusals.ts';
import { LIMIT_ERROR_CODES } from '../../src/server/limits/limit-error.ts';
import { MALFORMED_ERROR_CODES } from '../../src/server/malformed.ts';
import { BODY_ERROR_CODES } from '../../src/server/read-body.ts';
import { INVALID_VARIABLES } from '../../src/server/variable-errors.ts';
import { withTrueAnswers } from './true-answers.ts';

const README = readFileSync('README.md', 'utf8');
const DOCUMENTS = { 'README.md': README, 'src/README.md': readFileSync('src/README.md', 'utf8') };

test('everything that the README shows is what the program answers: after a change, npm run readme', async () => {
  expect(README.match(/```graphql/gu)?.length).toBeGreaterThanOrEqual(5);
  expect(await withTrueAnswers(README)).toBe(README);
});

test('the settings are those of the program', () => {
  const rows = [...README.matchAll(/^\| `([A-Z_]+)` \| (?:`(--[\w-]+ <\w+>)` )?\| (?:`([^`]+)` )?\|/gmu)].map((row) =>
    row.slice(1).map((cell) => cell ?? ''),
  );
  expect(rows).toEqual(Object.values(SETTINGS).map(({ variable, flag, fallback }) => [variable, flag ?? '', fallback]));
});

test('the codes of errors are those of the program, and the one of our own faults', () => {
  const [, section = ''] = README.split('\n## Errors\n');
  const codes = [...section.matchAll(/^\| `([A-Z_]+)` \|/gmu)].map((row) => row[1]);
  expect(codes).toEqual([
    ...ERROR_CODES,
    ...DOCUMENT_ERROR_CODES,
    ...LIMIT_ERROR_CODES,
    INVALID_VARIABLES,
    INTROSPECTION_OFF,
    ...BODY_ERROR_CODES,
    ...DOOR_ERROR_CODES,
    ...MALFORMED_ERROR_CODES,
    'INTERNAL_SERVER_ERROR',
  ]);
});

test('every environment variable in the code is a setting', () => {
  const named = globSync('src/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\benv(?:\.|\[['"])(\w+)|variable: '(\w+)'/gu)].map(
      (match) => match[1] ?? match[2],
    ),
  );
  expect(named.sort()).toEqual(
    Object.values(SETTINGS)
      .map(({ variable }) => variable)
      .sort(),
  );
});

test.each(Object.entries(DOCUMENTS))('the npm scripts in %s are there', (_name, document) => {
  const scripts = [...document.matchAll(/npm run (?:-s )?([\w:-]+)/gu)].map((match) => match[1]);
  expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(scripts));
});

test('the files that the README names are there', async () => {
  const named = [...README.matchAll(/\]\((?!https?:|#)([^)#]+)\)/gu)].map((match) => match[1] ?? '');
  expect(named).toContain('src/README.md');
  for (const file of named) await expect(access(file), file).resolves.toBeUndefined();
});
