import type { Readable, Writable } from 'node:stream';
import type { Environment } from './settings.ts';

/** What a command may use of the process it runs in. */
export interface Surroundings {
  readonly env: Environment;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Resolves when the user, or whoever runs the process, wants it to end. */
  readonly untilInterrupted: () => Promise<void>;
}
