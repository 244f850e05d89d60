import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { StoreError } from '../store/errors.ts';
import { backupCommand } from './backup.ts';
import { extractCommand } from './extract.ts';
import { Failure } from './failure.ts';
import { ingestCommand } from './ingest.ts';
import { restoreCommand } from './restore.ts';
import { schemaCommand } from './schema.ts';
import { serveCommand } from './serve.ts';
import type { Surroundings } from './surroundings.ts';

/** Runs a command line, without the program's own name, and answers with the status to exit with. */
export const runCommandLine = async (args: readonly string[], surroundings: Surroundings): Promise<number> => {
  const { stdout, stderr } = surroundings;
  const program = new Command('sayso').description(packageJson.description);
  for (const command of [serveCommand, ingestCommand, backupCommand, restoreCommand, extractCommand, schemaCommand])
    program.addCommand(command(surroundings));
  for (const command of [program, ...program.commands]) {
    command
      .version(packageJson.version)
      .exitOverride()
      .showHelpAfterError('Add --help to see what is possible.')
      .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (error instanceof Failure || error instanceof StoreError) {
      stderr.write(`sayso: ${error.message}\n`);
      return 1;
    }
    throw error;
  }
};
