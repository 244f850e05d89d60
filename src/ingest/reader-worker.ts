import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { prepareArticle } from '../store/writing/prepare-article.ts';
import { parseArticle } from '../text/article.ts';
import type { Assignment, PreparedOutcome } from './manuscript.ts';
import { isDraft, readManuscript } from './manuscript.ts';

/** Manuscripts to be read on another thread. */
export interface Task {
  readonly id: number;
  readonly assignments: readonly Assignment[];
}

/** What came of a task, in its order. */
export interface Result {
  readonly id: number;
  readonly outcomes: readonly PreparedOutcome[];
}

// Reading can wait: whoever stores what was read, and a server on the same machine, come first. It is meant for this thread.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

parentPort?.on('message', async ({ id, assignments }: Task) => {
  const read = await Promise.all(assignments.map((assignment) => readManuscript(assignment, parseArticle)));
  // Done here, it costs the thread that stores them nothing.
  const outcomes = read.map((outcome) => (isDraft(outcome) ? { draft: prepareArticle(outcome.draft) } : outcome));
  parentPort?.postMessage({ id, outcomes } satisfies Result);
});
