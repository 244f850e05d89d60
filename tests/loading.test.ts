import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Serves an article with this text until all is read, and says which of these it took for that. */
const loadedFor = async (text: string): Promise<unknown> => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'bridge.txt'), text);
  const watch = `
    const { registerHooks } = await import('node:module');
    const loaded = new Set();
    registerHooks({ load: (url, context, next) => (loaded.add(/node_modules.((?:@[^/]+.)?[^/]+)/u.exec(url)?.[1]), next(url, context)) });
    const { runCommandLine } = await import('./src/commands/command-line.ts');
    const { stdin, stderr } = process;
    let end;
    const isRead = new Promise((resolve) => { end = resolve; });
    const stdout = { write: (line) => line.startsWith('Ask at') && end() };
    await runCommandLine(process.argv.slice(1), { env: {}, stdin, stdout, stderr, untilInterrupted: () => isRead });
    const took = ['graphql', 'yaml', 'graphql-jit', 'pg', 'prom-client', '@opentelemetry/api'].filter((name) => loaded.has(name));
    console.log(JSON.stringify(took));
  `;
  const flags = ['serve', folder, '--port', '0', '--database-url', 'sqlite::memory:'];
  const args = ['--input-type=module', '-e', watch, '--', ...flags];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  return JSON.parse(stdout);
};

test.each([
  ['plain', 'Bridge to reopen in May\n\n“We are nearly done,” Ann Lee warned.\n', ['graphql']],
  ['with a front matter', '---\npublisher: The Post\n---\nBridge to reopen\n\nIt is open.\n', ['graphql', 'yaml']],
])('to serve an article, %s, nothing is loaded that it does not take', async (_name, text, loaded) => {
  expect(await loadedFor(text)).toEqual(loaded);
});
