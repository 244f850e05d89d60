import { askProcess } from '../../processes/ask-process.ts';
import { currentAsker, LEAVE_MS } from '../asker.ts';
import type { Asked, Told } from './aside-process.ts';

/** Statements that are run aside. */
export interface Aside {
  readonly read: (asked: Asked) => Promise<Record<string, unknown>[]>;
  readonly close: () => void;
}

/**
 * Reads a SQLite file in a process of its own, which is started when there is something to read: a statement there keeps
 * nobody here from the event loop. One is run after the other, and none that nobody waits for any more: the process is
 * ended with it, for SQLite would not be stopped on a thread.
 */
export const readAside = (path: string): Aside => {
  const module = new URL('./aside-process.ts', import.meta.url);
  const { ask, close } = askProcess<Asked, Told>(module, { does: 'reads', args: [path], leaveMs: LEAVE_MS });
  return {
    read: async (asked) => rowsOf(await ask(asked, currentAsker())),
    close: () => close(new Error('The store was closed while it was read.')),
  };
};

const rowsOf = (told: Told): Record<string, unknown>[] => {
  if ('rows' in told) return told.rows;
  throw Object.assign(new Error(told.message), told.errcode !== null && { errcode: told.errcode });
};
