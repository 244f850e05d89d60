import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { isYetToBeMade } from '../../src/store/url.ts';

test('a store in a file is yet to be made until it is; one in memory always is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const url = `sqlite:${join(folder, 'deep', 'sayso.db')}`;
  expect([isYetToBeMade(url), isYetToBeMade('sqlite::memory:')]).toEqual([true, true]);
  await (await openStore(url)).close();
  expect(isYetToBeMade(url)).toBe(false);
});

test('of a store on a server that is not known, and of what names none it is said', () => {
  expect(isYetToBeMade('postgres://ann@db.example/news')).toBe(false);
  expect(() => isYetToBeMade('mysql://db.example/news')).toThrow('"mysql://db.example/news" does not name a store.');
});
