import { access } from 'node:fs/promises';
import type { FSWatcher } from 'chokidar';
import { watch } from 'chokidar';
import type { Store } from '../store/store.ts';
import type { FoundFile } from './find-files.ts';
import { findFile, findOrigin, isArticlePath, isHiddenIn, nameIn } from './find-files.ts';
import type { Parse } from './read-article.ts';
import type { SyncSummary } from './sync.ts';
import { syncFiles } from './sync.ts';

/** Files and folders that are watched. */
export interface Watching {
  /** Begins to take changes in, first of all those since the watch began. */
  readonly begin: () => void;
  /** How many milliseconds the oldest change has waited to be taken in; 0 if none waits. */
  readonly lagMs: () => number;
  /** Ends when what is being taken in is stored. */
  readonly close: () => Promise<void>;
}

/** Who hears of what a watch does. */
export interface WatchListener {
  /** Told what became of a batch of changes, unless nothing did. */
  readonly onChange: (summary: SyncSummary) => void;
  /** Told, in a sentence, what hinders the watch. */
  readonly onTrouble: (trouble: string) => void;
}

/** A file is read when it has kept its size for so long. */
const STABLE_MS = 300;
const STABLE_POLL_MS = 50;
/** Changes that follow one another within QUIET_MS are one batch, as long as nobody waits longer than LONGEST_WAIT_MS. */
const QUIET_MS = 150;
const LONGEST_WAIT_MS = 600;
const RETRY_MS = 2_000;

/**
 * Watches files and folders, and makes a store follow what happens to the articles in them. Resolves when the watch is
 * complete, or `stopping` aborted; its changes wait until it is told to begin, so that the folders can be read from their
 * start in between.
 */
export const watchPaths = async (
  store: Store,
  paths: readonly string[],
  parse: Parse,
  listener: WatchListener,
  stopping?: AbortSignal,
): Promise<Watching> => {
  const origins = new Set<string>();
  for (const path of paths) {
    const origin = await findOrigin(path);
    if (origin !== null) origins.add(origin);
  }
  const watches = await Promise.all(
    [...origins].map((origin) => watchOrigin(store, origin, parse, listener, stopping)),
  );
  return {
    begin: () => {
      for (const each of watches) each.begin();
    },
    lagMs: () => Math.max(0, ...watches.map((each) => each.lagMs())),
    close: async () => {
      await Promise.all(watches.map((each) => each.close()));
    },
  };
};

const watchOrigin = async (
  store: Store,
  origin: string,
  parse: Parse,
  { onChange, onTrouble }: WatchListener,
  stopping?: AbortSignal,
): Promise<Watching> => {
  const touched = new Set<string>();
  let working: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let waitingSince = 0;
  let isBegun = false;
  let isClosed = false;

  const plan = (delay: number): void => {
    if (!isBegun || isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(flush, delay);
  };
  const touch = (path: string): void => {
    if (touched.size === 0) waitingSince = performance.now();
    touched.add(path);
    plan(Math.max(0, Math.min(QUIET_MS, waitingSince + LONGEST_WAIT_MS - performance.now())));
  };
  const flush = (): void => {
    working = working.then(async () => {
      const paths = [...touched];
      touched.clear();
      if (paths.length === 0) return;
      try {
        const summary = await takeIn(store, origin, paths, parse);
        if (summary === null) onTrouble(`${origin} is gone or cannot be read: its articles stay as they are.`);
        else if (isNews(summary)) onChange(summary);
      } catch (error) {
        for (const path of paths) touched.add(path);
        onTrouble(`Changes in ${origin} could not be stored: ${messageOf(error)}. They are tried again.`);
        plan(RETRY_MS);
      }
    });
  };

  const watcher = watch(origin, {
    ignoreInitial: true,
    followSymlinks: false,
    awaitWriteFinish: { stabilityThreshold: STABLE_MS, pollInterval: STABLE_POLL_MS },
    ignored: (path, stats) =>
      stats === undefined || stats.isDirectory() ? isHiddenIn(origin, path) : !isArticlePath(origin, path),
  });
  watcher.on('all', (event, path) => {
    if (!event.endsWith('Dir') && isArticlePath(origin, path)) touch(path);
  });
  watcher.on('error', (error) => onTrouble(`${origin} cannot be watched: ${causeOf(error)}`));
  await isReady(watcher, stopping);
  return {
    begin: () => {
      isBegun = true;
      if (touched.size > 0) plan(0);
    },
    lagMs: () => (isBegun && touched.size > 0 ? performance.now() - waitingSince : 0),
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await watcher.close();
      await working;
    },
  };
};

const isReady = (watcher: FSWatcher, stopping?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stopping?.aborted) resolve();
    stopping?.addEventListener('abort', () => resolve(), { once: true });
    watcher.once('ready', () => resolve());
    watcher.once('error', () => resolve());
  });

/** Null if the whole folder is gone: that is more likely a disk that is not mounted than articles taken back. */
const takeIn = async (
  store: Store,
  origin: string,
  paths: readonly string[],
  parse: Parse,
): Promise<SyncSummary | null> => {
  const files: FoundFile[] = [];
  const gone: string[] = [];
  for (const path of paths) {
    const file = await findFile(origin, path);
    if (file === null) gone.push(nameIn(origin, path));
    else files.push(file);
  }
  const isThere = await access(origin).then(
    () => true,
    () => false,
  );
  if (!isThere) return null;
  return syncFiles(store, { origin, files, gone }, parse);
};

const isNews = ({ added, changed, removed, rejected }: SyncSummary): boolean =>
  added + changed + removed + rejected.length > 0;

const causeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return WATCH_FAILURES[code] ?? messageOf(error);
};

const WATCH_FAILURES: Readonly<Record<string, string>> = {
  ENOSPC:
    'the system watches no more folders. Raise fs.inotify.max_user_watches with sysctl, or serve with --no-watch.',
  EMFILE: 'too many files are open. Raise the limit with ulimit -n, or serve with --no-watch.',
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
