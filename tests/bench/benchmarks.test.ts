import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it.each([
  ['ingest.ts', ['--serve'], /^\d+ jobs: \d+ a second[\s\S]*^a server on the same store, .* of \d+$/mu],
  ['size.ts', [], /^first page of articles +\d[\s\S]*^quoteCheck: a little changed +\d/mu],
  ['start.ts', [], /^the seed, first +\d[\s\S]*^20 articles +\d[\s\S]*^the seed, after 100 requests +\d+ +\d+$/mu],
] as const)('the benchmark %s runs', { timeout: 120_000 }, async (file, flags, shown) => {
  const script = fileURLToPath(new URL(file, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...flags, '--smoke']);
  expect(stdout).toMatch(shown);
});
