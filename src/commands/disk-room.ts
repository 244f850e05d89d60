import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { sqlitePath } from '../store/url.ts';

const LEAST_BYTES = 64 * 2 ** 20;

/** Whether the disk that a store is on has room for some articles more; where it is on none, it has. */
export const hasRoom = async (databaseUrl: string): Promise<boolean> => {
  const path = databaseUrl.startsWith('sqlite:') ? sqlitePath(databaseUrl) : ':memory:';
  if (path === ':memory:') return true;
  const { bavail, bsize } = await statfs(dirname(resolve(path)));
  return bavail * bsize >= LEAST_BYTES;
};
