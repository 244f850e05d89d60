import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unacknowledged } from './breaking-changes.ts';

/** Whether the schema in a folder may follow the one of its last release, and what there is to say of it. */
export const checkSchema = async (folder: string): Promise<{ readonly passes: boolean; readonly report: string }> => {
  const tag = lastRelease(folder);
  if (tag === null) return { passes: true, report: 'Nothing is released yet that schema.graphql could break.' };
  const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
  const released = git(folder, 'show', `${tag}:./schema.graphql`);
  const changes = await unacknowledged(released, await read('schema.graphql'), await read('README.md'));
  if (changes.length === 0) return { passes: true, report: `schema.graphql breaks nothing unannounced since ${tag}.` };
  const items = changes.map(({ path, message }) => `- \`${path}\`: ${message}\n`).join('');
  return {
    passes: false,
    report: `schema.graphql breaks clients of ${tag}. Mend it, or announce it in the README, under "### Unreleased":\n${items}`,
  };
};

const lastRelease = (folder: string): string | null => {
  try {
    return git(folder, 'describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*').trim();
  } catch {
    return null;
  }
};

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
