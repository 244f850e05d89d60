import type { Store, StoredSource } from '../store/store.ts';
import type { Claims } from './assign.ts';
import { assign, isAssignment } from './assign.ts';
import type { FoundFile, FoundFiles } from './find-files.ts';
import { findFiles } from './find-files.ts';
import { isDraft, isRejection, readManuscript } from './manuscript.ts';
import type { Parse, Rejection } from './read-article.ts';
import { readingRevision } from './revision.ts';

/** What a sync did, by number of files, and what there is to say of single ones. */
export interface SyncSummary {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Files that were left out and why; paths that lead nowhere too, as they were given. */
  readonly rejected: readonly Rejection[];
  /** Files that were read, but had something odd about them. */
  readonly warnings: readonly FileWarning[];
}

export interface FileWarning {
  readonly fileName: string;
  readonly warning: string;
}

/** So little that a server which follows its files answers others in between, within a few hundredths of a second. */
const BATCH = 16;

/**
 * Makes a store hold what files and folders hold: new and changed files are read, and the articles go whose files went.
 * A file that cannot be read is listed as left out, and what is stored under its name stays. Articles that came from
 * elsewhere are not touched. Nothing that is wrong with one file stops the others; an error of the store does. When
 * `stopping` is aborted, it ends after the files at hand: what is stored stays, and nothing is taken for gone.
 */
export const syncPaths = async (
  store: Store,
  paths: readonly string[],
  parse: Parse,
  stopping: AbortSignal = NEVER,
): Promise<SyncSummary> => {
  const sync = startSync(store, parse, stopping);
  const lost: Rejection[] = [];
  for (const path of paths) {
    const found = await findFiles(path, stopping);
    if (stopping.aborted) break;
    if (found !== null) await sync.read(found);
    else lost.push({ fileName: path, reason: 'There is no such file or folder, or it may not be read.' });
  }
  const { rejected, ...summary } = sync.summary();
  return { ...summary, rejected: [...rejected, ...lost] };
};

/** Files of a folder that are to be looked at again. */
export interface FileChanges {
  /** The folder, or the file itself, as `findFiles` gives it. */
  readonly origin: string;
  /** What is new or may have changed. */
  readonly files: readonly FoundFile[];
  /** The names of what is there no more. */
  readonly gone: readonly string[];
}

/** Does what `syncPaths` does for some files of a folder alone. */
export const syncFiles = async (store: Store, changes: FileChanges, parse: Parse): Promise<SyncSummary> => {
  const sync = startSync(store, parse);
  await sync.update(changes);
  return sync.summary();
};

const NEVER = new AbortController().signal;

const startSync = (store: Store, parse: Parse, stopping: AbortSignal = NEVER) => {
  const revision = readingRevision();
  const count = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  const rejected: Rejection[] = [];
  const warnings: FileWarning[] = [];
  const seen = new Set<string>();
  const claims: Claims = new Map();

  const readBatch = async (batch: readonly FoundFile[], origin: string): Promise<Rejection[]> => {
    const manuscripts = batch.map(({ fileName, path }) => ({ fileName, origin, content: { path }, beside: {} }));
    const assignments = await assign(store, manuscripts, revision, claims);
    const outcomes = await Promise.all(
      assignments.map((each) => (isAssignment(each) ? readManuscript(each, parse) : each)),
    );
    count.unchanged += outcomes.filter((outcome) => outcome === 'UNCHANGED').length;
    const drafts = outcomes.flatMap((outcome) => (isDraft(outcome) ? [outcome.draft] : []));
    for (const outcome of await store.put(drafts)) count[COUNTED_AS[outcome]]++;
    for (const { fileName, warnings: found } of drafts)
      warnings.push(...found.map((warning) => ({ fileName, warning })));
    return outcomes.filter(isRejection);
  };

  return {
    read: async ({ origin, files, closedFolders }: FoundFiles): Promise<void> => {
      const news = files.filter((file) => !seen.has(file.path));
      for (const file of news) seen.add(file.path);
      const left: Rejection[] = closedFolders.map((fileName) => ({ fileName, reason: 'The folder may not be read.' }));
      for (let at = 0; at < news.length && !stopping.aborted; at += BATCH)
        left.push(...(await readBatch(news.slice(at, at + BATCH), origin)));
      rejected.push(...left);
      if (stopping.aborted) return;
      count.removed += await removeGone(store, { origin, files, closedFolders });
      await listRejected(store, left, origin);
    },
    update: async ({ origin, files, gone }: FileChanges): Promise<void> => {
      const left: Rejection[] = [];
      for (let at = 0; at < files.length; at += BATCH)
        left.push(...(await readBatch(files.slice(at, at + BATCH), origin)));
      const sources = await store.sourcesByFileNames(gone);
      const removed = sources.flatMap((source) => (source?.origin === origin ? source.articleId : []));
      count.removed += await store.remove(removed);
      const bad = new Set(left.map(({ fileName }) => fileName));
      const seenNames = new Set([...gone, ...files.map(({ fileName }) => fileName)].filter((name) => !bad.has(name)));
      const listed = (await store.rejectedFrom(origin)).map(({ fileName }) => fileName);
      await store.forgetRejected(listed.filter((fileName) => seenNames.has(fileName)));
      await store.reject(left, origin);
      rejected.push(...left);
    },
    summary: (): SyncSummary => ({ ...count, rejected, warnings }),
  };
};

const COUNTED_AS = { ADDED: 'added', CHANGED: 'changed', UNCHANGED: 'unchanged' } as const;

const removeGone = async (store: Store, { origin, files, closedFolders }: FoundFiles): Promise<number> => {
  const names = new Set(files.map((file) => file.fileName));
  const isGone = ({ fileName }: StoredSource): boolean =>
    !names.has(fileName) && !closedFolders.some((folder) => fileName.startsWith(`${folder}/`));
  const gone = (await store.sourcesFrom(origin)).filter(isGone);
  return store.remove(gone.map((source) => source.articleId));
};

const listRejected = async (store: Store, rejected: readonly Rejection[], origin: string): Promise<void> => {
  const names = new Set(rejected.map((each) => each.fileName));
  const before = await store.rejectedFrom(origin);
  await store.forgetRejected(before.map((each) => each.fileName).filter((fileName) => !names.has(fileName)));
  await store.reject(rejected, origin);
};
