import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('a server outlasts good, slow, broken, leaving and hostile clients, and ends well', {
  timeout: 120_000,
}, async () => {
  const script = fileURLToPath(new URL('main.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--smoke']);
  expect(stdout).toMatch(/^in all, \d+ good answers: [\s\S]*^SIGTERM: ended with 0 after/mu);
});
