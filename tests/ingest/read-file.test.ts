import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findFiles } from '../../src/ingest/find-files.ts';
import { readBytes } from '../../src/ingest/read-file.ts';
import { temporaryFolder } from '../store/backends.ts';

const SECRET = 'root:x:0:0';

/** A folder that was looked through, and another beside it that is none of anybody's business. */
const found = async () => {
  const folder = await realpath(temporaryFolder());
  const outside = await realpath(temporaryFolder());
  mkdirSync(join(folder, 'deep'));
  for (const name of ['a.txt', 'deep/b.txt']) writeFileSync(join(folder, name), 'A text');
  for (const name of ['a.txt', 'b.txt']) writeFileSync(join(outside, name), SECRET);
  const { files = [] } = (await findFiles(folder)) ?? {};
  return { folder, outside, paths: files.map(({ path }) => path) };
};

it('reads the files that were found', async () => {
  const { paths } = await found();
  expect((await Promise.all(paths.map(readBytes))).map(String)).toEqual(['A text', 'A text']);
});

it('does not follow a link that was put in the place of a file, or of its folder, after it was found', async () => {
  const { folder, outside, paths } = await found();
  rmSync(join(folder, 'a.txt'));
  symlinkSync(join(outside, 'a.txt'), join(folder, 'a.txt'));
  rmSync(join(folder, 'deep'), { recursive: true });
  symlinkSync(outside, join(folder, 'deep'));
  expect(await Promise.all(paths.map(readBytes))).toEqual(Array(2).fill({ reason: expect.stringContaining('a link') }));
});

it('never reads what is outside, however fast a folder and a link take turns', async () => {
  const { folder, outside, paths } = await found();
  const deep = join(folder, 'deep');
  symlinkSync(outside, join(folder, 'link'));
  const read: string[] = [];
  for (let round = 0; round < 300; round++) {
    const reading = Array.from({ length: 4 }, () => readBytes(paths[1] ?? ''));
    renameSync(deep, join(folder, 'aside'));
    renameSync(join(folder, 'link'), deep);
    reading.push(readBytes(paths[1] ?? ''));
    await Promise.race(reading);
    renameSync(deep, join(folder, 'link'));
    renameSync(join(folder, 'aside'), deep);
    for (const bytes of await Promise.all(reading)) if (bytes instanceof Uint8Array) read.push(String(bytes));
  }
  expect(read).not.toContain(SECRET);
  expect(String(await readBytes(paths[1] ?? ''))).toBe('A text');
});

it('does not wait for a pipe, nor read a device without end', async () => {
  const { folder } = await found();
  const pipe = join(folder, 'pipe.txt');
  execFileSync('mkfifo', [pipe]);
  const none = { reason: expect.stringContaining('no file with a text') };
  expect(await Promise.all([pipe, '/dev/zero', folder].map(readBytes))).toEqual([none, none, none]);
});

it('says of a file that is gone, or may not be read, that it is so', async () => {
  const { folder } = await found();
  expect(await readBytes(join(folder, 'none.txt'))).toEqual({ reason: expect.stringContaining('went away') });
});
