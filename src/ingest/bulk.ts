import { setImmediate } from 'node:timers/promises';
import type { Store } from '../store/store.ts';
import type { Claims } from './assign.ts';
import { assign, isAssignment } from './assign.ts';
import type { Assignment, Manuscript, PreparedOutcome } from './manuscript.ts';
import { isDraft, isRejection } from './manuscript.ts';
import type { Rejection } from './read-article.ts';
import type { ReaderPool } from './reader-pool.ts';
import { readingRevision } from './revision.ts';

/** What a bulk load has done so far, by number of files. */
export interface BulkCount {
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
}

/** Who follows a bulk load. */
export interface BulkListener {
  /** Told after each batch, when it is on disk. */
  readonly onProgress: (count: Readonly<BulkCount>) => void;
  readonly onRejected: (rejection: Rejection) => void;
  readonly onWarning: (fileName: string, warning: string) => void;
}

/** What is stored at once: large enough that writing is cheap, small enough that little is lost by an interruption. */
const BATCH = 256;
/** How many batches are being read while one is stored: what waits is in memory. */
const AHEAD = 1;

/**
 * Reads manuscripts on the threads of a pool and stores them in batches, each on disk before the next is. What is stored
 * already as it is now is passed over, so that a load that was interrupted goes on where it stopped. Articles whose files
 * are gone are left alone. Ends early when `stopping` is aborted; an error of the store ends it too.
 */
export const ingestAll = async (
  store: Store,
  manuscripts: AsyncIterable<Manuscript | Rejection>,
  pool: ReaderPool,
  { onProgress, onRejected, onWarning }: BulkListener,
  stopping: AbortSignal,
): Promise<BulkCount> => {
  const revision = readingRevision();
  const count: BulkCount = { added: 0, changed: 0, unchanged: 0, rejected: 0 };
  const claims: Claims = new Map();
  const listed = new Set((await store.rejectedFiles()).map(({ fileName }) => fileName));

  const readBatch = async (batch: readonly (Manuscript | Rejection)[]): Promise<Batch> => {
    const assigned = await assign(store, batch.filter(isManuscript), revision, claims);
    const outcomes = [
      ...[...batch, ...assigned].filter(isRejected),
      ...(await pool.read(assigned.filter(isAssignment))),
    ];
    return { assigned, outcomes };
  };

  const writeBatch = async ({ assigned, outcomes }: Batch): Promise<void> => {
    // Storing takes its time, and what readers send meanwhile comes first: an interruption would wait until the end.
    await setImmediate();
    const drafts = outcomes.filter(isDraft).map(({ draft }) => draft);
    for (const outcome of await store.put(drafts)) count[COUNTED_AS[outcome]] += 1;
    for (const { fileName, warnings } of drafts) for (const warning of warnings) onWarning(fileName, warning);
    const rejected = outcomes.filter(isRejection);
    const names = new Set(rejected.map(({ fileName }) => fileName));
    const origins = new Map(
      assigned.filter(isAssignment).map((each) => [each.manuscript.fileName, each.manuscript.origin]),
    );
    for (const [origin, files] of Map.groupBy(rejected, ({ fileName }) => origins.get(fileName) ?? null))
      await store.reject(files, origin);
    await store.forgetRejected([...origins.keys()].filter((name) => listed.has(name) && !names.has(name)));
    for (const name of origins.keys()) claims.delete(name);
    count.rejected += rejected.length;
    count.unchanged += outcomes.filter((outcome) => outcome === 'UNCHANGED').length;
    for (const rejection of rejected) onRejected(rejection);
    onProgress(count);
  };

  const reading: Promise<Batch>[] = [];
  for await (const batch of inBatches(manuscripts)) {
    const read = readBatch(batch);
    // An error is met when the batch has its turn, if ever.
    read.catch(() => {});
    reading.push(read);
    const next = reading.length > AHEAD ? reading.shift() : undefined;
    if (next !== undefined) await writeBatch(await next);
    if (stopping.aborted) break;
  }
  for (const batch of reading) if (!stopping.aborted) await writeBatch(await batch);
  return count;
};

interface Batch {
  readonly assigned: readonly (Assignment | Rejection)[];
  readonly outcomes: readonly PreparedOutcome[];
}

const COUNTED_AS = { ADDED: 'added', CHANGED: 'changed', UNCHANGED: 'unchanged' } as const;

const isRejected = (each: Manuscript | Assignment | Rejection): each is Rejection => 'reason' in each;

const isManuscript = (each: Manuscript | Rejection): each is Manuscript => 'content' in each;

async function* inBatches<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
