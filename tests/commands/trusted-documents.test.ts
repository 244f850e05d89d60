import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTrustedDocuments } from '../../src/commands/trusted-documents.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-'));
});
afterEach(() => rm(folder, { recursive: true }));

const manifest = async (content: string) => {
  const path = join(folder, 'documents.json');
  await writeFile(path, content);
  return path;
};

test.each([
  ['texts by id', { a1: '{ __typename }' }],
  [
    'operations as Apollo writes them',
    {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: 'a1', name: 'T', type: 'query', body: '{ __typename }' }],
    },
  ],
])('it reads %s', async (_, content) => {
  const { documents, only } = await readTrustedDocuments(await manifest(JSON.stringify(content)), true);
  expect([[...documents], only]).toEqual([[['a1', '{ __typename }']], true]);
});

test('without a manifest there are none', async () => {
  expect((await readTrustedDocuments(null, false)).documents.size).toBe(0);
  await expect(readTrustedDocuments(null, true)).rejects.toThrow('no SAYSO_DOCUMENTS');
});

test.each([
  ['{}', 'is no manifest of documents'],
  ['["{ a }"]', 'is no manifest of documents'],
  ['{"a1": 5}', 'is no manifest of documents'],
  ['{"format":"apollo-persisted-query-manifest","operations":[{"id":"a1"}]}', 'is no manifest of documents'],
  ['{', 'cannot be read'],
])('%j is told to be none', async (content, message) => {
  await expect(readTrustedDocuments(await manifest(content), false)).rejects.toThrow(message);
});

test('a file that is not there is told', async () => {
  await expect(readTrustedDocuments(join(folder, 'none.json'), false)).rejects.toThrow('ENOENT');
});
