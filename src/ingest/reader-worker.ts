import { parentPort } from 'node:worker_threads';
import { parseArticle } from '../text/article.ts';
import type { Assignment, Outcome } from './manuscript.ts';
import { readManuscript } from './manuscript.ts';

/** Manuscripts to be read on another thread. */
export interface Task {
  readonly id: number;
  readonly assignments: readonly Assignment[];
}

/** What came of a task, in its order. */
export interface Result {
  readonly id: number;
  readonly outcomes: readonly Outcome[];
}

parentPort?.on('message', async ({ id, assignments }: Task) => {
  const outcomes = await Promise.all(assignments.map((assignment) => readManuscript(assignment, parseArticle)));
  parentPort?.postMessage({ id, outcomes } satisfies Result);
});
