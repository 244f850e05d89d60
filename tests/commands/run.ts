import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runCommandLine } from '../../src/commands/command-line.ts';
import type { Surroundings } from '../../src/commands/surroundings.ts';

/** What a command left behind. */
export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, away from its environment and streams. A server is interrupted when it serves. */
export const run = async (
  args: readonly string[],
  {
    stdin = '',
    env = {},
    untilInterrupted = async () => {},
  }: { stdin?: string | Uint8Array } & Partial<Pick<Surroundings, 'env' | 'untilInterrupted'>> = {},
): Promise<Run> => {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const printed = Promise.all([text(stdout.pipe(new PassThrough())), text(stderr)]);
  const serving = new Promise<void>((resolve) =>
    stdout.on('data', (chunk) => {
      if (String(chunk).startsWith('Ask at')) resolve();
    }),
  );
  const status = await runCommandLine(args, {
    env,
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    untilInterrupted: args[0] === 'serve' ? () => serving.then(untilInterrupted) : untilInterrupted,
  });
  stdout.end();
  stderr.end();
  const [out, err] = await printed;
  return { status, stdout: out, stderr: err };
};
