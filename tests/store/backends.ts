import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { StoreOptions } from '../../src/store/sql-store.ts';
import type { Store } from '../../src/store/store.ts';
import { openPglite } from './pglite.ts';
import { openOnTestServer, TEST_DATABASE_URL } from './test-server.ts';

/** A kind of store that the contract holds for. */
export interface Backend {
  readonly name: string;
  /** An empty store, gone when the test is done. */
  readonly open: (options?: StoreOptions) => Promise<Store>;
}

/** A folder of its own for the running test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Whether file systems of our own may be mounted here, where only we see them. */
export const mayMount = (() => {
  try {
    execFileSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const open = async (url: string, options?: StoreOptions): Promise<Store> => {
  const store = await openStore(url, options);
  onTestFinished(() => store.close());
  return store;
};

export const BACKENDS: readonly Backend[] = [
  { name: 'SQLite in memory', open: (options) => open('sqlite::memory:', options) },
  { name: 'SQLite in a file', open: (options) => open(`sqlite:${join(temporaryFolder(), 'sayso.db')}`, options) },
  {
    name: 'SQLite with a process for what takes long',
    open: (options) => open(`sqlite:${join(temporaryFolder(), 'sayso.db')}`, { ...options, asideFrom: 0 }),
  },
  { name: 'PostgreSQL in this process', open: openPglite },
  ...(TEST_DATABASE_URL === undefined ? [] : [{ name: 'PostgreSQL', open: openOnTestServer }]),
];
