import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import type { SettingName } from '../../src/commands/settings.ts';
import { readSetting, SETTINGS } from '../../src/commands/settings.ts';

const CONTAINERFILE = readFileSync('Containerfile', 'utf8');
const lines = (instruction: string): string[] =>
  [...CONTAINERFILE.matchAll(new RegExp(`^${instruction} (.+)$`, 'gmu'))].map(([, rest = '']) => rest);

test('what it copies is there, what it sets are settings, and it runs as nobody', () => {
  const copied = lines('COPY').flatMap((line) => (line.startsWith('--from') ? [] : line.split(' ').slice(0, -1)));
  expect(copied).toContain('src');
  for (const path of copied) expect(existsSync(path), path).toBe(true);
  const env = Object.fromEntries(
    lines('ENV').flatMap((line) => line.split(' ').map((each) => each.split('=', 2))),
  ) as Record<string, string>;
  const names = Object.keys(SETTINGS) as SettingName[];
  const byVariable = new Map(names.map((name) => [SETTINGS[name].variable as string, name]));
  for (const [variable, value] of Object.entries(env)) {
    const name = byVariable.get(variable);
    expect(name, variable).toBeDefined();
    expect(() => readSetting(name ?? 'port', {}, { [variable]: value })).not.toThrow();
  }
  expect(lines('USER')).toEqual(['65534:65534']);
});

test('what is run needs nothing that is only worked with', () => {
  const imported = globSync('src/**/*.ts', { exclude: ['**/*.d.ts'] }).flatMap((file) => {
    const run = readFileSync(file, 'utf8').replace(/^import type [^;]*;/gmu, '');
    return [...run.matchAll(/(?:^import [^;]*?from |\bimport\()'([^.'\n][^'\n]*)'/gmu)].map(([, name = '']) => name);
  });
  const packages = new Set(
    imported.filter((name) => !name.startsWith('node:')).map((name) => /^(?:@[^/]+\/)?[^/]+/u.exec(name)?.[0] ?? ''),
  );
  expect(packages.size).toBeGreaterThan(10);
  expect(Object.keys(packageJson.dependencies)).toEqual(expect.arrayContaining([...packages]));
});

test('it writes nowhere but to its data: Node lets it do no more', { timeout: 120_000 }, async () => {
  const data = mkdtempSync(join(tmpdir(), 'sayso-'));
  onTestFinished(() => rmSync(data, { recursive: true }));
  const child = spawn(
    process.execPath,
    [
      '--permission',
      '--allow-fs-read=*',
      `--allow-fs-write=${data}`,
      '--allow-net',
      '--allow-child-process',
      'src/start.js',
      'serve',
      'seeds',
    ],
    {
      env: {
        PORT: '0',
        DATABASE_URL: `sqlite:${join(data, 'sayso.db')}`,
        NODE_ENV: 'production',
        NODE_NO_WARNINGS: '1',
        SAYSO_LOG_FORMAT: 'json',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const complaints = text(child.stderr);
  const exited = once(child, 'exit');
  const told: { level?: string; msg?: string; url?: string }[] = [];
  for await (const line of createInterface(child.stdout)) {
    const { url, ...rest } = JSON.parse(line) as (typeof told)[number];
    told.push(rest);
    if (url === undefined) continue;
    const answer = await fetch(`${url}/graphql?query={articles{totalCount}}`);
    expect(await answer.json()).toEqual({ data: { articles: { totalCount: 1 } } });
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect((await fetch(`${url}/`)).status).toBe(200);
    child.kill('SIGTERM');
  }
  expect([await exited, await complaints, told.at(-1)]).toEqual([
    [0, null],
    '',
    expect.objectContaining({ level: 'info', msg: 'Stopping.' }),
  ]);
});
